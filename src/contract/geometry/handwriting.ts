// A name as a person would write it: the letters of a font, each a little taller, turned and shifted, and a stroke of
// the pen under them. The same name is always written in the same way, on the screen and in the sandbox's files.
import { isFullWidth, widthEm } from '../values/text-width.ts'
import type { Point, Rect } from './rect.ts'

export interface WrittenLetter {
  readonly text: string
  /** Start of its baseline. */
  readonly at: Point
  readonly sizePt: number
  /** Clockwise, degrees. */
  readonly turn: number
}

/** A Bézier curve: its start, then two handles and an end for each piece. */
export interface PenStroke {
  readonly start: Point
  readonly pieces: readonly (readonly [Point, Point, Point])[]
  readonly widthPt: number
}

export interface Handwriting {
  readonly letters: readonly WrittenLetter[]
  readonly stroke: PenStroke
}

/** How far the top of a letter leans to the right, per unit of its height. */
export const handSlant = 0.2

/** Chinese characters of a signature touch each other. */
const closeness = 0.9
/** How much the line of writing rises: per unit of its width, and at most in em. */
const rise = { slope: 0.05, maxEm: 0.16 }

interface Letter {
  readonly text: string
  /** In em of the whole name. */
  readonly size: number
  readonly width: number
  /** The next letter begins before it ends. */
  readonly touches: boolean
  readonly lift: number
  readonly turn: number
}

/** The name, as large as fits, in the middle of the box. */
export function inHand(name: string, box: Rect): Handwriting {
  const letters = Array.from(name.trim(), letterOf)
  const wide = extentEm(letters)
  const sizePt = Math.max(0, Math.min(box.height * 0.6, (box.width * 0.94) / Math.max(1, wide + 2 * handSlant)))
  const width = wide * sizePt
  const left = box.x + (box.width - width) / 2
  const slope = Math.min(rise.slope, (rise.maxEm * sizePt) / Math.max(width, 1))
  // The letters with the stroke under them are centred.
  const baseline = box.y + box.height / 2 + sizePt * 0.26
  let at = 0
  const written = letters.map(({ text, size, width: own, touches, lift, turn }): WrittenLetter => {
    const x = left + at * sizePt
    at += touches ? own * closeness : own
    return {
      text,
      at: { x, y: baseline - lift * sizePt - slope * (x - left - width / 2) },
      sizePt: size * sizePt,
      turn,
    }
  })
  return { letters: written, stroke: strokeUnder(left, baseline, width, sizePt, slope) }
}

/** From the left edge of the first letter to the right edge of the last. */
function extentEm(letters: readonly Letter[]): number {
  return letters.reduce(
    (sum, { width, touches }, n) => sum + (touches && n < letters.length - 1 ? width * closeness : width),
    0,
  )
}

/** A surname is written large; Latin letters are kept in line, since they are read together. */
function letterOf(text: string, index: number): Letter {
  const [a, b, c] = [swing(text, index, 1), swing(text, index, 2), swing(text, index, 3)]
  if (!isFullWidth(text)) return { text, size: 1, width: widthEm(text), touches: false, lift: 0, turn: -2 + a }
  const size = (index === 0 ? 1.1 : 1) + 0.07 * a
  return { text, size, width: widthEm(text) * size, touches: true, lift: 0.05 * b, turn: -3 + 4 * c }
}

/** A number from -1 to 1 that only depends on the letter and its place. */
function swing(text: string, index: number, which: number): number {
  const mixed = Math.imul((text.codePointAt(0) ?? 0) * 31 + index * 7 + which * 1013, 0x9e3779b1) >>> 16
  return (mixed % 2001) / 1000 - 1
}

function strokeUnder(left: number, baseline: number, width: number, sizePt: number, slope: number): PenStroke {
  const at = (across: number, down: number): Point => ({
    x: left + width * across,
    y: baseline + (0.3 + down) * sizePt - slope * width * (across - 0.5),
  })
  return {
    start: at(0.04, 0.02),
    pieces: [
      [at(0.3, 0.12), at(0.45, -0.08), at(0.62, 0)],
      [at(0.74, 0.07), at(0.88, -0.02), at(1.02, -0.14)],
    ],
    widthPt: Math.max(0.5, sizePt * 0.035),
  }
}
