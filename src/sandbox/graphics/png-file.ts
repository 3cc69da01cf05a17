// Writes a PNG (ISO 15948).
import { crc32, deflateSync } from 'node:zlib'
import { pngSignature } from '../../contract/values/picture.ts'

export interface Pixels {
  readonly width: number
  readonly height: number
  /** Eight bits each for red, green, blue and, in RGBA, alpha. */
  readonly channels: 'RGB' | 'RGBA'
  /** Row by row. */
  readonly bytes: Uint8Array
}

/** ColorType of the header. */
const colourTypes = { RGB: 2, RGBA: 6 } as const

/** `pixelsPerMm` sets the physical size. */
export function pngFile({ width, height, channels, bytes }: Pixels, pixelsPerMm?: number): Uint8Array {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.set([8, colourTypes[channels]], 8)
  const signature = Buffer.from(pngSignature)
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    ...(pixelsPerMm === undefined ? [] : [chunk('pHYs', sizeOf(pixelsPerMm))]),
    chunk('IDAT', deflateSync(withFilters(bytes, width * channels.length), { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

/** Each row starts with its filter type: none. */
function withFilters(bytes: Uint8Array, stride: number): Uint8Array {
  const height = bytes.length / stride
  const rows = Buffer.alloc(height * (stride + 1))
  for (let y = 0; y < height; y += 1) rows.set(bytes.subarray(y * stride, (y + 1) * stride), y * (stride + 1) + 1)
  return rows
}

function sizeOf(pixelsPerMm: number): Buffer {
  const size = Buffer.alloc(9)
  size.writeUInt32BE(pixelsPerMm * 1000, 0)
  size.writeUInt32BE(pixelsPerMm * 1000, 4)
  // Unit: pixels per metre.
  size[8] = 1
  return size
}

function chunk(type: string, content: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), content])
  const around = Buffer.alloc(8)
  around.writeUInt32BE(content.length, 0)
  around.writeUInt32BE(crc32(named), 4)
  return Buffer.concat([around.subarray(0, 4), named, around.subarray(4)])
}
