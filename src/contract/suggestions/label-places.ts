// What a label other than a cue asks for: a date, a name in a role, or a field.
import { numbering } from './cues.ts'
import type { Line } from './lines.ts'
import type { Phrase } from './phrase.ts'
import type { PartyOf, Place } from './place.ts'
import type { Context } from './stretches.ts'
import { fieldWords } from './vocabulary.ts'

const generalFields = new Set(fieldWords.filter((f) => f.general).flatMap((f) => f.words.split(' ')))

export function dateOf(p: Phrase, block: boolean, partyOf: PartyOf, line: Line): Place | null {
  if (p.after === 'dateFilled' || p.after === 'text') return null
  if (p.bare) {
    if (!block || p.before === 'text' || p.filled !== '') return null
    return { phrase: p, what: 'date', rule: 'dateBlank', party: partyOf(p, 420), confidence: 0.8 }
  }
  const lead = numbering.test(p.lead) ? '' : p.lead
  if (lead !== '' && p.before === 'text')
    return p.after === 'drawn' || p.after === 'dateBlank'
      ? { phrase: p, what: 'fillDate', rule: 'dateBlank', party: null, confidence: 0.5 }
      : null
  const told = p.after === 'drawn' || p.after === 'dateBlank'
  if (!p.colon && !told && (!block || /[^ 日期签署时间订字章年月:]/.test(line.text.replace(/甲方|乙方/g, ''))))
    return null
  if (block)
    return {
      phrase: p,
      what: 'date',
      rule: 'dateLabel',
      party: p.parties[0] ?? partyOf(p, 420),
      confidence: told ? 0.92 : 0.85,
    }
  return told ? { phrase: p, what: 'fillDate', rule: 'dateLabel', party: null, confidence: 0.6 } : null
}

export function roleOf(p: Phrase, block: boolean, partyOf: PartyOf, context: Context): Place | null {
  if (p.filled !== '' || (p.before === 'text' && !numbering.test(p.lead)) || p.cue !== 'none') return null
  if (!p.colon && p.after !== 'drawn') return null
  const party = partyOf(p, 420)
  if (block) {
    const cueBelow = (context.byRow.get(p.row + 1) ?? []).some(
      (q) => q.cue !== 'none' && q.parties.length === 0 && q.role === 'none' && Math.abs(q.span.x0 - p.span.x0) < 90,
    )
    return cueBelow ? null : { phrase: p, what: 'sign', rule: 'role', party, confidence: party === '' ? 0.45 : 0.7 }
  }
  if (p.after === 'drawn' || (party !== '' && isEmptyBelow(p, context)))
    return { phrase: p, what: 'fill', rule: 'field', party: party === '' ? null : party, confidence: 0.6 }
  return null
}

export function fieldOf(p: Phrase, block: boolean, partyOf: PartyOf, context: Context): Place | null {
  if (p.field === '' || p.filled !== '' || (p.before === 'text' && !numbering.test(p.lead) && p.after !== 'drawn'))
    return null
  const party = generalFields.has(p.field) ? '' : (p.parties[0] ?? partyOf(p, 260))
  const owner = party === '' ? null : party
  if (p.after === 'dateBlank') return { phrase: p, what: 'fillDate', rule: 'field', party: owner, confidence: 0.6 }
  if (p.after === 'drawn') return { phrase: p, what: 'fill', rule: 'field', party: owner, confidence: 0.75 }
  if (!p.colon || owner === null || p.after === 'text' || p.after === 'dateFilled') return null
  return block || isEmptyBelow(p, context)
    ? { phrase: p, what: 'fill', rule: 'field', party: owner, confidence: 0.6 }
    : null
}

/** False if the line below continues with text in this column, because the blank is already filled in there. */
export function isEmptyBelow(p: Phrase, { lines }: Context): boolean {
  const below = lines[p.row + 1]
  if (!below || below.page !== p.line.page || below.flow - p.line.flow > 34) return true
  return /[:_]/.test(below.text) || below.x0 > p.span.x1 + 40
    ? true
    : below.prose || below.text.trim() === '' || /^[(【[]?[一二三四五六七八九十第]/.test(below.text)
}
