// Finds printed text under a box, for everything that needs to know whether something is written over print.
import { commonHeight, commonWidth, type Rect } from '../geometry/rect.ts'
import { boxOf } from './find.ts'
import { letterLength } from './normal-form.ts'
import { runOf, runsOf, type TextPage } from './text-page.ts'

/** Characters that are meant to be written on: blanks, underscores, leader dots, dashes and rules. */
const blank = /[\s_.·…‥․﹍﹎﹏＿．\-‐‑‒–—―─━~～]/u

/** The share of a letter's width and height that must be covered. Gaps in dates are only exact to half a letter. */
const coveredWidth = 0.55
const coveredHeight = 0.25

/** The print of a page, found out once: of thousands of components, each asks only for the runs at its height. */
interface Print {
  /** From the top of the page. */
  readonly runs: readonly { readonly box: Rect; readonly run: number }[]
  /** The height of the highest. */
  readonly tallest: number
  /** The letters of the runs that have been asked for. */
  readonly letters: Map<number, readonly Rect[]>
}

const prints = new WeakMap<TextPage, Print>()

function printOf(page: TextPage): Print {
  const known = prints.get(page)
  if (known) return known
  const runs = runsOf(page)
    .map((run, index) => ({ box: run.text === '' ? none : boxOf(run, 0, run.text.length), run: index }))
    .sort((a, b) => a.box.y - b.box.y)
  const made = { runs, tallest: runs.reduce((most, { box }) => Math.max(most, box.height), 0), letters: new Map() }
  prints.set(page, made)
  return made
}

const none: Rect = { x: 0, y: 0, width: 0, height: 0 }

/** Whether any of the boxes, pt on the page, covers a printed letter. */
export function isPrintedUnder(page: TextPage, written: readonly Rect[]): boolean {
  const print = printOf(page)
  return written.some((rect) => coversPrint(page, print, rect))
}

function coversPrint(page: TextPage, print: Print, rect: Rect): boolean {
  const { runs, tallest } = print
  for (let at = firstBelow(runs, rect.y - tallest); at < runs.length; at += 1) {
    const { box, run } = runs[at]!
    if (box.y >= rect.y + rect.height) return false
    if (commonWidth(box, rect) <= 0 || commonHeight(box, rect) <= 0) continue
    if (lettersOf(page, print, run).some((letter) => coversLetter(letter, rect))) return true
  }
  return false
}

/** The index of the first run whose top is at `y` or below. */
function firstBelow(runs: Print['runs'], y: number): number {
  let low = 0
  let high = runs.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (runs[middle]!.box.y < y) low = middle + 1
    else high = middle
  }
  return low
}

/** The boxes of a run's letters that are not blank. */
function lettersOf(page: TextPage, { letters }: Print, index: number): readonly Rect[] {
  const known = letters.get(index)
  if (known) return known
  const run = runOf(page, index)
  const made: Rect[] = []
  for (let at = 0; at < run.text.length;) {
    const length = letterLength(run.text, at)
    if (!blank.test(run.text.slice(at, at + length))) made.push(boxOf(run, at, at + length))
    at += length
  }
  letters.set(index, made)
  return made
}

function coversLetter(letter: Rect, rect: Rect): boolean {
  const width = commonWidth(letter, rect)
  const height = commonHeight(letter, rect)
  return width > 0 && height > 0 && width > letter.width * coveredWidth && height > letter.height * coveredHeight
}
