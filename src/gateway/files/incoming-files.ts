// Receives a limited number of files at a time. The rest wait unread, and senders take turns.
import type { Readable } from 'node:stream'
import type { FastifyRequest } from 'fastify'
import type { Guard } from '../access/guard.ts'
import { Failure } from '../failures/failure.ts'
import { InFlight } from '../runtime/in-flight.ts'
import { FairQueue, QueueFullError } from '../../work/fair-queue.ts'
import { withReceivedFile, type ReceivedFile } from './receive-file.ts'

/** Limits the space on disk: 48 files of 60 MB are 3 GB. Large enough that slow senders do not hold up the others. */
const AT_ONCE = 48
/** A waiting request costs only a connection and its headers. */
const WAITING = 256

export interface IncomingFilesOptions {
  readonly folder: string
  readonly guard: Pick<Guard, 'sessionOf'>
  readonly size?: { readonly atOnce: number; readonly waiting: number }
}

export class IncomingFiles {
  readonly #folder: string
  readonly #guard: Pick<Guard, 'sessionOf'>
  readonly #queue: FairQueue
  readonly #taken = new InFlight()

  constructor({ folder, guard, size = { atOnce: AT_ONCE, waiting: WAITING } }: IncomingFilesOptions) {
    this.#folder = folder
    this.#guard = guard
    this.#queue = new FairQueue(size)
  }

  /**
   * Passes the file to `handle` and removes it afterwards. Throws a Failure if it is too large or empty, or if too many
   * are waiting.
   */
  async take<Result>(
    request: FastifyRequest,
    body: Readable,
    maxBytes: number,
    handle: (file: ReceivedFile) => Promise<Result>,
  ): Promise<Result> {
    const asker = `${this.#guard.sessionOf(request)} ${request.ip}`
    const options = { folder: this.#folder, asker, maxBytes, announced: request.headers['content-length'] }
    const end = this.#taken.begin()
    try {
      return await this.#queue.run(asker, () => withReceivedFile(body, options, handle))
    } catch (error) {
      if (!(error instanceof QueueFullError)) throw error
      throw new Failure('busy', 'Too many files come in at once: try again a little later.', { retryMs: error.retryMs })
    } finally {
      end()
    }
  }

  /** Resolves when no file is left of those that were taken. */
  none(): Promise<void> {
    return this.#taken.none()
  }
}
