import { describe, expect, it } from 'vitest'
import { readExtra } from '../../../src/contract/component-types/extra.ts'
import { INITIATOR } from '../../../src/contract/draft/draft.ts'
import type { FormField } from '../../../src/contract/locate/document-model.ts'
import { withFieldsPlaced } from '../../../src/contract/suggestions/from-fields.ts'
import { aDocument, rect } from '../a-document.ts'
import { aDraft, aSeal, company, deepFreeze, person, placed } from '../a-draft.ts'

let top = 0
function field(name: string, kind: string, change: Partial<FormField> = {}): FormField {
  top = (top + 40) % 800
  return { name, page: 1, rect: rect(300, top, 120, 20), kind, filled: false, ...change }
}

function place(fields: readonly FormField[], { draft = aDraft(), owner = 'p1', nowhere = [] as string[] } = {}) {
  const result = withFieldsPlaced(deepFreeze(draft), { ...aDocument({ fields }), fieldsNowhere: nowhere }, owner)
  const added = result.draft.components.filter(({ id }) => result.ids.includes(id))
  return {
    ...result,
    told: added.map(({ owner: whose, component }) => `${component.ComponentName} ${component.ComponentType} ${whose}`),
    added,
  }
}

describe('a component for each form field', () => {
  it('is what its kind says: text, lines, a tick, a choice', () => {
    const { told, added, left } = place([
      field('amount', 'Tx'),
      field('remark', 'Tx', { lines: true }),
      field('agree', 'Btn'),
      field('level', 'Ch', { options: ['High', 'Low'] }),
      field('open', 'Ch'),
    ])
    expect(told).toEqual([
      'amount TEXT p1',
      'remark MULTI_LINE_TEXT p1',
      'agree CHECK_BOX p1',
      'level SELECTOR p1',
      'open TEXT p1',
    ])
    expect(added[0]!.component).toMatchObject({ GenerateMode: 'FIELD', ComponentWidth: 0, ComponentPage: 1 })
    expect(readExtra(added[3]!.component).Values).toEqual(['High', 'Low'])
    expect(left).toEqual([])
  })

  it('is a seal or a signature by the name of a signature field, else by its owner', () => {
    const fields = [field('SellerSeal', 'Sig'), field('BuyerSign', 'Sig'), field('ink', 'Sig')]
    const draft = aDraft([
      { ...company, ApproverRoleName: '卖方' },
      { ...company, ApproverRoleName: '买方' },
    ])
    expect(place(fields, { draft }).told).toEqual([
      'SellerSeal SIGN_SEAL p1',
      'BuyerSign SIGN_SIGNATURE p2',
      'ink SIGN_SEAL p1',
    ])
    expect(place([field('ink', 'Sig')], { owner: 'p2' }).told).toEqual(['ink SIGN_SIGNATURE p2'])
  })

  it('is what its owner may have: a person signs where a seal is wished, an automatic company seals', () => {
    const instead = place([field('乙方盖章', 'Sig')])
    expect(instead.told).toEqual(['乙方盖章 SIGN_SIGNATURE p2'])
    expect(instead.signedInstead).toEqual(['乙方盖章'])
    const draft = aDraft([{ ...company, ApproverType: 3 }, person])
    expect(place([field('甲方签字', 'Sig')], { draft }).told).toEqual(['甲方签字 SIGN_SEAL p1'])
  })

  it('is a seal or a signature in a text field that is named so (S4 example 13)', () => {
    expect(place([field('seal', 'Tx'), field('seal2', 'Tx'), field('signature', 'Tx')]).told).toEqual([
      'seal SIGN_SEAL p1',
      'seal2 SIGN_SEAL p1',
      'signature SIGN_SIGNATURE p1',
    ])
  })

  it('is of the party that the name means, by role, synonym or order, else of the chosen one', () => {
    const told = (...names: string[]) => place(names.map((name) => field(name, 'Tx'))).told
    expect(told('乙方名称', 'partyA.name', 'note')).toEqual(['乙方名称 TEXT p2', 'partyA.name TEXT p1', 'note TEXT p1'])
    expect(told('buyer.name', 'seller.name')).toEqual(['buyer.name TEXT p1', 'seller.name TEXT p2'])
    expect(told('乙方签字')).toEqual(['乙方签字 SIGN_SIGNATURE p2'])
    const draft = aDraft([company, person].map((party) => ({ ...party, ApproverRoleName: '' })))
    expect(place([field('乙方地址', 'Tx')], { draft }).told).toEqual(['乙方地址 TEXT p2'])
    expect(place([field('note', 'Tx')], { owner: INITIATOR }).added[0]).toMatchObject({
      owner: INITIATOR,
      list: 'fill',
    })
  })

  it('is one for a field that stands in several places', () => {
    const fields = [field('buyer', 'Tx'), field('buyer', 'Tx', { page: 2 })]
    expect(place(fields).told).toEqual(['buyer TEXT p1'])
  })

  it('is not placed twice: not where one is in the field or stands on it', () => {
    const fields = [field('a', 'Tx', { rect: rect(150, 250, 40, 20) }), field('b', 'Sig'), field('c', 'Tx')]
    const draft = aDraft(undefined, [
      placed('on', aSeal()),
      placed('in', { ComponentType: 'SIGN_SEAL', GenerateMode: 'FIELD', ComponentName: 'b' }),
    ])
    const first = place(fields, { draft })
    expect(first.told).toEqual(['c TEXT p1'])
    const again = place(fields, { draft: first.draft })
    expect(again).toMatchObject({ ids: [], left: [] })
    expect(again.draft).toBe(first.draft)
  })

  it('is missing where none can be, and it is said why', () => {
    const { ids, left } = place(
      [
        field('send', 'Btn', { push: true }),
        field('pay', 'Btn', { radio: true }),
        field('pay', 'Btn', { radio: true }),
        field('hidden', 'Tx', { hidden: true }),
        field('point', 'Sig', { rect: rect(0, 0, 0, 0) }),
        field('number', 'Tx', { filled: true }),
        field('丙方签字', 'Sig'),
        field('', 'Tx'),
      ],
      { nowhere: ['lost'] },
    )
    expect(ids).toEqual([])
    expect(left).toEqual([
      { name: 'lost', why: 'nowhere' },
      { name: 'send', why: 'push' },
      { name: 'pay', why: 'radio' },
      { name: 'hidden', why: 'unseen' },
      { name: 'point', why: 'unseen' },
      { name: 'number', why: 'filled' },
      { name: '丙方签字', why: 'lackingParty', party: '丙方' },
      { name: '', why: 'unnamed' },
    ])
  })

  it('is missing where its owner may have none', () => {
    expect(place([field('ink', 'Sig')], { owner: INITIATOR }).left).toEqual([{ name: 'ink', why: 'owner' }])
    const draft = aDraft([{ ...company, ApproverType: 3 }, person])
    expect(place([field('甲方地址', 'Tx')], { draft }).left).toEqual([{ name: '甲方地址', why: 'owner' }])
  })
})
