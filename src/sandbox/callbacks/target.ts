// Where callbacks go, with which secrets, and what tests make them suffer: the shapes of settings and controls.
import { z } from 'zod'

/** Not secret: like the account's keys, they are printed in the manual and open nothing but the sandbox. */
export const SANDBOX_CALLBACK_KEY = 'LuokuanSandboxCallbackKey0000032'
export const SANDBOX_CALLBACK_TOKEN = 'luokuan-sandbox-callback-token'

export const httpUrl = z.url({ protocol: /^https?$/ }).max(1000)

export const callbackShape = z.strictObject({
  /** Where callbacks go; null or absent if nowhere. */
  url: httpUrl.nullish(),
  encryptKey: z
    .string()
    .refine((key) => Buffer.byteLength(key, 'utf8') === 32, 'must have 32 bytes')
    .default(SANDBOX_CALLBACK_KEY),
  token: z.string().min(1).default(SANDBOX_CALLBACK_TOKEN),
})
export type CallbackTarget = z.infer<typeof callbackShape>

/** An invalid setting of callbacks, which the message names. */
export class CallbackSettingError extends Error {
  override readonly name = 'CallbackSettingError'
}

/** Throws a CallbackSettingError. */
export function readTarget(target: z.input<typeof callbackShape> = {}): CallbackTarget {
  const read = callbackShape.safeParse(target)
  if (read.success) return read.data
  throw new CallbackSettingError(
    read.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('; '),
  )
}

export const callbackFaultShape = z.strictObject({
  /** MsgType; any if absent. */
  type: z.string().min(1).optional(),
  /** How many times the same message is sent again. */
  repeat: z.number().int().min(0).max(10).default(0),
  delayMs: z.number().int().min(0).max(600_000).default(0),
  /** For how many messages; 0 removes the fault. */
  times: z.number().int().min(0).max(1000).default(1),
})
export type CallbackFault = z.infer<typeof callbackFaultShape>
