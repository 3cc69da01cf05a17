// Contracts that were sent to three parties, and the requests that tests make about them.
import { expect } from 'vitest'
import type { FlowDetail, FlowList } from '../../../src/gateway/routes.ts'
import type { TestGateway } from './a-gateway.ts'
import type { FakeTencent } from './fake-tencent.ts'

export const people = [
  {
    ApproverType: 0,
    OrganizationName: '晨星科技有限公司',
    ApproverName: '李四',
    ApproverMobile: '13900001234',
    ApproverRoleName: '甲方',
    SignComponents: [],
  },
  {
    ApproverType: 1,
    ApproverName: '典子谦',
    ApproverMobile: '13200000000',
    ApproverIdCardNumber: '620000198802020000',
    SignComponents: [],
  },
  { ApproverType: 1, ApproverName: '', ApproverMobile: '', ApproverOption: { FillType: 1 }, SignComponents: [] },
]
const answered = people.map((_, place) => ({
  SignId: `s${place}`,
  RecipientId: `recipient-${place}`,
  ApproverRoleName: `角色${place}`,
}))

interface Bench {
  readonly gateway: TestGateway
  readonly tencent: FakeTencent
  readonly file: { readonly fileId: string; readonly sha256: string }
}

export function sending(bench: () => Bench) {
  const post = (path: string, body: object) => bench().gateway.request('POST', path, { body })
  const detail = async (flowId: string): Promise<FlowDetail> =>
    (await bench().gateway.request('GET', `/api/flows/${flowId}`)).json()
  const list = async (query = ''): Promise<FlowList> =>
    (await bench().gateway.request('GET', `/api/flows${query}`)).json()
  const standsAt = (FlowStatus: number, more: object = {}) =>
    bench().tencent.on('DescribeFlowBriefs', ({ request }) => ({
      FlowBriefs: (request.FlowIds as string[]).map((FlowId) => ({ FlowId, FlowName: '别名', FlowStatus, ...more })),
    }))
  const refresh = (flowIds?: string[]) => post('/api/flows/refresh', flowIds ? { flowIds } : {})

  /** Sends the contract of that number and returns its FlowId. */
  async function sendNumber(sent: number, changes: object = {}): Promise<string> {
    const { tencent, file } = bench()
    const flowId = `flow-${sent}`
    tencent.on('CreateFlowByFiles', () => ({ FlowId: flowId, Approvers: answered }))
    const response = await post('/api/sends', {
      draftId: `draft-${sent}`,
      ...file,
      request: { FlowName: `采购合同${sent}`, FlowType: '采购', Deadline: 1900000000, Approvers: people, ...changes },
    })
    expect(response.statusCode).toBe(201)
    tencent.calls.length = 0
    return flowId
  }

  return { post, detail, list, standsAt, refresh, sendNumber }
}
