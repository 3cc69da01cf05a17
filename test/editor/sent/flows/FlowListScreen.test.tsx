// @vitest-environment jsdom
import { act, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { aFlow, answering, listOf, prepare, showFlows } from './a-flow-screen.tsx'

vi.setConfig({ testTimeout: 60_000 })
beforeEach(prepare)
afterEach(() => vi.unstubAllGlobals())

const flows = [
  aFlow(),
  aFlow({ flowId: 'flow-2', name: '劳动合同', status: 4 }),
  aFlow({ flowId: 'flow-3', name: '', status: 2, deadline: '2020-01-01T00:00:00.000Z' }),
]
const refreshed = { flows: [], askedAt: '2026-05-01T10:30:00.000Z' }
const gateway = (list = listOf(flows)) =>
  answering((asked) => (asked.startsWith('POST /api/flows/refresh') ? [200, refreshed] : [200, list]))

const rows = () => within(screen.getAllByRole('rowgroup')[1]!).getAllByRole('row')

describe('the list of contracts', () => {
  test('says of each its name, parties, status and deadline, and leads to it', async () => {
    gateway()
    await showFlows(null)
    await waitFor(() => expect(rows()).toHaveLength(3))
    const [first, second, third] = rows()
    expect(first).toHaveTextContent('设备采购合同')
    expect(first).toHaveTextContent('典子谦示例企业、王五')
    expect(first).toHaveTextContent('待签署')
    expect(second).toHaveTextContent('已签署')
    expect(third).toHaveTextContent('未命名合同')
    expect(third).toHaveTextContent('已超时')
    expect(within(first!).getByRole('link')).toHaveAttribute('href', '#/contracts/flow-1')
  })

  test('says how many have signed, who is next, and what waits for a review, which is a filter too', async () => {
    const parties = aFlow().parties
    const told = [3, 2, 2].map((approveStatus, place) => ({
      ...parties[place % 2]!,
      role: '',
      company: '',
      name: ['李四', '王五', '赵六'][place]!,
      recipientId: `r${place}`,
      approveStatus,
    }))
    const asked = gateway(
      listOf([
        aFlow({ status: 2, parties: told }),
        aFlow({ flowId: 'flow-2', status: 2, parties: told, unordered: true, reviewPending: true }),
        aFlow({ flowId: 'flow-3', status: 2, unordered: true }),
      ]),
    )
    await showFlows(null)
    await waitFor(() => expect(rows()).toHaveLength(3))
    const [first, second, third] = rows()
    expect(first).toHaveTextContent('1/3 已签署等待：王五')
    expect(first).not.toHaveTextContent('待审批')
    expect(second).toHaveTextContent('待审批1/3 已签署等待：王五、赵六')
    expect(third).not.toHaveTextContent('已签署')
    await act(async () => void fireEvent.click(screen.getByRole('button', { name: '待审批 1' })))
    expect(asked.at(-1)?.what).toContain('review=pending')
  })

  test('asks Tencent on opening about those that are under way, and about all by the button', async () => {
    const asked = gateway()
    await showFlows(null)
    await waitFor(() => expect(asked.filter(({ what }) => what.endsWith('/refresh'))).toHaveLength(1))
    expect(asked.find(({ what }) => what.endsWith('/refresh'))?.body).toEqual({ flowIds: ['flow-1', 'flow-3'] })
    await waitFor(() => expect(screen.queryByText('正在向腾讯电子签查询…')).toBeNull())
    await act(async () => void fireEvent.click(screen.getByRole('button', { name: '刷新' })))
    expect(asked.findLast(({ what }) => what.endsWith('/refresh'))?.body).toEqual({})
  })

  test('counts from nobody to everybody, and says who refused, without being told by callbacks', async () => {
    const told = (...statuses: number[]) =>
      aFlow().parties.map((party, place) => ({ ...party, approveStatus: statuses[place]! }))
    gateway(
      listOf([
        aFlow(),
        aFlow({ flowId: 'flow-2', status: 2, parties: told(3, 2) }),
        aFlow({ flowId: 'flow-3', status: 4, parties: told(3, 3) }),
        aFlow({ flowId: 'flow-4', status: 3, parties: told(3, 4) }),
        // A scan began it: SignOrder says whose turn it is.
        aFlow({
          flowId: 'flow-5',
          status: 1,
          unordered: null,
          parties: told(1, 2).map((party, place) => ({ ...party, signOrder: 1 - place })),
        }),
        aFlow({
          flowId: 'flow-6',
          parties: aFlow().parties.map((party) => ({ ...party, name: '', dynamic: party.kind === 'person' })),
        }),
      ]),
    )
    await showFlows(null)
    await waitFor(() => expect(rows()).toHaveLength(6))
    expect(
      rows().map((row) => row.textContent!.match(/\d\/\d 已签署(?:(?:等待|拒签|待补充签署人)：[^\d]+)?/)?.[0]),
    ).toEqual([
      '0/2 已签署等待：典子谦示例企业',
      '1/2 已签署等待：王五',
      '2/2 已签署',
      '1/2 已签署拒签：王五',
      '0/2 已签署等待：王五',
      '0/2 已签署待补充签署人：典子谦示例企业、乙方',
    ])
  })

  test('says when Tencent was asked, goes on asking by itself, and quietly', async () => {
    vi.useFakeTimers({ shouldAdvanceTime: true })
    try {
      const asked = gateway()
      await showFlows(null)
      const refreshes = () => asked.filter(({ what }) => what.endsWith('/refresh')).map(({ body }) => body)
      await waitFor(() =>
        expect(screen.getByText(/向腾讯电子签查询过/)).toHaveTextContent(/\d\d:30 向腾讯电子签查询过/),
      )
      expect(refreshes()).toEqual([{ flowIds: ['flow-1', 'flow-3'] }])
      await act(async () => void (await vi.advanceTimersByTimeAsync(30_000)))
      await waitFor(() => expect(refreshes()).toHaveLength(2))
      // What somebody else's screen asked just now is not asked again.
      expect(refreshes()[1]).toEqual({ flowIds: ['flow-1', 'flow-3'], maxAge: 20 })
      expect(screen.queryByText('正在向腾讯电子签查询…')).toBeNull()
    } finally {
      vi.useRealTimers()
    }
  })

  test('filters by status with counts, and searches once the typing rests', async () => {
    const asked = gateway()
    await showFlows(null)
    await waitFor(() => expect(rows()).toHaveLength(3))
    expect(screen.getByRole('button', { name: '全部 3' })).toHaveAttribute('aria-pressed', 'true')
    await act(async () => void fireEvent.click(screen.getByRole('button', { name: '已签署 1' })))
    expect(asked.at(-1)?.what).toContain('status=4')
    fireEvent.change(screen.getByRole('searchbox'), { target: { value: '典子' } })
    fireEvent.change(screen.getByRole('searchbox'), { target: { value: '典子谦' } })
    await waitFor(() => expect(asked.at(-1)?.what).toContain('query=典子谦'))
    expect(asked.filter(({ what }) => what.includes('query='))).toHaveLength(1)
  })

  test('goes from row to row by arrow keys, one row at a time in the tab order', async () => {
    gateway()
    await showFlows(null)
    await waitFor(() => expect(rows()).toHaveLength(3))
    const links = within(screen.getByRole('table')).getAllByRole('link')
    act(() => links[0]!.focus())
    fireEvent.keyDown(links[0]!, { key: 'ArrowDown' })
    expect(links[1]).toHaveFocus()
    expect(links.map((link) => link.tabIndex)).toEqual([-1, 0, -1])
    fireEvent.keyDown(links[1]!, { key: 'End' })
    expect(links[2]).toHaveFocus()
    fireEvent.keyDown(links[2]!, { key: 'ArrowUp' })
    expect(links[1]).toHaveFocus()
  })

  test('sorts by its heads, and says how', async () => {
    const asked = gateway()
    await showFlows(null)
    await waitFor(() => expect(rows()).toHaveLength(3))
    const head = () => screen.getByRole('columnheader', { name: '发起时间' })
    expect(head()).toHaveAttribute('aria-sort', 'descending')
    await act(async () => void fireEvent.click(within(head()).getByRole('button')))
    expect(asked.at(-1)?.what).toContain('order=created-asc')
    expect(head()).toHaveAttribute('aria-sort', 'ascending')
    await act(async () => void fireEvent.click(screen.getByRole('button', { name: '截止时间' })))
    expect(asked.at(-1)?.what).toContain('order=deadline-asc')
  })

  test('prepares the files of many, twenty at a time', async () => {
    const many = Array.from({ length: 25 }, (_, index) => aFlow({ flowId: `flow-${index}`, status: 4 }))
    const asked = answering((what, body) => {
      if (what !== 'POST /api/files/links') return [200, listOf(many)]
      const { ids, fileName } = body as { ids: readonly string[]; fileName: string }
      return [200, { files: [{ id: ids[0], ids, name: `${fileName}.zip`, path: `/api/files/downloads/${ids[0]}` }] }]
    })
    await showFlows(null)
    await waitFor(() => expect(rows()).toHaveLength(25))
    fireEvent.click(screen.getByRole('checkbox', { name: '选择本页全部合同' }))
    fireEvent.click(within(screen.getByRole('region', { name: '已选合同' })).getByRole('button', { name: '下载' }))
    const dialog = await screen.findByRole('dialog', { name: '下载' })
    fireEvent.click(within(dialog).getByRole('button', { name: '准备下载' }))
    await waitFor(() => expect(within(dialog).getAllByRole('link')).toHaveLength(2))
    const bodies = asked
      .filter(({ what }) => what === 'POST /api/files/links')
      .map(({ body }) => body as { ids: string[]; fileType: string })
    expect(bodies.map(({ ids, fileType }) => [ids.length, fileType])).toEqual([
      [20, 'ZIP'],
      [5, 'ZIP'],
    ])
    expect(within(dialog).getByRole('link', { name: '合同 21-25.zip' })).toHaveAttribute(
      'href',
      '/api/files/downloads/flow-20',
    )
  })

  test('says what to do where there is none yet, and where none matches', async () => {
    gateway(listOf([]))
    const view = await showFlows(null)
    expect(await screen.findByRole('heading', { name: '还没有发起过合同' })).toBeInTheDocument()
    expect(screen.getByRole('button', { name: '去编排合同' })).toBeInTheDocument()
    view.unmount()
    gateway(listOf([], { counts: { 4: 2 } }))
    await showFlows(null)
    expect(await screen.findByText('没有符合条件的合同。')).toBeInTheDocument()
  })

  test('says that it cannot be read, and reads it again', async () => {
    let isDown = true
    answering((what) =>
      isDown
        ? [500, { error: { code: 'internal', message: 'x' } }]
        : what.endsWith('refresh')
          ? [200, refreshed]
          : [200, listOf(flows)],
    )
    await showFlows(null)
    expect(await screen.findByRole('alert')).toHaveTextContent('读不到合同')
    isDown = false
    fireEvent.click(screen.getByRole('button', { name: '重试' }))
    await waitFor(() => expect(rows()).toHaveLength(3))
    expect(screen.queryByRole('alert')).toBeNull()
  })

  test('keeps what is asked for, what is chosen and the place while one is elsewhere', async () => {
    answering((what) =>
      what.includes('/flow-2')
        ? [404, { error: { code: 'not-found', message: 'x' } }]
        : what.endsWith('refresh')
          ? [200, refreshed]
          : [200, listOf(flows)],
    )
    const view = await showFlows(null)
    await waitFor(() => expect(rows()).toHaveLength(3))
    fireEvent.click(screen.getByRole('checkbox', { name: '选择 劳动合同' }))
    fireEvent.click(screen.getByRole('link', { name: '劳动合同' }))
    await view.go('flow-2')
    expect(await screen.findByRole('alert')).toHaveTextContent('这里没有这份合同')
    await view.go(null)
    expect(screen.getByRole('checkbox', { name: '选择 劳动合同' })).toBeChecked()
    expect(screen.getByRole('link', { name: '劳动合同' })).toHaveAttribute('tabindex', '0')
  })
})
