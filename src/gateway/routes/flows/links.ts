// A link with which a party opens the contract.
import { z } from 'zod'
import { linkLifeDays } from '../../../contract/after-sending/limits.ts'
import { fillTypeOf } from '../../../contract/after-sending/party-states.ts'
import { linkProblems } from '../../../contract/after-sending/signing-link.ts'
import { dayMs } from '../../../contract/values/moment.ts'
import { hasMask } from '../../../contract/values/mask.ts'
import { answer, route } from '../../api/define-route.ts'
import { moment, text } from '../../api/shapes.ts'
import { refuseBroken } from '../../failures/failure.ts'
import type { FlowParty } from '../../flow-model/parties.ts'
import { given } from '../../tencent/given.ts'
import { answered, knownFlow, knownFlowFailures, ofFlow, partyBy, recipientId } from './known-flow.ts'

const newSigningLink = z
  .object({
    endPoint: z.enum(['HTTP', 'HTTP_SHORT_URL', 'APP']),
    pathType: z
      .union([z.literal(0), z.literal(1), z.literal(2), z.literal(3)])
      .describe('0 home, 1 contract, 2 list, 3 cover (for a signer who is not named yet).'),
    recipientId: recipientId.optional().describe('Whose link it is; the gateway knows name, mobile and company.'),
    party: z
      .int()
      .min(0)
      .max(49)
      .optional()
      .describe('Whose link it is, by place in the contract, where there is no RecipientId.'),
    name: text(100).optional(),
    mobile: text(20).optional(),
    organizationName: text(200).optional(),
    autoJumpBack: z.boolean().optional(),
  })
  .meta({ id: 'NewSigningLink' })
export type NewSigningLink = z.input<typeof newSigningLink>

const signingLink = z
  .object({
    url: z.string().describe('An address, or with APP the path in the mini program.'),
    expiresAt: moment.nullable().describe('Null where Tencent does not say.'),
  })
  .meta({ id: 'SigningLink' })
export type SigningLink = z.output<typeof signingLink>

export const flowLinkRoutes = {
  signingLink: route(
    {
      method: 'POST',
      path: '/api/flows/{flowId}/links',
      summary: 'A link with which a party opens the contract (CreateSchemeUrl).',
      params: ofFlow,
      body: newSigningLink,
      answers: { 200: signingLink },
      failures: knownFlowFailures,
    },
    async ({ params, body }, context) => {
      const flow = await knownFlow(params.flowId, context)
      const { endPoint, pathType, name, mobile, organizationName, autoJumpBack } = body
      const party = partyBy(flow, body.recipientId, body.party)
      refuseBroken(linkProblems({ endPoint, pathType, autoJumpBack, name, mobile, organizationName }, party))
      const who = whoOf(party, { name, mobile, organizationName })
      // The home page and the list belong to a person, not to a contract.
      const FlowId = pathType === 1 || pathType === 3 ? flow.flowId : undefined
      // Counted from before the call, so that the link lasts at least this long.
      const expiresAt = new Date(Date.now() + linkLifeDays * dayMs).toISOString()
      const { SchemeUrl } = answered(
        await context.tencent.schemeUrl({
          EndPoint: endPoint,
          PathType: pathType,
          ...given({ ...who, RecipientId: FlowId && who.RecipientId, FlowId, AutoJumpBack: autoJumpBack }),
        }),
      )
      return answer(200, { url: SchemeUrl, expiresAt })
    },
  ),
}

type Who = Pick<FlowParty, 'name' | 'mobile'> & { readonly organizationName: string }

/**
 * What the request says takes precedence over what is stored. A signer who is not named yet is found by the
 * RecipientId.
 */
function whoOf(
  party: FlowParty | null,
  { name, mobile, organizationName }: { [Key in keyof Who]: string | undefined },
) {
  const isOpen = party !== null && (party.dynamic || fillTypeOf(party) !== null)
  // A masked name from Tencent must not be sent back to it.
  const known =
    party && !party.dynamic
      ? { name: hasMask(party.name) ? '' : party.name, mobile: party.mobile, company: party.company }
      : null
  return {
    Name: (name ?? known?.name) || undefined,
    Mobile: (mobile ?? known?.mobile) || undefined,
    OrganizationName: (organizationName ?? known?.company) || undefined,
    RecipientId: (isOpen && party.recipientId) || undefined,
  }
}
