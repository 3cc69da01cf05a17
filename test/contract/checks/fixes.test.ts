// Quick fixes: after each the finding is gone, and nothing else has changed.
import { describe, expect, it } from 'vitest'
import { checkRequest } from '../../../src/contract/checks/check.ts'
import { applyFix, fixName } from '../../../src/contract/checks/fixes.ts'
import { rules } from '../../../src/contract/checks/rules.ts'
import type { Approver } from '../../../src/contract/api/approver-info.ts'
import type { Component } from '../../../src/contract/api/component.ts'
import { INITIATOR, type Draft } from '../../../src/contract/draft/draft.ts'
import { updateFlow } from '../../../src/contract/draft/flow-edits.ts'
import { updateApprover } from '../../../src/contract/draft/party-edits.ts'
import { toRequest } from '../../../src/contract/request/to-request.ts'
import { A4, aDocument } from '../a-document.ts'
import { aDraft, aSeal, deepFreeze, placed } from '../a-draft.ts'
import { now } from './a-request.ts'

const company = {
  ApproverType: 0,
  OrganizationName: '典子谦示例企业',
  ApproverName: '典子谦',
  ApproverMobile: '13200000000',
  NotifyType: 'sms',
}
const person = { ApproverType: 1, ApproverName: '张三', ApproverMobile: '18888888888', NotifyType: 'sms' }
const signature = aSeal({ ComponentType: 'SIGN_SIGNATURE', ComponentPosX: 400, ComponentHeight: 43 })
const draft = aDraft([company, person], [placed('a', aSeal()), placed('b', signature, 'p2')])
const document = aDocument()

const find = (of: Draft, rule: string, on = document) =>
  checkRequest(toRequest(of), { now, document: on, stage: 'draft' }).find((finding) => finding.rule === rule)
const fixed = (of: Draft, rule: string, on = document): Draft | null => {
  const finding = find(deepFreeze(of), rule, on)
  expect(finding).toBeDefined()
  return applyFix(of, finding!, on)
}
const withPerson = (change: Partial<Approver>) => updateApprover(draft, 'p2', change)
const withCompany = (change: Partial<Approver>) => updateApprover(draft, 'p1', change)
const withSeal = (change: Partial<Component>) => ({
  ...draft,
  components: [placed('a', aSeal(change)), ...draft.components.slice(1)],
})
const blank: Component = {
  ComponentType: 'TEXT',
  ComponentPage: 2,
  ComponentPosX: 100,
  ComponentPosY: 100,
  ComponentWidth: 100,
  ComponentHeight: 20,
}
const withBlank = (change: Partial<Component>) => ({
  ...draft,
  components: [...draft.components, placed('c', { ...blank, ...change }, 'p2', 'fill')],
})
const copies = (cc: object) => updateFlow(draft, { CcInfos: [{ Mobile: '15100000000' }, cc] })

const cases: Readonly<Record<string, { readonly wrong: Draft; readonly right: Draft }>> = {
  'organization-brackets': {
    wrong: withCompany({ OrganizationName: '某某(深圳)公司' }),
    right: withCompany({ OrganizationName: '某某（深圳）公司' }),
  },
  'cc-organization-brackets': {
    wrong: copies({ OrganizationName: '某(深圳)公司' }),
    right: copies({ OrganizationName: '某（深圳）公司' }),
  },
  'organization-characters': {
    wrong: withCompany({ OrganizationName: '典子谦\u200b示例企业' }),
    right: withCompany({ OrganizationName: '典子谦示例企业' }),
  },
  'approver-name-characters': {
    wrong: withPerson({ ApproverName: ' 买买提・艾力' }),
    right: withPerson({ ApproverName: '买买提·艾力' }),
  },
  'cc-name': {
    wrong: copies({ Mobile: '13700000000', Name: '⽅正\ufeff' }),
    right: copies({ Mobile: '13700000000', Name: '方正' }),
  },
  'approver-email-form': {
    wrong: withPerson({ ApproverEmail: '李四 <li＠x.cn>;' }),
    right: withPerson({ ApproverEmail: 'li@x.cn' }),
  },
  'register-credit-code': {
    wrong: withCompany({ RegisterInfo: { LegalName: '张三', UnifiedSocialCreditCode: '91350100m000100y43' } }),
    right: withCompany({ RegisterInfo: { LegalName: '张三', UnifiedSocialCreditCode: '91350100M000100Y43' } }),
  },
  'text-not-holdable': {
    wrong: updateFlow(withSeal({ ComponentName: '甲方' }), { FlowDescription: '说\u0000明\ufffe' }),
    right: updateFlow(withSeal({ ComponentName: '甲方' }), { FlowDescription: '说明' }),
  },
  'text-unclean': {
    wrong: withSeal({ ComponentName: '甲方\u200b ' }),
    right: withSeal({ ComponentName: '甲方' }),
  },
  'look-alike-characters': {
    wrong: withSeal({ ComponentName: '甲⽅\u200b ' }),
    right: withSeal({ ComponentName: '甲方' }),
  },
  'approver-mobile-form': { wrong: withPerson({ ApproverMobile: '+86 188-8888 8888' }), right: draft },
  'cc-mobile-form': { wrong: copies({ Mobile: '0086 13700000000' }), right: copies({ Mobile: '13700000000' }) },
  'party-not-told': { wrong: withPerson({ NotifyType: 'NONE' }), right: draft },
  'notify-type': { wrong: withPerson({ NotifyType: 'wechat' }), right: draft },
  'card-number-form': {
    wrong: withPerson({ ApproverIdCardNumber: '11010519491231 002x' }),
    right: withPerson({ ApproverIdCardNumber: '11010519491231002X' }),
  },
  'organization-of-person': { wrong: withPerson({ OrganizationName: '某公司' }), right: draft },
  'verify-types-idle': {
    wrong: updateFlow(withPerson({ ApproverVerifyTypes: [2] }), { ApproverVerifyType: 'VerifyCheck' }),
    right: updateFlow(draft, { ApproverVerifyType: 'VerifyCheck' }),
  },
  'pre-read-idle': {
    wrong: withPerson({ PreReadTime: 9, ApproverOption: { FlowReadLimit: 'LimitBottom' } }),
    right: withPerson({ ApproverOption: { FlowReadLimit: 'LimitBottom' } }),
  },
  'value-of-signer': { wrong: withBlank({ ComponentValue: '张三' }), right: withBlank({}) },
  'component-key-idle': { wrong: withSeal({ ComponentRecipientId: 'r' }), right: draft },
  'component-id-twice': {
    wrong: {
      ...draft,
      components: [placed('a', aSeal({ ComponentId: 'x' })), placed('b', { ...signature, ComponentId: 'x' }, 'p2')],
    },
    right: {
      ...draft,
      components: [placed('a', aSeal({ ComponentId: 'x' })), placed('b', { ...signature, ComponentId: 'x_2' }, 'p2')],
    },
  },
  'position-outside': { wrong: withSeal({ ComponentPosX: 500 }), right: withSeal({ ComponentPosX: 476.28 }) },
  'near-edge': { wrong: withSeal({ ComponentPosX: 3 }), right: withSeal({ ComponentPosX: 14.18 }) },
  'blanks-optional': { wrong: withBlank({}), right: withBlank({ ComponentRequired: true }) },
}

describe('a quick fix', () => {
  it.each(Object.entries(cases))('%s: does what its button says, and no more', (rule, { wrong, right }) => {
    const after = fixed(wrong, rule)
    expect(after).toEqual(right)
    expect(find(after!, rule)).toBeUndefined()
  })

  it('brings a keyword’s component onto its page by its offsets', () => {
    const on = {
      ...aDocument(),
      findText: () => [{ page: 1, rect: { x: 560, y: 400, width: 30, height: 12 }, whole: true }],
    }
    const after = fixed(withSeal({ GenerateMode: 'KEYWORD', ComponentId: '签章' }), 'keyword-place-outside', on)
    expect(find(after!, 'keyword-place-outside', on)).toBeUndefined()
    expect(after!.components[0]!.component.OffsetX).toBeLessThan(0)
  })

  it('moves a paging seal to where every page has room', () => {
    const on = aDocument({ pages: [A4, { widthPt: A4.heightPt, heightPt: 595.28 }] })
    const after = fixed(withSeal({ ComponentType: 'SIGN_PAGING_SEAL', ComponentPosY: 500 }), 'paging-outside-some', on)
    expect(find(after!, 'paging-outside-some', on)).toBeUndefined()
  })

  it('finds an id that is free, and not too long', () => {
    const id = '长'.repeat(30)
    const of = {
      ...draft,
      components: [
        placed('a', aSeal({ ComponentId: id })),
        placed('b', { ...signature, ComponentId: id }, 'p2'),
        placed('c', { ...blank, ComponentValue: '字', ComponentId: `${'长'.repeat(28)}_2` }, INITIATOR, 'fill'),
      ],
    }
    const { ComponentId: next } = fixed(of, 'component-id-twice')!.components[1]!.component
    expect(next).toBe(`${'长'.repeat(28)}_3`)
  })

  it.each(['1888888', 'abc', '+1 650 253 0000', '86'])('leaves the mobile %j to the person', (ApproverMobile) => {
    expect(fixed(withPerson({ ApproverMobile }), 'approver-mobile-form')).toBeNull()
  })

  it('leaves a number that is wrong otherwise to the person', () => {
    expect(fixed(withPerson({ ApproverIdCardNumber: '1101051949' }), 'card-number-form')).toBeNull()
  })

  it('leaves what is too large to be away from both edges', () => {
    expect(fixed(withSeal({ ComponentPosX: 3, ComponentWidth: 585 }), 'near-edge')).toBeNull()
  })

  it('is nothing without a document where it needs one, and nothing for a rule that has none', () => {
    const wrong = withSeal({ ComponentPosX: 3 })
    expect(applyFix(wrong, find(wrong, 'near-edge')!, null)).toBeNull()
    expect(fixName({ rule: 'toString' })).toBeNull()
  })

  it('is there for rules that are', () => {
    const names = new Set(rules.map(({ name }) => name as string))
    expect(
      [...Object.keys(cases), 'keyword-place-outside', 'paging-outside-some'].filter((name) => !names.has(name)),
    ).toEqual([])
  })
})
