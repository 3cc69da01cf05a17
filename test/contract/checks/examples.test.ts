// The requests that Tencent documents, on a file that has what they ask for.
import { describe, expect, it } from 'vitest'
import { checkRequest, firstError } from '../../../src/contract/checks/check.ts'
import { A4, aDocument, rect } from '../a-document.ts'
import { accepted, allExamples, example, examples, EXAMPLES_NOW as now, REFUSED } from '../fixtures/examples.ts'

const word = [{ page: 1, rect: rect(200, 400, 40, 12), whole: true }]
const field = (name: string, index: number) => ({
  name,
  page: 1,
  rect: rect(100, 100 + 150 * index, 100, 100),
  kind: 'Tx',
})
const document = aDocument({
  pages: Array.from({ length: 7 }, () => A4),
  texts: {
    处方医生: word,
    患者签名: word,
    签名: word,
    Test: word,
    Test1: word,
    Test2: word,
    '甲方（盖章）': word,
    '已方（盖章）': word,
  },
  fields: ['seal', 'seal2', 'signature'].map(field),
})

const check = (name: string, stage: 'draft' | 'server') => checkRequest(example(name).request, { now, document, stage })
const warnings = (name: string) =>
  [
    ...new Set(
      check(name, 'server')
        .filter(({ severity }) => severity === 'warning')
        .map(({ rule }) => rule),
    ),
  ].sort()

describe('the documented requests', () => {
  it('are twenty, and four of an earlier form', () => {
    expect(examples).toHaveLength(20)
    expect(allExamples).toHaveLength(24)
  })

  it.each(accepted)('$name is without an error', ({ name }) => {
    expect(firstError(check(name, 'server'))).toBeNull()
    expect(firstError(check(name, 'draft'))).toBeNull()
  })

  it('19 is refused for its name', () => {
    expect(firstError(check(REFUSED, 'server'))).toMatchObject({
      code: 'InvalidParameter.Name',
      path: ['Approvers', 0, 'ApproverName'],
    })
    expect(check(REFUSED, 'server').filter(({ severity }) => severity === 'error')).toHaveLength(1)
  })

  it('are without an error where the file is not known', () => {
    const findings = accepted.map(({ request }) =>
      firstError(checkRequest(request, { now, document: null, stage: 'server' })),
    )
    expect(findings.filter(Boolean)).toEqual([])
  })

  it('10 is warned for the check digits of its id numbers', () => {
    expect(warnings('10')).toContain('card-number-digit')
  })

  it('1 is warned for two parties who sign on the same spot', () => {
    expect(warnings('01')).toContain('components-overlap')
  })

  it('3 is warned for seals in form fields', () => {
    expect(warnings('03')).toContain('sign-type-in-field')
  })

  it('beyond who is told and what overlaps are warned of little, and that is true', () => {
    const common = ['party-not-told', 'components-overlap', 'card-number-digit', 'sign-type-in-field']
    const others = allExamples
      .map(({ name }) => [name, warnings(name).filter((rule) => !common.includes(rule))] as const)
      .filter(([, rules]) => rules.length > 0)
    expect(Object.fromEntries(others)).toEqual({
      // Nobody has placed anything: each adds its own.
      '05': ['party-adds-own'],
      // What has to be opened at Tencent first.
      '08': ['date-cut-off', 'needs-dynamic-signers', 'needs-tagged-signers'],
      '09': ['limit-seal-of-others', 'party-adds-own'],
      // Its last page has no room for a box of 400 x 600 pt.
      '11': ['combination-by-default', 'keyword-place-outside'],
      '12': ['blanks-optional', 'near-edge'],
      '13': ['blanks-optional', 'near-edge'],
      // Tencent's own example counts gaps in a format that has none.
      '14': ['sign-date-gaps'],
      // A date in 12 pt does not fit a box of 50 pt.
      '20': ['date-cut-off'],
      'earlier-07': ['blanks-optional', 'near-edge'],
      'earlier-09': ['date-cut-off', 'needs-dynamic-signers'],
    })
  })

  it('15 is warned for parties that nobody tells', () => {
    expect(warnings('15')).toContain('party-not-told')
  })
})
