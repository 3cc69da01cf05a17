// How contracts stand: asked of Tencent, heard from it, or changed from here; written down, and told to who listens.
import { isFinal } from '../../contract/after-sending/flow-status.ts'
import { flowEvent, type EventHub } from '../events/event-hub.ts'
import type { FlowStanding, FlowStore, HeardFlow } from '../store/flow-store.ts'
import type { FlowBrief } from '../tencent/after-sending-shapes.ts'
import type { CallFailure } from '../tencent/outcome.ts'
import type { Tencent } from '../tencent/tencent.ts'
import { momentOf } from './new-flow.ts'

/** SDK: 100 in one call. */
const BRIEFS_AT_ONCE = 100
/** So many of those that are not at their end, where nobody says which. */
const REFRESHED = 500

export type Refreshed = { readonly ok: true; readonly flows: readonly FlowStanding[] } | { readonly ok: false; readonly failure: CallFailure }

export interface FlowServiceOptions {
  readonly flows: FlowStore
  readonly tencent: Pick<Tencent, 'flowBriefs'>
  readonly events: EventHub
  readonly now?: () => number
}

export class FlowService {
  readonly #options: FlowServiceOptions
  readonly #now: () => number
  readonly #underWay = new Map<string, Promise<Refreshed>>()

  constructor(options: FlowServiceOptions) {
    this.#options = options
    this.#now = options.now ?? Date.now
  }

  /** Writes it down where it is news, and tells who listens. */
  async hear(heard: readonly HeardFlow[]): Promise<void> {
    const changed = await this.#options.flows.hear(heard)
    this.#options.events.publish(changed.map(flowEvent))
  }

  /** A contract was just written down. */
  async announce(flowId: string): Promise<void> {
    this.#options.events.publish((await this.#options.flows.standings([flowId])).map(flowEvent))
  }

  /** How it stands now, by what is written here. */
  async standing(flowId: string): Promise<FlowStanding> {
    const [standing] = await this.#options.flows.standings([flowId])
    if (!standing) throw new Error('A contract that was there is gone.')
    return standing
  }

  /** Asks Tencent; whoever asks the same meanwhile gets the same answer. */
  async refresh(flowIds?: readonly string[]): Promise<Refreshed> {
    const key = flowIds === undefined ? '*' : [...new Set(flowIds)].sort().join(',')
    const known = this.#underWay.get(key)
    if (known) return known
    const refreshing = this.#refresh(flowIds).finally(() => this.#underWay.delete(key))
    this.#underWay.set(key, refreshing)
    return refreshing
  }

  async #refresh(flowIds?: readonly string[]): Promise<Refreshed> {
    const { flows, tencent } = this.#options
    const asked = flowIds === undefined ? await flows.unfinished(REFRESHED) : (await flows.standings([...new Set(flowIds)])).map(({ flowId }) => flowId)
    const groups = Array.from({ length: Math.ceil(asked.length / BRIEFS_AT_ONCE) }, (_, group) => asked.slice(group * BRIEFS_AT_ONCE, (group + 1) * BRIEFS_AT_ONCE))
    const failures = await Promise.all(
      groups.map(async (group) => {
        // Before the call: what Tencent says was so then, at the earliest.
        const at = new Date(this.#now())
        const outcome = await tencent.flowBriefs(group)
        if (!outcome.ok) return outcome.failure
        await this.hear((outcome.answer.FlowBriefs ?? []).flatMap((brief) => heardOf(brief, at) ?? []))
        return null
      }),
    )
    const failure = failures.find((one) => one !== null)
    return failure ? { ok: false, failure } : { ok: true, flows: await flows.standings(asked) }
  }
}

function heardOf({ FlowId, FlowName, FlowStatus, FlowMessage, Deadline }: FlowBrief, at: Date): HeardFlow | null {
  if (FlowStatus == null) return null
  return {
    flowId: FlowId,
    status: FlowStatus,
    at,
    source: 'poll',
    name: FlowName || undefined,
    deadline: momentOf(Deadline) ?? undefined,
    message: (isFinal(FlowStatus) && FlowMessage) || undefined,
  }
}
