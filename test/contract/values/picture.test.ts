// PNG and JPEG by their content: the answers of the editor, the gateway and the sandbox, which had one each.
import { describe, expect, it, test } from 'vitest'
import { fileKind } from '../../../src/document/file-kind.ts'
import { pictureType } from '../../../src/contract/values/picture.ts'
import { onePixelPng } from '../../sandbox/pictures.ts'

const png = Uint8Array.from(onePixelPng)
const jpeg = Uint8Array.of(0xff, 0xd8, 0xff, 0xe0, 0, 16, 0x4a, 0x46, 0x49, 0x46, 0, 1)
const with16 = (bytes: Uint8Array, value: number) => Uint8Array.from(bytes, (byte, at) => (at === 19 ? value : byte))
const text = (letters: string) => new TextEncoder().encode(letters)

describe('a picture by its content', () => {
  /** What the gateway and the editor take, and what Tencent's upload looks at. */
  test.each([
    ['a PNG', png, 'image/png', 'png'],
    ['a JPEG', jpeg, 'image/jpeg', 'jpg'],
    ['the first three bytes of a JPEG', jpeg.subarray(0, 3), 'image/jpeg', 'jpg'],
    ['two bytes of a JPEG', jpeg.subarray(0, 2), null, 'text'],
    ['a PNG without width', with16(png, 0), null, 'png'],
    ['a PNG that ends in its header', png.subarray(0, 23), null, 'png'],
    ['the signature of a PNG alone', png.subarray(0, 8), null, 'png'],
    ['four bytes of a PNG', png.subarray(0, 4), null, 'png'],
    ['four bytes of a PNG and others', Uint8Array.of(...png.subarray(0, 4), ...new Uint8Array(40)), null, 'png'],
    ['a GIF', text('GIF89a'), null, 'text'],
    ['nothing', new Uint8Array(), null, null],
  ])('%s', (_what, bytes, header, kind) => {
    expect(pictureType(bytes)).toBe(header)
    const start = pictureType(bytes, 'start')
    expect(start).toBe(kind === 'png' ? 'image/png' : kind === 'jpg' ? 'image/jpeg' : null)
    expect(fileKind('', bytes)).toBe(kind === 'text' ? null : kind)
  })
  it('is read where it stands in a larger buffer', () => {
    const buffer = Uint8Array.of(1, 2, 3, ...png)
    expect(pictureType(buffer.subarray(3))).toBe('image/png')
  })
})
