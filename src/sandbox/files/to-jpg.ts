// Pictures as JPG, with the canvas that pdf.js brings along on most machines; without it there are none.
import { createRequire } from 'node:module'
import type { Content } from './bundle.ts'

interface Canvas {
  readonly width: number
  readonly height: number
  getContext(kind: '2d'): { fillStyle: string; fillRect(x: number, y: number, width: number, height: number): void; drawImage(image: unknown, x: number, y: number): void }
  toBuffer(type: 'image/jpeg'): Buffer
}

interface CanvasModule {
  createCanvas(width: number, height: number): Canvas
  loadImage(bytes: Buffer): Promise<{ readonly width: number; readonly height: number }>
}

/** Null where it cannot be done: the sandbox does not draw PDFs as pictures. */
export async function toJpg(content: Content): Promise<Content | null> {
  if (content.kind === 'jpg') return content
  const canvas = content.kind === 'png' || content.kind === 'bmp' ? load() : null
  if (!canvas) return null
  return { name: `${content.name.replace(/\.[^.]*$/, '')}.jpg`, kind: 'jpg', bytes: await repaint(canvas, content.bytes) }
}

function load(): CanvasModule | null {
  try {
    // Beside pdf.js, whose optional dependency it is.
    return createRequire(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'))('@napi-rs/canvas') as CanvasModule
  } catch {
    return null
  }
}

/** On white: a seal's picture is see-through. */
async function repaint({ createCanvas, loadImage }: CanvasModule, bytes: Uint8Array): Promise<Uint8Array> {
  const image = await loadImage(Buffer.from(bytes))
  const canvas = white(createCanvas(image.width, image.height))
  canvas.getContext('2d').drawImage(image, 0, 0)
  return new Uint8Array(canvas.toBuffer('image/jpeg'))
}

function white(canvas: Canvas): Canvas {
  const context = canvas.getContext('2d')
  context.fillStyle = '#fff'
  context.fillRect(0, 0, canvas.width, canvas.height)
  return canvas
}
