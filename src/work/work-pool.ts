// Runs the jobs of a module in processes of their own, with limits on time and memory. Processes and not threads,
// because a thread's memory cannot be limited: a file that inflates fills buffers, which are outside V8's heap.
import { FairQueue } from './fair-queue.ts'
import { Worker, WorkStopped, type StopReason, type WorkerOptions } from './worker.ts'

export interface WorkPoolOptions extends WorkerOptions {
  /** How many run at a time. */
  readonly atOnce: number
  /** How many may wait in total. */
  readonly waiting: number
  /** A process that has been idle for this long ends, to free its memory. */
  readonly idleMs?: number
}

/** `stage` reports how far a job has come, for whoever learns that it was stopped. */
type Job = (input: never, stage: (name: string) => void) => Promise<unknown>
type Input<Of extends Job> = Parameters<Of>[0]
type Result<Of extends Job> = Of extends (...args: never[]) => Promise<infer Value> ? Value : never

/** A start takes seconds, and people come every few minutes. */
const IDLE_MS = 5 * 60_000
/** For those that a rush needed beside the first. */
const EXTRA_IDLE_MS = 10_000

/** `Jobs` is the type of the module: its exports are the jobs. */
export class WorkPool<Jobs extends { readonly [Name in keyof Jobs]: Job }> {
  readonly #options: WorkPoolOptions
  readonly #queue: FairQueue
  readonly #workers = new Set<Worker>()
  /** The most recently used is the last, and the first to be used again. */
  readonly #idle = new Map<Worker, NodeJS.Timeout>()
  #closed = false

  constructor(options: WorkPoolOptions) {
    this.#options = options
    this.#queue = new FairQueue(options)
  }

  /**
   * Runs a job when its turn comes; its input is prepared only then. Rejects with a QueueFullError if too many wait, a
   * WorkStopped if the job exceeds its limits, and an Error if it throws.
   */
  run<Name extends keyof Jobs & string>(
    job: Name,
    prepare: () => Input<Jobs[Name]> | Promise<Input<Jobs[Name]>>,
    { asker }: { readonly asker: string },
  ): Promise<Result<Jobs[Name]>> {
    return this.#queue.run(asker, async () => {
      if (this.#closed) throw new WorkStopped('closing')
      const input = await prepare()
      // What takes long to prepare may find that nobody waits any more.
      if (this.#closed) throw new WorkStopped('closing')
      const worker = this.#take()
      try {
        return (await worker.run(job, input)) as Result<Jobs[Name]>
      } finally {
        this.#giveBack(worker)
      }
    })
  }

  /** Starts a process if there is none, since the first job will come soon. */
  warm(): void {
    if (!this.#closed && this.#workers.size === 0) this.#giveBack(this.#take())
  }

  /** Stops all jobs. */
  close(): void {
    this.#closed = true
    for (const worker of this.#workers) this.#stop(worker, 'closing')
  }

  #take(): Worker {
    const idle = [...this.#idle.keys()].at(-1)
    if (idle) {
      clearTimeout(this.#idle.get(idle))
      this.#idle.delete(idle)
      if (idle.alive) return idle
      this.#stop(idle, 'died')
    }
    const worker = new Worker(this.#options)
    this.#workers.add(worker)
    return worker
  }

  #giveBack(worker: Worker): void {
    const { idleMs = IDLE_MS } = this.#options
    if (!worker.alive || this.#closed) return this.#stop(worker, 'died')
    if (worker.isLarge) return this.#stop(worker, 'closing')
    const isExtra = this.#idle.size > 0
    const timer = setTimeout(() => this.#stop(worker, 'closing'), isExtra ? Math.min(idleMs, EXTRA_IDLE_MS) : idleMs)
    timer.unref()
    this.#idle.set(worker, timer)
  }

  #stop(worker: Worker, reason: StopReason): void {
    clearTimeout(this.#idle.get(worker))
    this.#idle.delete(worker)
    this.#workers.delete(worker)
    worker.stop(reason)
  }
}
