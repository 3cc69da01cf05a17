// Answers one call in Tencent's envelope: always HTTP 200, with any error code inside.
import { randomUUID } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import type { JsonObject } from '../../contract/values/json-object.ts'
import type { Action, SandboxContext } from '../actions/action.ts'
import type { Faults } from './faults.ts'
import { mediaTypeOf, requiredType, type Call } from '../wire/call.ts'
import { commonParameters, type CommonParameters } from '../wire/common-parameters.ts'
import { EssError } from '../wire/ess-error.ts'
import { fitRequest } from '../wire/fit.ts'
import { isTooLarge } from '../wire/limits.ts'
import { ownParameters } from '../wire/own-parameters.ts'
import { requireSignature } from '../wire/signature.ts'

export interface Envelope {
  readonly Response: JsonObject & { readonly RequestId: string }
}

export interface Answer {
  readonly action: string
  readonly envelope: Envelope
  /** The code of an answered error. */
  readonly code: string | null
  /** The internal cause, for the log. */
  readonly cause?: unknown
}

/** What answering a call needs. */
export interface AnswerOptions {
  readonly actions: readonly Action[]
  readonly faults: Faults
  readonly context: SandboxContext
  /** Aborts delays when the sandbox closes. */
  readonly closing: AbortSignal
}

export async function answer(call: Call, options: AnswerOptions): Promise<Answer | null> {
  const common = commonParameters(call)
  try {
    const type = requiredType(call)
    if (type !== null && mediaTypeOf(call) !== type)
      throw new EssError('UnsupportedProtocol', `（Content-Type 须为 ${type}）`)
    if (isTooLarge(call)) throw new EssError('RequestSizeLimitExceeded')
    await requireSignature(call, common, options.context.now())
    const action = findAction(common, options.actions)
    const fault = options.faults.next(action.name)
    if (fault?.delayMs) await wait(fault.delayMs, undefined, { signal: options.closing }).catch(() => {})
    if (fault?.drop === 'before') return null
    if (fault?.code !== undefined) throw new EssError(fault.code)
    const parameters = await ownParameters(call, common)
    const own = action.shape ? fitRequest(parameters, action.shape) : parameters
    const response = await action.run(own, { ...options.context, asker: askerOf(parameters) })
    if (fault?.drop === 'after') return null
    return { action: action.name, envelope: { Response: { ...response, RequestId: randomUUID() } }, code: null }
  } catch (error) {
    return refusal(error, common)
  }
}

/** Whom the call is for: an operator, and in the third-party application edition a company. */
function askerOf({ Operator, Agent }: JsonObject): string {
  return JSON.stringify([Operator, Agent])
}

/** The answer for an error. Anything but an EssError is a bug of ours, answered as InternalError. */
export function refusal(error: unknown, { action, language }: Pick<CommonParameters, 'action' | 'language'>): Answer {
  const known = error instanceof EssError ? error : new EssError('InternalError', '', { cause: error })
  const Error = { Code: known.code, Message: known.messageIn(language) }
  return { action, envelope: { Response: { Error, RequestId: randomUUID() } }, code: known.code, cause: known.cause }
}

/** Finds the action by docs/checks.md row 2. */
function findAction({ signature, action, version }: CommonParameters, actions: readonly Action[]): Action {
  const prefix = signature === 'v3' ? 'X-TC-' : ''
  if (action === '') throw new EssError('MissingParameter', `（${prefix}Action）`)
  const named = actions.filter(({ name }) => name === action)
  if (named.length === 0) throw new EssError('InvalidAction')
  if (version === '') throw new EssError('MissingParameter', `（${prefix}Version）`)
  const found = named.find((one) => one.version === version)
  if (!found) throw new EssError('NoSuchVersion')
  return found
}
