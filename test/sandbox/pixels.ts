// The pixels of a picture, read by a canvas.
import { createRequire } from 'node:module'
import type * as canvasModule from '@napi-rs/canvas'

const canvas = createRequire(import.meta.url)('@napi-rs/canvas') as typeof canvasModule

/** RGBA, row by row. */
export async function pixelsOf(
  bytes: Uint8Array,
): Promise<{ readonly data: Uint8ClampedArray; readonly width: number; readonly height: number }> {
  const image = await canvas.loadImage(Buffer.from(bytes))
  const { width, height } = image
  const context = canvas.createCanvas(width, height).getContext('2d')
  context.drawImage(image, 0, 0)
  return { data: context.getImageData(0, 0, width, height).data, width, height }
}
