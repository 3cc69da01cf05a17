// Pictures, told by their content: PNG and JPEG, which Tencent takes as a value and shows its seals in.
import { open } from 'node:fs/promises'

/** Pictures are to be under 5 MB, all else under 60 MB (DOC 73066). */
export const MAX_PICTURE_BYTES = 5 * 1024 * 1024 - 1

export type PictureType = 'image/png' | 'image/jpeg'

/** Null where it is neither. The first 24 bytes tell. */
export function pictureType(bytes: Uint8Array): PictureType | null {
  if (begins(bytes, 0xff, 0xd8, 0xff)) return 'image/jpeg'
  const { length, byteOffset, buffer } = bytes
  if (length < 24 || !begins(bytes, 0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)) return null
  const view = new DataView(buffer, byteOffset, length)
  const isHeader = view.getUint32(12) === 0x49484452 && view.getUint32(16) > 0 && view.getUint32(20) > 0
  return isHeader ? 'image/png' : null
}

export async function pictureTypeOf(file: string): Promise<PictureType | null> {
  const handle = await open(file)
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(24), 0, 24, 0)
    return pictureType(buffer.subarray(0, bytesRead))
  } finally {
    await handle.close()
  }
}

function begins(bytes: Uint8Array, ...signature: number[]): boolean {
  return signature.every((value, index) => bytes[index] === value)
}
