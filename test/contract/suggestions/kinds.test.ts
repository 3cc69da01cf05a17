// What a party has to become where the contract's words make it what the draft does not have it as.
import { describe, expect, it } from 'vitest'
import type { Approver } from '../../../src/contract/api/approver-info.ts'
import { isTickedAtFirst } from '../../../src/contract/suggestions/sureness.ts'
import { suggestIn } from './corpus/suggest-in.ts'

/** As a new draft has them. */
const newDraft: readonly Approver[] = [
  { ApproverType: 0, ApproverRoleName: '甲方', OrganizationName: '', SignComponents: [] },
  { ApproverType: 1, ApproverRoleName: '乙方', SignComponents: [] },
]
const wishes = (sketch: string, approvers = newDraft) =>
  suggestIn(sketch, approvers).map((s) => `${s.what} ${s.owner} ${s.become ?? 'stays'} ${isTickedAtFirst(s)}`)

describe('a party of a new draft', () => {
  it('becomes a company where it is to seal', () => {
    expect(wishes('甲方（盖章）：              乙方（盖章）：\n\n日期：                      日期：')).toEqual([
      'SIGN_SEAL p1 stays true',
      'SIGN_SEAL p2 company true',
      'SIGN_DATE p1 stays true',
      'SIGN_DATE p2 company true',
    ])
  })

  it('becomes a company where its legal representative signs, or it has a credit code', () => {
    expect(wishes('甲方（签章）：\n\n乙方（签章）：\n法定代表人（签字）：')).toEqual([
      'SIGN_SEAL p1 stays true',
      'SIGN_SEAL p2 company true',
      'SIGN_SIGNATURE p2 company true',
    ])
    const [, fill] = suggestIn(
      '甲方：上海甲公司\n乙方：__________\n统一社会信用代码：__________\n双方协商一致，订立本合同，共同遵守。',
      newDraft,
    )
    expect(fill).toMatchObject({ become: 'company', fill: { recipientInfo: 'BUSI-CREDIT-CODE' } })
  })

  it('is left to the person where one who is named as a person would have to seal', () => {
    const sketch =
      '甲方：上海甲公司\n乙方：张三\n身份证号：__________\n双方协商一致，订立本合同，共同遵守。\n\n乙方（盖章）：'
    const seal = suggestIn(sketch, newDraft).find((s) => s.what === 'SIGN_SEAL')!
    expect(seal).toMatchObject({ owner: 'p2', become: 'company' })
    expect(isTickedAtFirst(seal)).toBe(false)
  })

  it('becomes a person where it is named and numbered as one', () => {
    expect(
      wishes('甲方：张三\n身份证号：__________\n双方协商一致，订立本合同，共同遵守。\n\n甲方（签字）：\n日期：'),
    ).toEqual(['TEXT p1 person false', 'SIGN_SIGNATURE p1 person true', 'SIGN_DATE p1 person true'])
  })

  it('stays a company where it only signs, has a name, or signs by itself', () => {
    expect(wishes('甲方（签字）：')).toEqual(['SIGN_SIGNATURE p1 stays true'])
    const told = '甲方：张三\n身份证号：__________\n双方协商一致，订立本合同，共同遵守。\n\n甲方（签字）：'
    const named = [{ ...newDraft[0]!, OrganizationName: '典子谦示例企业' }, newDraft[1]!]
    const automatic = [{ ...newDraft[0]!, ApproverType: 3 }, newDraft[1]!]
    for (const approvers of [named, automatic])
      expect(wishes(told, approvers).every((wish) => wish.includes(' stays '))).toBe(true)
  })

  it('stays a person who signs by itself, and signs where a seal is asked for', () => {
    const automatic = [newDraft[0]!, { ...newDraft[1]!, ApproverType: 7 }]
    expect(wishes('甲方（盖章）：              乙方（盖章）：', automatic)[1]).toBe('SIGN_SIGNATURE p2 stays true')
  })

  it('stays a person where either may sign', () => {
    expect(wishes('甲方（签字或盖章）：           乙方（签字或盖章）：')[1]).toBe('SIGN_SIGNATURE p2 stays true')
    expect(wishes('甲方（签章）：                乙方（签章）：')[1]).toBe('SIGN_SIGNATURE p2 stays true')
  })
})
