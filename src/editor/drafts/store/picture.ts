// A picture that the initiator puts into a contract: its bytes, and the resource id that Tencent knows it by for an
// hour.

/** A picture as it was chosen. */
export interface ChosenPicture {
  readonly name: string
  /** Its type is a PictureType. */
  readonly bytes: Blob
}

/** A picture as it is kept. */
export interface KeptPicture extends ChosenPicture {
  /** The resource id, as it stands in ComponentValue. */
  readonly id: string
  /** When Tencent forgets the id, ms since 1970. */
  readonly expiresAt: number
}
