// @vitest-environment jsdom
// What is done about one contract from its screen: cancelled, linked to, reminded of, reviewed, played.
import { act, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { askEnvironment } from '../../../../src/editor/gateway-client/environment.ts'
import { aDetail, gatewayOf, prepare, press, showDetail } from './a-flow-screen.tsx'

vi.setConfig({ testTimeout: 60_000 })
beforeEach(prepare)
afterEach(() => {
  vi.unstubAllGlobals()
})

describe('one contract', () => {
  test('is cancelled with a reason of the right length, once', async () => {
    const asked = gatewayOf(aDetail(), () => [
      200,
      { flowId: 'flow-1', status: 6, statusAt: '2026-05-03T00:00:00.000Z' },
    ])
    await showDetail()
    press('撤销')
    const dialog = await screen.findByRole('dialog', { name: '撤销' })
    expect(dialog).toHaveTextContent('目前没有人手动签署：撤销会用掉 1 次免费撤销额度，退回 1 份合同额度。')
    const ok = within(dialog).getByRole('button', { name: '确认撤销' })
    expect(ok).toBeDisabled()
    const reason = within(dialog).getByRole('textbox')
    fireEvent.change(reason, { target: { value: '一'.repeat(201) } })
    expect(ok).toBeDisabled()
    expect(dialog).toHaveTextContent('201 / 200')
    fireEvent.change(reason, { target: { value: ' 金额有误 ' } })
    fireEvent.click(ok)
    fireEvent.click(ok)
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
    const sent = asked.filter(({ what }) => what.endsWith('/cancellation'))
    expect(sent.map(({ body }) => body)).toEqual([{ message: '金额有误' }])
  })

  test('says Tencent’s refusal in plain words, with its code and RequestId, and keeps what was typed', async () => {
    const tencent = { code: 'OperationDenied.FlowHasTerminated', message: '合同流程已经终止', requestId: 'request-7' }
    gatewayOf(aDetail(), () => [422, { error: { code: 'refused', message: '', tencent } }])
    await showDetail()
    press('撤销')
    const dialog = await screen.findByRole('dialog', { name: '撤销' })
    fireEvent.change(within(dialog).getByRole('textbox'), { target: { value: '金额有误' } })
    fireEvent.click(within(dialog).getByRole('button', { name: '确认撤销' }))
    const alert = await within(dialog).findByText('没能撤销')
    expect(alert.closest('[role=alert]')).toHaveTextContent('合同已经结束')
    expect(dialog).toHaveTextContent('OperationDenied.FlowHasTerminated')
    expect(dialog).toHaveTextContent('request-7')
    expect(within(dialog).getByRole('textbox')).toHaveValue('金额有误')
  })

  test('makes a link for a party, and for one who is not named yet to the cover page only', async () => {
    const detail = aDetail()
    const parties = [detail.parties[0]!, { ...detail.parties[1]!, name: '', dynamic: true }]
    const asked = gatewayOf({ ...detail, parties }, () => [200, { url: 'https://essurl.cn/abc', expiresAt: null }])
    await showDetail()
    fireEvent.click(screen.getByRole('button', { name: /^乙方.* 的签署链接$/ }))
    const dialog = await screen.findByRole('dialog', { name: '签署链接' })
    expect(
      within(dialog)
        .getAllByRole('radio')
        .map((radio) => radio.closest('label')?.textContent),
    ).toEqual(['短链接', '长链接', '小程序路径', '合同封面'])
    fireEvent.click(within(dialog).getByRole('button', { name: '生成链接' }))
    expect(await within(dialog).findByText('https://essurl.cn/abc')).toBeInTheDocument()
    expect(within(dialog).getByRole('img', { name: '签署链接的二维码' })).toBeInTheDocument()
    expect(asked.at(-1)).toEqual({
      what: 'POST /api/flows/flow-1/links',
      body: { endPoint: 'HTTP_SHORT_URL', pathType: 3, recipientId: 'r2' },
    })
    fireEvent.click(within(dialog).getByRole('radio', { name: '小程序路径' }))
    expect(within(dialog).queryByText('https://essurl.cn/abc')).toBeNull()
  })

  test('offers a mini program’s path to the contract alone, since Tencent refuses it home and the list', async () => {
    gatewayOf(aDetail(), () => [200, { url: 'pages/guide?id=1', expiresAt: null }])
    await showDetail()
    fireEvent.click(screen.getByRole('button', { name: /^乙方.* 的签署链接$/ }))
    const dialog = await screen.findByRole('dialog', { name: '签署链接' })
    const pages = () =>
      within(dialog)
        .getAllByRole('radio')
        .slice(3)
        .map((radio) => radio.closest('label')?.textContent)
    expect(pages()).toEqual(['这份合同', '小程序首页', '合同列表', '合同封面'])
    fireEvent.click(within(dialog).getByRole('radio', { name: '合同列表' }))
    fireEvent.click(within(dialog).getByRole('radio', { name: '小程序路径' }))
    expect(pages()).toEqual(['这份合同', '合同封面'])
    expect(within(dialog).getByRole('radio', { name: '这份合同' })).toBeChecked()
  })

  test('reminds, and says what Tencent answers: of the contract, and not of each party', async () => {
    const asked = gatewayOf(aDetail(), () => [200, { reminded: true, message: null }])
    await showDetail()
    press('催办')
    const dialog = await screen.findByRole('dialog', { name: '催办' })
    fireEvent.click(within(dialog).getByRole('button', { name: '发送催办' }))
    expect(await within(dialog).findByRole('status')).toHaveTextContent('已催办')
    expect(dialog).not.toHaveTextContent('王五')
    expect(asked.at(-1)).toEqual({ what: 'POST /api/flows/flow-1/reminders', body: undefined })
  })

  test('takes a review where one is waited for; a no needs its reason', async () => {
    const asked = gatewayOf(aDetail({ request: { NeedSignReview: true } }), () => [
      200,
      { flowId: 'flow-1', status: 1, statusAt: '2026-05-03T00:00:00.000Z', reviews: [] },
    ])
    await showDetail()
    press('审批')
    const dialog = await screen.findByRole('dialog', { name: '审批' })
    const ok = within(dialog).getByRole('button', { name: '提交审批' })
    expect(ok).toBeEnabled()
    fireEvent.click(within(dialog).getByRole('radio', { name: /^拒签/ }))
    expect(ok).toBeDisabled()
    expect(dialog).toHaveTextContent('拒签后合同立即结束')
    fireEvent.change(within(dialog).getByRole('textbox'), { target: { value: '金额超出授权' } })
    fireEvent.click(ok)
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
    expect(asked.find(({ what }) => what.endsWith('/review'))?.body).toEqual({
      reviewType: 'SIGN_REJECT',
      message: '金额超出授权',
    })
  })

  test('offers to play a party in the sandbox alone', async () => {
    let environment = 'test'
    const asked = gatewayOf(aDetail(), (what) => [
      200,
      what === 'GET /api/environment' ? { environment } : { url: 'http://127.0.0.1:7561/sign/token', expiresAt: null },
    ])
    const opened = vi.fn()
    vi.stubGlobal('open', opened)
    await showDetail()
    expect(screen.queryByRole('button', { name: /^扮演签署方/ })).toBeNull()
    environment = 'sandbox'
    await act(() => askEnvironment())
    await act(async () => void fireEvent.click(screen.getByRole('button', { name: '扮演签署方 乙方：王五' })))
    expect(asked.at(-1)?.body).toEqual({ endPoint: 'HTTP_SHORT_URL', pathType: 1, recipientId: 'r2' })
    expect(opened).toHaveBeenCalledWith('http://127.0.0.1:7561/sign/token', '_blank', 'noopener')
  })
})
