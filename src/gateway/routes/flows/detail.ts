// One contract.
import { z } from 'zod'
import { answer, route } from '../../api/define-route.ts'
import { maskedNumber } from '../../../contract/values/mask.ts'
import { withMasks } from '../../flow-model/mask.ts'
import type { FlowRow } from '../../store/after-sending-tables.ts'
import type { FromQrCode } from '../../store/flow-store.ts'
import { flowMissing, ofFlow } from './known-flow.ts'
import { flowReview } from './review.ts'
import { partyOf, partyShape, summaryOf, summaryShape } from './summary.ts'

const flowDetailParty = z
  .object({
    ...partyShape,
    index: z.int(),
    mobile: z.string().describe('All but the last four digits are stars.'),
    signId: z.string().nullable(),
  })
  .meta({ id: 'FlowDetailParty' })
export type FlowDetailParty = z.output<typeof flowDetailParty>

const flowDetail = z
  .object({
    ...summaryShape,
    parties: z.array(flowDetailParty),
    request: z
      .record(z.string(), z.unknown())
      .nullable()
      .describe(
        'As it was sent, without FileIds and Operator; mobiles and numbers of documents are masked. ' +
          'Null for contracts of older versions and of QR codes.',
      ),
    draftId: z.string().nullable(),
    sendId: z.string().nullable(),
    operatorId: z.string().describe('Empty where a scan began it.'),
    reviews: z.array(flowReview),
    cancelMessage: z.string().nullable().describe('Why it was cancelled or refused.'),
  })
  .meta({ id: 'FlowDetail' })
export type FlowDetail = z.output<typeof flowDetail>

export const flowDetailRoutes = {
  flow: route(
    {
      method: 'GET',
      path: '/api/flows/{flowId}',
      summary: 'One contract.',
      params: ofFlow,
      answers: { 200: flowDetail },
      failures: [404],
    },
    async ({ params }, { store }) => {
      const row = await store.flows.findDetail(params.flowId)
      if (row === null) throw flowMissing()
      return answer(200, detailOf(row))
    },
  ),
}

function detailOf(row: FlowRow & FromQrCode): FlowDetail {
  const { draftId, sendId, operatorId, reviews, cancelMessage, request } = row
  return {
    ...summaryOf(row),
    parties: row.parties.map((party, index) => ({
      ...partyOf(party),
      index,
      mobile: maskedNumber(party.mobile),
      signId: party.signId,
    })),
    request: request === null ? null : (withMasks(request) as Record<string, unknown>),
    draftId,
    sendId,
    operatorId,
    reviews,
    cancelMessage,
  }
}
