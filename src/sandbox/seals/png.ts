// Writes a PNG (ISO 15948): one colour everywhere, and how much of it covers each pixel.
import { crc32, deflateSync } from 'node:zlib'
import type { Colour } from '../draw/ink.ts'

export interface Picture {
  readonly width: number
  readonly height: number
  /** 0 (ground) to 1 (ink), row by row. */
  readonly coverage: Float32Array
}

/** RGBA of 8 bits on a transparent ground, or on white; `pixelsPerMm` says how large it is in reality. */
export function encodePng(
  { width, height, coverage }: Picture,
  [red, green, blue]: Colour,
  pixelsPerMm: number,
  ground: 'transparent' | 'white' = 'transparent',
): Uint8Array {
  const stride = 1 + width * 4
  const rows = Buffer.alloc(stride * height, ground === 'white' ? 0xff : 0)
  for (let y = 0; y < height; y += 1) {
    // Each row begins with its filter: none.
    rows[y * stride] = 0
    for (let x = 0; x < width; x += 1) {
      const alpha = Math.round(Math.min(1, coverage[y * width + x] ?? 0) * 255)
      if (alpha > 0) rows.set([red, green, blue, alpha], y * stride + 1 + x * 4)
    }
  }
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.set([8, 6], 8)
  const size = Buffer.alloc(9)
  size.writeUInt32BE(pixelsPerMm * 1000, 0)
  size.writeUInt32BE(pixelsPerMm * 1000, 4)
  size[8] = 1
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('pHYs', size),
    chunk('IDAT', deflateSync(rows, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

function chunk(type: string, content: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), content])
  const around = Buffer.alloc(8)
  around.writeUInt32BE(content.length, 0)
  around.writeUInt32BE(crc32(named), 4)
  return Buffer.concat([around.subarray(0, 4), named, around.subarray(4)])
}
