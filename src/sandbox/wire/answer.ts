// One signed call, answered in Tencent's envelope: HTTP 200 whatever it is, the code inside.
import { randomUUID } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import type { JsonObject } from '../../contract/draft/draft.ts'
import type { Action, ActionContext } from '../actions/action.ts'
import type { Faults } from '../faults.ts'
import { EssError } from './ess-error.ts'
import { isObject } from './parameters.ts'
import { signatureFault, type SignedRequest } from './tc3.ts'

export interface Envelope {
  readonly Response: JsonObject & { readonly RequestId: string }
}

export interface Answer {
  readonly action: string
  readonly envelope: Envelope
  /** The code of an error that was answered. */
  readonly code: string | null
  /** What went wrong inside, for the log. */
  readonly cause?: unknown
}

/** What a call is answered with; null where a fault breaks the connection. */
export interface Desk {
  readonly actions: readonly Action[]
  readonly faults: Faults
  readonly context: ActionContext
  /** Ends waiting where the sandbox is closed. */
  readonly closing: AbortSignal
}

export async function answer(request: SignedRequest, desk: Desk): Promise<Answer | null> {
  const name = textOf(request.headers['x-tc-action'])
  try {
    const action = findAction(request, name, desk)
    const fault = desk.faults.next(action.name)
    if (fault?.delayMs) await wait(fault.delayMs, undefined, { signal: desk.closing }).catch(() => {})
    if (fault?.drop === 'before') return null
    if (fault?.code !== undefined) throw new EssError(fault.code)
    const response = await action.run(readBody(request.body), desk.context)
    if (fault?.drop === 'after') return null
    return { action: name, envelope: { Response: { ...response, RequestId: randomUUID() } }, code: null }
  } catch (error) {
    return refusal(error, name)
  }
}

/** An error as it is answered; what is no EssError is a bug of ours, and told as Tencent tells its own. */
export function refusal(error: unknown, action: string): Answer {
  const known = error instanceof EssError ? error : new EssError('InternalError', '', { cause: error })
  const Error = { Code: known.code, Message: known.message }
  return { action, envelope: { Response: { Error, RequestId: randomUUID() } }, code: known.code, cause: known.cause }
}

/** docs/checks.md rows 1 and 2, in their order. */
function findAction(request: SignedRequest, name: string, { actions, context }: Desk): Action {
  const fault = signatureFault(request, context.now())
  if (fault) throw new EssError(fault)
  const named = actions.filter((action) => action.name === name)
  if (named.length === 0) throw new EssError('InvalidAction')
  const version = textOf(request.headers['x-tc-version'])
  const found = named.find((action) => action.version === version)
  if (!found) throw new EssError('NoSuchVersion')
  return found
}

function readBody(body: Uint8Array): JsonObject {
  let value: unknown
  try {
    value = JSON.parse(Buffer.from(body.buffer, body.byteOffset, body.byteLength).toString('utf8'))
  } catch {
    throw new EssError('InvalidParameter', '（请求不是 JSON）')
  }
  if (!isObject(value)) throw new EssError('InvalidParameter', '（请求不是 JSON 对象）')
  return value
}

function textOf(value: string | string[] | undefined): string {
  return typeof value === 'string' ? value : ''
}
