// Converts uncompressed BMPs of 8, 24 and 32 bits per pixel to PNG, which a PDF can hold.
import { pngFile, type Pixels } from './png-file.ts'

/** Throws a RangeError for anything else. The caller limits the number of pixels. */
export function bmpToPng(bytes: Uint8Array): Uint8Array {
  return pngFile(readBmp(bytes))
}

function readBmp(bytes: Uint8Array): Pixels {
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
    // Rows run from the bottom up unless the height is negative.
    const row = offset + (signedHeight > 0 ? height - 1 - y : y) * stride
    for (let x = 0; x < width; x += 1) {
      const at = bits === 8 ? palette + view.getUint8(row + x) * 4 : row + x * (bits / 8)
      rgb.set([view.getUint8(at + 2), view.getUint8(at + 1), view.getUint8(at)], (y * width + x) * 3)
    }
  }
  return { width, height, channels: 'RGB', bytes: rgb }
}
