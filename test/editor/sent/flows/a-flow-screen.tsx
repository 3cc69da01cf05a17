// The screen of contracts in jsdom, over a gateway of the test's own.
import { act, configure, fireEvent, render, screen } from '@testing-library/react'
import { App, ConfigProvider } from 'antd'
import i18next from 'i18next'
import { I18nextProvider, initReactI18next } from 'react-i18next'
import { vi } from 'vitest'
import { FlowsScreen } from '../../../../src/editor/sent/flows/FlowsScreen.tsx'
import { resetFlowList } from '../../../../src/editor/sent/flows/flow-list-store.ts'
import type { FlowDetail, FlowList, FlowSummary } from '../../../../src/gateway/routes.ts'
import { words as zh } from '../../../../src/words/zh/words.ts'
import { antdInJsdom } from '../../antd-in-jsdom.ts'
import { WithQueries } from '../../with-queries.tsx'

const i18n = i18next.createInstance()

export async function prepare(): Promise<void> {
  antdInJsdom()
  // On a busy machine a table takes a while.
  configure({ asyncUtilTimeout: 15_000 })
  await i18n
    .use(initReactI18next)
    .init({ lng: 'zh', resources: { zh: { translation: zh } }, interpolation: { escapeValue: false } })
}

export function aFlow(change: Partial<FlowSummary> = {}): FlowSummary {
  return {
    flowId: 'flow-1',
    name: '设备采购合同',
    type: '',
    status: 1,
    statusAt: '2026-05-01T08:00:00.000Z',
    createdAt: '2026-05-01T08:00:00.000Z',
    deadline: null,
    qrCode: null,
    parties: [
      {
        role: '甲方',
        kind: 'company',
        company: '典子谦示例企业',
        name: '李四',
        userId: '',
        recipientId: 'r1',
        dynamic: false,
      },
      { role: '乙方', kind: 'person', company: '', name: '王五', userId: '', recipientId: 'r2', dynamic: false },
    ],
    unordered: false,
    reviewPending: false,
    ...change,
  }
}

export function aDetail(change: Partial<FlowDetail> = {}): FlowDetail {
  const { unordered: _, reviewPending: __, ...flow } = aFlow()
  return {
    ...flow,
    parties: flow.parties.map((party, index) => ({
      ...party,
      index,
      mobile: `*******000${index}`,
      userId: '',
      signId: null,
    })),
    request: { FlowName: flow.name, Approvers: [{}, {}] },
    draftId: null,
    sendId: null,
    operatorId: 'operator',
    reviews: [],
    cancelMessage: null,
    ...change,
  }
}

export function listOf(flows: readonly FlowSummary[], change: Partial<FlowList> = {}): FlowList {
  const counts: Record<string, number> = {}
  for (const { status } of flows) counts[status] = (counts[status] ?? 0) + 1
  return {
    flows: [...flows],
    total: flows.length,
    pendingReviews: flows.filter(({ reviewPending }) => reviewPending).length,
    counts,
    ...change,
  }
}

type Answer = readonly [status: number, body: unknown]

/** Stands in for fetch; gives back what was asked: `METHOD path?query`, and the bodies beside. */
export function answering(answer: (asked: string, body: unknown) => Answer) {
  const asked: { readonly what: string; readonly body: unknown }[] = []
  vi.stubGlobal('fetch', async (path: string, init: { method?: string; body?: string } = {}) => {
    const what = `${init.method ?? 'GET'} ${decodeURIComponent(path)}`
    const body: unknown = init.body === undefined ? undefined : JSON.parse(init.body)
    asked.push({ what, body })
    const [status, value] = answer(what, body)
    return new Response(JSON.stringify(value), { status })
  })
  return asked
}

export async function showFlows(flowId: string | null, { fresh = true } = {}) {
  if (fresh) resetFlowList()
  const screen = (id: string | null) => (
    <I18nextProvider i18n={i18n}>
      <ConfigProvider button={{ autoInsertSpace: false }} theme={{ zeroRuntime: true, token: { motion: false } }}>
        <WithQueries>
          <App>
            <FlowsScreen flowId={id} />
          </App>
        </WithQueries>
      </ConfigProvider>
    </I18nextProvider>
  )
  const view = render(screen(flowId))
  await act(async () => undefined)
  return { ...view, go: (id: string | null) => act(async () => view.rerender(screen(id))) }
}

/** A gateway that knows one contract; `more` answers what is done with it. */
export function gatewayOf(
  detail: FlowDetail,
  more: (what: string, body: unknown) => readonly [number, unknown] = () => [
    404,
    { error: { code: 'not-found', message: '' } },
  ],
) {
  return answering((what, body) =>
    what === 'GET /api/flows/flow-1'
      ? [200, detail]
      : what === 'POST /api/flows/refresh'
        ? [200, { flows: [], askedAt: '2026-05-01T10:30:00.000Z' }]
        : more(what, body),
  )
}

export async function showDetail(): Promise<void> {
  await showFlows('flow-1')
  await screen.findByRole('heading', { level: 1, name: '设备采购合同' })
}

/** The parties' table has buttons of the same names. */
export const press = (name: string) =>
  fireEvent.click(screen.getAllByRole('button', { name }).find((button) => button.closest('header'))!)
