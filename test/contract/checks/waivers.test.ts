// Warnings that were waved through: remembered by what they are about, and back when that changes.
import { describe, expect, it } from 'vitest'
import { checkRequest } from '../../../src/contract/checks/check.ts'
import type { Finding } from '../../../src/contract/checks/finding.ts'
import { bringBack, sortFindings, waive } from '../../../src/contract/checks/waivers.ts'
import { INITIATOR, type Draft } from '../../../src/contract/draft/draft.ts'
import { removeComponents, updateComponent } from '../../../src/contract/draft/component-edits.ts'
import { updateFlow } from '../../../src/contract/draft/flow-edits.ts'
import { moveParty, updateApprover } from '../../../src/contract/draft/party-edits.ts'
import { toRequest } from '../../../src/contract/request/to-request.ts'
import { aDocument } from '../a-document.ts'
import { aDraft, aSeal, deepFreeze, placed } from '../a-draft.ts'
import { now } from './a-request.ts'

const company = {
  ApproverType: 0,
  OrganizationName: '典子谦示例企业',
  ApproverName: '典子谦',
  ApproverMobile: '13200000000',
  NotifyType: 'none',
}
const person = { ApproverType: 1, ApproverName: '张三', ApproverMobile: '18888888888', NotifyType: 'none' }
const signature = { ...aSeal({ ComponentType: 'SIGN_SIGNATURE', ComponentPosX: 400, ComponentHeight: 43 }) }
const atEdge = placed('edge', aSeal({ ComponentPosX: 3 }))
const draft = deepFreeze(
  aDraft([company, person], [placed('first', aSeal({ ComponentPosY: 500 })), atEdge, placed('third', signature, 'p2')]),
)

const check = (of: Draft) => checkRequest(toRequest(of), { now, document: aDocument(), stage: 'draft' })
const sort = (of: Draft) => sortFindings(of, check(of))
const rulesOf = (findings: readonly Finding[]) => findings.map(({ rule }) => rule)
const one = (of: Draft, rule: string) => check(of).find((finding) => finding.rule === rule)!
const without = (rule: string, of: Draft = draft) => waive(of, [one(of, rule)])

describe('a warning that is waved through', () => {
  it('is no longer open, and can be brought back', () => {
    expect(rulesOf(sort(draft).open)).toEqual(['party-not-told', 'near-edge', 'party-not-told'])
    const waived = without('near-edge')
    expect(rulesOf(sort(waived).open)).toEqual(['party-not-told', 'party-not-told'])
    expect(rulesOf(sort(waived).waived)).toEqual(['near-edge'])
    expect(bringBack(waived, one(waived, 'near-edge'))).toEqual(draft)
  })

  it('is one finding alone', () => {
    expect(sort(without('party-not-told')).open.map(({ path }) => path)).toContainEqual(['Approvers', 1, 'NotifyType'])
    expect(sort(without('party-not-told')).waived).toHaveLength(1)
  })

  it('may be several at once', () => {
    expect(sort(waive(draft, check(draft))).open).toEqual([])
  })

  it('stays so when its component moves in its list, or its party in the order', () => {
    const waived = without('near-edge')
    expect(rulesOf(sort(removeComponents(waived, new Set(['first']))).waived)).toEqual(['near-edge'])
    const first = without('party-not-told')
    expect(sort(moveParty(first, 'p1', 1)).waived.map(({ path }) => path)).toEqual([['Approvers', 1, 'NotifyType']])
  })

  it('stays so when something else of its component or party changes', () => {
    expect(
      sort(updateComponent(without('near-edge'), 'edge', (c) => ({ ...c, ComponentName: '章' }))).waived,
    ).toHaveLength(1)
    expect(sort(updateApprover(without('party-not-told'), 'p1', { ApproverRoleName: '甲' })).waived).toHaveLength(1)
  })

  it('is open again when its component is moved, or its value is another', () => {
    const moved = updateComponent(without('near-edge'), 'edge', (c) => ({ ...c, ComponentPosX: 4 }))
    expect(rulesOf(sort(moved).open)).toContain('near-edge')
    const changed = updateApprover(without('party-not-told'), 'p1', { NotifyType: undefined })
    expect(sort(changed).waived).toEqual([])
  })

  it('is open again when it says something else', () => {
    const blank = {
      ComponentType: 'TEXT',
      ComponentPage: 2,
      ComponentPosX: 100,
      ComponentWidth: 100,
      ComponentHeight: 20,
    }
    const of = {
      ...draft,
      components: [...draft.components, placed('b1', { ...blank, ComponentPosY: 100 }, 'p2', 'fill')],
    }
    const waived = without('blanks-optional', of)
    expect(rulesOf(sort(waived).waived)).toEqual(['blanks-optional'])
    const more = {
      ...waived,
      components: [...waived.components, placed('b2', { ...blank, ComponentPosY: 200 }, 'p2', 'fill')],
    }
    expect(rulesOf(sort(more).open)).toContain('blanks-optional')
  })

  it('of a text that does not fit is open again when its box changes', () => {
    const text = {
      ComponentType: 'TEXT',
      ComponentPage: 2,
      ComponentPosX: 100,
      ComponentPosY: 100,
      ComponentWidth: 40,
      ComponentHeight: 20,
      ComponentValue: '采购合同采购',
    }
    const waived = without('text-too-long', {
      ...draft,
      components: [...draft.components, placed('t', text, INITIATOR, 'fill')],
    })
    expect(rulesOf(sort(waived).waived)).toEqual(['text-too-long'])
    expect(rulesOf(sort(updateComponent(waived, 't', (c) => ({ ...c, ComponentWidth: 30 }))).open)).toContain(
      'text-too-long',
    )
  })

  it('of the contract goes by its value', () => {
    const soon = updateFlow(draft, { Deadline: now / 1000 + 3600 })
    const waived = without('deadline-soon', soon)
    expect(rulesOf(sort(waived).waived)).toEqual(['deadline-soon'])
    expect(rulesOf(sort(updateFlow(waived, { Deadline: now / 1000 + 60 })).open)).toContain('deadline-soon')
  })
})

describe('what is remembered', () => {
  it('is nothing of an error: that stays', () => {
    const nameless = updateFlow(draft, { FlowName: '' })
    const waived = waive(nameless, check(nameless))
    expect(rulesOf(sort(waived).open)).toEqual(['flow-name-empty'])
    expect(waive(nameless, [one(nameless, 'flow-name-empty')])).toBe(nameless)
  })

  it('holds no name, mobile or number', () => {
    const of = updateApprover(draft, 'p2', { ApproverIdCardNumber: '620000198802020000' })
    expect(JSON.stringify(waive(of, check(of)).waived)).not.toMatch(/张三|18888888888|620000198802020000/)
  })

  it('loses what is gone, with the next waiver', () => {
    const gone = removeComponents(without('near-edge'), new Set(['edge']))
    expect(without('party-not-told', gone).waived).toHaveLength(1)
  })

  it('is left out of the request', () => {
    expect(toRequest(waive(draft, check(draft)))).toEqual(toRequest(draft))
  })

  it('counts for nothing where it is no list of texts', () => {
    for (const waived of [5, 'x', [5, null], {}])
      expect(sort({ ...draft, waived } as unknown as Draft).open).toHaveLength(3)
  })
})
