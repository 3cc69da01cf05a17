// Whatever is set in the forms, in whatever order: the request has the API's types, and can be taken out and brought
// back.
import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { checkRequest } from '../../../../src/contract/checks/check.ts'
import { settleCombinations } from '../../../../src/contract/draft/combination-settle.ts'
import type { Draft } from '../../../../src/contract/draft/draft.ts'
import { newDraft } from '../../../../src/contract/draft/new-draft.ts'
import { toRequest } from '../../../../src/contract/request/to-request.ts'
import { A4, aDocument, rect } from '../../../contract/a-document.ts'
import { imported } from '../../../contract/request/import-into.ts'
import { edits, type Edit } from './arbitrary-edits.ts'

// Some hundred drafts of up to forty edits: a busy computer takes its time.
vi.setConfig({ testTimeout: 30_000 })

const word = (page: number, y: number) => ({ page, rect: rect(120, y, 40, 12), whole: true })
const document = aDocument({
  pages: [A4, A4, A4],
  fields: ['seal', 'seal2'].map((name, index) => ({
    name,
    page: 1,
    rect: rect(100, 100 + 150 * index, 100, 100),
    kind: 'Sig',
  })),
  texts: { 签名: [word(1, 100), word(1, 400), word(3, 200)], 甲方: [word(2, 300)] },
})

const fresh = () => newDraft({ id: 'file', name: '采购合同.pdf', size: 9 })

/** As the editor makes them: after each, combinations and their children are settled. */
function made(list: readonly Edit[]): Draft {
  return list.reduce((before, edit) => settleCombinations(before, edit.of(before, document)), fresh())
}

describe('whatever is set', () => {
  it('has the types that the API asks for', () => {
    fc.assert(
      fc.property(edits, (list) => {
        const findings = checkRequest(toRequest(made(list)), { now: 0, document, stage: 'draft' })
        expect(findings.filter(({ rule }) => rule === 'parameter-type' || rule === 'body-not-object')).toEqual([])
        expect(findings.filter(({ rule }) => rule === 'extra-not-json' || rule === 'extra-out-of-range')).toEqual([])
      }),
      { numRuns: 300 },
    )
  })

  it('is the same request once it is brought into a fresh draft', () => {
    fc.assert(
      fc.property(edits, (list) => {
        const request = JSON.stringify(toRequest(made(list)))
        expect(JSON.stringify(toRequest(imported(request, { draft: fresh(), pageCount: 3 })))).toBe(request)
      }),
      { numRuns: 300 },
    )
  })

  it('is something: the edits reach parties, copies, settings and every way of placing', () => {
    const seen = new Set<string>()
    for (const list of fc.sample(edits, { numRuns: 300, seed: 7 })) {
      const draft = made(list)
      for (const { component } of draft.components) {
        seen.add(`mode ${component.GenerateMode ?? 'NORMAL'}`)
        for (const key of ['ComponentExtra', 'ComponentValue', 'KeywordIndexes', 'ComponentName'])
          if (component[key] !== undefined) seen.add(key)
      }
      for (const { approver } of draft.parties)
        for (const key of ['ApproverOption', 'RegisterInfo', 'AddSignComponentsLimits'])
          if (approver[key] !== undefined) seen.add(key)
      for (const key of ['CcInfos', 'Agent', 'UserData', 'Deadline']) if (draft.flow[key] !== undefined) seen.add(key)
    }
    expect([...seen].sort()).toEqual([
      'AddSignComponentsLimits',
      'Agent',
      'ApproverOption',
      'CcInfos',
      'ComponentExtra',
      'ComponentName',
      'ComponentValue',
      'Deadline',
      'KeywordIndexes',
      'RegisterInfo',
      'UserData',
      'mode FIELD',
      'mode KEYWORD',
      'mode NORMAL',
    ])
  })
})
