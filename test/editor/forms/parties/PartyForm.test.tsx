// @vitest-environment jsdom
import { act, fireEvent, screen, within } from '@testing-library/react'
import { beforeAll, describe, expect, test, vi } from 'vitest'
import type { Approver } from '../../../../src/contract/api/approver-info.ts'
import { partySettings } from '../../../../src/contract/draft/party-settings.ts'
import { partyFieldId } from '../../../../src/editor/forms/parties/party-folds.ts'
import { useEditor } from '../../../../src/editor/state/editor-store.ts'
import { company, person } from '../../../contract/a-draft.ts'
import { approverNow, prepare, showForm } from './a-party-form.tsx'

// Roomy: rendering all of the form takes its time on a busy computer.
vi.setConfig({ testTimeout: 60_000 })
beforeAll(prepare)

const field = (key: string) => document.getElementById(partyFieldId(key))!
const type = (key: string, text: string) => {
  const input = field(key)
  fireEvent.change(input, { target: { value: text } })
  fireEvent.blur(input)
}
const rowOf = (key: string) => field(key).closest<HTMLElement>('[data-field]')!

/** Everything that a company can have, the parameters out of use too. */
const everything: Approver = {
  ...company,
  VerifyChannel: ['WEIXINAPP'],
  RegisterInfo: { Uscc: '91', AuthorizationType: 2, RegisterInfoOption: { UnifiedSocialCreditCodeCNameSame: true } },
}

describe('the fields of a party', () => {
  test('are there for every setting of the API, with the API’s own name', async () => {
    await showForm(everything, { SignBeanTag: 1 })
    for (const path of [...Object.keys(partySettings), 'NotifyType']) {
      expect(field(path), path).not.toBeNull()
      expect(rowOf(path), path).toHaveAttribute('data-param', path)
    }
    expect(field('AddSignComponentsLimits')).toBeVisible()
  })

  test('say that a party has no kind, or one that nobody knows, and call it no company', async () => {
    const { ApproverType: _, ...withoutKind } = person
    const first = await showForm(withoutKind as Approver)
    expect(screen.getByText('没有类型')).toBeDefined()
    first.unmount()
    await showForm({ ...person, ApproverType: 9 })
    expect(screen.getByText('类型 9')).toBeDefined()
  })

  test('leave out what is out of use, or is not for this party', async () => {
    await showForm(person)
    for (const key of ['VerifyChannel', 'LegalName', 'ForbidAddSignDate', 'OrganizationName'])
      expect(field(key), key).toBeNull()
  })

  test('cannot be written where the draft is not to be edited', async () => {
    await showForm(everything, { SignBeanTag: 1 })
    act(() => useEditor.getState().setEditable(false))
    for (const path of Object.keys(partySettings)) expect(field(path), path).toBeDisabled()
    expect(screen.getByRole('button', { name: '从往来签署方选择' })).toBeDisabled()
  })

  test('write nothing by being looked at', async () => {
    const { unmount } = await showForm(everything, { SignBeanTag: 1 })
    expect(approverNow()).toBe(everything)
    unmount()
  })
})

describe('settings', () => {
  test('go into the object that the API wants, and out of it without leftovers', async () => {
    await showForm(company)
    fireEvent.click(field('NoRefuse'))
    type('PreReadTime', '30')
    type('LegalName', '张三')
    fireEvent.click(field('LegalNameSame'))
    fireEvent.click(field('CanEditApprover'))
    expect(approverNow()).toEqual({
      ...company,
      PreReadTime: 30,
      ApproverOption: { NoRefuse: true, CanEditApprover: false },
      RegisterInfo: { LegalName: '张三', RegisterInfoOption: { LegalNameSame: true } },
    })
    fireEvent.click(field('LegalNameSame'))
    type('LegalName', '')
    type('PreReadTime', '')
    fireEvent.click(field('NoRefuse'))
    fireEvent.click(field('CanEditApprover'))
    expect(approverNow()).toEqual(company)
  })

  test('are one undo step each', async () => {
    await showForm(company)
    type('SignInstructionContent', '请仔细阅读')
    type('CustomApproverTag', '甲')
    act(() => useEditor.temporal.getState().undo())
    expect(approverNow()).toEqual({ ...company, SignInstructionContent: '请仔细阅读' })
  })

  test('are refused where they are wrong, and it is said', async () => {
    await showForm(person)
    type('PreReadTime', '2')
    type('ApproverIdCardNumber', '12')
    type('ApproverEmail', 'nobody')
    for (const [key, words] of [
      ['PreReadTime', '3 到 300'],
      ['ApproverIdCardNumber', '18 位数字'],
      ['ApproverEmail', '完整的邮箱'],
    ] as const) {
      expect(within(rowOf(key)).getByRole('alert')).toHaveTextContent(words)
    }
    expect(approverNow()).toEqual(person)
    type('ApproverIdCardNumber', ' 11010119900307123x ')
    expect(approverNow().ApproverIdCardNumber).toBe('11010119900307123X')
  })

  test('of an id card say what its number looks like', async () => {
    await showForm({ ...person, ApproverIdCardType: 'HONGKONG_AND_MACAO' })
    expect(rowOf('ApproverIdCardNumber')).toHaveTextContent('H 或 M 加 10 位数字')
    type('ApproverIdCardNumber', 'h1234567890')
    expect(approverNow().ApproverIdCardNumber).toBe('H1234567890')
  })

  test('that prove a signer by the device alone are said to be too few', async () => {
    await showForm({ ...person, ApproverSignTypes: [5, 6] })
    expect(within(rowOf('ApproverSignTypes')).getByRole('alert')).toHaveTextContent('请再选一种')
  })
})

describe('a signer who is added later', () => {
  test('has no name and mobile to write, and it is said why', async () => {
    await showForm({ ...person, ApproverMobile: '13200000000' })
    fireEvent.click(screen.getByRole('switch', { name: '签署人稍后补充' }))
    expect(approverNow()).toEqual({ ...person, ApproverName: '', ApproverMobile: '', ApproverOption: { FillType: 1 } })
    expect(field('ApproverName')).toBeNull()
    expect(field('ApproverMobile')).toBeNull()
    expect(rowOf('FillType')).toHaveTextContent('合同发起后再补充')
  })

  test('is never an automatic one; where an import says so, it can be taken away', async () => {
    const { unmount } = await showForm({ ...company, ApproverType: 3 })
    expect(field('FillType')).toBeNull()
    expect(rowOf('ApproverType')).toHaveTextContent('企业名称、经办人都可以不填')
    unmount()
    await showForm({ ...company, ApproverType: 3, ApproverOption: { FillType: 1 } })
    expect(rowOf('FillType')).toHaveTextContent('自动签不能稍后补充')
    fireEvent.click(field('FillType'))
    expect(approverNow()).toEqual({ ...company, ApproverType: 3 })
  })
})

describe('half-width brackets in a company name', () => {
  test('are made full-width with one click, those of an import and those just typed', async () => {
    await showForm({ ...company, OrganizationName: '某公司(上海)' })
    fireEvent.click(screen.getByRole('button', { name: '换成中文括号（）' }))
    expect(approverNow().OrganizationName).toBe('某公司（上海）')
    expect(screen.queryByRole('button', { name: '换成中文括号（）' })).toBeNull()
    fireEvent.change(field('OrganizationName'), { target: { value: '某公司(北京)' } })
    expect(within(rowOf('OrganizationName')).getByRole('alert')).toHaveTextContent('请用中文括号')
    fireEvent.click(screen.getByRole('button', { name: '换成中文括号（）' }))
    expect(approverNow().OrganizationName).toBe('某公司（北京）')
  })
})

describe('how a signer is told', () => {
  test.each([
    ['NONE', '不通知'],
    ['SMS', '短信'],
    ['EMAIL', '邮件'],
    ['ALL', '短信和邮件'],
    ['pigeon', 'pigeon'],
    [undefined, '导入的请求没有说明'],
  ])('%s is shown as %s and stays', async (given, words) => {
    const approver: Approver = given === undefined ? company : { ...company, NotifyType: given }
    await showForm(approver, {}, [])
    expect(rowOf('NotifyType')).toHaveTextContent(words)
    expect(approverNow()).toBe(approver)
  })

  test('is written in small letters once it is changed', async () => {
    await showForm({ ...company, NotifyType: 'NONE' }, {}, [])
    fireEvent.mouseDown(field('NotifyType'))
    fireEvent.click(screen.getByTitle('短信'))
    expect(approverNow().NotifyType).toBe('sms')
  })
})

describe('what a signer may add', () => {
  test('is limited row by row, and nothing is left once the rows are gone', async () => {
    await showForm(
      { ...company, AddSignComponentsLimits: [{ ComponentType: 'SIGN_SEAL', ComponentValue: ['OFFICIAL'] }] },
      { SignBeanTag: 1 },
    )
    expect(screen.getByRole('group', { name: '控件 1' })).toHaveTextContent('公章')
    fireEvent.click(screen.getByRole('radio', { name: '指定印章' }))
    expect(approverNow().AddSignComponentsLimits).toEqual([{ ComponentType: 'SIGN_SEAL' }])
    expect(screen.getByRole('group', { name: '控件 1' })).toHaveTextContent('只能给本企业')
    fireEvent.click(screen.getByRole('button', { name: '删除控件 1' }))
    expect(approverNow()).toEqual(company)
    expect(screen.getByText('没有限制：可以添加任何签署控件。')).toBeVisible()
  })

  test('is said to have no effect where the contract does not allow it', async () => {
    await showForm({ ...company, ApproverOption: { ForbidAddSignDate: true } })
    expect(screen.getByText(/合同没有允许签署方自行添加控件/)).toBeVisible()
  })
})
