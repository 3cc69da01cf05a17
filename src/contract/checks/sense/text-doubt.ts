// Something doubtful in the file's own text, with its place.
import { boxOfSpan, runAt, type Span } from '../../text/find.ts'
import { beginOf, isSpaced, PLACES, runCount, type TextPage } from '../../text/text-page.ts'
import type { Params, Spot } from '../finding.ts'

export interface TextDoubt {
  readonly page: TextPage
  /** Its range in the page's `joined`. */
  readonly span: Span
  /** Values for the sentence. */
  readonly params: Params
  /** The words in doubt: what a waiver is for. They may be a number of a person, which the sentence does not have. */
  readonly words: string
}

export function doubtAt(page: TextPage, begin: number, length: number, params: Params = {}): TextDoubt {
  const end = begin + length
  return { page, span: { begin, end }, params: { page: page.page, ...params }, words: page.joined.slice(begin, end) }
}

/** Its place in the file. */
export function spotOf({ page, span }: TextDoubt): Spot {
  return { page: page.page, rect: boxOfSpan(page, span) }
}

/** Whether blanks part a range of `joined`: what seems one number may be two. */
export function isParted(page: TextPage, begin: number, length: number): boolean {
  for (let at = begin + 1; at < begin + length; at += 1) if (isSpaced(page, at)) return true
  return false
}

/** Whether what stands at two places of `joined` has one baseline. */
export function isOnOneLine(page: TextPage, first: number, last: number): boolean {
  return isBeside(page, runAt(page, first), runAt(page, last))
}

/** The range of `joined` that stands on the same line as the character at `at`, without gaps that part columns. */
export function lineAround(page: TextPage, at: number): Span {
  const run = runAt(page, at)
  let first = run
  while (first > 0 && isBeside(page, first - 1, run)) first -= 1
  let last = run
  while (last + 1 < runCount(page) && isBeside(page, last + 1, run)) last += 1
  const [from, to] = [beginOf(page, first), beginOf(page, last + 1)]
  const before = page.joined.slice(from, at).lastIndexOf('\n') + 1
  const after = page.joined.slice(at, to).indexOf('\n')
  return { begin: from + before, end: after < 0 ? to : at + after }
}

/** Whether a run has the baseline of another. */
export function isBeside({ places }: TextPage, one: number, other: number): boolean {
  const size = Math.abs(places[other * PLACES + 5]!)
  return Math.abs(places[one * PLACES + 1]! - places[other * PLACES + 1]!) < size / 2
}
