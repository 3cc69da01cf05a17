// What the routes about one contract share: finding it, finding one of its parties, calling Tencent.
import { z } from 'zod'
import type { Context } from '../../api/context.ts'
import { tencentIsAsked } from '../../api/define-route.ts'
import { flowId } from '../../api/shapes.ts'
import { Failure, tencentFailure } from '../../failures/failure.ts'
import type { FlowParty } from '../../flow-model/parties.ts'
import type { FlowRow } from '../../store/after-sending-tables.ts'
import type { Outcome } from '../../tencent/outcome.ts'

export const ofFlow = z.object({ flowId })
/** The options of a route with a body, about a known contract, that calls Tencent. */
export const knownFlowFailures = [404, 409, 415, ...tencentIsAsked] as const

export const recipientId = z
  .string()
  .regex(/^[\w-]{1,64}$/)
  .describe('Tencent’s RecipientId of a signer.')

export function flowMissing(): Failure {
  return new Failure('not-found', 'No such contract was sent from here.')
}

/** Throws a Failure if the contract is not known. */
export async function knownFlow(id: string, { store }: Context): Promise<FlowRow> {
  const row = await store.flows.find(id)
  if (row === null) throw flowMissing()
  return row
}

/** Null if no party is named. Throws a Failure if there is no such party. */
export function partyBy(
  { parties }: FlowRow,
  recipientId: string | undefined,
  place: number | undefined,
): FlowParty | null {
  if (recipientId === undefined && place === undefined) return null
  const party =
    recipientId === undefined ? parties[place ?? -1] : parties.find((one) => one.recipientId === recipientId)
  if (!party) throw new Failure('not-found', 'This contract has no such party.')
  return party
}

export function isPersonKind(kind: FlowParty['kind']): boolean {
  return kind === 'person' || kind === 'auto-person'
}

/** Tencent's answer. Throws a Failure if there is none. */
export function answered<Answer>(outcome: Outcome<Answer>): Answer {
  if (outcome.ok) return outcome.answer
  throw tencentFailure(outcome.failure)
}
