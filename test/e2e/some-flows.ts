// A gateway that knows many contracts, in place of the real one: it answers what the screen asks, as the routes say it.
import type { Page, Route } from '@playwright/test'
import type { FlowDetail, FlowList, FlowSummary } from '../../src/gateway/routes.ts'

const statuses = [1, 2, 4, 8, 9, 3, 5, 6, 0, 7, 10, 16, 21]
const companies = [
  '典子谦示例企业',
  '上海示例贸易有限公司',
  '北京落款科技有限公司',
  '深圳市示例供应链管理（集团）股份有限公司华南分公司',
]
const subjects = [
  '设备采购合同',
  '劳动合同',
  '房屋租赁合同',
  '软件开发服务合同',
  '保密协议',
  '2026 年度框架采购协议及其补充条款（含附件一至附件七）',
]

const day = 86_400_000

/** The newest first; every third one has no deadline, and of those that have, some are near and some have passed. */
export function someFlows(count: number, now: number = Date.now()): readonly FlowSummary[] {
  return Array.from({ length: count }, (_, index) => ({
    flowId: `yDCFlowId${String(index).padStart(23, '0')}`,
    name: `${subjects[index % subjects.length]} ${String(index + 1).padStart(4, '0')}`,
    type: '采购',
    status: statuses[index % 17] ?? 1,
    statusAt: new Date(now - index * 3_600_000).toISOString(),
    createdAt: new Date(now - index * 3_600_000 - day).toISOString(),
    deadline: index % 3 === 2 ? null : new Date(now + ((index % 9) - 1) * day - 3_600_000).toISOString(),
    qrCode: null,
    parties: [
      {
        role: '甲方',
        kind: 'company' as const,
        company: companies[index % companies.length]!,
        name: '李四',
        userId: '',
        recipientId: `r${index}a`,
        dynamic: false,
      },
      {
        role: '乙方',
        kind: 'person' as const,
        company: '',
        name: '王五',
        userId: '',
        recipientId: `r${index}b`,
        dynamic: false,
      },
    ],
    unordered: false,
    reviewPending: false,
  }))
}

export function detailOf(flow: FlowSummary, change: Partial<FlowDetail> = {}): FlowDetail {
  const seal = {
    ComponentType: 'SIGN_SEAL',
    ComponentPage: 4,
    ComponentPosX: 100,
    ComponentPosY: 300,
    ComponentWidth: 119,
    ComponentHeight: 119,
  }
  return {
    ...flow,
    parties: flow.parties.map((party, index) => ({
      ...party,
      index,
      mobile: `*******000${index}`,
      userId: '',
      signId: null,
    })),
    request: {
      FlowName: flow.name,
      FlowDescription: '本合同用于采购生产设备。',
      UserData: 'b3JkZXIgNw==',
      CcInfos: [{ Name: '赵六', Mobile: '*******2222', CcType: 0 }],
      Components: [
        {
          ComponentType: 'TEXT',
          ComponentPage: 1,
          ComponentPosX: 120,
          ComponentPosY: 150,
          ComponentWidth: 200,
          ComponentHeight: 24,
          ComponentValue: '甲方',
        },
      ],
      Approvers: [
        {
          ApproverType: 0,
          OrganizationName: '典子谦示例企业',
          ApproverName: '李四',
          ApproverMobile: '*******0000',
          ApproverRoleName: '甲方',
          NotifyType: 'sms',
          SignComponents: [
            seal,
            { ComponentType: 'SIGN_PAGING_SEAL', ComponentPosY: 300, ComponentWidth: 119, ComponentHeight: 119 },
          ],
        },
        {
          ApproverType: 1,
          ApproverName: '王五',
          ApproverMobile: '*******0001',
          ApproverRoleName: '乙方',
          NotifyType: 'sms',
          SignComponents: [
            { ...seal, ComponentType: 'SIGN_SIGNATURE', ComponentPosX: 350, ComponentHeight: 43 },
            {
              ComponentType: 'SIGN_DATE',
              GenerateMode: 'KEYWORD',
              ComponentId: '乙方日期',
              ComponentWidth: 116,
              ComponentHeight: 20,
            },
          ],
        },
      ],
    },
    draftId: null,
    sendId: '0b8f2f1e-2f4e-4a3f-9a3e-1f2f3f4f5f6f',
    operatorId: 'yDwhsxxxxxxxxxxxxxxxxxxxxxxxxxxx',
    reviews: [],
    cancelMessage: null,
    ...change,
  }
}

export interface FakeGateway {
  /** `METHOD path?query` of what was asked, in order. */
  readonly asked: string[]
  readonly bodies: unknown[]
  /** What a route answers instead, by the end of its path. */
  readonly instead: Map<string, { readonly status: number; readonly body: unknown }>
  flows: readonly FlowSummary[]
  detail: Partial<FlowDetail>
}

/** Answers all routes of contracts from memory. There are no events: a stream that breaks, as behind many proxies. */
export async function fakeGateway(
  page: Page,
  flows: readonly FlowSummary[],
  detail: Partial<FlowDetail> = {},
): Promise<FakeGateway> {
  const fake: FakeGateway = { asked: [], bodies: [], instead: new Map(), flows, detail }
  const answer = async (route: Route) => {
    const request = route.request()
    const url = new URL(request.url())
    const json = (body: unknown, status = 200) =>
      route.fulfill({ status, contentType: 'application/json', body: JSON.stringify(body) })
    if (url.pathname === '/api/flows/events') return route.fulfill({ status: 503, body: '' })
    fake.asked.push(`${request.method()} ${url.pathname}${decodeURIComponent(url.search)}`)
    if (request.method() === 'POST') fake.bodies.push(request.postDataJSON())
    const instead = [...fake.instead].find(([end]) => url.pathname.endsWith(end))
    if (instead) return json(instead[1].body, instead[1].status)
    if (url.pathname === '/api/flows') return json(listOf(fake.flows, url.searchParams))
    if (url.pathname === '/api/flows/refresh') {
      const ids = (request.postDataJSON() as { flowIds?: readonly string[] }).flowIds
      const wanted = fake.flows.filter(({ flowId }) => !ids || ids.includes(flowId))
      return json({
        flows: wanted.map(({ flowId, status, statusAt }) => ({ flowId, status, statusAt })),
        askedAt: new Date().toISOString(),
      })
    }
    const [, , , id, part] = url.pathname.split('/')
    const flow = fake.flows.find(({ flowId }) => flowId === id)
    if (url.pathname === '/api/files/links') {
      const { ids, fileType } = request.postDataJSON() as { ids: readonly string[]; fileType: string }
      const files =
        fileType === 'ZIP'
          ? [{ id: ids[0], ids, name: `合同 ${ids.length}.zip`, path: '/api/files/downloads/a' }]
          : ids.map((one) => ({ id: one, ids: [one], name: `${one}.pdf`, path: `/api/files/downloads/${one}` }))
      return json({ files })
    }
    if (!flow) return json({ error: { code: 'not-found', message: 'no' } }, 404)
    if (part === undefined) return json(detailOf(flow, fake.detail))
    if (part === 'links') return json({ url: 'https://essurl.cn/Ab3dE5gH', expiresAt: null })
    if (part === 'reminders') return json({ reminded: true, message: null })
    if (part === 'cancellation') {
      const cancelled = { flowId: flow.flowId, status: 6, statusAt: new Date().toISOString() }
      fake.flows = fake.flows.map((one) => (one === flow ? { ...one, ...cancelled } : one))
      return json(cancelled)
    }
    return json({ error: { code: 'not-found', message: 'no' } }, 404)
  }
  await page.route('**/api/flows**', answer)
  await page.route('**/api/flows/**', answer)
  await page.route('**/api/files/links', answer)
  return fake
}

function listOf(all: readonly FlowSummary[], search: URLSearchParams): FlowList {
  const query = search.get('query') ?? ''
  const matching = all.filter(({ name, parties, flowId }) =>
    [name, flowId, ...parties.flatMap((one) => [one.company, one.name])].some((text) => text.includes(query)),
  )
  const counts: Record<string, number> = {}
  for (const { status } of matching) counts[status] = (counts[status] ?? 0) + 1
  const wanted = search.get('status')?.split(',').map(Number)
  const shown = matching.filter(
    ({ status, reviewPending }) =>
      (!wanted || wanted.includes(status)) && (search.get('review') !== 'pending' || reviewPending),
  )
  const order = search.get('order')
  const sorted =
    order === 'name-asc'
      ? [...shown].sort((a, b) => (a.name < b.name ? -1 : 1))
      : order === 'created-asc'
        ? [...shown].reverse()
        : shown
  const size = Number(search.get('size'))
  const from = (Number(search.get('page')) - 1) * size
  return {
    flows: sorted.slice(from, from + size),
    total: shown.length,
    pendingReviews: matching.filter(({ reviewPending }) => reviewPending).length,
    counts,
  }
}
