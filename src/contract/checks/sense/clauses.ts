// Clause numbers that skip, or come twice. Where the text leaves it open what follows what, nothing is said: excerpts,
// quotations, tables of contents, scanned pages in between.
import { textState, type TextPage } from '../../text/text-page.ts'
import type { ClauseHead } from './clause-heads.ts'
import { doubtAt, type TextDoubt } from './text-doubt.ts'

export interface ClauseDoubts {
  readonly skipped: readonly TextDoubt[]
  readonly doubled: readonly TextDoubt[]
}

/** A larger gap is an excerpt, and not a mistake. */
const mostMissing = 2
/** More levels than a contract has: further out, nothing goes on. */
const deepest = 8
/** What amends another contract quotes its clauses. */
const amends = /修改为|变更为|修订为|调整为|替换为|原合同第|原协议第/

/** The clauses of one level that follow each other. */
interface Sequence {
  /** The number that it begins with: what begins beyond 1 is an excerpt. */
  readonly first: number
  last: ClauseHead
  length: number
}

/** `heads`: of all pages, in the order of the file. */
export function clauseDoubts(pages: readonly TextPage[], heads: readonly ClauseHead[]): ClauseDoubts {
  const doubts = { skipped: [] as TextDoubt[], doubled: [] as TextDoubt[] }
  for (const part of partsOf(heads))
    for (const kind of ['article', 'item'] as const)
      addDoubts(
        pages,
        part.filter((head) => head.kind === kind),
        doubts,
      )
  return doubts
}

function addDoubts(
  pages: readonly TextPage[],
  heads: readonly ClauseHead[],
  { skipped, doubled }: { readonly skipped: TextDoubt[]; readonly doubled: TextDoubt[] },
): void {
  const known = new Set(heads.map(({ number }) => number))
  const sure = heads.filter((head) => head.sure)
  const levels: Sequence[] = []
  for (const [index, head] of sure.entries()) {
    const level = levels.findLastIndex(({ last }) => last.number + 1 === head.number)
    if (level >= 0) levels.length = level + 1
    const open = levels.at(-1)
    const step = open && head.number !== 1 ? head.number - open.last.number : 0
    const isGap = step > 1 && step <= mostMissing + 1 && open?.first === 1
    const isDouble = open !== undefined && head.number === open.last.number && head.number !== 1
    if (!open || !(step === 1 || isGap || isDouble)) {
      levels.push({ first: head.number, last: head, length: 1 })
      if (levels.length > deepest) levels.shift()
      continue
    }
    const before = open.last
    if (isDouble && open.length > 1 && head.kind === 'article' && isAnother(before, head))
      doubled.push(doubtAt(head.page, head.begin, head.length, { clause: wordsOf(head) }))
    // Two clauses in order before the gap, or behind it: else it may be an excerpt.
    const isSequence = open.length > 1 || sure[index + 1]?.number === head.number + 1
    if (isGap && isSequence && isAllMissing(before.number, head.number, known) && isRead(pages, before, head)) {
      const params = { before: wordsOf(before), clause: wordsOf(head) }
      const words = Object.values(params).join()
      skipped.push({ ...doubtAt(head.page, head.begin, head.length, params), words })
    }
    open.last = head
    if (!isDouble) open.length += 1
  }
}

function isAllMissing(from: number, to: number, known: ReadonlySet<number>): boolean {
  for (let number = from + 1; number < to; number += 1) if (known.has(number)) return false
  return true
}

/** The contract and its annexes: each has its own numbers. */
function partsOf(heads: readonly ClauseHead[]): readonly (readonly ClauseHead[])[] {
  const parts: ClauseHead[][] = [[]]
  for (const head of heads) {
    if (head.kind === 'annex') parts.push([])
    else parts.at(-1)!.push(head)
  }
  return parts
}

/** A running head, or an entry of a table of contents, is the same clause once more; an amendment quotes it. */
function isAnother(before: ClauseHead, head: ClauseHead): boolean {
  const around = head.page.joined.slice(Math.max(0, head.begin - 80), head.begin)
  const [a, b] = [textAfter(before), textAfter(head)]
  return !a.startsWith(b) && !b.startsWith(a) && !amends.test(around)
}

function textAfter({ page, begin, length }: ClauseHead): string {
  return page.joined.slice(begin + length, begin + length + 6).split('\n')[0]!
}

function wordsOf({ page, begin, length }: ClauseHead): string {
  return page.joined.slice(begin, begin + length)
}

/** Whether all pages in between have text: a scanned one may have the missing clause. */
function isRead(pages: readonly TextPage[], before: ClauseHead, head: ClauseHead): boolean {
  return pages.slice(before.page.page - 1, head.page.page).every((page) => textState(page) === 'text')
}
