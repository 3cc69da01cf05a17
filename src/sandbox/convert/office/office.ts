// Converts Word and Excel files with LibreOffice, using a separate process and profile for each file.
import { readFile, stat, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { isEncryptedOffice } from '../../../document/file-kind.ts'
import { FairQueue } from '../../../work/fair-queue.ts'
import { hasPdfHeader, maxFileBytes } from '../../../document/open-error.ts'
import { ConversionError } from '../conversion-error.ts'
import { findOffice } from './find-office.ts'
import { isOfKind } from './office-content.ts'
import { filters, type OfficeKind } from './office-kinds.ts'
import { writeProfile } from './profile.ts'
import { runLimited, type Ending, type RunLimits } from './run-limited.ts'
import { clearLeftovers, profileUrl, withWorkFolder, type WorkFolder } from './work-folder.ts'

export interface OfficeLimits extends RunLimits {
  readonly atOnce: number
  /** How many may wait in total. */
  readonly waiting: number
  readonly inputBytes: number
  readonly outputBytes: number
}

const MB = 1024 * 1024

/** A page takes one to three seconds, a thousand pages fifteen. */
export const officeLimits: OfficeLimits = {
  atOnce: 2,
  waiting: 200,
  timeMs: 120_000,
  memoryBytes: 3072 * MB,
  fileBytes: 512 * MB,
  inputBytes: maxFileBytes,
  outputBytes: maxFileBytes,
}

export interface OfficeOptions {
  /** LibreOffice's program. Null if there is none; undefined to look for it with each file. */
  readonly program?: string | null | undefined
  /** Each file gets a folder in here while it is processed. Leftovers of dead processes are removed. */
  readonly folder: string
  readonly limits?: Partial<OfficeLimits> | undefined
  /** Ends running and waiting conversions. */
  readonly signal: AbortSignal
}

export class Office {
  readonly #options: OfficeOptions
  readonly #limits: OfficeLimits
  readonly #queue: FairQueue

  constructor(options: OfficeOptions) {
    this.#options = options
    this.#limits = { ...officeLimits, ...options.limits }
    this.#queue = new FairQueue(this.#limits)
    clearLeftovers(options.folder)
  }

  /**
   * `begin` is called for the file's bytes when its turn comes; `asker` takes turns with others who ask. Throws a
   * ConversionError, or a QueueFullError if too many wait.
   */
  toPdf(kind: OfficeKind, begin: () => Promise<Uint8Array>, asker = ''): Promise<Uint8Array> {
    return this.#queue.run(asker, async () => {
      if (this.#options.signal.aborted) throw new ConversionError('closing')
      const bytes = await begin()
      if (bytes.length > this.#limits.inputBytes) throw new ConversionError('tooLarge')
      if (!isOfKind(kind, bytes)) throw new ConversionError(isEncryptedOffice(bytes) ? 'password' : 'otherKind')
      const program = this.#options.program === undefined ? findOffice() : this.#options.program
      if (program === null) throw new ConversionError('noOffice')
      try {
        return await withWorkFolder(path.resolve(this.#options.folder), (folder) =>
          this.#convert(program, kind, bytes, folder),
        )
      } catch (error) {
        // The disk is full, or the folder is not writable.
        throw error instanceof ConversionError ? error : new ConversionError('officeNotStarted', { cause: error })
      }
    })
  }

  async #convert(program: string, kind: OfficeKind, bytes: Uint8Array, folder: WorkFolder): Promise<Uint8Array> {
    // Fixed names, so that no user-chosen name reaches the command line.
    const source = path.join(folder.path, `file.${kind}`)
    await writeFile(source, bytes, { flag: 'wx', mode: 0o600 })
    await writeProfile(folder.profile)
    const [read, write] = filters[kind]
    const args = [
      `-env:UserInstallation=${profileUrl(folder.profile)}`,
      '--headless',
      '--norestore',
      '--nologo',
      '--nodefault',
      '--nolockcheck',
      '--nofirststartwizard',
      `--infilter=${read}`,
      '--convert-to',
      `pdf:${write}`,
      '--outdir',
      folder.output,
      source,
    ]
    const ending = await runLimited({
      program,
      args,
      folder: folder.path,
      env: environmentIn(folder),
      limits: this.#limits,
      signal: this.#options.signal,
    })
    const failure = failures[ending]
    if (failure !== null) throw new ConversionError(failure)
    return readResult(path.join(folder.output, 'file.pdf'), this.#limits.outputBytes)
  }
}

const failures = {
  done: null,
  failed: 'unreadable',
  'not-started': 'officeNotStarted',
  'too-slow': 'tooSlow',
  aborted: 'closing',
} as const satisfies Record<Ending, unknown>

/** The environment that LibreOffice and fontconfig need, without our settings and keys. */
const passedOn = [
  'PATH',
  'HOME',
  'USER',
  'LOGNAME',
  'XDG_CONFIG_HOME',
  'XDG_DATA_HOME',
  'XDG_DATA_DIRS',
  'XDG_CACHE_HOME',
  'FONTCONFIG_FILE',
  'FONTCONFIG_PATH',
  'SystemRoot',
  'SystemDrive',
  'windir',
  'ComSpec',
  'PATHEXT',
  'ProgramFiles',
  'ProgramData',
  'USERPROFILE',
  'APPDATA',
  'LOCALAPPDATA',
]

function environmentIn(folder: WorkFolder): NodeJS.ProcessEnv {
  const kept = passedOn.flatMap((name) => (process.env[name] === undefined ? [] : [[name, process.env[name]]]))
  return {
    ...Object.fromEntries(kept),
    LC_ALL: 'C.UTF-8',
    TMPDIR: folder.temporary,
    TMP: folder.temporary,
    TEMP: folder.temporary,
  }
}

async function readResult(file: string, maxBytes: number): Promise<Uint8Array> {
  const found = await stat(file).catch(() => null)
  // LibreOffice exits with code 0 even if it could not open the file.
  if (!found) throw new ConversionError('unreadable')
  if (found.size > maxBytes) throw new ConversionError('resultTooLarge')
  const bytes = new Uint8Array(await readFile(file))
  if (!hasPdfHeader(bytes) || !hasPdfEnd(bytes)) throw new ConversionError('noPdf')
  return bytes
}

/** A truncated PDF lacks `%%EOF` at its end. */
function hasPdfEnd(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.subarray(-64)).toString('latin1').trimEnd().endsWith('%%EOF')
}
