// The picture types that Tencent accepts as values and uses for seals, PNG and JPEG, recognised by their content.

/** Maximum size in bytes: under 5 MB (DOC 73066; docs/facts.md, UploadFiles). */
export const maxPictureBytes = 5 * 1024 * 1024 - 1

export const pictureTypes = ['image/png', 'image/jpeg'] as const
export type PictureType = (typeof pictureTypes)[number]

/** The file name extension of each type. */
export const pictureEndings: Readonly<Record<PictureType, 'png' | 'jpg'>> = { 'image/png': 'png', 'image/jpeg': 'jpg' }

/** The first bytes of a PNG (W3C PNG, 5.2). */
export const pngSignature: readonly number[] = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]

/** The number of bytes at the start of a file that `pictureType` needs. */
export const pictureHeadBytes = 24

/**
 * header: a PNG needs its signature and a header with a size. start: its first four bytes are enough; Tencent's upload
 * does not check more (test/conformance, channel-upload-files).
 */
export type PictureStrictness = 'header' | 'start'

/** The type according to the first bytes; null if it is neither. */
export function pictureType(bytes: Uint8Array, how: PictureStrictness = 'header'): PictureType | null {
  const begins = (head: readonly number[]) => head.every((byte, index) => bytes[index] === byte)
  if (begins([0xff, 0xd8, 0xff])) return 'image/jpeg'
  if (how === 'start') return begins(pngSignature.slice(0, 4)) ? 'image/png' : null
  return begins(pngSignature) && hasPngSize(bytes) ? 'image/png' : null
}

/** Whether the first chunk is a header (IHDR) with a width and a height other than 0 (W3C PNG, 11.2.1). */
function hasPngSize({ buffer, byteOffset, length }: Uint8Array): boolean {
  if (length < pictureHeadBytes) return false
  const view = new DataView(buffer, byteOffset, length)
  return view.getUint32(12) === 0x49484452 && view.getUint32(16) > 0 && view.getUint32(20) > 0
}
