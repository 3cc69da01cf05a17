import { describe, expect, it } from 'vitest'
import { INITIATOR, type Draft } from '../../../src/contract/draft/draft.ts'
import { kindOfParty } from '../../../src/contract/draft/owner-kind.ts'
import { maxFlowNameLength } from '../../../src/contract/draft/contract-name.ts'
import { updateFlow } from '../../../src/contract/draft/flow-edits.ts'
import { newDraft } from '../../../src/contract/draft/new-draft.ts'
import {
  addParty,
  changePartyKind,
  maxParties,
  moveParty,
  removeParty,
  unfitComponents,
  updateApprover,
} from '../../../src/contract/draft/party-edits.ts'
import { partyName } from '../../../src/contract/draft/party-name.ts'
import { aDraft, aSeal, company, deepFreeze, person, placed } from '../a-draft.ts'

const roles = (draft: Draft) => draft.parties.map((party) => party.approver.ApproverRoleName)
const colours = (draft: Draft) => draft.parties.map((party) => party.colour)
const ids = (draft: Draft) => draft.parties.map((party) => party.id)
const added = (draft: Draft, times: number) =>
  Array.from({ length: times }).reduce<Draft>((next) => addParty(next, 'company'), draft)

const text = aSeal({ ComponentType: 'TEXT' })
const signature = aSeal({ ComponentType: 'SIGN_SIGNATURE' })
const strange = aSeal({ ComponentType: 'SIGN_NEW' })
const owned = deepFreeze(
  aDraft(
    [company, person],
    [
      placed('seal', aSeal()),
      placed('signature', signature),
      placed('text', text, 'p1', 'fill'),
      placed('strange', strange),
      placed('other', signature, 'p2'),
      placed('own', text, INITIATOR, 'fill'),
    ],
  ),
)
const kept = (draft: Draft) => draft.components.map((c) => c.id)

describe('a new draft', () => {
  const draft = newDraft({ id: 'f', name: '采购合同.PDF', size: 9 })

  it('has 甲方, a company, and 乙方, a person', () => {
    expect(roles(draft)).toEqual(['甲方', '乙方'])
    expect(draft.parties.map(kindOfParty)).toEqual(['company', 'person'])
    expect(colours(draft)).toEqual([0, 1])
  })

  it('is called as its file, without the suffix', () => {
    expect(draft.flow.FlowName).toBe('采购合同')
  })

  it('has a name that is no longer than the API takes', () => {
    expect(newDraft({ id: 'f', name: `${'长'.repeat(300)}.pdf`, size: 9 }).flow.FlowName).toBe(
      '长'.repeat(maxFlowNameLength),
    )
  })

  it('says for each party whether it is told', () => {
    expect(draft.parties.map((party) => party.approver.NotifyType)).toEqual(['sms', 'sms'])
  })
})

describe('adding a party', () => {
  it('takes the lowest free colour and the first free role name', () => {
    const draft = addParty(removeParty(addParty(aDraft(), 'person'), 'p1'), 'companyAuto')
    expect(roles(draft)).toEqual(['乙方', '丙方', '甲方'])
    expect(colours(draft)).toEqual([1, 2, 0])
    expect(draft.parties.map(kindOfParty)).toEqual(['person', 'person', 'companyAuto'])
  })

  it('gives a company a company name, and a person none', () => {
    const draft = addParty(addParty(aDraft([]), 'companyAuto'), 'personAuto')
    expect(draft.parties.map((party) => 'OrganizationName' in party.approver)).toEqual([true, false])
    expect(draft.parties.map((party) => party.approver.ApproverType)).toEqual([3, 7])
  })

  it('stops at fifty', () => {
    const full = added(aDraft([]), maxParties)
    expect(full.parties).toHaveLength(50)
    expect(addParty(full, 'person')).toBe(full)
  })

  it('gives each of fifty its own colour, name and id', () => {
    const full = added(aDraft([]), maxParties)
    for (const values of [roles(full), colours(full), ids(full)]) expect(new Set<unknown>(values).size).toBe(50)
  })

  it('gives no role name that is taken, after one of many was removed', () => {
    const twelve = added(aDraft([]), 12)
    const draft = addParty(removeParty(twelve, twelve.parties[10]!.id), 'company')
    expect(new Set(roles(draft)).size).toBe(12)
  })
})

describe('changing a party', () => {
  it('renames it', () => {
    expect(roles(updateApprover(aDraft(), 'p2', { ApproverRoleName: '承租方' }))).toEqual(['甲方', '承租方'])
  })

  it('takes a key away with undefined, and keeps the others in their order', () => {
    const draft = updateApprover(aDraft(), 'p1', { OrganizationName: undefined })
    expect(Object.keys(draft.parties[0]!.approver)).toEqual(['ApproverType', 'ApproverRoleName', 'SignComponents'])
  })

  it('leaves everything else identical', () => {
    const draft = updateApprover(owned, 'p1', { ApproverName: '典子谦' })
    expect(draft.parties[1]).toBe(owned.parties[1])
    expect(draft.components).toBe(owned.components)
  })
})

describe('reordering', () => {
  const three = addParty(aDraft(), 'person')

  it('moves a party and leaves every colour with its party', () => {
    const draft = moveParty(three, 'p1', 2)
    expect(roles(draft)).toEqual(['乙方', '丙方', '甲方'])
    expect(colours(draft)).toEqual([1, 2, 0])
  })

  it('stops at either end', () => {
    expect(roles(moveParty(three, 'p2', -9))).toEqual(['乙方', '甲方', '丙方'])
    expect(roles(moveParty(three, 'p2', 99))).toEqual(['甲方', '丙方', '乙方'])
  })

  it('is the same draft where nothing moves', () => {
    expect(moveParty(three, 'p1', 0)).toBe(three)
    expect(moveParty(three, 'p1', -1)).toBe(three)
    expect(moveParty(three, 'nobody', 1)).toBe(three)
  })
})

describe('removing a party', () => {
  it('takes its components with it, and nobody else’s', () => {
    const draft = removeParty(owned, 'p1')
    expect(ids(draft)).toEqual(['p2'])
    expect(kept(draft)).toEqual(['other', 'own'])
  })
})

describe('changing the kind of a party', () => {
  it('takes away what a person may not own, and the company name', () => {
    const draft = changePartyKind(owned, 'p1', 'person')
    expect(kept(draft)).toEqual(['signature', 'text', 'strange', 'other', 'own'])
    expect(draft.parties[0]!.approver).toEqual({ ApproverType: 1, ApproverRoleName: '甲方', SignComponents: [] })
  })

  it('leaves automatic company signing its seals alone', () => {
    const draft = changePartyKind(owned, 'p1', 'companyAuto')
    expect(kept(draft)).toEqual(['seal', 'strange', 'other', 'own'])
    expect(draft.parties[0]!.approver.OrganizationName).toBe('典子谦示例企业')
  })

  it('gives a person who becomes a company an empty company name', () => {
    expect(changePartyKind(owned, 'p2', 'company').parties[1]!.approver).toMatchObject({
      ApproverType: 0,
      OrganizationName: '',
    })
  })

  it('tells beforehand what would go', () => {
    expect(unfitComponents(owned, 'p1', 'person').map((c) => c.id)).toEqual(['seal'])
    expect(unfitComponents(owned, 'p1', 'personAuto').map((c) => c.id)).toEqual(['seal', 'text'])
    expect(unfitComponents(owned, 'p1', 'company')).toEqual([])
  })

  it('is undefined for an ApproverType that the API does not name, and for none', () => {
    expect(aDraft([{ ApproverType: 2 }, {}]).parties.map(kindOfParty)).toEqual([undefined, undefined])
  })
})

describe('the name of a party on the screen', () => {
  const words = { initiator: '发起方', party: (index: number) => `签署方${index}` }
  const name = (approver: object) => partyName(aDraft([company, { ...approver }]), 'p2', words)

  it.each([
    ['its role', { ApproverRoleName: '乙方', OrganizationName: '企业', ApproverName: '张三' }, '乙方'],
    ['else its company', { ApproverRoleName: '', OrganizationName: '企业', ApproverName: '张三' }, '企业'],
    ['else its name', { ApproverRoleName: '  ', ApproverName: '张三' }, '张三'],
    ['else its number', { ApproverName: '' }, '签署方2'],
    ['its number where an import put something else there', { ApproverRoleName: 7 }, '签署方2'],
  ])('is %s', (_, approver, wished) => {
    expect(name(approver)).toBe(wished)
  })

  it('is a word of its own for the initiator', () => {
    expect(partyName(aDraft(), INITIATOR, words)).toBe('发起方')
  })
})

describe('changing the contract', () => {
  it('changes keys of the request, and takes those away that are undefined', () => {
    const draft = updateFlow(aDraft(), { FlowName: '租赁合同', Components: undefined })
    expect(draft.flow).toEqual({ FlowName: '租赁合同', FileIds: [], Approvers: [] })
  })
})
