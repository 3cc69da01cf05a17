// Finds heads of blocks, which name the party that the labels below belong to.
import { numbering } from './cues.ts'
import type { Rect } from '../geometry/rect.ts'
import type { Line } from './lines.ts'
import type { Head } from './parties.ts'
import type { Phrase } from './phrase.ts'
import { isSameCell } from './table-rows.ts'

export function headWords(p: Phrase, isCue: boolean, line: Line): readonly string[] {
  if (line.prose || p.date || p.bare) return []
  const lead = numbering.test(p.lead) ? '' : p.lead
  if (p.parties.length > 0) {
    if (p.before === 'text' && lead !== '') return isCue ? p.parties : []
    if (p.field !== '' && !isCue) return p.parties
    const open = p.colon || isCue || p.after === 'end' || p.after === 'gap' || p.after === 'drawn'
    return open || p.behalf ? p.parties : []
  }
  // For and on behalf of ABC Limited.
  if (p.behalf && p.filled !== '' && p.filled.length <= 60) return [p.filled.replace(/^:/, '')]
  return []
}

/** Heads that are not in the vocabulary: a company's name before its 盖章, 培训方（盖章）. */
export function namedHeads(
  cues: ReadonlySet<Phrase>,
  heads: ReadonlyMap<number, readonly Head[]>,
  stretch: readonly number[],
): readonly Head[] {
  const named: Head[] = []
  for (const phrase of cues) {
    if (phrase.parties.length > 0) continue
    const lead = numbering.test(phrase.lead) ? '' : phrase.lead
    if (phrase.name === '' && !/^[一-龥]{1,6}(方|人|单位|者|商|公司)$/.test(lead)) continue
    const typed = phrase.name === ''
    const above = typed
      ? []
      : (heads.get(stretch[phrase.row]!) ?? []).filter(
          (h) =>
            h.phrase.row < phrase.row &&
            Math.abs(h.phrase.span.x0 - (phrase.leadSpan?.x0 ?? phrase.span.x0)) < 60 &&
            phrase.line.flow - h.phrase.line.flow < 70,
        )
    if (above.length === 0) named.push({ phrase, words: [phrase.name || lead], inSignBlock: true })
  }
  return named
}

/** The party of a label: its own, else that of the head beside or above it in its column. */
export function partyAbove(p: Phrase, heads: readonly Head[], reach: number): string {
  const own = heads.find((h) => h.phrase === p)
  if (own) return own.words[0]!
  if (p.parties.length > 0) return p.parties[0]!
  let best: Head | undefined
  let least = Number.POSITIVE_INFINITY
  const x = p.leadSpan?.x0 ?? p.span.x0
  for (const head of heads) {
    const down = p.line.flow - head.phrase.line.flow
    const across = x - head.phrase.span.x0
    if (down < 0 || down > reach || (down === 0 && across < 0) || across < -50) continue
    const score = down + Math.abs(across) * 0.6
    if (score < least || (score === least && head.phrase.row > (best?.phrase.row ?? -1))) {
      least = score
      best = head
    }
  }
  if (best) return best.words[0]!
  const all = new Set(heads.map((h) => h.words[0]!))
  return all.size === 1 ? heads[0]!.words[0]! : ''
}

/** 委托人 with （甲方） below it in its cell is one party, under either word. */
export function joinedInCells(heads: readonly Head[]): readonly Head[] {
  const joined: Head[] = []
  for (const head of heads) {
    const above = joined.at(-1)
    const isAlone = ({ phrase: { line, after, cue, before } }: Head) =>
      line.cell !== null && cue === 'none' && before === 'start' && (after === 'end' || after === 'gap')
    const goesOn =
      above !== undefined &&
      isAlone(above) &&
      isAlone(head) &&
      head.phrase.words.startsWith('(') &&
      isSameCell(above.phrase.line.cell, head.phrase.line.cell) &&
      head.phrase.line.y - above.phrase.line.y < 2.4 * head.phrase.line.size
    if (!goesOn) {
      joined.push(head)
      continue
    }
    const words = [...above.words, ...head.words]
    joined[joined.length - 1] = { ...above, words }
    joined.push({ ...head, words })
  }
  return joined
}

/**
 * The party of a label in a table: of a head above it in its cell, else at the beginning of its row, else on top of its
 * column. '' if none tells.
 */
export function partyOfCell(p: Phrase, heads: readonly Phrase[]): string {
  const { cell, y, page } = p.line
  if (!cell) return ''
  const others = heads.filter((head) => head !== p && head.line.page === page && head.line.cell !== null)
  const inside = others.filter(
    ({ line, span }) => isSameCell(line.cell, cell) && (line.y < y - 1 || (line.y <= y + 1 && span.x0 < p.span.x0)),
  )
  if (inside.length > 0) return inside.at(-1)!.parties[0]!
  const left = nearest(others, ({ x, y: top, width, height }) =>
    x + width <= cell.x + slack && top <= y && y <= top + height ? x : null,
  )
  const above = nearest(others, ({ x, y: top, width, height }) =>
    top + height <= cell.y + slack && x <= cell.x + slack && x + width >= cell.x + cell.width - slack ? top : null,
  )
  // A head alone in its cell is that of a row; one with a blank of its own is the first entry of its column.
  const isRowHead = left && !left.colon && left.after !== 'drawn'
  const found = isRowHead ? left : (above ?? left)
  return found?.parties[0] ?? ''
}

/** How far borders of the same column may be apart, pt. */
const slack = 4

function nearest(heads: readonly Phrase[], place: (cell: Rect) => number | null): Phrase | undefined {
  let best: Phrase | undefined
  let most = Number.NEGATIVE_INFINITY
  for (const head of heads) {
    const at = head.line.cell && place(head.line.cell)
    if (at === null || at === undefined || at < most) continue
    most = at
    best = head
  }
  return best
}
