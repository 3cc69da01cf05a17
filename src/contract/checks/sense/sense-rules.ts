// Row 25, warnings: what the contract's own text says cannot all be so. Only where the text is given, that is on the
// screen: Tencent reads no contract, and neither does the sandbox.
import type { Rect } from '../../geometry/rect.ts'
import type { TextPage } from '../../text/text-page.ts'
import { isBlank } from '../../values/characters.ts'
import type { RuleName } from '../finding.ts'
import type { Hit, Rule } from '../rule.ts'
import { allAtOnce } from '../steps.ts'
import { present, type Subject } from '../subject.ts'
import { isFilled } from './blanks.ts'
import { companyInstead, isNamedIn } from './party-names.ts'
import { spotOf, type TextDoubt } from './text-doubt.ts'
import { textSense, type TextSense } from './text-sense.ts'

const head = { row: 25, code: 'contract-sense', severity: 'warning' } as const
/** The file as a whole: what its text says belongs to no party. */
const ofFile = ['FileIds']

export const senseRules: readonly Rule[] = [
  told('amounts-differ', 'amounts'),
  told('credit-code-digit', 'creditCodes'),
  told('id-number-digit', 'idNumbers'),
  told('date-impossible', 'dates'),
  told('span-backwards', 'spans'),
  told('clause-skipped', 'skipped'),
  told('clause-doubled', 'doubled'),
  {
    ...head,
    scope: 'request',
    name: 'blanks-unfilled',
    check: (subject, { text, document }) => (text && document ? openBlanks(subject, text) : null),
  },
  {
    ...head,
    scope: 'request',
    name: 'company-not-in-text',
    check: (subject, { text }) => (text ? unnamedCompanies(subject, text) : []),
  },
]

function told(name: RuleName, kind: keyof TextSense['doubts']): Rule {
  return {
    ...head,
    scope: 'request',
    name,
    check: (_subject, { text }) => (text ? senseOf(text).doubts[kind].map((doubt) => hitOf(ofFile, doubt)) : []),
  }
}

/** Read before the rules are asked (`check.ts`), so that it costs nothing here. */
function senseOf(text: readonly TextPage[]): TextSense {
  return allAtOnce(textSense(text))
}

function hitOf(path: Hit['path'], doubt: TextDoubt): Hit {
  return { path, params: doubt.params, spot: spotOf(doubt), words: doubt.words }
}

/** One finding for all of them, which leads to the first. */
function openBlanks({ components, file }: Subject, text: readonly TextPage[]): Hit | null {
  const { blanks } = senseOf(text)
  if (blanks.length === 0) return null
  const boxes = new Map<number, Rect[]>()
  const add = (page: number, rect: Rect) => {
    const onPage = boxes.get(page)
    if (onPage) onPage.push(rect)
    else boxes.set(page, [rect])
  }
  for (const view of components) for (const { page, rect } of view.placements()) add(page, rect)
  // Form fields that nobody fills in are told as that.
  for (const field of file?.fields ?? []) add(field.page, field.rect)
  const open = blanks.filter((blank) => !isFilled(blank, boxes.get(blank.page) ?? []))
  const [first] = open
  if (!first) return null
  const { page, rect } = first
  const words = open.map((blank) => `${blank.page}${blank.words}`).join()
  return { path: ofFile, params: { number: open.length, page }, spot: { page, rect }, words }
}

function unnamedCompanies({ request }: Subject, text: readonly TextPage[]): readonly Hit[] {
  const { companies } = senseOf(text)
  if (companies.length === 0) return []
  const parties = present(request.Approvers).map(([approver, index]) => ({
    index,
    name: approver.OrganizationName ?? '',
    role: approver.ApproverRoleName ?? '',
  }))
  return parties.flatMap(({ index, name, role }) => {
    if (isBlank(name) || isNamedIn(text, name)) return []
    const others = parties.filter((party) => party.index !== index).map((party) => party.name)
    const instead = companyInstead(companies, { name, role }, others)
    if (!instead) return []
    const { party, place } = instead
    const params = { ...place.params, name, party, other: place.words }
    return [hitOf(['Approvers', index, 'OrganizationName'], { ...place, params, words: place.words })]
  })
}
