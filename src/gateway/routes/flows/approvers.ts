// Naming signers who were not named when the contract was sent.
import { z } from 'zod'
import { addedApproverProblems } from '../../../contract/after-sending/added-approvers.ts'
import { answer, route } from '../../api/define-route.ts'
import { text } from '../../api/shapes.ts'
import { refuseBroken } from '../../failures/failure.ts'
import type { FlowParty } from '../../flow-model/parties.ts'
import { given } from '../../tencent/given.ts'
import { answered, isPersonKind, knownFlow, knownFlowFailures, ofFlow, recipientId } from './known-flow.ts'

const newApprovers = z
  .object({
    approvers: z
      .array(
        z.object({
          recipientId,
          name: text(100).optional(),
          mobile: text(20).optional(),
          organizationName: text(200).optional(),
          idCardType: text(64).optional(),
          idCardNumber: text(64).optional(),
          userId: text(64).optional().describe('The WeCom (企业微信) UserId, instead of name and mobile.'),
          notifyType: z.enum(['SMS', 'NONE']).optional().describe('With fillApproverType 0.'),
        }),
      )
      .min(1)
      .max(50),
    fillApproverType: z
      .union([z.literal(0), z.literal(1)])
      .optional()
      .describe(
        '0 candidates, any of whom may sign (或签), for a company that was named alone; ' +
          '1 signers who were not named when it was sent. Absent: 1.',
      ),
    initiator: text(100).optional(),
  })
  .meta({ id: 'NewApprovers' })
export type NewApprovers = z.input<typeof newApprovers>

const addedApprovers = z
  .object({ added: z.array(z.string()), failed: z.array(z.object({ recipientId: z.string(), message: z.string() })) })
  .meta({ id: 'AddedApprovers' })
export type AddedApprovers = z.output<typeof addedApprovers>

export const flowApproverRoutes = {
  addApprovers: route(
    {
      method: 'POST',
      path: '/api/flows/{flowId}/approvers',
      summary: 'Names signers who were not named when it was sent (CreateFlowApprovers).',
      params: ofFlow,
      body: newApprovers,
      answers: { 200: addedApprovers },
      failures: knownFlowFailures,
    },
    async ({ params, body: { approvers, fillApproverType = 1, initiator } }, context) => {
      const flow = await knownFlow(params.flowId, context)
      const parties = flow.parties.map(({ recipientId, kind, dynamic }) => ({
        recipientId,
        dynamic,
        isCompany: !isPersonKind(kind),
      }))
      refuseBroken(addedApproverProblems(approvers, fillApproverType, flow.status, parties))
      const Approvers = approvers.map((one) => ({
        FlowId: flow.flowId,
        RecipientId: one.recipientId,
        ...given({
          ApproverName: one.name,
          ApproverMobile: one.mobile,
          OrganizationName: one.organizationName,
          ApproverIdCardType: one.idCardType,
          ApproverIdCardNumber: one.idCardNumber,
          ApproverSource: one.userId === undefined ? undefined : 'WEWORKAPP',
          CustomUserId: one.userId,
          NotifyType: one.notifyType,
        }),
      }))
      const { FillError } = answered(
        await context.tencent.addApprovers({
          FillApproverType: fillApproverType,
          Approvers,
          ...given({ Initiator: initiator }),
        }),
      )
      const failed = (FillError ?? []).map(({ RecipientId, ErrMessage }) => ({
        recipientId: RecipientId ?? '',
        message: ErrMessage ?? '',
      }))
      const added = approvers.filter(({ recipientId }) => !failed.some((one) => one.recipientId === recipientId))
      await context.store.flows.changeParties(flow.flowId, (party) => {
        const own = added.filter(({ recipientId }) => recipientId === party.recipientId)
        return own.length === 0
          ? party
          : fillApproverType === 0
            ? withCandidates(party, own)
            : withSigner(party, own[0]!)
      })
      await context.flowService.announce(flow.flowId)
      return answer(200, { added: added.map(({ recipientId }) => recipientId), failed })
    },
  ),
}

type Added = z.output<typeof newApprovers>['approvers'][number]

function withSigner(
  party: FlowParty,
  { name = '', mobile = '', organizationName = '', userId = '' }: Added,
): FlowParty {
  return { ...party, name, mobile, company: organizationName, userId }
}

/** With candidates, it is not known yet who signs. */
function withCandidates(party: FlowParty, added: readonly Added[]): FlowParty {
  const names = added.map(({ name, userId }) => name ?? userId ?? '')
  return { ...party, candidates: [...new Set([...(party.candidates ?? []), ...names])] }
}
