// A gateway's store with many contracts in it, each as it would stand there had it been sent.
import path from 'node:path'
import { openDatabase } from '../../src/database/open-database.ts'
import { newFlowOf } from '../../src/gateway/flow-model/new-flow.ts'
import { flows } from '../../src/gateway/store/after-sending-tables.ts'
import { migrations } from '../../src/gateway/store/migrations.ts'
import { detailOf, someFlows } from '../e2e/some-flows.ts'

const ROWS_AT_ONCE = 500

/** Adds `count` contracts to the embedded store in a gateway's data folder; nobody else may have it open. */
export async function fillFlows(dataFolder: string, count: number, environment = 'sandbox'): Promise<void> {
  const rows = someFlows(count).map((flow, index) => {
    const request = detailOf(flow).request ?? {}
    const Approvers = (request.Approvers as Record<string, unknown>[]).map((approver, place) => ({
      ...approver,
      OrganizationName: flow.parties[place]?.company,
      ApproverName: flow.parties[place]?.name,
      ApproverMobile: `1${String(3_800_000_000 + index * 2 + place)}`,
    }))
    const answered = flow.parties.map(({ recipientId }) => ({ RecipientId: recipientId ?? '' }))
    const row = newFlowOf(flow.flowId, { ...request, FlowType: flow.type, Approvers }, answered)
    const createdAt = new Date(flow.createdAt)
    return {
      ...row,
      environment,
      flowId: flow.flowId,
      draftId: null,
      operatorId: 'yDoperator',
      createdAt,
      deadline: flow.deadline === null ? null : new Date(flow.deadline),
      status: flow.status,
      statusAt: new Date(flow.statusAt),
      statusSource: 'poll' as const,
      parties: [...row.parties],
      reviews: [],
    }
  })
  const opened = await openDatabase({ url: undefined, folder: path.join(dataFolder, 'gateway'), migrations })
  try {
    for (let from = 0; from < rows.length; from += ROWS_AT_ONCE)
      await opened.db.insert(flows).values(rows.slice(from, from + ROWS_AT_ONCE))
  } finally {
    await opened.close()
  }
}
