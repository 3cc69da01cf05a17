// Assembles a page's text from its runs: which belong together, in which order, normalised for comparison.
import type { Point } from '../geometry/rect.ts'
import { isBlank, normalForm } from './normal-form.ts'
import { packPage, type LooseRun } from './pack-page.ts'
import type { TextPage, TextRun } from './text-page.ts'

export function assemblePage(page: number, all: readonly TextRun[]): TextPage {
  const { runs, blankBefore } = withoutBlanks(withoutDoubles(all))
  const joined: string[] = []
  const loose: LooseRun[] = []
  /** Positions with a blank before them; there are few. */
  const spacedAt: number[] = []
  let length = 0
  let pieces = 0
  runs.forEach((current, index) => {
    const before = runs[index - 1]
    const joint = before ? jointOf(before, current) : start
    if (joint.kind === 'separate' && before) {
      joined.push('\n')
      spacedAt.push(length)
      length += 1
    }
    if (joint.kind !== 'close' && before) pieces += 1
    const form = normalForm(current.text)
    if (joint.gap || blankBefore[index] || (before !== undefined && isBlank(before.text, before.text.length - 1)))
      spacedAt.push(length)
    joined.push(form.text)
    loose.push({ run: current, begin: length, piece: pieces, from: form.from })
    if (form.spaced) for (let i = 0; i < form.spaced.length; i += 1) if (form.spaced[i] === 1) spacedAt.push(length + i)
    length += form.text.length
  })
  return packPage(page, loose, joined.join(''), spacedAt)
}

/** Blank runs only indicate a gap. */
function withoutBlanks(all: readonly TextRun[]): {
  readonly runs: readonly TextRun[]
  readonly blankBefore: readonly boolean[]
} {
  const runs: TextRun[] = []
  const blankBefore: boolean[] = []
  let blank = false
  for (const run of all) {
    if (run.text.trim() === '') {
      blank = true
      continue
    }
    runs.push(run)
    blankBefore.push(blank)
    blank = false
  }
  return { runs, blankBefore }
}

interface Joint {
  /**
   * close: the next letter. spaced: the same line, after a gap. wrapped: the next line. separate: unrelated.
   */
  readonly kind: 'close' | 'spaced' | 'wrapped' | 'separate'
  /** Whether the gap is wide enough for a blank. */
  readonly gap: boolean
}

const start: Joint = { kind: 'spaced', gap: true }
const separate: Joint = { kind: 'separate', gap: true }

/** How a run continues the one before it. */
function jointOf(before: TextRun, next: TextRun): Joint {
  const height = Math.max(lengthOf(before.up), lengthOf(next.up))
  const length = lengthOf(next.along) || 1
  const along = { x: next.along.x / length, y: next.along.y / length }
  const turn =
    lengthOf(before.along) > 0 ? (before.along.x * along.x + before.along.y * along.y) / lengthOf(before.along) : 1
  if (turn < 0.9) return separate
  const gap = { x: next.start.x - before.start.x - before.along.x, y: next.start.y - before.start.y - before.along.y }
  const ahead = gap.x * along.x + gap.y * along.y
  const down = -gap.x * along.y + gap.y * along.x
  if (Math.abs(down) < 0.5 * height) {
    if (ahead <= -height || ahead >= 3 * height) return separate
    return { kind: ahead < 0.3 * height ? 'close' : 'spaced', gap: ahead > 0.12 * height }
  }
  // The next line starts left of this one's end; text that is lower and further right belongs to another column.
  return down > 0 && down < 2.5 * height && ahead <= 0 ? { kind: 'wrapped', gap: true } : separate
}

/** Some programs draw a text twice, slightly shifted, to make it bold; it counts once. */
function withoutDoubles(runs: readonly TextRun[]): readonly TextRun[] {
  const byText = new Map<string, TextRun | Map<number, TextRun[]>>()
  return runs.filter((run) => {
    const same = byText.get(run.text)
    if (same === undefined) {
      byText.set(run.text, run)
      return true
    }
    // Usually there is one. Only otherwise they are indexed by position, so that a page repeating one letter stays
    // linear.
    const places = same instanceof Map ? same : new Map([[cellOf(same.start.x, same.start.y), [same]]])
    if (places !== same) byText.set(run.text, places)
    const near = Math.min(lengthOf(run.up) * 0.15, cell)
    for (const x of [-cell, 0, cell]) {
      for (const y of [-cell, 0, cell]) {
        const there = places.get(cellOf(run.start.x + x, run.start.y + y))
        if (there?.some((other) => isWithin(other.start, run.start, near))) return false
      }
    }
    const key = cellOf(run.start.x, run.start.y)
    const there = places.get(key)
    if (!there) places.set(key, [run])
    else if (there.length < crowd) there.push(run)
    return true
  })
}

/** Maximum distance between duplicates, pt. */
const cell = 16
/** Maximum number of equal texts compared in one cell; real contracts have fewer. */
const crowd = 64

function cellOf(x: number, y: number): number {
  return Math.floor(x / cell) * 0x100000 + Math.floor(y / cell)
}

function isWithin(a: Point, b: Point, distance: number): boolean {
  return (a.x - b.x) ** 2 + (a.y - b.y) ** 2 <= distance * distance
}

function lengthOf({ x, y }: Point): number {
  return Math.sqrt(x * x + y * y)
}
