// The picture of a QR code as files: the SVG as it is on the screen, and a PNG large enough to print.
import { asFileName } from '../../../contract/draft/contract-name.ts'

/** The minimum for a printed picture, px on each side. */
const printPx = 1200

interface Shape {
  readonly d: string
  readonly fill: string
}

/** The number of modules per side, quiet zone included, and the shapes that are drawn. */
function shapesOf(svg: SVGSVGElement): { readonly squares: number; readonly shapes: readonly Shape[] } {
  const squares = Number(svg.getAttribute('viewBox')?.split(' ')[2])
  const shapes = [...svg.querySelectorAll('path')].map((path) => ({
    d: path.getAttribute('d') ?? '',
    fill: path.getAttribute('fill') ?? '',
  }))
  if (!(squares > 0) || shapes.length === 0) throw new TypeError('not the picture of a QR code')
  return { squares, shapes }
}

/** A whole number of pixels per module, so that no edge is blurred. */
export function printSize(squares: number): number {
  return Math.ceil(printPx / squares) * squares
}

/** A self-contained SVG file that depends on nothing of the page. */
export function codeSvg(svg: SVGSVGElement): string {
  const { squares, shapes } = shapesOf(svg)
  const size = printSize(squares)
  const paths = shapes.map(({ d, fill }) => `<path fill="${fill}" d="${d}" shape-rendering="crispEdges"/>`).join('')
  const box = `width="${size}" height="${size}" viewBox="0 0 ${squares} ${squares}"`
  return `<svg xmlns="http://www.w3.org/2000/svg" ${box}>${paths}</svg>\n`
}

export async function codePng(svg: SVGSVGElement): Promise<Blob> {
  const { squares, shapes } = shapesOf(svg)
  const canvas = document.createElement('canvas')
  canvas.width = printSize(squares)
  canvas.height = canvas.width
  const context = canvas.getContext('2d')
  if (!context) throw new Error('no canvas to draw on')
  context.scale(canvas.width / squares, canvas.width / squares)
  for (const { d, fill } of shapes) {
    context.fillStyle = fill
    // oxlint-disable-next-line unicorn/no-array-fill-with-reference-type -- a canvas, not an array
    context.fill(new Path2D(d))
  }
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'))
  if (!blob) throw new Error('the canvas gave no picture')
  return blob
}

/** The name of a file about a code, without its ending. */
export function fileNameOf(name: string): string {
  return asFileName(name).slice(0, 80)
}
