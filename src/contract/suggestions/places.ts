// Selects the labels that ask for something: where to sign, date and fill in, and for whom.
import { asksForSignature, cueConfidence } from './cues.ts'
import { headWords, joinedInCells, namedHeads, partyAbove, partyOfCell } from './heads.ts'
import { dateOf, fieldOf, isEmptyBelow, roleOf } from './label-places.ts'
import type { Line } from './lines.ts'
import { Parties, type Head } from './parties.ts'
import type { Phrase } from './phrase.ts'
import type { PartyOf, Place } from './place.ts'
import { contextOf, nearCue, put, tailsWithoutCues, type Context } from './stretches.ts'

export function placesOf(
  lines: readonly Line[],
  phrases: readonly Phrase[],
): { readonly places: readonly Place[]; readonly parties: Parties } {
  const context = contextOf(lines, phrases)
  const cues = new Set(phrases.filter((p) => asksForSignature(p, lines[p.row]!)))
  const signing = new Map<number, Phrase[]>()
  for (const p of cues) put(signing, context.stretch[p.row]!, p)
  for (const tail of tailsWithoutCues(context, signing)) signing.set(tail, [])
  const inBlock = (p: Phrase) =>
    signing.has(context.stretch[p.row]!) && nearCue(p, signing.get(context.stretch[p.row]!)!)

  const heads = joinedInCells(
    phrases.flatMap((p): readonly Head[] => {
      const words = headWords(p, cues.has(p), lines[p.row]!)
      return words.length > 0 ? [{ phrase: p, words, inSignBlock: inBlock(p) }] : []
    }),
  )
  const headsOf = new Map<number, Head[]>()
  for (const head of heads) put(headsOf, context.stretch[head.phrase.row]!, head)
  const named = namedHeads(cues, headsOf, context.stretch)
  const parties = new Parties(
    [...heads, ...named].sort((a, b) => a.phrase.row - b.phrase.row || a.phrase.span.x0 - b.phrase.span.x0),
  )
  for (const head of named) put(headsOf, context.stretch[head.phrase.row]!, head)
  const inCells = heads.flatMap(({ phrase, words }) => (phrase.line.cell ? [{ ...phrase, parties: words }] : []))
  const partyOf = (p: Phrase, reach: number) =>
    (p.line.cell && p.parties.length === 0 && partyOfCell(p, inCells)) ||
    partyAbove(p, headsOf.get(context.stretch[p.row]!) ?? [], reach)

  const places: Place[] = []
  const signed = new Set<string>()
  for (const p of cues) {
    const party = partyOf(p, 420)
    if (
      p.cue === 'sign' &&
      p.parties.length === 0 &&
      p.role === 'none' &&
      !p.bracketed &&
      !p.colon &&
      p.after !== 'drawn' &&
      party === ''
    )
      continue
    signed.add(`${context.stretch[p.row]} ${canonical(parties, party)}`)
    places.push({
      phrase: onLineAbove(p, context),
      what: 'sign',
      rule: 'cue',
      party,
      confidence: cueConfidence(p, party),
    })
  }
  for (const p of phrases) {
    if (cues.has(p) || lines[p.row]!.prose) continue
    const block = inBlock(p)
    const place = p.date
      ? dateOf(p, block, partyOf, lines[p.row]!)
      : p.role !== 'none' && p.parties.length === 0
        ? roleOf(p, block, partyOf, context)
        : fieldOf(p, block, partyOf, context)
    if (place) places.push(place)
  }
  for (const head of heads) {
    const p = head.phrase
    if (cues.has(p) || p.role !== 'none' || lines[p.row]!.prose || p.field !== '' || p.date) continue
    const word = head.words[0]!
    const block = inBlock(p)
    const key = `${context.stretch[p.row]} ${canonical(parties, word)}`
    const open = p.after === 'drawn' || p.after === 'end' || p.after === 'gap' || p.after === 'next'
    if (!open) continue
    if (block && !signed.has(key)) {
      if (!p.colon && p.after !== 'drawn') continue
      signed.add(key)
      places.push({ phrase: p, what: 'sign', rule: 'head', party: word, confidence: 0.6 })
    } else if (p.after === 'drawn' || (!block && p.colon && isEmptyBelow(p, context))) {
      places.push({
        phrase: p,
        what: 'fill',
        rule: 'partyName',
        party: word,
        confidence: p.after === 'drawn' ? 0.75 : 0.6,
      })
    }
  }
  const taken = new Set(places.map((place) => place.phrase))
  for (const p of phrases) {
    if (!p.bare || taken.has(p)) continue
    if (p.date) {
      if (lines[p.row]!.prose || !inBlock(p))
        places.push({ phrase: p, what: 'fillDate', rule: 'dateBlank', party: null, confidence: 0.5 })
    } else if (p.blank.x1 - p.blank.x0 >= 1.4 * p.line.size) {
      const rule =
        !lines[p.row]!.prose && p.line.text.replace(/[_ ]/g, '').length === 0 && p.blank.x1 - p.blank.x0 > 300
      // In a signature block, a bare line is for signing, as its label asks.
      if (inBlock(p) && !lines[p.row]!.prose && !p.colon) continue
      // A line from margin to margin is a separator, not a blank. 工作室名称：____ is not in the vocabulary, but belongs to a
      // party's details.
      const labelled = !lines[p.row]!.prose && p.colon && p.lead.length <= 12
      const party = labelled ? partyOf(p, 260) : ''
      if (!rule)
        places.push({
          phrase: p,
          what: 'fill',
          rule: 'blank',
          party: party === '' ? null : party,
          confidence: labelled ? 0.6 : 0.5,
        })
    }
  }
  for (const p of phrases) {
    // In running text a labelled blank is still a blank.
    if (!lines[p.row]!.prose || p.bare) continue
    if (p.after === 'drawn') places.push({ phrase: p, what: 'fill', rule: 'blank', party: null, confidence: 0.5 })
    else if (p.after === 'dateBlank')
      places.push({ phrase: p, what: 'fillDate', rule: 'dateBlank', party: null, confidence: 0.5 })
  }
  weigh(parties, places, phrases, partyOf)
  return { places, parties }
}

/** (Signature) below a line: signed on the line. */
function onLineAbove(p: Phrase, { byRow, stretch }: Context): Phrase {
  if (
    !p.bracketed ||
    p.colon ||
    p.parties.length > 0 ||
    (p.after !== 'end' && p.after !== 'gap') ||
    stretch[p.row - 1] !== stretch[p.row]
  )
    return p
  const line = byRow
    .get(p.row - 1)
    ?.find(
      (q) =>
        q.bare &&
        !q.date &&
        q.lead === '' &&
        q.line.page === p.line.page &&
        q.blank.x0 < p.span.x1 &&
        q.blank.x1 > p.span.x0,
    )
  return line ? { ...p, line: line.line, span: line.span, blank: line.blank, after: 'drawn' } : p
}

function canonical(parties: Parties, word: string): string {
  return String(parties.party(word)?.mention.index ?? word)
}

const saysCompany = /(统一社会信用|信用代码|营业执照|税号|纳税人|单位名称|公司名称|企业名称)/
const saysPerson = /(身份证|证件号|公民身份|姓名|性别|出生)/

function weigh(parties: Parties, places: readonly Place[], phrases: readonly Phrase[], partyOf: PartyOf): void {
  for (const { phrase, what, party, rule } of places) {
    if (what !== 'sign' || party === null || party === '') continue
    if (rule === 'role' || phrase.role !== 'none') {
      // A person may also have an agent.
      if (phrase.role === 'legal') parties.weigh(party, { company: 2 })
    } else if (phrase.cue === 'seal') {
      const either = /签章/.test(phrase.cueWords)
      parties.weigh(party, { company: either ? 1 : 3 }, either)
    } else if (phrase.cue === 'sign') parties.weigh(party, { person: 2 }, true)
  }
  for (const p of phrases) {
    if (p.field === '' || p.line.prose) continue
    const evidence = saysCompany.test(p.field) ? { company: 2 } : saysPerson.test(p.field) ? { person: 2 } : null
    const party = evidence && (p.parties[0] ?? partyOf(p, 260))
    if (evidence && party && !(saysCompany.test(p.words) && saysPerson.test(p.words))) parties.weigh(party, evidence)
  }
}
