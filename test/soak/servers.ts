// The servers of the soak: a gateway and a sandbox, each in a process with its loop watched, or both in one as
// `npm start` runs them.
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { OwnGateway } from '../e2e/own-gateway.ts'
import { treeMemoryMb } from './memory.ts'
import type { Watched } from './tally.ts'

const MEMORY_EVERY_MS = 500

const watchLoop = fileURLToPath(new URL('watch-loop.mjs', import.meta.url))

export interface ServersOptions {
  /** PostgreSQL's URL; the embedded stores if absent. */
  readonly databaseUrl?: string
  /** Watches the memory, which takes a part of a processor. */
  readonly measured?: boolean
}

export class Servers {
  readonly token = 'a-token-of-the-soak-0123456789'
  readonly #own = new OwnGateway(['--import', watchLoop])
  readonly #env: NodeJS.ProcessEnv
  readonly #measured: boolean
  #peakMb = 0
  #sampling: NodeJS.Timeout | undefined

  constructor({ databaseUrl = '', measured = false }: ServersOptions = {}) {
    this.#measured = measured
    this.#env = { DATABASE_URL: databaseUrl, LUOKUAN_ACCESS_TOKEN: this.token, LUOKUAN_TRUSTED_PROXIES: '127.0.0.1' }
  }

  get address(): string {
    return this.#own.address
  }

  get sandboxAddress(): string {
    return this.#own.sandboxAddress
  }

  async start(): Promise<void> {
    await this.#own.start({ ...this.#env, SOAK_WATCH: this.#watchFile('gateway') }, this.#sandboxEnv())
    await this.#own.callBack()
    this.forgetSilence()
    if (this.#measured) this.#sampling = setInterval(() => this.#sample(), MEMORY_EVERY_MS)
  }

  /** `tellsSandbox`: as `npm start` does, which sends waiting callbacks at once; else they come by their schedule. */
  async restartGateway({ tellsSandbox = true } = {}): Promise<void> {
    await this.#own.killGateway()
    await this.#own.startGateway({ ...this.#env, SOAK_WATCH: this.#watchFile('gateway') })
    if (tellsSandbox) await this.#own.callBack()
    this.forgetSilence()
  }

  async restartSandbox(): Promise<void> {
    await this.#own.killSandbox()
    await this.#own.startSandbox(this.#sandboxEnv())
    await this.#own.callBack()
    this.forgetSilence()
  }

  /** Starting is not serving: what the loops were silent for until now is not counted. */
  forgetSilence(): void {
    this.#own.signal('SIGUSR2')
  }

  /**
   * The longest silence of either loop since `forgetSilence` and the 99th of a hundred, and the peak memory of either
   * server, with the processes that it starts.
   */
  async watched(): Promise<Watched> {
    const both = await Promise.all(
      ['gateway', 'sandbox'].map(async (name) => {
        try {
          return JSON.parse(await readFile(this.#watchFile(name), 'utf8')) as Pick<Watched, 'silenceMs' | 'p99Ms'>
        } catch {
          // Just started: nothing is written yet.
          return { silenceMs: 0, p99Ms: 0 }
        }
      }),
    )
    return {
      silenceMs: Math.max(...both.map(({ silenceMs }) => silenceMs)),
      p99Ms: Math.max(...both.map(({ p99Ms }) => p99Ms)),
      peakMb: this.#peakMb,
    }
  }

  /** What the servers wrote. */
  get output(): string {
    return this.#own.output
  }

  stop(): Promise<void> {
    clearInterval(this.#sampling)
    return this.#own.stop()
  }

  #sample(): void {
    this.#peakMb = Math.max(this.#peakMb, ...this.#own.pids.map(treeMemoryMb))
  }

  #sandboxEnv(): NodeJS.ProcessEnv {
    return { DATABASE_URL: this.#env.DATABASE_URL, SOAK_WATCH: this.#watchFile('sandbox') }
  }

  #watchFile(name: string): string {
    return path.join(this.#own.folder, `watch-${name}.json`)
  }
}
