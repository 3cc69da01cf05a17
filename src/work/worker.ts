// A worker process: runs one job at a time, and is killed when that takes too long or too much memory.
import { fork, type ChildProcess } from 'node:child_process'
import { fileURLToPath } from 'node:url'

export interface WorkLimits {
  /** Processor time for a job. On a busy machine it takes several times as long. */
  readonly cpuMs: number
  /** All memory of a process, of which Node and pdf.js take about 150 MB. */
  readonly memoryMb: number
}

export interface WorkerOptions {
  /** The module that exports the jobs. */
  readonly module: URL
  /**
   * A module in plain JavaScript that imports the packages that the jobs use. The TypeScript loader, which is
   * registered after it, doubles the time for them and takes 200 MB more.
   */
  readonly preload?: URL
  readonly limits: WorkLimits
  /** Memory that a process may hold between two jobs, MB. */
  readonly keptMb?: number
}

/** Node, pdf.js and the fonts take up to 340 MB. */
const KEPT_MB = 400

/**
 * Why a job did not end. `died` is out of memory or a crash; with `not-started` and `closing` the job itself is not to
 * blame.
 */
export type StopReason = 'too-slow' | 'died' | 'not-started' | 'closing'

/** Thrown for a job that was stopped. Its process is gone. */
export class WorkStopped extends Error {
  override readonly name = 'WorkStopped'
  readonly reason: StopReason
  /** The last stage that the job reported; null if it reported none. */
  readonly stage: string | null

  constructor(reason: StopReason, stage: string | null = null) {
    super(reason)
    this.reason = reason
    this.stage = stage
  }
}

/** Whether a job was stopped because of what it needs: it will need as much again. */
export function needsTooMuch(error: unknown): error is WorkStopped {
  return error instanceof WorkStopped && (error.reason === 'too-slow' || error.reason === 'died')
}

type Message =
  | { ready: true }
  | { stage: string }
  | { result: unknown; memoryMb: number }
  | { failed: string; memoryMb?: number }

const main = fileURLToPath(new URL('worker-process.mjs', import.meta.url))

/** For starting a process, which takes a second, or ten on a busy machine. */
const START_MS = 120_000

/** A job may take so many times its processor time, since others need the processor too. */
const PATIENCE = 4

/** What Node, tsx and fontconfig need, without our settings and keys. */
const passedOn = /^(?:PATH|HOME|TMPDIR|TMP|TEMP|XDG_.*|FONTCONFIG_.*|SystemRoot|windir|USERPROFILE|(?:LOCAL)?APPDATA)$/i

export class Worker {
  readonly #child: ChildProcess
  readonly #cpuMs: number
  readonly #ready: Promise<unknown>
  #finish: ((error: Error | null, result?: unknown) => void) | undefined
  #stage: string | null = null
  #stoppedFor: StopReason | null = null
  readonly #keptMb: number
  #memoryMb = 0

  constructor({ module, preload, limits: { cpuMs, memoryMb }, keptMb = KEPT_MB }: WorkerOptions) {
    this.#keptMb = keptMb
    this.#cpuMs = cpuMs
    const modules = [module, ...(preload ? [preload] : [])].map(({ href }) => href)
    this.#child = fork(main, [String(memoryMb * 1024 * 1024), String(keptMb), ...modules], {
      execArgv: ['--expose-gc', `--max-old-space-size=${memoryMb}`],
      env: Object.fromEntries(Object.entries(process.env).filter(([name]) => passedOn.test(name))),
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    })
    this.#child.on('message', (message: Message) => {
      if ('memoryMb' in message) this.#memoryMb = message.memoryMb ?? 0
      if ('stage' in message) this.#stage = message.stage
      else if ('failed' in message) this.#finish?.(new Error(`A worker process failed: ${message.failed}`))
      else this.#finish?.(null, 'result' in message ? message.result : undefined)
    })
    const died = (reason: StopReason) => this.#finish?.(new WorkStopped(this.#stoppedFor ?? reason, this.#stage))
    this.#child.once('exit', (_code, signal) => died(signal === 'SIGXCPU' ? 'too-slow' : 'died'))
    this.#child.once('error', () => died('died'))
    this.#ready = this.#limited(START_MS, () => {}).catch((error: unknown) => {
      this.stop('not-started')
      throw error instanceof WorkStopped
        ? new WorkStopped(error.reason === 'closing' ? 'closing' : 'not-started')
        : error
    })
    // Whoever gives it a job learns of the error.
    this.#ready.catch(() => {})
  }

  /** Whether it can take a job. */
  get alive(): boolean {
    return this.#child.connected && this.#stoppedFor === null
  }

  /** Whether the last job has left so much behind that only the end of the process gives it back. */
  get isLarge(): boolean {
    return this.#memoryMb > this.#keptMb
  }

  /** Throws a WorkStopped if it is stopped, or an Error if the job throws. */
  async run(job: string, input: unknown): Promise<unknown> {
    await this.#ready
    this.#stage = null
    const cpuMs = this.#cpuMs
    return this.#limited(cpuMs * PATIENCE, () => this.#child.send({ job, input, cpuMs }, () => {}))
  }

  stop(reason: StopReason): void {
    this.#stoppedFor ??= reason
    this.#child.kill('SIGKILL')
  }

  /** An idle worker does not keep this process running. */
  #hold(busy: boolean): void {
    for (const handle of [this.#child, this.#child.channel]) {
      if (busy) handle?.ref()
      else handle?.unref()
    }
  }

  #limited(timeMs: number, begin: () => void): Promise<unknown> {
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => this.stop('too-slow'), timeMs)
      this.#finish = (error, result) => {
        clearTimeout(timer)
        this.#finish = undefined
        this.#hold(false)
        if (error) reject(error)
        else resolve(result)
      }
      if (!this.alive) return this.#finish(new WorkStopped(this.#stoppedFor ?? 'died'))
      this.#hold(true)
      begin()
    })
  }
}
