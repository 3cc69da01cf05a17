// Suggests a keyword: the nearest words to a place that occur once in the file. Prefers whole labels (甲方（盖章）), then
// parts of a line between punctuation, then whole words from a sentence; never part of a word. Words in ordinary
// characters come before others, and text that is garbled is never one.
import { trimOf } from '../values/trim-characters.ts'
import type { Rect } from '../geometry/rect.ts'
import { hasGarbage, isGarbled } from './garbled.ts'
import { hasLookAlikes, plainStretches, type Span } from './plain-stretches.ts'
import { boxOf, countOnPage, findOnPage } from './find.ts'
import { beginOf, isSpaced, pieceOf, runCount, runOf, type TextPage } from './text-page.ts'

export interface UniqueText {
  readonly text: string
  readonly rect: Rect
}

/** Maximum length of a suggestion; longer texts are likely to be wrapped. */
const maxLength = 20
/** How many of the nearest pieces of text are considered. */
const maxPieces = 40
/** How much nearer a lower-ranked text must be to win, pt. */
const phrasePt = 30
const sentencePt = 90
/** For words that a server may not find: only where nothing else is near. */
const lookAlikePt = 10_000

/** The suggestion for a place at `rect` on a page (from 1); null if no words near it are unique. */
export function nearestUnique(pages: readonly TextPage[], number: number, rect: Rect): UniqueText | null {
  const page = pages.find((one) => one.page === number)
  if (!page || isGarbled(page)) return null
  const counted = new Map<string, boolean>()
  const isUnique = (text: string) => {
    const known = counted.get(text)
    if (known !== undefined) return known
    const unique = isAlone(pages, text)
    counted.set(text, unique)
    return unique
  }
  let best: { found: UniqueText; score: number } | null = null
  const near = piecesOf(page)
    .map((piece) => ({ piece, distance: distanceBetween(piece.rect, rect) }))
    .sort((a, b) => a.distance - b.distance)
    .slice(0, maxPieces)
  for (const { piece, distance } of near) {
    // All remaining pieces are further away.
    if (best && distance >= best.score) break
    for (const { text, worse } of candidatesOf(piece, rect, isUnique)) {
      const [match] = findOnPage(page, text)
      if (!match) continue
      const score = distanceBetween(match.rect, rect) + worse
      if (!best || score < best.score) best = { found: { text, rect: match.rect }, score }
    }
  }
  return best?.found ?? null
}

function isAlone(pages: readonly TextPage[], text: string): boolean {
  let count = 0
  for (const page of pages) {
    count += countOnPage(page, text)
    if (count > 1) return false
  }
  return count === 1
}

/** A contiguous piece of a line. */
interface Piece {
  readonly text: string
  readonly rect: Rect
  /** The horizontal middle of each unit of the text, pt; vertical text has its vertical middle. */
  readonly middles: readonly { readonly x: number; readonly y: number }[]
}

const latin = /[0-9A-Za-z]/

function piecesOf(page: TextPage): readonly Piece[] {
  const gapBefore = new Set<number>()
  const byPiece = new Map<number, number[]>()
  for (let run = 0; run < runCount(page); run += 1) {
    if (isSpaced(page, beginOf(page, run))) gapBefore.add(run)
    const piece = pieceOf(page, run)!
    const runs = byPiece.get(piece)
    if (runs) runs.push(run)
    else byPiece.set(piece, [run])
  }
  return [...byPiece.values()].map((runs) => readPiece(page, runs, gapBefore))
}

function readPiece(page: TextPage, runs: readonly number[], gapBefore: ReadonlySet<number>): Piece {
  let text = ''
  const middles: { x: number; y: number }[] = []
  for (const index of runs) {
    const run = runOf(page, index)
    if (gapBefore.has(index) && latin.test(text.at(-1) ?? '') && latin.test(run.text[0] ?? '')) {
      text += ' '
      middles.push(middles.at(-1)!)
    }
    for (let unit = 0; unit < run.text.length; unit += 1) {
      const box = boxOf(run, unit, unit + 1)
      middles.push({ x: box.x + box.width / 2, y: box.y + box.height / 2 })
    }
    text += run.text
  }
  const boxes = runs.map((index) => {
    const run = runOf(page, index)
    return boxOf(run, 0, run.text.length)
  })
  const x = Math.min(...boxes.map((box) => box.x))
  const y = Math.min(...boxes.map((box) => box.y))
  return {
    text,
    middles,
    rect: {
      x,
      y,
      width: Math.max(...boxes.map((box) => box.x + box.width)) - x,
      height: Math.max(...boxes.map((box) => box.y + box.height)) - y,
    },
  }
}

interface Candidate {
  readonly text: string
  /** Penalty added to its distance, pt. */
  readonly worse: number
}

function candidatesOf(piece: Piece, rect: Rect, isUnique: (text: string) => boolean): readonly Candidate[] {
  const phrases = phrasesOf(piece.text)
  return phrases.flatMap((phrase) => {
    const text = textOf(piece, phrase)
    if (hasGarbage(text)) return []
    const worse = phrases.length === 1 ? 0 : phrasePt
    if (!hasLookAlikes(text)) return candidatesIn(piece, phrase, rect, isUnique, worse)
    const plain = plainStretches(text).flatMap(({ from, to }) => {
      const part = trimmed(piece, { from: phrase.from + from, to: phrase.from + to })
      return part ? candidatesIn(piece, part, rect, isUnique, phrasePt) : []
    })
    return [...plain, ...candidatesIn(piece, phrase, rect, isUnique, lookAlikePt)]
  })
}

/** The whole phrase if it is short enough, else words of it. */
function candidatesIn(
  piece: Piece,
  phrase: Span,
  rect: Rect,
  isUnique: (text: string) => boolean,
  worse: number,
): readonly Candidate[] {
  const text = textOf(piece, phrase)
  if (text.length <= maxLength) return isUnique(text) ? [{ text, worse }] : []
  const grown = grownWords(piece, phrase, rect, isUnique)
  return grown === null ? [] : [{ text: grown, worse: Math.max(worse, sentencePt) }]
}

function textOf({ text }: Piece, { from, to }: Span): string {
  return text.slice(from, to)
}

/**
 * Splits a line: punctuation, fill-in lines, and more than one blank. A single full-width blank only spaces out
 * letters.
 */
const separators = /[，。；、：！？,;:!?…]+|[_＿.·—－-]{2,}|[\s\u3000]{2,}/g
const edge = /[\s\u3000"'“”‘’《》〈〉]/

function phrasesOf(text: string): readonly Span[] {
  const spans: Span[] = []
  const take = (from: number, to: number) => {
    const span = trimmed({ text }, { from, to })
    if (span) spans.push(span)
  }
  let from = 0
  for (const match of text.matchAll(separators)) {
    take(from, match.index)
    from = match.index + match[0].length
  }
  take(from, text.length)
  return spans
}

/** Without blanks and quotation marks at its ends; null if it means nothing then. */
function trimmed({ text }: Pick<Piece, 'text'>, { from, to }: Span): Span | null {
  const raw = text.slice(from, to)
  const kept = trimOf(raw, edge)
  if (!isTelling(kept)) return null
  const start = from + raw.indexOf(kept)
  return { from: start, to: start + kept.length }
}

/** At least two letters, as a page number or a bracket means nothing. Open brackets are closed. */
function isTelling(text: string): boolean {
  if ((text.match(/\p{L}/gu) ?? []).length < 2) return false
  return count(text, /[（(【[]/g) === count(text, /[）)】\]]/g)
}

function count(text: string, what: RegExp): number {
  return (text.match(what) ?? []).length
}

const words = new Intl.Segmenter('zh', { granularity: 'word' })

/**
 * From a long phrase: starts at the word nearest to the place and adds words on both sides until the text is unique.
 */
function grownWords(piece: Piece, phrase: Span, rect: Rect, isUnique: (text: string) => boolean): string | null {
  const parts = [...words.segment(piece.text.slice(phrase.from, phrase.to))].map(({ index, segment }) => ({
    from: phrase.from + index,
    to: phrase.from + index + segment.length,
  }))
  const far = ({ from, to }: Span) => {
    const { x, y } = piece.middles[Math.floor((from + to - 1) / 2)]!
    return distanceBetween({ x, y, width: 0, height: 0 }, rect)
  }
  let first = parts.reduce((best, part, index) => (far(part) < far(parts[best]!) ? index : best), 0)
  let last = first
  for (;;) {
    const text = piece.text.slice(parts[first]!.from, parts[last]!.to)
    const kept = trimOf(text, edge)
    if (kept.length > maxLength) return null
    if (isTelling(kept) && isUnique(kept)) return kept
    const before = first > 0 ? far(parts[first - 1]!) : Infinity
    const after = last < parts.length - 1 ? far(parts[last + 1]!) : Infinity
    if (before === Infinity && after === Infinity) return null
    if (after <= before) last += 1
    else first -= 1
  }
}

/** The distance between two rectangles, pt; 0 if they touch. */
function distanceBetween(a: Rect, b: Rect): number {
  const dx = Math.max(a.x - b.x - b.width, 0, b.x - a.x - a.width)
  const dy = Math.max(a.y - b.y - b.height, 0, b.y - a.y - a.height)
  return Math.hypot(dx, dy)
}
