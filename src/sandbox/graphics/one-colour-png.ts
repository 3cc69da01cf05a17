// Encodes a PNG of one colour from the coverage of each pixel.
import type { Colour } from './ink.ts'
import { pngFile } from './png-file.ts'

export interface Picture {
  readonly width: number
  readonly height: number
  /** 0 (background) to 1 (ink), row by row. */
  readonly coverage: Float32Array
}

/** 8-bit RGBA on a transparent or white background. `pixelsPerMm` sets its physical size. */
export function encodePng(
  { width, height, coverage }: Picture,
  [red, green, blue]: Colour,
  pixelsPerMm: number,
  ground: 'transparent' | 'white' = 'transparent',
): Uint8Array {
  const bytes = new Uint8Array(width * height * 4).fill(ground === 'white' ? 0xff : 0)
  coverage.forEach((share, at) => {
    const alpha = Math.round(Math.min(1, share) * 255)
    if (alpha > 0) bytes.set([red, green, blue, alpha], at * 4)
  })
  return pngFile({ width, height, channels: 'RGBA', bytes }, pixelsPerMm)
}
