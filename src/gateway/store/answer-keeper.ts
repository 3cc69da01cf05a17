// Keeps Tencent's answers until the store has taken them, however long the store is unavailable: in memory, and in a
// file beside the store that survives a restart of the gateway. No other copy of an answer exists.
import type { FastifyBaseLogger } from 'fastify'
import type { z } from 'zod'
import { withinLimit } from '../runtime/time-limit.ts'
import type { Timing } from '../runtime/timing.ts'
import type { AnswerFile, AnswerFiles } from './answer-files.ts'

/** How often the store is tried, and with what pauses, before the person gets the answer without it. */
const TRIES = 5
const PAUSE_MS = 500
/** The limit of one try. A connection that was lost without notice can stay silent for hours. */
const TRY_MS = 5_000

export interface AnswerKeeperOptions<Answer, Row> {
  readonly files: AnswerFiles
  /** What a file may contain. Files are not trusted. */
  readonly shape: z.ZodType<Answer>
  /** Writes an answer to the store. May be called again with the same answer. */
  readonly write: (id: string, answer: Answer) => Promise<Row>
  /** Called once for each answer that reached the store late. */
  readonly onLate: (row: Row) => void
  readonly log: FastifyBaseLogger
  readonly timing: Pick<Timing, 'sleep'>
}

/** Where an answer will be kept. Reserved before the request leaves. */
export interface ReservedAnswer {
  readonly id: string
  readonly file: AnswerFile | null
}

interface Waiting<Answer> extends ReservedAnswer {
  readonly answer: Answer
}

export class AnswerKeeper<Answer, Row> {
  readonly #options: AnswerKeeperOptions<Answer, Row>
  readonly #waiting = new Map<string, Waiting<Answer>>()
  #writing: Promise<void> | null = null

  constructor(options: AnswerKeeperOptions<Answer, Row>) {
    this.#options = options
  }

  /** How many answers the store has not taken yet. */
  get count(): number {
    return this.#waiting.size
  }

  /** Never rejects: without a file, the answer is kept in memory only. */
  async reserve(id: string): Promise<ReservedAnswer> {
    const file = await this.#options.files.reserve(id).catch((error: unknown) => {
      this.#options.log.warn({ err: error, id }, 'no file could be reserved for an answer')
      return null
    })
    return { id, file }
  }

  /** Gives a reservation back: there is nothing left to keep. */
  async release({ file }: ReservedAnswer): Promise<void> {
    await file
      ?.remove()
      .catch((error: unknown) => this.#options.log.warn({ err: error }, 'a file could not be removed'))
  }

  /** Resolves with the stored row, or null if the store is unavailable and will get the answer later. Never rejects. */
  async settle(reserved: ReservedAnswer, answer: Answer): Promise<Row | null> {
    const { write, log, timing } = this.#options
    for (let tries = 1; ; tries += 1) {
      try {
        const row = await within(TRY_MS, write(reserved.id, answer))
        this.#waiting.delete(reserved.id)
        await this.release(reserved)
        return row
      } catch (error) {
        if (tries === 1) await this.#keep({ ...reserved, answer })
        if (tries === TRIES || error instanceof SilentStoreError) {
          log.error({ err: error, id: reserved.id }, 'the store does not take an answer; it is kept')
          return null
        }
        await timing.sleep(PAUSE_MS * tries)
      }
    }
  }

  /** Tries to store all waiting answers again. Resolves once each has been tried; never rejects. */
  writeWaiting(): Promise<void> {
    if (this.#waiting.size === 0) return Promise.resolve()
    return (this.#writing ??= this.#writeWaiting().finally(() => {
      this.#writing = null
    }))
  }

  /** Takes over the answers that dead gateways left in files. Never rejects. */
  async restore(): Promise<void> {
    const { files, shape, log } = this.#options
    for (const { id, answer, remove } of await files.left()) {
      const read = shape.safeParse(answer)
      if (read.success) this.#waiting.set(id, { id, answer: read.data, file: { keep: async () => {}, remove } })
      else log.error({ id }, 'a kept answer cannot be read; its file stays')
    }
    await this.writeWaiting()
    if (this.count > 0) log.error({ answers: this.count }, 'the store does not take answers that were kept')
  }

  async #keep(waiting: Waiting<Answer>): Promise<void> {
    this.#waiting.set(waiting.id, waiting)
    await waiting.file
      ?.keep(waiting.answer)
      .catch((error: unknown) =>
        this.#options.log.error({ err: error, id: waiting.id }, 'an answer is in memory alone'),
      )
  }

  async #writeWaiting(): Promise<void> {
    for (const waiting of this.#waiting.values()) {
      try {
        const row = await within(TRY_MS, this.#options.write(waiting.id, waiting.answer))
        this.#waiting.delete(waiting.id)
        await this.release(waiting)
        this.#options.log.info({ id: waiting.id }, 'the store took a kept answer')
        this.#options.onLate(row)
      } catch (error) {
        // The store is still unavailable. The answer waits for the next attempt.
        if (error instanceof SilentStoreError) return
      }
    }
  }
}

class SilentStoreError extends Error {
  override readonly name = 'SilentStoreError'
}

/** A write that succeeds after its limit does no harm, since the next one writes the same. */
function within<Result>(limitMs: number, work: Promise<Result>): Promise<Result> {
  return withinLimit(work, limitMs, () => {
    throw new SilentStoreError('The store does not answer.')
  })
}
