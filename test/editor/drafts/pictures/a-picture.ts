// Pictures for tests: the smallest PNG, and the head of a JPEG.
import type { KeptPicture } from '../../../../src/editor/drafts/store/picture.ts'

export const pngBytes = Uint8Array.from(
  atob('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='),
  (character) => character.charCodeAt(0),
)
export const jpegHead = Uint8Array.of(0xff, 0xd8, 0xff, 0xe0, 0, 16, 74, 70, 73, 70, 0)

export function aPicture(change: Partial<KeptPicture> = {}): KeptPicture {
  return {
    id: 'file-a',
    name: '营业执照.png',
    bytes: new Blob([pngBytes], { type: 'image/png' }),
    expiresAt: 2_000_000,
    ...change,
  }
}

/** What can be compared of a picture. */
export async function contentOf({ id, name, bytes, expiresAt }: KeptPicture): Promise<unknown> {
  return { id, name, expiresAt, type: bytes.type, bytes: [...new Uint8Array(await bytes.arrayBuffer())] }
}
