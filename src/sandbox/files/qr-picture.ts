// A QR code as a PNG.
import encodeQR from 'qr'
import { encodePng } from '../graphics/one-colour-png.ts'

const PIXELS_PER_MODULE = 8
/** Light modules around it (ISO/IEC 18004). */
const QUIET = 4
const PIXELS_PER_MM = 12

export function qrPicture(text: string): Uint8Array {
  const modules = encodeQR(text, 'raw', { border: QUIET })
  const size = modules.length * PIXELS_PER_MODULE
  const coverage = new Float32Array(size * size)
  for (let y = 0; y < size; y += 1) {
    const row = modules[Math.floor(y / PIXELS_PER_MODULE)]
    for (let x = 0; x < size; x += 1) coverage[y * size + x] = row?.[Math.floor(x / PIXELS_PER_MODULE)] ? 1 : 0
  }
  return encodePng({ width: size, height: size, coverage }, [0, 0, 0], PIXELS_PER_MM, 'white')
}
