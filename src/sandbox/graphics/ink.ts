// Draws on one page in points as seen: x to the right, y downwards, like all lengths in this code base.
import {
  appendBezierCurve,
  beginText,
  clip,
  closePath,
  concatTransformationMatrix,
  drawObject,
  endPath,
  endText,
  fill,
  lineTo,
  moveTo,
  popGraphicsState,
  pushGraphicsState,
  rectangle,
  setDashPattern,
  setFillingRgbColor,
  setFontAndSize,
  setGraphicsState,
  setLineWidth,
  setStrokingRgbColor,
  setTextMatrix,
  showText,
  stroke,
  type PDFImage,
  type PDFName,
  type PDFOperator,
  type PDFPage,
} from '@cantoo/pdf-lib'
import type { Point, Rect } from '../../contract/geometry/rect.ts'
import type { Face, Lettering } from './lettering.ts'
import type { Matrix } from './seen-space.ts'

/** Red, green, blue, 0 to 255. */
export type Colour = readonly [number, number, number]

export const sealRed: Colour = [220, 30, 30]
export const inkBlue: Colour = [25, 45, 120]
export const faint: Colour = [140, 150, 165]
export const black: Colour = [0, 0, 0]

export interface TextLook {
  readonly sizePt: number
  readonly colour: Colour
  readonly bold?: boolean
  /** Clockwise, degrees. */
  readonly turn?: number
  /** How far the top of a letter leans to the right, per unit of its height. */
  readonly slant?: number
}

/** Length of a circle's Bézier handles, in radii. */
const KAPPA = 0.5523

export class Ink {
  readonly page: PDFPage
  readonly #lettering: Lettering
  readonly #operators: PDFOperator[]
  readonly #fonts = new Map<Face, PDFName>()

  constructor(page: PDFPage, toPage: Matrix, lettering: Lettering) {
    this.page = page
    this.#lettering = lettering
    this.#operators = [pushGraphicsState(), concatTransformationMatrix(...toPage)]
  }

  /** Writes the drawing to the page. Call it once, at the end. */
  finish(): void {
    this.page.pushOperators(...this.#operators, popGraphicsState())
  }

  face(bold = false): Face {
    return bold ? this.#lettering.bold : this.#lettering.regular
  }

  /** Clips to a box and applies an opacity (1 is opaque). */
  within(box: Rect | null, opacity: number, draw: () => void): void {
    this.#operators.push(pushGraphicsState())
    if (box) this.#operators.push(rectangle(box.x, box.y, box.width, box.height), clip(), endPath())
    if (opacity < 1) {
      const state = this.page.doc.context.obj({ Type: 'ExtGState', ca: opacity, CA: opacity })
      this.#operators.push(
        setGraphicsState(this.page.node.newExtGState('Sheer', this.page.doc.context.register(state))),
      )
    }
    draw()
    this.#operators.push(popGraphicsState())
  }

  /** One line of text, its baseline beginning at a point. */
  text(text: string, { x, y }: Point, { sizePt, colour, bold, turn = 0, slant = 0 }: TextLook): void {
    if (text === '') return
    const face = this.face(bold)
    const angle = (turn * Math.PI) / 180
    const [cos, sin] = [Math.cos(angle), Math.sin(angle)]
    this.#operators.push(
      beginText(),
      setFillingRgbColor(...share(colour)),
      setFontAndSize(this.#fontName(face), sizePt),
      // The page's y axis points down here but glyphs are upright, so their own y axis is flipped.
      setTextMatrix(cos, sin, sin + slant * cos, -cos + slant * sin, x, y),
      showText(face.encode(text)),
      endText(),
    )
  }

  /** A frame; dashed for something still to come. */
  frame(box: Rect, colour: Colour, widthPt = 0.75, dashed = false): void {
    this.#stroke(colour, widthPt, dashed, [rectangle(box.x, box.y, box.width, box.height)])
  }

  area(box: Rect, colour: Colour): void {
    this.#operators.push(setFillingRgbColor(...share(colour)), rectangle(box.x, box.y, box.width, box.height), fill())
  }

  ring({ x, y }: Point, radius: number, colour: Colour, widthPt: number): void {
    const k = radius * KAPPA
    this.#stroke(colour, widthPt, false, [
      moveTo(x + radius, y),
      appendBezierCurve(x + radius, y + k, x + k, y + radius, x, y + radius),
      appendBezierCurve(x - k, y + radius, x - radius, y + k, x - radius, y),
      appendBezierCurve(x - radius, y - k, x - k, y - radius, x, y - radius),
      appendBezierCurve(x + k, y - radius, x + radius, y - k, x + radius, y),
      closePath(),
    ])
  }

  line(points: readonly Point[], colour: Colour, widthPt: number): void {
    this.#stroke(
      colour,
      widthPt,
      false,
      points.map(({ x, y }, n) => (n === 0 ? moveTo(x, y) : lineTo(x, y))),
    )
  }

  /** A curve through a start and any number of (handle, handle, end). */
  curve(start: Point, pieces: readonly (readonly [Point, Point, Point])[], colour: Colour, widthPt: number): void {
    this.#stroke(colour, widthPt, false, [
      moveTo(start.x, start.y),
      ...pieces.map(([a, b, end]) => appendBezierCurve(a.x, a.y, b.x, b.y, end.x, end.y)),
    ])
  }

  polygon(points: readonly Point[], colour: Colour): void {
    this.#operators.push(
      setFillingRgbColor(...share(colour)),
      ...points.map(({ x, y }, n) => (n === 0 ? moveTo(x, y) : lineTo(x, y))),
      closePath(),
      fill(),
    )
  }

  image(image: PDFImage, box: Rect): void {
    const name = this.page.node.newXObject('Picture', image.ref)
    this.#operators.push(
      pushGraphicsState(),
      concatTransformationMatrix(box.width, 0, 0, -box.height, box.x, box.y + box.height),
      drawObject(name),
      popGraphicsState(),
    )
  }

  #stroke(colour: Colour, widthPt: number, dashed: boolean, path: readonly PDFOperator[]): void {
    this.#operators.push(
      setStrokingRgbColor(...share(colour)),
      setLineWidth(widthPt),
      setDashPattern(dashed ? [3, 2] : [], 0),
      ...path,
      stroke(),
    )
  }

  #fontName(face: Face): PDFName {
    let name = this.#fonts.get(face)
    if (!name) {
      name = this.page.node.newFontDictionary('Luokuan', face.font.ref)
      this.#fonts.set(face, name)
    }
    return name
  }
}

function share([red, green, blue]: Colour): [number, number, number] {
  return [red / 255, green / 255, blue / 255]
}
