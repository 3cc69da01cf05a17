// BMP pictures as PNG, which a PDF can hold: uncompressed ones of 8, 24 and 32 bits a pixel.
import { deflateSync } from 'node:zlib'

/** Throws a RangeError for what is no such picture. How many pixels it may have is for whoever calls. */
export function bmpToPng(bytes: Uint8Array): Uint8Array {
  const { width, height, rgb } = readBmp(bytes)
  const rows = Buffer.alloc(height * (width * 3 + 1))
  for (let y = 0; y < height; y += 1)
    rows.set(rgb.subarray(y * width * 3, (y + 1) * width * 3), y * (width * 3 + 1) + 1)
  const head = Buffer.alloc(13)
  head.writeUInt32BE(width, 0)
  head.writeUInt32BE(height, 4)
  // 8 bits a channel, red green blue.
  head.set([8, 2, 0, 0, 0], 8)
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
  return Buffer.concat([
    signature,
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

function readBmp(bytes: Uint8Array): { width: number; height: number; rgb: Uint8Array } {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const [offset, headerSize, width, signedHeight] = [
    view.getUint32(10, true),
    view.getUint32(14, true),
    view.getInt32(18, true),
    view.getInt32(22, true),
  ]
  const [bits, compression] = [view.getUint16(28, true), view.getUint32(30, true)]
  const height = Math.abs(signedHeight)
  const plain = compression === 0 || (compression === 3 && bits === 32)
  if (width <= 0 || height === 0 || !plain || ![8, 24, 32].includes(bits)) {
    throw new RangeError('This kind of BMP is not read.')
  }
  const palette = 14 + headerSize
  const stride = Math.ceil((width * bits) / 32) * 4
  const rgb = new Uint8Array(width * height * 3)
  for (let y = 0; y < height; y += 1) {
    // Rows stand from the bottom up, unless the height is negative.
    const row = offset + (signedHeight > 0 ? height - 1 - y : y) * stride
    for (let x = 0; x < width; x += 1) {
      const at = bits === 8 ? palette + view.getUint8(row + x) * 4 : row + x * (bits / 8)
      rgb.set([view.getUint8(at + 2), view.getUint8(at + 1), view.getUint8(at)], (y * width + x) * 3)
    }
  }
  return { width, height, rgb }
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const framed = Buffer.alloc(body.length + 8)
  framed.writeUInt32BE(data.length, 0)
  body.copy(framed, 4)
  framed.writeUInt32BE(crc32(body), body.length + 4)
  return framed
}

const crcTable = Uint32Array.from({ length: 256 }, (_, n) => {
  let value = n
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1
  return value
})

/** node:zlib has one only from Node 22 on. */
function crc32(bytes: Uint8Array): number {
  let value = 0xffffffff
  for (const byte of bytes) value = crcTable[(value ^ byte) & 255]! ^ (value >>> 8)
  return (value ^ 0xffffffff) >>> 0
}
