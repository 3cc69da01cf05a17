// What can be done about a contract that was sent: links, reminders, cancelling, reviews, naming signers.
import type { FastifyInstance } from 'fastify'
import type { z } from 'zod'
import { addedApproverProblems } from '../../contract/after-sending/added-approvers.ts'
import { cancellationProblems } from '../../contract/after-sending/cancellation.ts'
import { CANCELLED, REFUSED } from '../../contract/after-sending/flow-status.ts'
import { linkLifeDays } from '../../contract/after-sending/limits.ts'
import { fillTypeOf } from '../../contract/after-sending/party-states.ts'
import { reviewProblems } from '../../contract/after-sending/review.ts'
import { linkProblems } from '../../contract/after-sending/signing-link.ts'
import type { FlowParty } from '../flow-model/parties.ts'
import { given } from '../tencent/given.ts'
import type { FlowRow } from '../store/after-sending-tables.ts'
import type { Outcome } from '../tencent/outcome.ts'
import type { Context } from './context.ts'
import { addRoute, answer } from './define-route.ts'
import { Failure, refuseBroken, tencentFailure } from '../failures/failure.ts'
import { flowMissing, stateOf } from './flow-routes.ts'
import type { newApprovers } from './flow-shapes.ts'
import { routeList } from './route-list.ts'

export function addFlowActRoutes(app: FastifyInstance, { store, tencent, flowService }: Context): void {
  addRoute(app, routeList.signingLink, async ({ params, body }) => {
    const flow = await found(params.flowId)
    const { endPoint, pathType, name, mobile, organizationName, autoJumpBack } = body
    const party = partyOf(flow, body.recipientId, body.party)
    refuseBroken(linkProblems({ endPoint, pathType, autoJumpBack, name, mobile, organizationName }, party))
    const { url, who } = {
      url: { EndPoint: endPoint, PathType: pathType },
      who: whoOf(party, { name, mobile, organizationName }),
    }
    // Home and list belong to a person, not to a contract.
    const FlowId = pathType === 1 || pathType === 3 ? flow.flowId : undefined
    // Counted from before the call: it is good for as long at least.
    const expiresAt = new Date(Date.now() + linkLifeDays * 86_400_000).toISOString()
    const { SchemeUrl } = answered(
      await tencent.schemeUrl({
        ...url,
        ...given({ ...who, RecipientId: FlowId && who.RecipientId, FlowId, AutoJumpBack: autoJumpBack }),
      }),
    )
    return answer(200, { url: SchemeUrl, expiresAt })
  })

  addRoute(app, routeList.reminders, async ({ params }) => {
    const { flowId } = await found(params.flowId)
    const { RemindFlowRecords } = answered(await tencent.remind(flowId))
    const record = (RemindFlowRecords ?? []).find(({ FlowId }) => FlowId === flowId) ?? RemindFlowRecords?.[0]
    return answer(200, {
      reminded: record?.CanRemind ?? true,
      message: record?.CanRemind === false ? (record.RemindMessage ?? '') : null,
    })
  })

  addRoute(app, routeList.cancelFlow, async ({ params, body: { message } }) => {
    const { flowId, status } = await found(params.flowId)
    refuseBroken(cancellationProblems(message, status))
    answered(await tencent.cancelFlow(flowId, message))
    await flowService.record([{ flowId, status: CANCELLED, at: new Date(), source: 'local', message }])
    return answer(200, stateOf(await flowService.standing(flowId)))
  })

  addRoute(app, routeList.reviewFlow, async ({ params, body: { reviewType, message, recipientId } }) => {
    const flow = await found(params.flowId)
    const { flowId, status } = flow
    const party = partyOf(flow, recipientId, undefined)
    const isPerson = flow.parties.length > 0 && flow.parties.every(({ kind }) => isOfPerson(kind))
    refuseBroken(reviewProblems({ reviewType, message, recipientId }, status, party === null && isPerson))
    answered(
      await tencent.reviewFlow({
        FlowId: flowId,
        ReviewType: reviewType,
        ...given({ ReviewMessage: message || undefined, RecipientId: recipientId }),
      }),
    )
    const at = new Date()
    const reviews = await store.flows.addReview(flowId, {
      reviewType,
      message: message ?? '',
      recipientId: recipientId ?? null,
      at: at.toISOString(),
    })
    // SIGN_REJECT ends the contract (SDK: 拒签, 流程结束).
    if (reviewType === 'SIGN_REJECT')
      await flowService.record([{ flowId, status: REFUSED, at, source: 'local', message }])
    else await flowService.announce(flowId)
    return answer(200, { ...stateOf(await flowService.standing(flowId)), reviews })
  })

  addRoute(app, routeList.addApprovers, async ({ params, body: { approvers, fillApproverType = 1, initiator } }) => {
    const flow = await found(params.flowId)
    const parties = flow.parties.map(({ recipientId, kind, dynamic }) => ({
      recipientId,
      dynamic,
      isCompany: !isOfPerson(kind),
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
      await tencent.addApprovers({ FillApproverType: fillApproverType, Approvers, ...given({ Initiator: initiator }) }),
    )
    const failed = (FillError ?? []).map(({ RecipientId, ErrMessage }) => ({
      recipientId: RecipientId ?? '',
      message: ErrMessage ?? '',
    }))
    const added = approvers.filter(({ recipientId }) => !failed.some((one) => one.recipientId === recipientId))
    await store.flows.changeParties(flow.flowId, (party) => {
      const own = added.filter(({ recipientId }) => recipientId === party.recipientId)
      return own.length === 0 ? party : fillApproverType === 0 ? withCandidates(party, own) : withSigner(party, own[0]!)
    })
    await flowService.announce(flow.flowId)
    return answer(200, { added: added.map(({ recipientId }) => recipientId), failed })
  })

  async function found(flowId: string): Promise<FlowRow> {
    const row = await store.flows.find(flowId)
    if (row === null) throw flowMissing()
    return row
  }
}

type Added = z.output<typeof newApprovers>['approvers'][number]

function withSigner(
  party: FlowParty,
  { name = '', mobile = '', organizationName = '', userId = '' }: Added,
): FlowParty {
  return { ...party, name, mobile, company: organizationName, userId }
}

/** Of candidates nobody knows yet who signs. */
function withCandidates(party: FlowParty, added: readonly Added[]): FlowParty {
  const names = added.map(({ name, userId }) => name ?? userId ?? '')
  return { ...party, candidates: [...new Set([...(party.candidates ?? []), ...names])] }
}

/** Null where none is named. Throws where there is none such. */
function partyOf({ parties }: FlowRow, recipientId: string | undefined, place: number | undefined): FlowParty | null {
  if (recipientId === undefined && place === undefined) return null
  const party =
    recipientId === undefined ? parties[place ?? -1] : parties.find((one) => one.recipientId === recipientId)
  if (!party) throw new Failure('not-found', 'This contract has no such party.')
  return party
}

type Who = Pick<FlowParty, 'name' | 'mobile'> & { readonly organizationName: string }

/** What is said outright goes before what is known. A signer who is not named yet is found by the RecipientId. */
function whoOf(
  party: FlowParty | null,
  { name, mobile, organizationName }: { [Key in keyof Who]: string | undefined },
) {
  const isOpen = party !== null && (party.dynamic || fillTypeOf(party) !== null)
  // A name that Tencent told masked is none to give it.
  const known =
    party && !party.dynamic
      ? { name: party.name.includes('*') ? '' : party.name, mobile: party.mobile, company: party.company }
      : null
  return {
    Name: (name ?? known?.name) || undefined,
    Mobile: (mobile ?? known?.mobile) || undefined,
    OrganizationName: (organizationName ?? known?.company) || undefined,
    RecipientId: (isOpen && party.recipientId) || undefined,
  }
}

function isOfPerson(kind: FlowParty['kind']): boolean {
  return kind === 'person' || kind === 'auto-person'
}

function answered<Answer>(outcome: Outcome<Answer>): Answer {
  if (outcome.ok) return outcome.answer
  throw tencentFailure(outcome.failure)
}
