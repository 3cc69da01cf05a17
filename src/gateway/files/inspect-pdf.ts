// Checks that a file is a PDF that can be signed: it opens without a password and has a page.
import { open } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { Piscina } from 'piscina'
import { hasPdfHeader } from '../../document/open-error.ts'
import { Failure, type FailureCode } from '../failures/failure.ts'
import { FairQueue } from '../runtime/fair-queue.ts'
import type { ReceivedFile } from './receive-file.ts'

type Inspection = 'fine' | 'encrypted' | 'broken'

/** pdf.js needs several times the size of a file, and a third thread would gain nothing on most machines. */
const THREADS = 2
/** A thousand pages take under a second, or ten times as long on a busy machine. */
const LIMIT_MS = 60_000
/** The heap limit of each thread. */
const LIMIT_MB = 768
/** A thread that has been idle for this long ends, to free its memory. */
const IDLE_MS = 30_000

export class PdfInspector {
  readonly #pool: Piscina<string, Inspection>
  readonly #queue: FairQueue
  readonly #limitMs: number

  /** `threads`: how many files are open at a time. The time limit of a waiting file starts with its turn. */
  constructor({
    threads = THREADS,
    limitMs = LIMIT_MS,
  }: { readonly threads?: number; readonly limitMs?: number } = {}) {
    this.#limitMs = limitMs
    this.#queue = new FairQueue({ atOnce: threads, waiting: Infinity })
    this.#pool = new Piscina({
      filename: fileURLToPath(new URL('inspect-pdf-worker.mjs', import.meta.url)),
      minThreads: 0,
      maxThreads: threads,
      idleTimeout: IDLE_MS,
      execArgv: [],
      resourceLimits: { maxOldGenerationSizeMb: LIMIT_MB },
      recordTiming: false,
    })
  }

  /** Throws a Failure that says what is wrong with the file. */
  async check({ path: file, asker }: Pick<ReceivedFile, 'path' | 'asker'>): Promise<void> {
    if (!hasPdfHeader(await head(file))) throw new Failure('not-a-pdf', 'The file is not a PDF.')
    const inspection = await this.#queue.run(asker, () => this.#inspect(file))
    if (inspection === 'fine') return
    throw new Failure(...failures[inspection])
  }

  close(): Promise<void> {
    return this.#pool.destroy()
  }

  async #inspect(file: string): Promise<Inspection | 'too-complex'> {
    const limit = new AbortController()
    const timer = setTimeout(() => limit.abort(), this.#limitMs)
    try {
      return await this.#pool.run(file, { name: 'inspect', signal: limit.signal })
    } catch {
      // Out of time or memory. The thread has ended, and the next file gets a new one.
      return 'too-complex'
    } finally {
      clearTimeout(timer)
    }
  }
}

const failures: Readonly<Record<Exclude<Inspection, 'fine'> | 'too-complex', [FailureCode, string]>> = {
  encrypted: [
    'file-encrypted',
    'The file asks for a password. Tencent eSign cannot work with it: remove the password and open the file again.',
  ],
  broken: ['file-broken', 'The file is damaged: it cannot be opened.'],
  'too-complex': [
    'file-too-complex',
    'The file cannot be opened within the limits of time and memory: print it to a new PDF, or take pages out.',
  ],
}

async function head(file: string): Promise<Uint8Array> {
  const handle = await open(file)
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(1024), 0, 1024, 0)
    return buffer.subarray(0, bytesRead)
  } finally {
    await handle.close()
  }
}
