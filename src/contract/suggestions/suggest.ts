// Finds the places where a contract is to be signed or filled in from its own text. It is purely rule-based: the same
// file gives the same suggestions, and each one names the words it is based on.
import { componentType } from '../component-types/catalogue.ts'
import { mayOwn } from '../component-types/owners.ts'
import { INITIATOR, type Draft, type OwnerId } from '../draft/draft.ts'
import { partyKind } from '../component-types/owners.ts'
import type { PageSize } from '../geometry/page.ts'
import type { Rect } from '../geometry/rect.ts'
import { grouped } from '../locate/group.ts'
import type { Rulings } from '../geometry/ruling.ts'
import { boxOf, fieldAt, middle } from './boxes.ts'
import { withRooms } from './cell-rooms.ts'
import { Cells } from './cells.ts'
import { asksForSeal, kindWish } from './kinds.ts'
import { linesOf, type Line } from './lines.ts'
import { dateThatFits } from './date-fit.ts'
import { pagingBoxes, withoutCovered, withoutOverlaps } from './free-boxes.ts'
import { spell, tieToDraft, type ContractParty } from './parties.ts'
import { printedBlanks } from './printed-blanks.ts'
import { printedDate } from './printed-date.ts'
import type { Phrase } from './phrase.ts'
import { phrasesOf } from './phrases.ts'
import type { Place } from './place.ts'
import { placesOf } from './places.ts'
import type { KnownParty, PartyMention, Suggestion, SuggestedType, SuggestionInput } from './suggestion.ts'
import { fieldWords } from './vocabulary.ts'

/** The parties of a draft, as the rules need them. */
export function knownParties(draft: Pick<Draft, 'parties'>): readonly KnownParty[] {
  return draft.parties.map(({ id, approver }) => ({
    id,
    kind: partyKind(approver.ApproverType),
    role: text(approver.ApproverRoleName),
    company: text(approver.OrganizationName),
    person: text(approver.ApproverName),
  }))
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : ''
}

/** At the end of a file, where it is signed, and at its beginning, where its parties are named. */
const mostLabelled = { first: 20, last: 60 }

/**
 * The pages on which something may be suggested, by their text alone: those whose tables are worth reading. Of very
 * many the first and the last.
 */
export function labelledPages({ text, pages }: Pick<SuggestionInput, 'text' | 'pages'>): readonly number[] {
  const lines = linesOf(text, pages)
  const found = [
    ...new Set(lines.flatMap((line, row) => (phrasesOf(line, row, line.x1).length > 0 ? [line.page] : []))),
  ]
  const { first, last } = mostLabelled
  return found.length <= first + last ? found : [...found.slice(0, first), ...found.slice(-last)]
}

/** Suggestions in reading order, in time linear in the length of the text. */
export function suggest({
  text: pages,
  pages: sizes,
  rulings,
  fields,
  parties: known,
}: SuggestionInput): readonly Suggestion[] {
  const lines = linesOf(pages, sizes, rulings)
  const edges = rightEdges(
    lines,
    sizes.map((size) => size.widthPt),
  )
  const phrases = inTables(
    lines.flatMap((line, row) => phrasesOf(line, row, rightEdgeOf(line, edges))),
    lines,
    rulings,
  )
  const { places, parties } = placesOf(lines, phrases)
  const tied = tieToDraft(parties.list, known)
  const linesOfPage = new Map<number, Line[]>()
  for (const line of lines) {
    const list = linesOfPage.get(line.page)
    if (list) list.push(line)
    else linesOfPage.set(line.page, [line])
  }

  const textOfPage = new Map(pages.map((each) => [each.page, each]))
  const found: Suggestion[] = []
  /** Ids of dates above or below the printed one, where something else may be. */
  const offLine = new Set<string>()
  for (const place of places) {
    const party = place.party === null ? undefined : parties.party(place.party)
    const who = ownerOf(place, party, tied, known)
    const wish = kindWish(place, party, who.known)
    const kind = wish.become ?? who.kind
    const what = typeOf(place, kind ?? party?.kind)
    const page = sizes[place.phrase.line.page - 1]
    if (!page || (who.owner !== null && !mayOwn(kind ?? 'initiator', what))) continue
    const number = place.phrase.line.page
    const suggested = {
      owner: who.owner,
      party: who.mention,
      page: number,
      why: { rule: place.rule, words: spell(place.phrase.words).slice(0, 40) },
      confidence: wish.isSure ? place.confidence : Math.min(place.confidence, unsurely),
      ...(wish.become ? { become: wish.become } : {}),
      ...(wish.isSure ? {} : { doubted: true as const }),
    }
    const around = { page, fields, lines: linesOfPage.get(number) ?? [], text: textOfPage.get(number) }
    const isInParts = what === 'DATE' && mayOwn(kind ?? 'initiator', 'TEXT') && !fieldAt(place.phrase, around)
    const parts = isInParts ? printedBlanks(place.phrase, page) : []
    for (const { rect, unit, extra } of parts)
      found.push({
        ...suggested,
        id: `${idOf(what, place.phrase)}-${unit}`,
        what: 'TEXT',
        rect,
        extra,
        fill: { name: unit },
      })
    if (parts.length > 0) continue
    const rect = boxOf(what, place.phrase, around)
    const isOnLine = Math.abs(rect.y + rect.height / 2 - middle(place.phrase.line)) < rect.height / 2
    if (what === 'SIGN_DATE' && place.phrase.printedDate && !isOnLine) offLine.add(idOf(what, place.phrase))
    found.push({
      ...suggested,
      id: idOf(what, place.phrase),
      what,
      rect,
      ...extraOf(what, place.phrase, rect),
      ...fillOf(what, place, kind ?? party?.kind),
    })
  }
  const placed = inOrder(withoutCovered(withoutOverlaps(withoutDoubles(found), sizes), offLine))
  return [...placed, ...pagingSeals(placed, sizes)]
}

/** With the blanks that tables leave. */
function inTables(phrases: readonly Phrase[], lines: readonly Line[], rulings: Rulings = new Map()): readonly Phrase[] {
  if (lines.every(({ cell }) => cell === null)) return phrases
  const ofPages = grouped(lines, ({ page }) => page)
  return [...grouped(phrases, ({ line }) => line.page)].flatMap(([page, ofPage]) =>
    withRooms(ofPage, ofPages.get(page) ?? [], new Cells(rulings.get(page) ?? [])),
  )
}

function rightEdgeOf({ page, cell, x1 }: Line, edges: ReadonlyMap<number, number>): number {
  return cell ? cell.x + cell.width - cellMargin : (edges.get(page) ?? x1)
}

/** What stays free along the border of a cell, pt. */
const cellMargin = 3

function rightEdges(lines: readonly Line[], widths: readonly number[]): ReadonlyMap<number, number> {
  const left = new Map<number, number>()
  for (const line of lines) left.set(line.page, Math.min(left.get(line.page) ?? 72, line.x0))
  return new Map([...left].map(([page, x]) => [page, (widths[page - 1] ?? 595) - Math.max(x, 36)]))
}

/** Of what a person has to look at first: it is not ticked. */
const unsurely = 0.6

interface Who {
  /** The draft's party. */
  readonly known?: KnownParty | undefined
  readonly owner: OwnerId | null
  readonly kind: KnownParty['kind'] | 'initiator' | undefined
  readonly mention: PartyMention
}

function ownerOf(
  place: Place,
  party: ContractParty | undefined,
  tied: ReadonlyMap<number, KnownParty>,
  known: readonly KnownParty[],
): Who {
  if (place.party === null) return { owner: INITIATOR, kind: 'initiator', mention: { word: '', index: -1 } }
  if (!party) {
    // No party is named: if there is only one, it is that one.
    const only = known.length === 1 ? known[0] : undefined
    return { known: only, owner: only?.id ?? null, kind: only?.kind, mention: { word: '', index: 0 } }
  }
  const found = tied.get(party.mention.index)
  return { known: found, owner: found?.id ?? null, kind: found?.kind, mention: party.mention }
}

function typeOf(place: Place, kind: Who['kind']): SuggestedType {
  const { what, phrase, rule } = place
  if (what === 'date') return 'SIGN_DATE'
  if (what === 'fillDate') return 'DATE'
  if (what === 'fill') return 'TEXT'
  const person = kind === 'person' || kind === 'personAuto'
  if (phrase.role === 'agent') return 'SIGN_SIGNATURE'
  if (phrase.role === 'legal' && phrase.parties.length === 0)
    return phrase.cue === 'seal' && !person ? 'SIGN_LEGAL_PERSON_SEAL' : 'SIGN_SIGNATURE'
  // Who signs by itself as a person was chosen to, and has no seal.
  if (kind === 'personAuto' || (person && !asksForSeal(place))) return 'SIGN_SIGNATURE'
  if (rule === 'head') return 'SIGN_SEAL'
  return phrase.cue === 'sign' ? 'SIGN_SIGNATURE' : 'SIGN_SEAL'
}

/** For a date: over printed characters, if not in a form field beside them, else in a size that fits. */
function extraOf(what: SuggestedType, phrase: Phrase, rect: Rect): Pick<Suggestion, 'extra'> {
  if (what !== 'SIGN_DATE' && what !== 'DATE') return {}
  const printed = what === 'SIGN_DATE' ? printedDate(phrase) : null
  const extra = printed && Math.abs(printed.x - rect.x) < 0.01 ? printed.extra : dateThatFits(what, rect)
  return extra ? { extra } : {}
}

function fillOf(what: SuggestedType, { phrase, rule }: Place, kind: Who['kind']): Pick<Suggestion, 'fill'> {
  if (componentType(what)?.group !== 'fill') return {}
  const company = kind === 'company' || kind === 'companyAuto'
  if (rule === 'partyName')
    return kind === undefined || kind === 'initiator'
      ? {}
      : { fill: { recipientInfo: company ? 'BUSI-FULL-NAME' : 'PERSONAL-NAME' } }
  if (phrase.role === 'legal')
    return { fill: { ...(company ? { recipientInfo: 'BUSI-LEGAL-NAME' } : {}), name: '法定代表人' } }
  if (phrase.field === '') return {}
  const entry = fieldWords.find((f) => f.words.split(' ').includes(phrase.field))
  // 甲方名称 and 乙方姓名 are the party's own name, whichever form asks for them.
  if (
    phrase.parties.length > 0 &&
    kind !== 'initiator' &&
    (entry?.company === 'BUSI-FULL-NAME' || entry?.person === 'PERSONAL-NAME') &&
    kind !== undefined
  ) {
    return { fill: { recipientInfo: company ? 'BUSI-FULL-NAME' : 'PERSONAL-NAME' } }
  }
  const recipientInfo =
    kind === 'initiator' || kind === undefined ? undefined : company ? entry?.company : entry?.person
  return {
    fill: {
      ...(recipientInfo ? { recipientInfo } : {}),
      name: spell(phrase.field)
        .replace(/[^\p{Script=Han}A-Za-z0-9_]/gu, '')
        .slice(0, 20),
    },
  }
}

function idOf(what: SuggestedType, { line, span }: Phrase): string {
  return `${what}-${line.page}-${Math.round(span.x0)}-${Math.round(line.y)}`
}

/** In a file of more than two pages one company gets a paging seal by default; it is optional for the others. */
function pagingSeals(found: readonly Suggestion[], sizes: readonly PageSize[]): readonly Suggestion[] {
  if (sizes.length <= 2) return []
  const seals = found
    .filter(
      (s, index) =>
        s.what === 'SIGN_SEAL' &&
        found.findIndex((o) => o.what === 'SIGN_SEAL' && o.party.index === s.party.index) === index,
    )
    .sort((a, b) => a.party.index - b.party.index)
    .slice(0, 4)
  return pagingBoxes(sizes, found, seals.length)
    .map((rect, number) => ({ rect, seal: seals[number]! }))
    .map(({ rect, seal }, number) => ({
      id: `SIGN_PAGING_SEAL-${seal.party.index}`,
      what: 'SIGN_PAGING_SEAL' as const,
      owner: seal.owner,
      party: seal.party,
      page: 1,
      rect,
      why: { rule: 'paging' as const, words: seal.party.word },
      confidence: number === 0 ? 0.6 : 0.4,
    }))
}

/** Two labels may ask for the same place (签字： above its own line); the more certain one is kept. */
function withoutDoubles(found: readonly Suggestion[]): readonly Suggestion[] {
  const byId = new Map<string, Suggestion>()
  for (const s of found) if ((byId.get(s.id)?.confidence ?? -1) < s.confidence) byId.set(s.id, s)
  return [...byId.values()]
}

function inOrder(found: readonly Suggestion[]): readonly Suggestion[] {
  const middle = (s: Suggestion) => s.rect.y + s.rect.height / 2
  return [...found].sort((a, b) => a.page - b.page || middle(a) - middle(b) || a.rect.x - b.rect.x)
}
