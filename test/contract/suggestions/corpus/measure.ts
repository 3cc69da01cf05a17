// How well the rules find what a corpus expects: what, whose, and within 30 pt of its place.
import { Cells } from '../../../../src/contract/suggestions/cells.ts'
import { suggest } from '../../../../src/contract/suggestions/suggest.ts'
import type { Suggestion } from '../../../../src/contract/suggestions/suggestion.ts'
import { layOut, rulingsOf, sketchPage, splittings, type Entry, type Expected, type Splitting } from './sketch.ts'

export const tolerancePt = 30

export interface Measured {
  readonly expected: number
  readonly proposed: number
  readonly right: number
  /** What is asked for and where are right, whoever it was suggested for. */
  readonly inPlace: number
  /** Cross a border of the cell that they stand in; seals are left out. */
  readonly overBorder: number
  readonly mistakes: readonly string[]
}

export const precision = (m: Measured): number => (m.proposed === 0 ? 1 : m.right / m.proposed)
/** Of what is asked for in the right place, how much is the right party's. */
export const rightParty = (m: Measured): number => (m.inPlace === 0 ? 1 : m.right / m.inPlace)
export const recall = (m: Measured): number => (m.expected === 0 ? 1 : m.right / m.expected)

export function suggestFor(entry: Entry, splitting: Splitting): readonly Suggestion[] {
  return suggest({
    text: layOut(entry, splitting),
    pages: entry.lines.map(() => sketchPage),
    rulings: rulingsOf(entry),
    fields: [],
    parties: [],
  })
}

export function measure(entries: readonly Entry[], ways: readonly Splitting[] = splittings): Measured {
  let [expected, proposed, right, inPlace, overBorder] = [0, 0, 0, 0, 0]
  const mistakes: string[] = []
  for (const entry of entries) {
    for (const splitting of ways) {
      const suggestions = suggestFor(entry, splitting)
      const rest = [...entry.expected]
      const places = [...entry.expected]
      const cells = new Map([...rulingsOf(entry)].map(([page, rulings]) => [page, new Cells(rulings)]))
      for (const suggestion of suggestions) {
        if (crossesBorder(suggestion, cells.get(suggestion.page))) overBorder += 1
        const place = places.findIndex((e) => isInPlace(suggestion, e))
        if (place < 0) continue
        places.splice(place, 1)
        inPlace += 1
      }
      for (const suggestion of suggestions) {
        const index = rest.findIndex((e) => isRight(suggestion, e))
        if (index >= 0) rest.splice(index, 1)
        else {
          const { what, party, why, page, rect } = suggestion
          mistakes.push(
            `${entry.name} [${splitting}] too much: ${what} ${party.word || '-'} "${why.words}" (${why.rule}) ` +
              `at ${page}: ${Math.round(rect.x)}, ${Math.round(rect.y)}`,
          )
        }
      }
      mistakes.push(
        ...rest.map(
          (e) =>
            `${entry.name} [${splitting}] missing: ${e.what} ${e.party} "${e.words}" ` +
            `at ${e.at ? `${e.at.page}: ${e.at.x}, ${e.at.y}` : '-'}`,
        ),
      )
      expected += entry.expected.length
      proposed += suggestions.length
      right += entry.expected.length - rest.length
    }
  }
  return { expected, proposed, right, inPlace, overBorder, mistakes }
}

function crossesBorder({ what, rect }: Suggestion, cells: Cells | undefined): boolean {
  const cell = cells?.at(rect.x + rect.width / 2, rect.y + rect.height / 2)
  if (!cell || what === 'SIGN_SEAL' || what === 'SIGN_LEGAL_PERSON_SEAL' || what === 'SIGN_PAGING_SEAL') return false
  return (
    rect.x < cell.x - 0.01 ||
    rect.y < cell.y - 0.01 ||
    rect.x + rect.width > cell.x + cell.width + 0.01 ||
    rect.y + rect.height > cell.y + cell.height + 0.01
  )
}

function isRight(suggestion: Suggestion, e: Expected): boolean {
  const { party, owner } = suggestion
  if (e.party === 'initiator' ? owner !== 'initiator' : e.party !== '?' && party.word !== e.party) return false
  return isInPlace(suggestion, e)
}

function isInPlace({ what, page, rect }: Suggestion, e: Expected): boolean {
  if (what !== e.what) return false
  if (!e.at) return true
  const baselineToMiddle = 5
  const across = Math.max(rect.x - e.at.x, e.at.x - rect.x - rect.width, 0)
  const down = Math.max(rect.y - e.at.y, e.at.y - baselineToMiddle - rect.y - rect.height, 0)
  const atStart = what === 'SIGN_SEAL' || what === 'SIGN_LEGAL_PERSON_SEAL' || Math.abs(rect.x - e.at.x) <= tolerancePt
  return page === e.at.page && Math.hypot(across, down) <= tolerancePt && atStart
}
