// What the rules about the contract's own text find in a file: read page by page, once for each text, and left and
// taken up again between pages.
import type { TextPage } from '../../text/text-page.ts'
import type { Steps } from '../steps.ts'
import { amountDoubts } from './amounts.ts'
import { drawnBlanks, type DrawnBlank } from './blanks.ts'
import { clauseHeads, type ClauseHead } from './clause-heads.ts'
import { clauseDoubts } from './clauses.ts'
import { creditCodeDoubts } from './credit-codes.ts'
import { dateDoubts, spanDoubts } from './dates.ts'
import { idNumberDoubts } from './id-numbers.ts'
import { namedCompanies, type NamedCompany } from './party-names.ts'
import type { TextDoubt } from './text-doubt.ts'

type Kind = 'amounts' | 'creditCodes' | 'idNumbers' | 'dates' | 'spans' | 'skipped' | 'doubled'

export interface TextSense {
  readonly doubts: Readonly<Record<Kind, readonly TextDoubt[]>>
  readonly blanks: readonly DrawnBlank[]
  readonly companies: readonly NamedCompany[]
}

/** Further ones of a kind are not told: the first have to be looked at first. */
const mostOfAKind = 20
/** Pages read in one portion: a millisecond or two. */
const pagesAtOnce = 8

const ofPage = {
  amounts: amountDoubts,
  creditCodes: creditCodeDoubts,
  idNumbers: idNumberDoubts,
  dates: dateDoubts,
  spans: spanDoubts,
}

class Reading {
  /** How many pages have been read. */
  read = 0
  readonly doubts: Record<keyof typeof ofPage, TextDoubt[]> = {
    amounts: [],
    creditCodes: [],
    idNumbers: [],
    dates: [],
    spans: [],
  }
  readonly heads: ClauseHead[] = []
  readonly blanks: DrawnBlank[] = []
  readonly companies: NamedCompany[] = []
  sense: TextSense | undefined

  add(page: TextPage): void {
    for (const kind of Object.keys(ofPage) as (keyof typeof ofPage)[]) this.doubts[kind].push(...ofPage[kind](page))
    this.heads.push(...clauseHeads(page))
    this.blanks.push(...drawnBlanks(page))
    this.companies.push(...namedCompanies(page))
    this.read += 1
  }

  finish(text: readonly TextPage[]): TextSense {
    const all = { ...this.doubts, ...clauseDoubts(text, this.heads) }
    const doubts = Object.fromEntries(Object.entries(all).map(([kind, found]) => [kind, eachOnce(found)]))
    return { doubts: doubts as TextSense['doubts'], blanks: this.blanks, companies: this.companies }
  }
}

const readings = new WeakMap<readonly TextPage[], Reading>()

/** Reads what has not been read yet. */
export function* textSense(text: readonly TextPage[]): Steps<TextSense> {
  let reading = readings.get(text)
  if (!reading) readings.set(text, (reading = new Reading()))
  while (reading.read < text.length) {
    if (reading.read > 0 && reading.read % pagesAtOnce === 0) yield
    const page = text[reading.read]
    if (page) reading.add(page)
  }
  return (reading.sense ??= reading.finish(text))
}

/** The same words again, as in the head of each page, are one doubt. */
function eachOnce(found: readonly TextDoubt[]): readonly TextDoubt[] {
  const known = new Map<string, TextDoubt>()
  for (const doubt of found) if (!known.has(doubt.words)) known.set(doubt.words, doubt)
  return [...known.values()].slice(0, mostOfAKind)
}
