// Contracts for the rest of the sandbox: deadlines are applied on reading, changes are serialised, and callbacks are
// sent.
import { messageOf } from '../callbacks/flow-messages.ts'
import type { Outbox } from '../callbacks/outbox.ts'
import type { FlowLife } from '../flow-life/life.ts'
import { passTime } from '../flow-life/steps.ts'
import type { Filled, FlowStore, NewFlow, StoredFlow, Tell } from '../store/flow-store.ts'
import { EssError } from '../wire/ess-error.ts'

export interface Step {
  readonly life: FlowLife
  readonly filled?: Filled
}

/** Attempts when several signers act at the same moment. */
const ATTEMPTS = 20

export class FlowService {
  readonly #flows: FlowStore
  readonly #outbox: Outbox
  readonly #now: () => number

  constructor(flows: FlowStore, outbox: Outbox, now: () => number) {
    this.#flows = flows
    this.#outbox = outbox
    this.#now = now
  }

  /** Throws OperationDenied.NoQuota if the account has no contract left. */
  async start(flow: NewFlow): Promise<StoredFlow> {
    const stored = await this.#flows.add(flow, this.#telling(0))
    if (!stored) throw new EssError('OperationDenied.NoQuota')
    this.#outbox.work()
    return stored
  }

  async find(id: string): Promise<StoredFlow | null> {
    const flow = await this.#flows.find(id)
    return flow && this.#withTimePassed(flow)
  }

  async findAll(ids: readonly string[]): Promise<readonly StoredFlow[]> {
    return Promise.all((await this.#flows.findAll(ids)).map((flow) => this.#withTimePassed(flow)))
  }

  async all(): Promise<readonly StoredFlow[]> {
    return Promise.all((await this.#flows.all()).map((flow) => this.#withTimePassed(flow)))
  }

  /** Applies a step to a contract; null if it does not exist. If `step` throws, nothing changes. */
  async change(id: string, step: (flow: StoredFlow, now: number) => Step): Promise<StoredFlow | null> {
    for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
      const flow = await this.find(id)
      if (!flow) return null
      const { life, filled } = step(flow, this.#now())
      const stored = await this.#flows.update(flow, life, filled, this.#telling(flow.life.history.length))
      if (!stored) continue
      this.#outbox.work()
      return stored
    }
    throw new Error('A contract changes too often to be changed.')
  }

  /** Expires contracts that nobody reads. */
  async sweep(): Promise<void> {
    for (const id of await this.#flows.due()) await this.find(id)
  }

  /** Applies deadlines that have passed, stores the result and sends callbacks. */
  async #withTimePassed(flow: StoredFlow): Promise<StoredFlow> {
    const life = passTime(flow.life, this.#now())
    if (life === flow.life) return flow
    const stored = await this.#flows.update(flow, life, undefined, this.#telling(flow.life.history.length))
    if (!stored) return (await this.find(flow.id)) ?? flow
    this.#outbox.work()
    return stored
  }

  /** Writes down what is to be told of the changes from `from` on. */
  #telling(from: number): Tell {
    return (flow, tx) => {
      const messages = flow.life.history.slice(from).flatMap((change) => messageOf(flow, change) ?? [])
      return this.#outbox.keep(messages, tx)
    }
  }
}
