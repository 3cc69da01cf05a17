// A picture that the initiator puts into a contract: its bytes, and the resource id by which Tencent knows it for an
// hour.

/** A picture as it was chosen. */
export interface ChosenPicture {
  readonly name: string
  /** The blob's type is a PictureType. */
  readonly bytes: Blob
}

/** A picture as it is stored. */
export interface KeptPicture extends ChosenPicture {
  /** The resource id, as it is in ComponentValue. */
  readonly id: string
  /** When Tencent forgets the id, ms since 1970. */
  readonly expiresAt: number
}
