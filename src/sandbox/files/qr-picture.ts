// A QR code as a PNG.
import { encodePng } from '../seals/png.ts'
import { qrMatrix } from './qr-matrix.ts'

const PIXELS_PER_MODULE = 8
/** Light modules around it (ISO/IEC 18004). */
const QUIET = 4
const PIXELS_PER_MM = 12

/** Throws a RangeError for more than 106 bytes. */
export function qrPicture(text: string): Uint8Array {
  const modules = qrMatrix(text)
  const size = (modules.length + 2 * QUIET) * PIXELS_PER_MODULE
  const coverage = new Float32Array(size * size)
  for (let y = 0; y < size; y += 1) {
    const row = modules[Math.floor(y / PIXELS_PER_MODULE) - QUIET]
    for (let x = 0; x < size; x += 1) coverage[y * size + x] = row?.[Math.floor(x / PIXELS_PER_MODULE) - QUIET] ? 1 : 0
  }
  return encodePng({ width: size, height: size, coverage }, [0, 0, 0], PIXELS_PER_MM, 'white')
}
