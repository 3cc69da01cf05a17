// Finds printed text under a box, for everything that needs to know whether something is written over print.
import { intersection, type Rect } from '../geometry/rect.ts'
import { boxOf } from './find.ts'
import { letterLength } from './normal-form.ts'
import { runOf, runsOf, type TextPage, type TextRun } from './text-page.ts'

/** Characters that are meant to be written on: blanks, underscores, leader dots, dashes and rules. */
const blank = /[\s_.·…‥․﹍﹎﹏＿．\-‐‑‒–—―─━~～]/u

/** The share of a letter's width and height that must be covered. Gaps in dates are only exact to half a letter. */
const coveredWidth = 0.55
const coveredHeight = 0.25

const boxes = new WeakMap<TextPage, readonly Rect[]>()

/** The boxes of a page's runs, computed once. */
function runBoxes(page: TextPage): readonly Rect[] {
  const known = boxes.get(page)
  if (known) return known
  const made = runsOf(page).map((run) => (run.text === '' ? none : boxOf(run, 0, run.text.length)))
  boxes.set(page, made)
  return made
}

const none: Rect = { x: 0, y: 0, width: 0, height: 0 }

/** Whether any of the boxes, pt on the page, covers a printed letter. */
export function isPrintedUnder(page: TextPage, written: readonly Rect[]): boolean {
  return runBoxes(page).some((box, index) =>
    written.some((rect) => intersection(box, rect) !== null && coversLetter(runOf(page, index), rect)),
  )
}

function coversLetter(run: TextRun, rect: Rect): boolean {
  for (let at = 0; at < run.text.length;) {
    const length = letterLength(run.text, at)
    if (!blank.test(run.text.slice(at, at + length))) {
      const letter = boxOf(run, at, at + length)
      const common = intersection(letter, rect)
      if (common && common.width > letter.width * coveredWidth && common.height > letter.height * coveredHeight)
        return true
    }
    at += length
  }
  return false
}
