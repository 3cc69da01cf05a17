// Parties as they are known, and as Tencent tells of them.
import type { FlowParty } from '../../../src/gateway/flow-model/parties.ts'
import { reportedByInfo, type ReportedParty } from '../../../src/gateway/flow-model/reported-parties.ts'
import { flowInfoAnswer, type FlowApprover } from '../../../src/gateway/tencent/after-sending-shapes.ts'

export const known = (changes: Partial<FlowParty> = {}): FlowParty => ({
  role: '甲方',
  kind: 'person',
  company: '',
  name: '叶小明',
  mobile: '13812345670',
  userId: '',
  recipientId: 'r1',
  signId: null,
  dynamic: false,
  ...changes,
})

export const other = known({ role: '乙方', name: '王五', mobile: '15100000002', recipientId: 'r2' })

/** As DescribeFlowInfo answers it. */
export function info(changes: Partial<FlowApprover>): ReportedParty {
  const approver = {
    ApproveName: '叶小明',
    ApproveStatus: 2,
    ApproveTime: 0,
    ApproveType: 'PERSON',
    Mobile: '13812345670',
    OrganizationName: '',
    SignOrder: 0,
    RecipientId: 'r1',
    SignId: 's1',
    ...changes,
  }
  const read = flowInfoAnswer.parse({ FlowDetailInfos: [{ FlowId: 'f', FlowApproverInfos: [approver] }] })
    .FlowDetailInfos[0]!.FlowApproverInfos![0]!
  return reportedByInfo(read)
}

export const record = { Name: '叶**', Mobile: '1*********0', ForwardType: 'FORWARD', ForwardTime: 1780000034 }

export const handOver = { name: '叶**', mobile: '1*********0', type: 'FORWARD', at: '2026-05-28T20:27:14.000Z' }

export const stands = (parties: readonly FlowParty[]) => parties.map(({ name, approveStatus }) => [name, approveStatus])
