// A send as the API returns it: in its routes, and in a failure that concerns one.
import { z } from 'zod'
import { sendStates, type SendRow } from '../store/tables.ts'

const moment = z.iso.datetime()

const approver = z.object({
  signId: z.string().nullable(),
  recipientId: z.string().nullable(),
  roleName: z.string().nullable(),
})

export const send = z
  .object({
    id: z.uuid(),
    draftId: z.string(),
    digest: z.string().describe('SHA-256 of the request as canonical JSON, with the file’s SHA-256 as its FileIds.'),
    state: z
      .enum(sendStates)
      .describe(
        'intent: under way. created: there is a contract. refused: there is none. ' +
          'unknown: nobody knows. none: a person found that there is none.',
      ),
    flowId: z.string().nullable(),
    approvers: z.array(approver),
    error: z.object({ code: z.string(), message: z.string() }).nullable(),
    requestId: z.string().nullable(),
    operatorId: z.string(),
    carriesId: z.boolean().describe('Whether UserData carries this id, so that a callback settles an unknown outcome.'),
    createdAt: moment,
    settledAt: moment.nullable(),
  })
  .meta({ id: 'Send' })

export function sendOf(row: SendRow): z.input<typeof send> {
  const { id, draftId, digest, state, flowId, requestId, operatorId } = row
  return {
    id,
    draftId,
    digest,
    state,
    flowId,
    approvers: (row.approvers ?? []).map((item) => ({
      signId: item.SignId ?? null,
      recipientId: item.RecipientId ?? null,
      roleName: item.ApproverRoleName ?? null,
    })),
    error: row.errorMessage === null ? null : { code: row.errorCode ?? 'unknown', message: row.errorMessage },
    requestId,
    operatorId,
    carriesId: row.ownUserData,
    createdAt: row.createdAt.toISOString(),
    settledAt: row.settledAt?.toISOString() ?? null,
  }
}
