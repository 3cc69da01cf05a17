// @vitest-environment jsdom
import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { aDetail, gatewayOf, prepare, press, showDetail } from './a-flow-screen.tsx'

vi.setConfig({ testTimeout: 60_000 })
beforeEach(prepare)

describe('补充签署人', () => {
  test('a name is put right once its field is left, not while it is typed', async () => {
    const detail = aDetail()
    const parties = [{ ...detail.parties[0]!, kind: 'company' as const, name: '', dynamic: true }, detail.parties[1]!]
    gatewayOf({ ...detail, parties }, () => [200, { added: [], failed: [] }])
    await showDetail()
    press('补充签署人')
    const dialog = await screen.findByRole('dialog', { name: '补充签署人' })
    const company = within(dialog).getByRole('textbox', { name: '企业名称' })
    fireEvent.change(company, { target: { value: 'Acme ' } })
    expect(company).toHaveValue('Acme ')
    fireEvent.change(company, { target: { value: 'Acme (China)\u200b ' } })
    fireEvent.blur(company)
    expect(company).toHaveValue('Acme （China）')
  })

  test('names a signer at a place that was left open; what Tencent does not take is said there', async () => {
    const detail = aDetail()
    const parties = [detail.parties[0]!, { ...detail.parties[1]!, name: '', dynamic: true }]
    const asked = gatewayOf({ ...detail, parties }, () => [
      200,
      { added: [], failed: [{ recipientId: 'r2', message: '手机号未实名' }] },
    ])
    await showDetail()
    press('补充签署人')
    const dialog = await screen.findByRole('dialog', { name: '补充签署人' })
    const ok = within(dialog).getByRole('button', { name: '确认补充' })
    fireEvent.change(within(dialog).getByRole('textbox', { name: '姓名' }), { target: { value: '王五' } })
    const mobile = within(dialog).getByRole('textbox', { name: '手机号' })
    fireEvent.change(mobile, { target: { value: '1390000' } })
    fireEvent.blur(mobile)
    expect(dialog).toHaveTextContent('请输入 11 位大陆手机号')
    expect(ok).toBeDisabled()
    fireEvent.change(mobile, { target: { value: '+86 139 0000 1111' } })
    fireEvent.click(ok)
    expect(await within(dialog).findByText(/手机号未实名/)).toBeInTheDocument()
    expect(asked.find(({ what }) => what.endsWith('/approvers'))?.body).toEqual({
      approvers: [{ recipientId: 'r2', name: '王五', mobile: '13900001111' }],
      fillApproverType: 1,
    })
  })

  test('names a WeCom member of a company by the UserId, and a person by name and document', async () => {
    const detail = aDetail()
    const [company, person] = detail.parties
    const parties = [
      { ...company!, kind: 'company' as const, company: '晨星科技有限公司', name: '', dynamic: true },
      { ...person!, name: '', dynamic: true },
    ]
    const asked = gatewayOf({ ...detail, parties }, () => [200, { added: ['r1', 'r2'], failed: [] }])
    await showDetail()
    press('补充签署人')
    const dialog = await screen.findByRole('dialog', { name: '补充签署人' })
    expect(dialog).toHaveTextContent('不会给补充的签署人发短信')
    fireEvent.click(within(dialog).getByText('企业微信账号'))
    fireEvent.change(within(dialog).getByRole('textbox', { name: '企业微信 UserId' }), {
      target: { value: ' zhaoliu ' },
    })
    fireEvent.click(within(dialog).getByText('姓名和证件'))
    fireEvent.change(within(dialog).getByRole('textbox', { name: '姓名' }), { target: { value: '王五' } })
    const number = within(dialog).getByRole('textbox', { name: '证件号码' })
    fireEvent.change(number, { target: { value: '6200001988' } })
    expect(within(dialog).getByRole('button', { name: '确认补充' })).toBeDisabled()
    fireEvent.change(number, { target: { value: '62000019880202000x' } })
    fireEvent.click(within(dialog).getByRole('button', { name: '确认补充' }))
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
    expect(asked.find(({ what }) => what.endsWith('/approvers'))?.body).toEqual({
      approvers: [
        { recipientId: 'r1', userId: 'zhaoliu', organizationName: '晨星科技有限公司' },
        { recipientId: 'r2', name: '王五', idCardType: 'ID_CARD', idCardNumber: '62000019880202000X' },
      ],
      fillApproverType: 1,
    })
  })

  test('adds those who may sign for a company that was named alone, and a signer elsewhere, in two calls', async () => {
    const detail = aDetail()
    const [company, person] = detail.parties
    const parties = [
      { ...company!, kind: 'company' as const, company: '晨星科技有限公司', name: '', candidates: ['李四'] },
      { ...person!, name: '', dynamic: true },
    ]
    const asked = gatewayOf({ ...detail, parties }, (_, body) => [
      200,
      {
        added: (body as { approvers: { recipientId: string }[] }).approvers.map(({ recipientId }) => recipientId),
        failed: [],
      },
    ])
    await showDetail()
    expect(screen.getByRole('rowheader', { name: /晨星科技有限公司 李四（或签）/ })).toBeInTheDocument()
    press('补充签署人')
    const dialog = await screen.findByRole('dialog', { name: '补充签署人' })
    expect(dialog).toHaveTextContent('任意一位代表企业签署')
    expect(dialog).toHaveTextContent('已补充：李四')
    const [operator, signer] = ['经办人姓名', '姓名'].map((name) => within(dialog).getByRole('textbox', { name }))
    const mobiles = within(dialog).getAllByRole('textbox', { name: '手机号' })
    fireEvent.change(operator!, { target: { value: '赵六' } })
    fireEvent.change(mobiles[0]!, { target: { value: '13900001111' } })
    fireEvent.change(signer!, { target: { value: '王五' } })
    fireEvent.change(mobiles[1]!, { target: { value: '13900002222' } })
    fireEvent.click(within(dialog).getByRole('button', { name: '确认补充' }))
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
    expect(asked.filter(({ what }) => what.endsWith('/approvers')).map(({ body }) => body)).toEqual([
      { approvers: [{ recipientId: 'r2', name: '王五', mobile: '13900002222' }], fillApproverType: 1 },
      {
        approvers: [{ recipientId: 'r1', name: '赵六', mobile: '13900001111', organizationName: '晨星科技有限公司' }],
        fillApproverType: 0,
      },
    ])
  })
})
