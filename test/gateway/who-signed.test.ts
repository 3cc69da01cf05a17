// Who has signed, asked of Tencent, as the routes tell it.
import { beforeEach, expect, it } from 'vitest'
import type { FlowDetail, FlowList } from '../../src/gateway/routes.ts'
import { onBothStores } from '../database/stores.ts'
import { refusal, type FakeAnswer } from './support/fake-tencent.ts'
import { openGateway } from './support/open-gateway.ts'

const people = [
  {
    ApproverType: 0,
    OrganizationName: '晨星科技有限公司',
    ApproverName: '李四',
    ApproverMobile: '13900001234',
    ApproverRoleName: '甲方',
    SignComponents: [],
  },
  { ApproverType: 1, ApproverName: '典子谦', ApproverMobile: '13200000000', SignComponents: [] },
]

onBothStores('who has signed', (place) => {
  let sent = 0

  const { gateway, tencent, file } = openGateway({ place, withFile: true })
  beforeEach(() => {
    tencent.on('DescribeFlowBriefs', ({ request }) => ({
      FlowBriefs: (request.FlowIds as string[]).map((FlowId) => ({ FlowId, FlowStatus: 2 })),
    }))
  })

  const post = (path: string, body: object) => gateway.request('POST', path, { body })
  const refresh = (body: object) => post('/api/flows/refresh', body)
  const detail = async (flowId: string): Promise<FlowDetail> =>
    (await gateway.request('GET', `/api/flows/${flowId}`)).json()
  const listed = async (flowId: string) =>
    ((await gateway.request('GET', '/api/flows')).json() as FlowList).flows.find((flow) => flow.flowId === flowId)!

  async function send(): Promise<string> {
    const flowId = `signed-${(sent += 1)}`
    tencent.on('CreateFlowByFiles', () => ({
      FlowId: flowId,
      Approvers: people.map((_, n) => ({ SignId: `s${n}`, RecipientId: `r${n}`, ApproverRoleName: '' })),
    }))
    await post('/api/sends', {
      draftId: `draft-${sent}`,
      ...file,
      request: { FlowName: '采购合同', Approvers: people },
    })
    tencent.calls.length = 0
    return flowId
  }

  /** What DescribeFlowInfo answers of each contract. */
  const infoIs = (FlowStatus: number, approvers: readonly object[]) =>
    tencent.on('DescribeFlowInfo', ({ request }) => ({
      FlowDetailInfos: (request.FlowIds as string[]).map((FlowId) => ({
        FlowId,
        FlowStatus,
        FlowApproverInfos: approvers.map((one, n) => ({ RecipientId: `r${n}`, SignOrder: n, ApproveTime: 0, ...one })),
      })),
    }))

  it('is told in the list and in the contract, with when, and without a mobile', async () => {
    const flowId = await send()
    infoIs(2, [
      { ApproveStatus: 3, ApproveTime: 1695279840, Mobile: '13900001234', ApproveType: 'ORGANIZATION' },
      { ApproveStatus: 2 },
    ])
    const response = await refresh({ flowIds: [flowId] })
    expect(response.json()).toEqual({
      flows: [{ flowId, status: 2, statusAt: expect.any(String) }],
      askedAt: expect.stringMatching(/Z$/),
    })
    const told = [
      { approveStatus: 3, approvedAt: '2023-09-21T07:04:00.000Z', signOrder: 0 },
      { approveStatus: 2, signOrder: 1 },
    ]
    expect((await listed(flowId)).parties).toMatchObject(told)
    expect((await detail(flowId)).parties).toMatchObject(told)
    expect(JSON.stringify(await listed(flowId))).not.toContain('13900001234')
    expect(tencent.callsOf('DescribeFlowInfo').map(({ request }) => request)).toEqual([
      { Operator: { UserId: 'yDoperator' }, FlowIds: [flowId] },
    ])
    expect(gateway.log.join('')).not.toMatch(/李四|典子谦|13900001234/)
  })

  it('who refused is told, and why', async () => {
    const flowId = await send()
    tencent.on('DescribeFlowInfo', () => ({
      FlowDetailInfos: [
        {
          FlowId: flowId,
          FlowStatus: 3,
          FlowMessage: '价格不对',
          FlowApproverInfos: [
            { RecipientId: 'r0', ApproveStatus: 4, ApproveTime: 1695279840 },
            { RecipientId: 'r1', ApproveStatus: 9 },
          ],
        },
      ],
    }))
    await refresh({ flowIds: [flowId] })
    expect(await detail(flowId)).toMatchObject({
      status: 3,
      cancelMessage: '价格不对',
      parties: [{ approveStatus: 4, approvedAt: '2023-09-21T07:04:00.000Z' }, { approveStatus: 9 }],
    })
  })

  it('who has it now is told after a hand-over, gets the link, and who handed it on stays masked', async () => {
    const flowId = await send()
    infoIs(1, [
      {
        ApproveStatus: 2,
        ApproveName: '赵小兰',
        Mobile: '18888888888',
        OrganizationName: '晨星科技有限公司',
        ForwardRecords: [{ Name: '李*', Mobile: '1*********4', ForwardType: 'FORWARD', ForwardTime: 1780000034 }],
      },
      { ApproveStatus: 1 },
    ])
    await refresh({ flowIds: [flowId] })
    const forwards = [{ name: '李*', mobile: '1*********4', type: 'FORWARD', at: '2026-05-28T20:27:14.000Z' }]
    expect((await detail(flowId)).parties).toMatchObject([
      { company: '晨星科技有限公司', name: '赵小兰', mobile: '*******8888', forwards },
      { name: '典子谦' },
    ])
    expect((await listed(flowId)).parties[0]).toMatchObject({ name: '赵小兰', forwards })
    tencent.on('CreateSchemeUrl', () => ({ SchemeUrl: 'https://essurl.cn/abc' }))
    await post(`/api/flows/${flowId}/links`, { endPoint: 'HTTP_SHORT_URL', pathType: 1, recipientId: 'r0' })
    expect(tencent.callsOf('CreateSchemeUrl')[0]?.request).toMatchObject({ Name: '赵小兰', Mobile: '18888888888' })
  })

  it('of contracts that screens ask about by themselves is asked once in a while', async () => {
    const flowId = await send()
    infoIs(1, [{ ApproveStatus: 2 }, { ApproveStatus: 1 }])
    const first = (await refresh({ flowIds: [flowId], maxAge: 20 })).json()
    expect((await refresh({ flowIds: [flowId], maxAge: 20 })).json()).toEqual(first)
    expect(tencent.callsOf('DescribeFlowInfo')).toHaveLength(1)
    await refresh({ flowIds: [flowId] })
    expect(tencent.callsOf('DescribeFlowInfo')).toHaveLength(2)
    for (const maxAge of [-1, 601, 1.5, '20'])
      expect((await refresh({ flowIds: [flowId], maxAge })).statusCode).toBe(400)
  })

  it.each([
    ['breaks', 'drop', 504, 'no-answer'],
    ['is of another form', { FlowDetailInfos: 'none' }, 504, 'no-answer'],
    ['is a refusal', refusal('UnauthorizedOperation.NoPermissionFeature', '无权限'), 422, 'refused'],
  ] satisfies [string, FakeAnswer, number, string][])(
    'is not known where the answer %s, and the status is all the same',
    async (_, behaviour, statusCode, code) => {
      const flowId = await send()
      tencent.on('DescribeFlowInfo', () => behaviour)
      const response = await refresh({ flowIds: [flowId] })
      expect([response.statusCode, response.json().error.code]).toEqual([statusCode, code])
      expect((await detail(flowId)).status).toBe(2)
      expect((await detail(flowId)).parties[0]).not.toHaveProperty('approveStatus')
    },
  )

  it('is told of the others where Tencent does not know one', async () => {
    const [one, two] = [await send(), await send()]
    tencent.on('DescribeFlowBriefs', () => ({ FlowBriefs: [{ FlowId: two, FlowStatus: 2 }] }))
    tencent.on('DescribeFlowInfo', ({ request }) =>
      (request.FlowIds as string[]).includes(one)
        ? refusal('FailedOperation', '无效的流程合同Id，检查后重试')
        : {
            FlowDetailInfos: [
              { FlowId: two, FlowStatus: 2, FlowApproverInfos: [{ RecipientId: 'r0', ApproveStatus: 3 }] },
            ],
          },
    )
    expect((await refresh({ flowIds: [one, two] })).statusCode).toBe(200)
    expect((await detail(two)).parties[0]).toMatchObject({ approveStatus: 3 })
    // Alone, it is said.
    expect((await refresh({ flowIds: [one] })).json().error).toMatchObject({
      code: 'refused',
      tencent: { code: 'FailedOperation' },
    })
  })
})
