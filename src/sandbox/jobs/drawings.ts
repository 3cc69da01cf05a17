// Drawing for the rest of the sandbox: in worker processes, the same drawing once, and no file again that exceeded the
// limits.
import { createHash } from 'node:crypto'
import type { Component } from '../../contract/api/component.ts'
import { pictureIds } from '../../contract/component-types/picture-value.ts'
import type { PageSize } from '../../contract/geometry/page.ts'
import { typedComponentsOf } from '../../contract/request/request-components.ts'
import type { JsonObject } from '../../contract/values/json-object.ts'
import { QueueFullError } from '../../work/fair-queue.ts'
import { Once } from '../../work/once.ts'
import type { WorkPool } from '../../work/work-pool.ts'
import { needsTooMuch } from '../../work/worker.ts'
import type { Mark } from '../draw/draw-request.ts'
import type { PictureFile, UploadedPictures } from '../draw/embed-pictures.ts'
import type { Content } from '../files/bundle.ts'
import type { PageRange } from '../files/draw-pages.ts'
import { FileProblem } from '../files/file-problem.ts'
import { wantedOf } from '../files/wanted.ts'
import type { FileStore, StoredFile } from '../store/file-store.ts'
import type * as jobs from './jobs.ts'
import { Kept } from './kept.ts'
import type { FileLimits } from './limits.ts'

export type Jobs = typeof jobs

/** For how long a file that failed is not tried again. A busy machine may have been the reason. */
export const FAILED_MS = 10 * 60 * 1000
/** Problems of the moment, not of the file. */
const passing: ReadonlySet<string> = new Set(['busy', 'gone', 'no-canvas'])
const KEPT_BYTES = 64 * 1024 * 1024

export interface DrawingsOptions {
  readonly files: FileStore
  readonly pool: WorkPool<Jobs>
  readonly limits: FileLimits
  readonly now: () => number
}

export interface RequestOnFile {
  readonly file: StoredFile
  readonly request: JsonObject
  /** Null to check the request only. */
  readonly stage: jobs.RequestToDraw['stage']
}

export interface SignedFile {
  /** Identifies what is drawn: another state of a contract has another key. */
  readonly key: string
  readonly sourceId: string
  readonly fileId: string
  readonly request: JsonObject
  readonly marks: readonly Mark[]
}

interface Keys {
  /** Identifies the file. */
  readonly file: string
  /** Identifies the drawing. */
  readonly task: string
  readonly readsText?: boolean
}

/** All methods throw a FileProblem. `asker` takes turns with others who ask. */
export class Drawings {
  readonly #options: DrawingsOptions
  readonly #once: Once
  readonly #signed = new Kept<Uint8Array>(KEPT_BYTES, ({ length }) => length)
  readonly #sizes = new Kept<readonly PageSize[]>(200_000, ({ length }) => length)
  readonly #own = new Map<string, Promise<Uint8Array>>()

  constructor(options: DrawingsOptions) {
    this.#options = options
    this.#once = new Once({ keepMs: FAILED_MS, now: options.now })
  }

  /** Gets ready, since there will soon be something to draw. */
  warm(): void {
    this.#options.pool.warm()
  }

  /** Checks a request against its file in full and draws it, unless only the check is wanted. */
  request({ file, request, stage }: RequestOnFile, asker: string): Promise<jobs.DrawnRequest> {
    const { limits, now } = this.#options
    const readsText = wantedOf(request).words.length > 0
    const keys = { file: file.sha256, task: `${file.sha256} ${stage} ${digestOf(request)}`, readsText }
    return this.#run(keys, 'checkAndDraw', asker, async () => ({
      bytes: await this.#options.files.read(file.id),
      request,
      now: now(),
      stage,
      pictures:
        stage === null ? new Map() : await this.#pictures(typedComponentsOf(request).map(({ component }) => component)),
      limits,
    }))
  }

  async signed({ key, sourceId, fileId, request, marks }: SignedFile, asker: string): Promise<Uint8Array> {
    const known = this.#signed.find(key)
    if (known) return known
    const { files, limits } = this.#options
    const keys = {
      file: await files.digest(sourceId),
      task: key,
      readsText: wantedOf(request).words.length > 0,
    }
    const drawn = await this.#run(keys, 'drawSigned', asker, async () => ({
      source: await this.#options.files.read(sourceId),
      bytes: await this.#options.files.read(fileId),
      request,
      marks,
      pictures: await this.#pictures(marks.map(({ component }) => component)),
      limits,
    }))
    return this.#signed.keep(key, drawn)
  }

  /** The pages of a PDF, in points. */
  async sizes({ key, bytes }: Content, asker: string): Promise<readonly PageSize[]> {
    const known = this.#sizes.find(key)
    if (known) return known
    const { limits } = this.#options
    const read = await this.#run({ file: key, task: `sizes ${key}` }, 'readSizes', asker, () => ({ bytes, limits }))
    return this.#sizes.keep(key, read)
  }

  /** JPGs of pages of a PDF, of which there must be as many. */
  async jpgs({ key, bytes }: Content, { first, count }: PageRange, asker: string): Promise<readonly Uint8Array[]> {
    const { limits } = this.#options
    const pages: Uint8Array[] = []
    while (pages.length < count) {
      const range = { first: first + pages.length, count: count - pages.length }
      const task = `jpg ${key} ${range.first} ${range.count}`
      const slice = await this.#run({ file: key, task }, 'drawJpgs', asker, () => ({ bytes, range, limits }))
      if (slice.length === 0) throw new FileProblem('broken')
      pages.push(...slice)
      if (pages.reduce((sum, { length }) => sum + length, 0) > limits.outputBytes) throw new FileProblem('too-large')
    }
    return pages
  }

  /** A PNG or BMP as a JPG. */
  repainted({ key, kind, bytes }: Content, asker: string): Promise<Uint8Array> {
    const keys = { file: key, task: `repainted ${key}` }
    return this.#run(keys, 'repaintPicture', asker, () => ({ kind, bytes }))
  }

  /** The picture of a seal of the sandbox. */
  seal(id: string): Promise<Uint8Array> {
    return this.#drawOwn('drawSeal', id)
  }

  /** The PDF of a template of the sandbox. */
  template(id: string): Promise<Uint8Array> {
    return this.#drawOwn('drawTemplate', id)
  }

  /** Drawn on first use and kept; there are a few of them. */
  #drawOwn(job: 'drawSeal' | 'drawTemplate', id: string): Promise<Uint8Array> {
    const key = `${job} ${id}`
    const known = this.#own.get(key)
    if (known) return known
    // No asker can ask for many, so that they all come first.
    const drawn = this.#options.pool.run(job, () => id, { asker: key })
    this.#own.set(key, drawn)
    drawn.catch(() => this.#own.delete(key))
    return drawn.catch((error: unknown) => {
      throw error instanceof QueueFullError ? new FileProblem('busy', { cause: error }) : error
    })
  }

  async #run<Name extends 'checkAndDraw' | 'drawSigned' | 'readSizes' | 'drawJpgs' | 'repaintPicture'>(
    { file, task, readsText = false }: Keys,
    job: Name,
    asker: string,
    prepare: () => Parameters<Jobs[Name]>[0] | Promise<Parameters<Jobs[Name]>[0]>,
  ): Promise<ValueOf<Name>> {
    const text = `text ${file}`
    const failureKey = (error: unknown): string | null => {
      if (!(error instanceof FileProblem) || passing.has(error.problem)) return null
      if (error.problem === 'too-large' || error.stage === 'drawing') return task
      return error.stage === 'text' ? text : file
    }
    const concernedBy = readsText ? [file, text] : [file]
    return this.#once.run({ key: task, concernedBy, failureKey }, async () => {
      const outcome = await this.#options.pool.run(job, prepare, { asker }).catch((error: unknown) => {
        if (needsTooMuch(error)) throw new FileProblem('too-complex', { stage: error.stage, cause: error })
        throw error instanceof QueueFullError ? new FileProblem('busy', { cause: error }) : error
      })
      if ('problem' in outcome) throw new FileProblem(outcome.problem)
      return outcome.value as ValueOf<Name>
    })
  }

  async #pictures(components: readonly Component[]): Promise<UploadedPictures> {
    const { files, limits } = this.#options
    const pictures = new Map<string, PictureFile>()
    let bytes = 0
    for (const id of new Set(components.flatMap(pictureIds))) {
      const file = await files.find(id)
      if (!file) continue
      bytes += file.size
      if (bytes > limits.outputBytes) throw new FileProblem('too-large')
      pictures.set(id, { kind: file.kind, bytes: await files.read(id) })
    }
    return pictures
  }
}

type ValueOf<Name extends keyof Jobs> = Extract<Awaited<ReturnType<Jobs[Name]>>, { readonly value: unknown }>['value']

function digestOf(request: JsonObject): string {
  return createHash('sha256').update(JSON.stringify(request)).digest('hex')
}
