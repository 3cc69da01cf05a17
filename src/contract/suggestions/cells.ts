// The cells of a page's tables, from the lines that are drawn on it.
import type { Ruling } from '../geometry/ruling.ts'
import type { Rect } from '../geometry/rect.ts'

/** How far the ends of lines may be from each other where they meet, pt. */
const slack = 3

/** Where a column or a row of a table has others beside it: parts of one line are one. */
interface Border {
  /** x of a vertical one, y of a horizontal one. */
  readonly at: number
  /** From where to where it reaches along the other axis. */
  readonly from: number
  readonly to: number
}

export class Cells {
  readonly #vertical: readonly Border[]
  readonly #horizontal: readonly Border[]
  readonly #writing: readonly Border[]

  constructor(rulings: readonly Ruling[]) {
    const upright = (r: Ruling) => r.x1 - r.x0 < r.y1 - r.y0
    this.#vertical = joined(
      rulings.filter(upright).map(({ x0, x1, y0, y1 }) => ({ at: (x0 + x1) / 2, from: y0, to: y1 })),
    )
    const level = joined(
      rulings.filter((r) => !upright(r)).map(({ x0, x1, y0, y1 }) => ({ at: (y0 + y1) / 2, from: x0, to: x1 })),
    )
    // A border of a cell ends at another.
    const isBorder = ({ at, from, to }: Border) =>
      this.#vertical.some((v) => spans(v.from, v.to, at) && (near(v.at, from) || near(v.at, to)))
    this.#horizontal = level.filter(isBorder)
    this.#writing = level.filter((line) => !isBorder(line))
  }

  /** Whether nothing is drawn at all. */
  get isEmpty(): boolean {
    return this.#vertical.length === 0 && this.#writing.length === 0
  }

  /** The cell around a point; null outside of tables. */
  at(x: number, y: number): Rect | null {
    const left = last(this.#vertical, x, y)
    const right = next(this.#vertical, x, y)
    const top = last(this.#horizontal, y, x)
    const bottom = next(this.#horizontal, y, x)
    if (left === null || right === null || top === null || bottom === null) return null
    return { x: left, y: top, width: right - left, height: bottom - top }
  }

  /** The x of the borders that cross a line of text from `x0` to `x1`, left to right. */
  across(y: number, x0: number, x1: number): readonly number[] {
    return this.#vertical.filter(({ at, from, to }) => at > x0 && at < x1 && spans(from, to, y)).map(({ at }) => at)
  }

  /** The horizontal lines between two heights that are no border of a cell. */
  toWriteOn(top: number, bottom: number): readonly { readonly from: number; readonly to: number }[] {
    return this.#writing.filter(({ at }) => at >= top && at <= bottom)
  }
}

function near(a: number, b: number): boolean {
  return Math.abs(a - b) < slack
}

function spans(from: number, to: number, at: number): boolean {
  return from - slack <= at && at <= to + slack
}

function last(borders: readonly Border[], at: number, across: number): number | null {
  let found: number | null = null
  for (const border of borders) if (border.at <= at && spans(border.from, border.to, across)) found = border.at
  return found
}

function next(borders: readonly Border[], at: number, across: number): number | null {
  return borders.find((border) => border.at > at && spans(border.from, border.to, across))?.at ?? null
}

/** In order, those that continue each other as one. */
function joined(borders: readonly Border[]): readonly Border[] {
  const found: Border[] = []
  for (const border of [...borders].sort((a, b) => a.at - b.at || a.from - b.from)) {
    const same = found.findLastIndex(
      (other) => border.at - other.at < slack && border.from <= other.to + slack && border.to >= other.from - slack,
    )
    if (same < 0) found.push(border)
    else {
      const { at, from, to } = found[same]!
      found[same] = { at, from: Math.min(from, border.from), to: Math.max(to, border.to) }
    }
  }
  return found
}
