// The outcome of a send, as written to a file beside the store while the store is unavailable.
import { z } from 'zod'
import type { Settlement } from '../store/send-store.ts'
import { approverItem } from '../tencent/shapes.ts'

const text = z.string().nullable()

export const answerOfSend: z.ZodType<Settlement> = z.discriminatedUnion('state', [
  z.object({
    state: z.literal('created'),
    flowId: z.string().min(1),
    approvers: z.array(approverItem).nullable(),
    requestId: text,
  }),
  z.object({ state: z.literal('refused'), errorCode: z.string(), errorMessage: z.string(), requestId: text }),
  z.object({ state: z.literal('unknown'), errorMessage: z.string() }),
  z.object({ state: z.literal('none') }),
])
