// Sends callbacks: those about one contract in their order, and each until it is taken, with growing pauses for a day
// (no document of Tencent's gives its schedule). They wait in the store, so a restart changes nothing.
import type { JsonObject } from '../../contract/values/json-object.ts'
import type { CallbackStore, NewCallback, StoredCallback, Transaction } from '../store/callback-store.ts'
import { newId } from '../store/ids.ts'
import { contentSignature, encryptedBody } from './encrypted-message.ts'
import type { Message } from './flow-messages.ts'
import { httpUrl, readTarget, type CallbackFault, type CallbackTarget } from './target.ts'

const ATTEMPT_LIMIT_MS = 10_000
const MINUTE_MS = 60_000
/** The pauses after each attempt; the last one repeats. */
const PAUSES_MS: readonly number[] = [1000, 5000, 30_000, 2 * MINUTE_MS, 10 * MINUTE_MS, 30 * MINUTE_MS, 60 * MINUTE_MS]
const GIVEN_UP_AFTER_MS = 24 * 60 * MINUTE_MS
/** How many messages are looked at together. */
const BATCH = 100
/** How many addresses are called at once, each with one message at a time. */
const ADDRESSES_AT_ONCE = 4
/** The clock may be put on, so nothing sleeps for longer than this. */
const LONGEST_SLEEP_MS = 10 * MINUTE_MS

type Head = StoredCallback & { readonly nextAt: number }

export interface OutboxOptions {
  readonly store: CallbackStore
  readonly now: () => number
  readonly pausesMs?: readonly number[] | undefined
  readonly closing: AbortSignal
  inBackground(work: () => Promise<void>): void
}

export class Outbox {
  readonly #options: OutboxOptions
  readonly #pausesMs: readonly number[]
  #target: CallbackTarget = readTarget()
  #faults: CallbackFault[] = []
  /** How many more times a message is sent than once, for tests. */
  readonly #repeats = new Map<string, number>()
  /** How often in a row an address has not answered at all. */
  readonly #silences = new Map<string, number>()
  #running = false
  #again = false
  #timer: NodeJS.Timeout | undefined

  constructor(options: OutboxOptions) {
    this.#options = options
    this.#pausesMs = options.pausesMs ?? PAUSES_MS
  }

  /** Goes on with what an earlier sandbox left behind. `target` is used if it has an address, else the last one. */
  async begin(target: CallbackTarget): Promise<void> {
    if (target.url) return this.pointAt(target)
    const stored = await this.#options.store.target()
    this.#target = stored ?? target
    await this.#wakeAll()
  }

  /** Everything that waits goes to the new address at once, with its secrets. */
  async pointAt(target: CallbackTarget): Promise<void> {
    this.#target = target
    await this.#options.store.setTarget({ ...target, url: target.url ?? null })
    await this.#wakeAll()
  }

  arm(fault: CallbackFault): void {
    this.#faults = [...this.#faults.filter(({ type }) => type !== fault.type), ...(fault.times > 0 ? [fault] : [])]
  }

  /** The last messages, newest last. */
  async deliveries(): Promise<readonly Omit<StoredCallback, 'data' | 'ownUrl' | 'lane' | 'createdAt' | 'nextAt'>[]> {
    const last = await this.#options.store.last()
    return last.map(({ msgId, type, flowId, attempts, status, delivered }) => ({
      msgId,
      type,
      flowId,
      attempts,
      status,
      delivered,
    }))
  }

  /**
   * Writes messages down; `work` then sends them. They go to the account's address, and to `ownUrl` if it is another.
   */
  async keep(messages: readonly Message[], tx?: Transaction, ownUrl = ''): Promise<void> {
    const own = httpUrl.safeParse(ownUrl).success && ownUrl !== this.#target.url ? [ownUrl] : []
    const addresses = [...(this.#target.url ? [null] : []), ...own]
    await this.#options.store.add(
      messages.flatMap((message) => addresses.map((address) => this.#waiting(message, address))),
      tx,
    )
  }

  async send(type: string, data: JsonObject, ownUrl = ''): Promise<void> {
    await this.keep([{ type, data }], undefined, ownUrl)
    this.work()
  }

  /** Sends what is due, in the background. */
  work(): void {
    if (this.#options.closing.aborted) return
    this.#again = true
    if (this.#running) return
    this.#running = true
    this.#options.inBackground(async () => {
      try {
        await this.#options.store.forget()
        while (this.#again && !this.#options.closing.aborted) {
          this.#again = false
          await this.#sendDue()
        }
      } finally {
        this.#running = false
        await this.#sleep()
      }
    })
  }

  stop(): void {
    clearTimeout(this.#timer)
  }

  async #wakeAll(): Promise<void> {
    this.#silences.clear()
    await this.#options.store.wake(null)
    this.work()
  }

  #waiting({ type, data }: Message, ownUrl: string | null): NewCallback {
    const msgId = newId()
    const flowId = typeof data.FlowId === 'string' ? data.FlowId : ''
    const fault = this.#nextFault(type)
    if (fault?.repeat) this.#repeats.set(msgId, fault.repeat)
    const delayMs = fault?.delayMs ?? 0
    // One that a test delays lets the others pass.
    const lane = flowId === '' || delayMs > 0 ? msgId : `${flowId} ${ownUrl ?? ''}`
    return { msgId, type, flowId, data: JSON.stringify(data), ownUrl, lane, nextAt: this.#options.now() + delayMs }
  }

  async #sendDue(): Promise<void> {
    const { store, now } = this.#options
    const at = now()
    await store.giveUp(at - GIVEN_UP_AFTER_MS)
    const due = (await store.heads(Boolean(this.#target.url), BATCH)).filter(({ nextAt }) => nextAt <= at)
    const byAddress = new Map<string | null, Head[]>()
    for (const head of due) byAddress.set(head.ownUrl, [...(byAddress.get(head.ownUrl) ?? []), head])
    const addresses = [...byAddress].slice(0, ADDRESSES_AT_ONCE)
    // Each delivered message may let the next one of its lane go.
    if (addresses.length > 0) this.#again = true
    await Promise.all(addresses.map(([ownUrl, heads]) => this.#sendTo(ownUrl, heads)))
  }

  /** One after the other, until the address does not answer. */
  async #sendTo(ownUrl: string | null, heads: readonly Head[]): Promise<void> {
    const { store, now, closing } = this.#options
    for (const head of heads) {
      const target = this.#target
      const { encryptKey, token, url = null } = target
      const address = ownUrl ?? url
      if (address === null || closing.aborted) return
      const body = encryptedBody(
        { MsgId: head.msgId, MsgType: head.type, MsgVersion: 'v1', MsgData: JSON.parse(head.data) as unknown },
        encryptKey,
      )
      const times = 1 + (this.#repeats.get(head.msgId) ?? 0)
      this.#repeats.delete(head.msgId)
      let status: number | null = 0
      for (let n = 0; n < times; n += 1) status = await this.#post(address, body, contentSignature(body, token))
      // Broken off by closing: nobody knows, so it goes again.
      if (status === null) return
      const attempts = head.attempts + times
      const delivered = status >= 200 && status < 300
      // The account's address has changed meanwhile: what the old one said is of no matter.
      if (!delivered && ownUrl === null && this.#target !== target) {
        await store.update(head.msgId, { attempts, status, delivered, nextAt: now() })
        return
      }
      const silences = status === 0 ? (this.#silences.get(address) ?? 0) + 1 : 0
      const until = now() + this.#pauseAfter(silences || attempts)
      await store.update(head.msgId, { attempts, status, delivered, nextAt: delivered ? null : until })
      if (silences > 0) {
        this.#silences.set(address, silences)
        return store.postpone(ownUrl, until)
      }
      if (this.#silences.delete(address)) await store.wake(ownUrl)
    }
  }

  #pauseAfter(attempts: number): number {
    return this.#pausesMs[Math.min(attempts, this.#pausesMs.length) - 1] ?? 0
  }

  /** The HTTP status; 0 without an answer, null if closing broke it off. */
  async #post(url: string, body: string, signature: string): Promise<number | null> {
    const { closing } = this.#options
    try {
      const answer = await fetch(url, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'content-signature': signature },
        body,
        redirect: 'manual',
        signal: AbortSignal.any([closing, AbortSignal.timeout(ATTEMPT_LIMIT_MS)]),
      })
      await answer.body?.cancel()
      return answer.status
    } catch {
      return closing.aborted ? null : 0
    }
  }

  /** Until the next message is due. */
  async #sleep(): Promise<void> {
    const { store, now, closing } = this.#options
    // If the store is away, later.
    const [next = null] = await store.heads(Boolean(this.#target.url), 1).catch(() => [{ nextAt: now() + MINUTE_MS }])
    clearTimeout(this.#timer)
    if (next === null || closing.aborted) return
    this.#timer = setTimeout(() => this.work(), Math.min(Math.max(next.nextAt - now(), 0), LONGEST_SLEEP_MS))
    this.#timer.unref()
  }

  #nextFault(type: string): CallbackFault | undefined {
    const fault = this.#faults.find((one) => one.type === undefined || one.type === type)
    if (!fault) return undefined
    fault.times -= 1
    if (fault.times <= 0) this.#faults = this.#faults.filter((one) => one !== fault)
    return fault
  }
}
