// The pixels of a picture, read by the canvas that pdf.js brings along.
import { createRequire } from 'node:module'

interface Canvas {
  getContext(kind: '2d'): {
    drawImage(image: unknown, x: number, y: number): void
    getImageData(x: number, y: number, width: number, height: number): { readonly data: Uint8ClampedArray }
  }
}
const canvas = createRequire(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'))('@napi-rs/canvas') as {
  createCanvas(width: number, height: number): Canvas
  loadImage(bytes: Buffer): Promise<{ readonly width: number; readonly height: number }>
}

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
