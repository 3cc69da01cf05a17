// @vitest-environment jsdom
// One contract on its screen: what it shows of parties and facts, and which actions it offers.
import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { aDetail, gatewayOf, prepare, press, showDetail, showFlows } from './a-flow-screen.tsx'

vi.setConfig({ testTimeout: 60_000 })
beforeEach(prepare)
afterEach(() => {
  vi.unstubAllGlobals()
})

const actions = () => screen.getAllByRole('button').map((button) => button.textContent)
describe('one contract', () => {
  test('shows its parties as far as they are known, its facts, its layout, and no whole mobile', async () => {
    const request = {
      FlowDescription: '采购设备',
      Components: [],
      Approvers: [
        {
          SignComponents: [
            {
              ComponentType: 'SIGN_SEAL',
              ComponentPage: 2,
              ComponentPosX: 1,
              ComponentPosY: 1,
              ComponentWidth: 119,
              ComponentHeight: 119,
            },
          ],
        },
        {},
      ],
    }
    gatewayOf(
      aDetail({
        request,
        reviews: [{ reviewType: 'PASS', message: '同意', recipientId: 'r2', at: '2026-05-02T00:00:00.000Z' }],
      }),
    )
    await showDetail()
    const [, first, second] = within(screen.getByRole('region', { name: '签署方' })).getAllByRole('row')
    expect(first).toHaveTextContent('甲方：典子谦示例企业 李四')
    expect(first).toHaveTextContent('轮到签署')
    expect(first).toHaveTextContent('*******0000')
    expect(second).toHaveTextContent('等待前一方')
    expect(screen.getByRole('region', { name: '合同信息' })).toHaveTextContent('采购设备')
    expect(screen.getByRole('img', { name: '第 2 页：印章（典子谦示例企业）' })).toBeInTheDocument()
    expect(screen.getByRole('region', { name: '审批记录' })).toHaveTextContent('同意')
  })

  test('says of each party how it stands and when it signed, and by whom it was handed on', async () => {
    const [first, second] = aDetail().parties
    const at = '2026-05-02T08:15:00.000Z'
    gatewayOf(
      aDetail({
        status: 2,
        parties: [
          { ...first!, approveStatus: 3, approvedAt: at },
          {
            ...second!,
            name: '赵小兰',
            approveStatus: 2,
            forwards: [
              { name: '王*', mobile: '1*********1', type: 'FORWARD', at },
              { name: '李*', mobile: '', type: 'QUIT_FORWARD', at: null },
            ],
          },
        ],
      }),
    )
    await showDetail()
    const region = screen.getByRole('region', { name: '签署方' })
    expect(region).toHaveTextContent('1/2 已签署')
    const [, one, two] = within(region).getAllByRole('row')
    expect(one).toHaveTextContent(/已签署2026-05-02 \d\d:15 UTC/)
    expect(two).toHaveTextContent('轮到签署')
    expect(two).toHaveTextContent(/赵小兰.*由 王\* 1\*{9}1 转交2026-05-02 \d\d:15 UTC\S*?由 李\* 离职转交/)
  })

  test('says that the time is unknown where nobody told when a party signed', async () => {
    const [first] = aDetail().parties
    gatewayOf(aDetail({ status: 2, parties: [{ ...first!, approveStatus: 3, approvedAt: undefined }] }))
    await showDetail()
    expect(screen.getByRole('region', { name: '签署方' })).toHaveTextContent('已签署时间未知')
  })

  test('says who refused, and when', async () => {
    const [first, second] = aDetail().parties
    gatewayOf(
      aDetail({
        status: 3,
        cancelMessage: '价格不对',
        parties: [
          { ...first!, approveStatus: 4, approvedAt: '2026-05-02T08:15:00.000Z' },
          { ...second!, approveStatus: 9 },
        ],
      }),
    )
    await showDetail()
    const [, one, two] = within(screen.getByRole('region', { name: '签署方' })).getAllByRole('row')
    expect(one).toHaveTextContent(/已拒签2026-05-02/)
    expect(two).toHaveTextContent('未签署')
  })

  test('asks once about one at its end of whose parties nothing is known, and no more once it is', async () => {
    const asked = gatewayOf(aDetail({ status: 4 }))
    const refreshes = () => asked.filter(({ what }) => what.endsWith('/refresh')).length
    const view = await showFlows('flow-1')
    await waitFor(() => expect(refreshes()).toBe(1))
    view.unmount()
    const told = gatewayOf(
      aDetail({
        status: 4,
        parties: aDetail().parties.map((party) => ({
          ...party,
          approveStatus: 3,
          approvedAt: '2026-05-02T08:15:00.000Z',
        })),
      }),
    )
    await showDetail()
    expect(told.filter(({ what }) => what.endsWith('/refresh'))).toEqual([])
  })

  test.each([
    ['somebody has signed by hand', 2, 'company', [3, 2], '已经有人手动签署：撤销不退合同额度，也不占用免费撤销额度。'],
    ['machines alone have signed', 2, 'auto-company', [3, 2], '目前没有人手动签署：撤销会用掉 1 次免费撤销额度'],
    ['nobody here knows whether somebody has', 2, 'auto-company', [undefined, undefined], '还不知道有没有人手动签过'],
  ] as const)('says what cancelling gives back where %s', async (_, status, kind, told, words) => {
    const parties = aDetail().parties.map((party, place) => ({
      ...party,
      ...(place === 0 && { kind }),
      ...(told[place] !== undefined && { approveStatus: told[place] }),
    }))
    gatewayOf(aDetail({ status, parties }))
    await showDetail()
    press('撤销')
    expect(await screen.findByRole('dialog', { name: '撤销' })).toHaveTextContent(words)
  })

  test('gives the window its name', async () => {
    gatewayOf(aDetail())
    await showDetail()
    expect(document.title).toBe('设备采购合同 · 落款')
  })

  test('says that Tencent did not answer, and of a question no more than that', async () => {
    gatewayOf(aDetail(), () => [504, { error: { code: 'no-answer', message: '' } }])
    await showDetail()
    press('签署链接')
    const dialog = await screen.findByRole('dialog', { name: '签署链接' })
    fireEvent.click(within(dialog).getByRole('button', { name: '生成链接' }))
    const alert = await within(dialog).findByRole('alert')
    expect(alert).toHaveTextContent('没有回答，请稍后再试')
    expect(alert).not.toHaveTextContent('是否已生效')
  })

  test('keeps ids for developers folded away, and says nothing of the user data that is our own', async () => {
    gatewayOf(
      aDetail({
        sendId: 'send-7',
        request: { UserData: btoa(JSON.stringify({ luokuan: 'send-7' })), Approvers: [{}, {}] },
      }),
    )
    await showDetail()
    const facts = screen.getByRole('region', { name: '合同信息' })
    expect(within(facts).queryByText('附带数据', { exact: true })).toBeNull()
    expect(within(facts).getByText('send-7').closest('details')).not.toHaveAttribute('open')
  })

  test('shows the user data that a person gave', async () => {
    gatewayOf(aDetail({ sendId: 'send-7', request: { UserData: btoa('order 7'), Approvers: [{}, {}] } }))
    await showDetail()
    expect(within(screen.getByRole('region', { name: '合同信息' })).getByText('order 7')).toBeInTheDocument()
  })

  test('says that a review is waited for, and puts it before all else', async () => {
    gatewayOf(aDetail({ request: { NeedSignReview: true, Approvers: [{}, {}] } }))
    await showDetail()
    expect(screen.getByText('等待发起方企业的审批，通过后该方才能签署。')).toBeInTheDocument()
    const first = (name: string) => screen.getAllByRole('button', { name }).find((one) => one.closest('header'))!
    expect(first('审批')).toHaveClass('ant-btn-primary')
    expect(first('签署链接')).not.toHaveClass('ant-btn-primary')
  })

  test('of a signed contract there is nothing to do but to fetch it and to use it again', async () => {
    gatewayOf(aDetail({ status: 4 }))
    await showDetail()
    expect(actions()).toEqual(expect.arrayContaining(['下载', '复用']))
    for (const name of ['撤销', '催办', '签署链接', '审批', '补充签署人']) expect(actions()).not.toContain(name)
  })
})
