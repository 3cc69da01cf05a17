// Asks Tencent by itself about contracts that are open, whether or not anybody looks: callbacks may be lost, or not be
// set up. It cannot settle a send of unknown outcome: Tencent has no action that finds a contract without its FlowId,
// so that takes a callback or a person.
import type { FastifyBaseLogger } from 'fastify'
import type { InFlight } from '../runtime/in-flight.ts'
import type { WatchStore } from '../store/watch-store.ts'
import { isAboutOne } from '../tencent/in-parts.ts'
import { failureLabel } from '../tencent/outcome.ts'
import type { FlowService } from './flow-service.ts'

/** How often it looks whether a contract is due. */
const TICK_MS = 30_000
/** The longest pause while Tencent or the store is away. */
const LONGEST_PAUSE_MS = 30 * 60_000
/** How many contracts one call is about, and how many calls one turn makes: far below Tencent's 20 calls a second. */
const BATCH = 100
const BATCHES = 5

export interface FlowWatchOptions {
  readonly watch: WatchStore
  readonly flowService: Pick<FlowService, 'refresh'>
  readonly inFlight: InFlight
  readonly log: Pick<FastifyBaseLogger, 'info' | 'warn'>
  readonly now?: () => number
  /** For tests. */
  readonly tickMs?: number | undefined
}

export class FlowWatch {
  readonly #options: FlowWatchOptions
  readonly #now: () => number
  readonly #tickMs: number
  #timer: NodeJS.Timeout | undefined
  #stopped = false
  /** How often in a row nobody answered. */
  #silences = 0

  constructor(options: FlowWatchOptions) {
    this.#options = options
    this.#now = options.now ?? (() => Date.now())
    this.#tickMs = options.tickMs ?? TICK_MS
  }

  start(): void {
    if (this.#stopped) return
    const pauseMs = Math.min(this.#tickMs * 2 ** Math.min(this.#silences, 20), LONGEST_PAUSE_MS)
    this.#timer = setTimeout(() => {
      const end = this.#options.inFlight.begin()
      void this.askDue().finally(() => {
        end()
        this.start()
      })
    }, pauseMs)
    this.#timer.unref()
  }

  /** Lets another gateway take over. Never rejects. */
  async stop(): Promise<void> {
    this.#stopped = true
    clearTimeout(this.#timer)
    // If the store is away, the turn ends by itself.
    await this.#options.watch.leaveTurn().catch(() => {})
  }

  /** Asks about the contracts that are due, if it is this gateway's turn. Never rejects. */
  async askDue(): Promise<void> {
    const { watch, log } = this.#options
    try {
      for (let batch = 0; batch < BATCHES && !this.#stopped; batch += 1) {
        const at = new Date(this.#now())
        const flowIds = await watch.due(at, BATCH)
        if (flowIds.length === 0 || !(await watch.takeTurn())) break
        // Another gateway may have asked between the two.
        const due = new Set(await watch.due(at, BATCH))
        if (
          !(await this.#ask(
            flowIds.filter((flowId) => due.has(flowId)),
            at,
          ))
        )
          return
      }
      this.#silences = 0
    } catch (error) {
      this.#silences += 1
      log.warn({ err: error }, 'open contracts could not be looked after')
    }
  }

  /** False if Tencent is away. */
  async #ask(flowIds: readonly string[], at: Date): Promise<boolean> {
    const { watch, flowService, log } = this.#options
    if (flowIds.length === 0) return true
    const refreshed = await flowService.refresh(flowIds, this.#tickMs)
    // Contracts that Tencent does not know are asked about as rarely as the others.
    if (refreshed.ok || isAboutOne(refreshed.failure)) {
      await watch.asked(flowIds, at)
      return true
    }
    this.#silences += 1
    if (this.#silences === 1)
      log.warn({ tencent: failureLabel(refreshed.failure) }, 'Tencent does not tell how open contracts stand')
    return false
  }
}
