import { expect, it } from 'vitest'
import { newDraft } from '../../../src/contract/draft/new-draft.ts'
import { importLoss } from '../../../src/contract/request/import-loss.ts'
import { aDraft, aSeal, company, person, placed } from '../a-draft.ts'
import { imported } from './import-into.ts'

const full = aDraft([company, person], [placed('c1', aSeal()), placed('c2', aSeal())])
const lossOf = (json: unknown, draft = full) => importLoss(draft, imported(json, { draft }))

it('fewer components, or fewer parties, are a loss, with the numbers of both', () => {
  const before = { parties: 2, components: 2 }
  expect(lossOf({ FlowName: 'a', Approvers: null })).toEqual({ before, after: { parties: 0, components: 0 } })
  expect(lossOf({ Approvers: [{ SignComponents: [aSeal()] }, {}] })).toEqual({
    before,
    after: { parties: 2, components: 1 },
  })
  expect(lossOf({ FlowName: 'a', Approvers: [{ ...person, SignComponents: [aSeal(), aSeal(), aSeal()] }] })).toEqual({
    before,
    after: { parties: 1, components: 3 },
  })
})

it('as much or more is none, and neither is what is added', () => {
  expect(lossOf({ FlowName: 'a', Approvers: [{ ...company, SignComponents: [aSeal(), aSeal()] }, person] })).toBeNull()
  expect(lossOf([aSeal()])).toBeNull()
})

it('the two parties of a new draft may be replaced by one, until somebody fills them in', () => {
  const fresh = newDraft({ id: 'file', name: '采购合同.pdf', size: 9 })
  const one = { FlowName: 'a', Approvers: [company] }
  expect(lossOf(one, fresh)).toBeNull()
  const named = fresh.parties.map((party) => ({ ...party, approver: { ...party.approver, ApproverName: '张三' } }))
  expect(lossOf(one, { ...fresh, parties: named })).toEqual({
    before: { parties: 2, components: 0 },
    after: { parties: 1, components: 0 },
  })
})
