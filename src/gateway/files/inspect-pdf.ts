// Checks that a file is a PDF that can be signed: it opens without a password and has a page.
import { open } from 'node:fs/promises'
import { hasPdfHeader } from '../../document/open-error.ts'
import { Once } from '../../work/once.ts'
import { WorkPool } from '../../work/work-pool.ts'
import { needsTooMuch, type WorkLimits } from '../../work/worker.ts'
import { Failure, type FailureCode } from '../failures/failure.ts'
import type * as jobs from './inspect-pdf-job.mjs'
import type { ReceivedFile } from './receive-file.ts'

type Jobs = typeof jobs
type Inspection = Awaited<ReturnType<Jobs['inspect']>>

/** pdf.js needs several times the size of a file, and a third process would gain nothing on most machines. */
const AT_ONCE = 2
/** A thousand pages take under a second. */
const LIMITS: WorkLimits = { cpuMs: 30_000, memoryMb: 768 }
/** For how long a file that exceeds the limits is not opened again. A busy machine may have been the reason. */
const KEEP_MS = 10 * 60 * 1000

export class PdfInspector {
  readonly #pool: WorkPool<Jobs>
  readonly #once = new Once({ keepMs: KEEP_MS })

  constructor({
    atOnce = AT_ONCE,
    limits = {},
  }: { readonly atOnce?: number; readonly limits?: Partial<WorkLimits> } = {}) {
    this.#pool = new WorkPool<Jobs>({
      module: new URL('inspect-pdf-job.mjs', import.meta.url),
      limits: { ...LIMITS, ...limits },
      atOnce,
      // IncomingFiles already limits how many wait.
      waiting: Infinity,
    })
  }

  /** Throws a Failure that says what is wrong with the file. */
  async check({ path: file, sha256, asker }: Pick<ReceivedFile, 'path' | 'sha256' | 'asker'>): Promise<void> {
    if (!hasPdfHeader(await head(file))) throw new Failure('not-a-pdf', 'The file is not a PDF.')
    const inspection = await this.#inspect(file, sha256, asker)
    if (inspection === 'fine') return
    throw new Failure(...failures[inspection])
  }

  close(): void {
    this.#pool.close()
  }

  async #inspect(file: string, sha256: string, asker: string): Promise<Inspection | 'too-complex'> {
    try {
      return await this.#once.run({ key: sha256, failureKey: (error) => (needsTooMuch(error) ? sha256 : null) }, () =>
        this.#pool.run('inspect', () => file, { asker }),
      )
    } catch (error) {
      if (!needsTooMuch(error)) throw error
      return 'too-complex'
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
