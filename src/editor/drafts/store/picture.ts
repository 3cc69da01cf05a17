// A picture that the initiator puts into a contract: its bytes, and the resource id that Tencent knows it by for an
// hour.

/** Bytes of the largest that Tencent takes: under 5 MB (docs/facts.md, UploadFiles). */
export const maxPictureBytes = 5 * 1024 * 1024 - 1

export const pictureTypes = ['image/png', 'image/jpeg'] as const
export type PictureType = (typeof pictureTypes)[number]

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

/** The type by its first bytes; null for what is neither PNG nor JPEG. */
export function pictureType(bytes: Uint8Array): PictureType | null {
  const begins = (...head: readonly number[]) => head.every((byte, n) => bytes[n] === byte)
  if (begins(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)) return 'image/png'
  return begins(0xff, 0xd8, 0xff) ? 'image/jpeg' : null
}
