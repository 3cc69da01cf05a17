// Conversions to PDF: pictures and text in worker processes, Word and Excel files with LibreOffice. The same file is
// converted once for all who ask while it runs, and not again if it failed.
import type { FileKind } from '../../document/file-kind.ts'
import { QueueFullError } from '../../work/fair-queue.ts'
import { Once } from '../../work/once.ts'
import type { WorkPool } from '../../work/work-pool.ts'
import { needsTooMuch } from '../../work/worker.ts'
import { ConversionError } from '../convert/conversion-error.ts'
import { isOfficeKind } from '../convert/office/office-kinds.ts'
import type { Office } from '../convert/office/office.ts'
import { FAILED_MS, type Jobs } from './drawings.ts'
import type { FileLimits } from './limits.ts'

export interface ConversionsOptions {
  readonly pool: WorkPool<Jobs>
  readonly office: Office
  readonly limits: FileLimits
  readonly now: () => number
}

export interface FileToConvert {
  readonly kind: FileKind
  readonly sha256: string
}

/** What would take as much again. Other failures may be mended, as by installing a part of LibreOffice. */
const lasting: ReadonlySet<string> = new Set(['tooSlow', 'tooComplex', 'tooLong', 'resultTooLarge', 'pictureTooLarge'])

export class Conversions {
  readonly #options: ConversionsOptions
  readonly #once: Once

  constructor(options: ConversionsOptions) {
    this.#options = options
    this.#once = new Once({ keepMs: FAILED_MS, now: options.now })
  }

  /** `begin` is called for the file's bytes when its turn comes. Throws a ConversionError. */
  toPdf({ kind, sha256 }: FileToConvert, begin: () => Promise<Uint8Array>, asker: string): Promise<Uint8Array> {
    const key = `${kind} ${sha256}`
    // What fails before the file is read is no fault of the file.
    let read = false
    const reading = async () => {
      const bytes = await begin()
      read = true
      return bytes
    }
    const isLasting = (error: unknown) => read && error instanceof ConversionError && lasting.has(error.failure)
    return this.#once.run({ key, failureKey: (error) => (isLasting(error) ? key : null) }, async () => {
      try {
        return await this.#converted(kind, reading, asker)
      } catch (error) {
        throw error instanceof QueueFullError ? new ConversionError('busy', { cause: error }) : error
      }
    })
  }

  async #converted(kind: FileKind, begin: () => Promise<Uint8Array>, asker: string): Promise<Uint8Array> {
    const { office, pool, limits } = this.#options
    if (isOfficeKind(kind)) return office.toPdf(kind, begin, asker)
    const outcome = await pool
      .run('convert', async () => ({ kind, bytes: await begin() }), { asker })
      .catch((error: unknown) => {
        if (!needsTooMuch(error)) throw error
        throw new ConversionError(error.reason === 'too-slow' ? 'tooSlow' : 'tooComplex', { cause: error })
      })
    if ('failure' in outcome) throw new ConversionError(outcome.failure)
    if (outcome.value.length > limits.outputBytes) throw new ConversionError('resultTooLarge')
    return outcome.value
  }
}
