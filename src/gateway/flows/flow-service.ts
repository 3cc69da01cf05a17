// The status of contracts: queried from Tencent, reported by its callbacks or changed here, then stored and published
// as events.
import { flowEvent, type EventHub } from '../events/event-hub.ts'
import type { FlowStanding, FlowStore } from '../store/flow-store.ts'
import type { FlowReport } from '../store/flow-report.ts'
import { isAboutOne } from '../tencent/in-parts.ts'
import type { CallFailure } from '../tencent/outcome.ts'
import { askAbout, type FlowSource } from './ask-about.ts'

/** SDK: 100 in one call. */
const ASKED_AT_ONCE = 100
/** How many unfinished contracts are asked about if no ids are given. */
const REFRESHED = 500
/**
 * How long contracts that Tencent refused are left out of calls about others, ms: each would cost extra calls every
 * time.
 */
const REFUSED_MS = 10 * 60_000

export type Refreshed =
  /** `askedAt`: Tencent was asked about each of them at this time or later. */
  | { readonly ok: true; readonly flows: readonly FlowStanding[]; readonly askedAt: Date }
  | { readonly ok: false; readonly failure: CallFailure }

export interface FlowServiceOptions {
  readonly flows: FlowStore
  readonly tencent: FlowSource
  readonly events: EventHub
  readonly now?: () => number
}

export class FlowService {
  readonly #options: FlowServiceOptions
  readonly #now: () => number
  readonly #inFlight = new Map<string, Promise<Refreshed>>()
  /** When this gateway last asked Tencent about each contract, and when Tencent refused one, ms. */
  readonly #askedAt = new Map<string, number>()
  readonly #refusedAt = new Map<string, number>()

  constructor(options: FlowServiceOptions) {
    this.#options = options
    this.#now = options.now ?? Date.now
  }

  /** Stores what is newer than the stored state, and publishes what changed. */
  async record(reports: readonly FlowReport[]): Promise<void> {
    const changed = await this.#options.flows.record(reports)
    this.#options.events.publish(changed.map(flowEvent))
  }

  /** Publishes a contract that has just been stored. */
  async announce(flowId: string): Promise<void> {
    this.#options.events.publish((await this.#options.flows.standings([flowId])).map(flowEvent))
  }

  /** Its current state in the store. */
  async standing(flowId: string): Promise<FlowStanding> {
    const [standing] = await this.#options.flows.standings([flowId])
    if (!standing) throw new Error('A contract that was there is gone.')
    return standing
  }

  /**
   * Asks Tencent; concurrent calls for the same contracts share one answer. With `maxAgeMs`, used when a screen polls,
   * contracts that anybody asked about more recently are left out, so that many viewers cause little more traffic than
   * one.
   */
  async refresh(flowIds?: readonly string[], maxAgeMs = 0): Promise<Refreshed> {
    const key = `${maxAgeMs > 0} ${flowIds === undefined ? '*' : [...new Set(flowIds)].sort().join(',')}`
    const known = this.#inFlight.get(key)
    if (known) return known
    const refreshing = this.#refresh(flowIds, maxAgeMs).finally(() => this.#inFlight.delete(key))
    this.#inFlight.set(key, refreshing)
    return refreshing
  }

  async #refresh(flowIds: readonly string[] | undefined, maxAgeMs: number): Promise<Refreshed> {
    const { flows, tencent } = this.#options
    const at = new Date(this.#now())
    const wanted =
      flowIds === undefined ? await flows.unfinished(REFRESHED) : await flows.standings([...new Set(flowIds)])
    const due = wanted.filter(
      ({ flowId }) => maxAgeMs === 0 || at.getTime() - (this.#askedAt.get(flowId) ?? -Infinity) > maxAgeMs,
    )
    const failures = await Promise.all(
      groupsOf(this.#withoutRefused(due, at)).map(async (group) => {
        // A person who asks wants everything; a polling screen only what changes from day to day.
        const deadlines = maxAgeMs === 0 || group.some(({ deadline }) => deadline === null)
        const ids = group.map(({ flowId }) => flowId)
        const { reports, refused, failure } = await askAbout(ids, tencent, { at, deadlines })
        await this.record(reports)
        for (const id of ids) this.#refusedAt.delete(id)
        for (const id of refused) this.#refusedAt.set(id, at.getTime())
        if (failure === null) for (const id of ids) this.#askedAt.set(id, at.getTime())
        return failure
      }),
    )
    this.#forget(at)
    // If a group fails because Tencent knows too few of its contracts, the other groups are still reported.
    const failure =
      failures.find((one) => one !== null && !isAboutOne(one)) ??
      (failures.every((one) => one !== null) ? failures[0] : null)
    if (failure) return { ok: false, failure }
    const ids = wanted.map(({ flowId }) => flowId)
    const asked = ids.map((id) => this.#askedAt.get(id)).filter((ms) => ms !== undefined)
    return { ok: true, flows: await flows.standings(ids), askedAt: new Date(Math.min(at.getTime(), ...asked)) }
  }

  /** Leaves out contracts that were refused recently, unless there are no others. */
  #withoutRefused(asked: readonly FlowStanding[], at: Date): readonly FlowStanding[] {
    const rest = asked.filter(({ flowId }) => at.getTime() - (this.#refusedAt.get(flowId) ?? -Infinity) > REFUSED_MS)
    return rest.length > 0 ? rest : asked
  }

  #forget(at: Date): void {
    for (const times of [this.#askedAt, this.#refusedAt])
      for (const [id, ms] of times) if (at.getTime() - ms > REFUSED_MS) times.delete(id)
  }
}

function groupsOf<Item>(all: readonly Item[]): readonly (readonly Item[])[] {
  return Array.from({ length: Math.ceil(all.length / ASKED_AT_ONCE) }, (_, group) =>
    all.slice(group * ASKED_AT_ONCE, (group + 1) * ASKED_AT_ONCE),
  )
}
