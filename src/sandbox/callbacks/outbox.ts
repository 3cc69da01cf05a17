// Sends callbacks in order, with retries. Tests can make it send them late or repeatedly.
import { setTimeout as wait } from 'node:timers/promises'
import { z } from 'zod'
import { newId } from '../store/ids.ts'
import { contentSignature, encryptedBody } from './encrypted-message.ts'

/** Not secret: like the account's keys, they are printed in the manual and open nothing but the sandbox. */
export const SANDBOX_CALLBACK_KEY = 'LuokuanSandboxCallbackKey0000032'
export const SANDBOX_CALLBACK_TOKEN = 'luokuan-sandbox-callback-token'

const httpUrl = z.url({ protocol: /^https?$/ }).max(1000)

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

export interface Delivery {
  readonly msgId: string
  readonly type: string
  readonly flowId: string
  attempts: number
  /** HTTP status of the last attempt; 0 without an answer. */
  status: number
  delivered: boolean
}

const ATTEMPT_LIMIT_MS = 10_000
const KEPT = 500

export interface OutboxOptions {
  readonly target: CallbackTarget
  /** Pause before each retry, ms. */
  readonly retryMs?: readonly number[] | undefined
  readonly closing: AbortSignal
  inBackground(work: () => Promise<void>): void
}

export class Outbox {
  #target: CallbackTarget
  readonly #retryMs: readonly number[]
  readonly #options: OutboxOptions
  readonly #deliveries: Delivery[] = []
  #faults: CallbackFault[] = []
  #last: Promise<unknown> = Promise.resolve()

  constructor(options: OutboxOptions) {
    this.#options = options
    this.#target = options.target
    this.#retryMs = options.retryMs ?? [1000, 5000, 30_000]
  }

  pointAt(target: CallbackTarget): void {
    this.#target = target
  }

  arm(fault: CallbackFault): void {
    this.#faults = [...this.#faults.filter(({ type }) => type !== fault.type), ...(fault.times > 0 ? [fault] : [])]
  }

  /** The last messages, newest last. */
  deliveries(): readonly Delivery[] {
    return this.#deliveries
  }

  /** Sends a message to the account's URL, and to `ownUrl` (a QR code's) if that is another. */
  send(type: string, data: { readonly [key: string]: unknown }, ownUrl = ''): void {
    const urls = new Set([this.#target.url ?? '', ownUrl].filter((url) => httpUrl.safeParse(url).success))
    for (const url of urls) this.#post(url, type, data)
  }

  #post(url: string, type: string, data: { readonly [key: string]: unknown }): void {
    const delivery: Delivery = {
      msgId: newId(),
      type,
      flowId: typeof data.FlowId === 'string' ? data.FlowId : '',
      attempts: 0,
      status: 0,
      delivered: false,
    }
    this.#deliveries.push(delivery)
    this.#deliveries.splice(0, Math.max(0, this.#deliveries.length - KEPT))
    const { encryptKey, token } = this.#target
    const body = encryptedBody({ MsgId: delivery.msgId, MsgType: type, MsgVersion: 'v1', MsgData: data }, encryptKey)
    const post = () => this.#attempt(url, body, contentSignature(body, token), delivery)
    const fault = this.#nextFault(type)
    // Delayed messages let others pass; the rest are sent one after another.
    const first = fault?.delayMs ? this.#wait(fault.delayMs).then(post) : this.#last.then(post)
    if (!fault?.delayMs) this.#last = first
    this.#options.inBackground(async () => {
      await first
      for (let n = 0; n < (fault?.repeat ?? 0); n += 1) await post()
      for (const pause of this.#retryMs) {
        if (delivery.delivered || this.#options.closing.aborted) return
        await this.#wait(pause)
        await post()
      }
    })
  }

  async #attempt(url: string, body: string, signature: string, delivery: Delivery): Promise<void> {
    if (this.#options.closing.aborted) return
    delivery.attempts += 1
    try {
      const answer = await fetch(url, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'content-signature': signature },
        body,
        redirect: 'manual',
        signal: AbortSignal.any([this.#options.closing, AbortSignal.timeout(ATTEMPT_LIMIT_MS)]),
      })
      await answer.body?.cancel()
      delivery.status = answer.status
      delivery.delivered ||= answer.ok
    } catch {
      delivery.status = 0
    }
  }

  #nextFault(type: string): CallbackFault | undefined {
    const fault = this.#faults.find((one) => one.type === undefined || one.type === type)
    if (!fault) return undefined
    fault.times -= 1
    if (fault.times <= 0) this.#faults = this.#faults.filter((one) => one !== fault)
    return fault
  }

  async #wait(ms: number): Promise<void> {
    await wait(ms, undefined, { signal: this.#options.closing }).catch(() => {})
  }
}
