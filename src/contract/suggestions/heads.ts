// Finds heads of blocks, which name the party that the labels below belong to.
import { numbering } from './cues.ts'
import type { Line } from './lines.ts'
import type { Head } from './parties.ts'
import type { Phrase } from './phrase.ts'

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
