// Uploads files to Tencent, a few at a time, so that none of them waits for long for its part of the line.
import { tencentFailure } from '../failures/failure.ts'
import { FairQueue } from '../../work/fair-queue.ts'
import type { StoredUpload, UploadStore } from '../store/upload-store.ts'
import { FileContent } from '../tencent/streamed-body.ts'
import type { Tencent } from '../tencent/tencent.ts'
import type { ReceivedFile } from './receive-file.ts'

const AT_ONCE = 2

export class Uploader {
  readonly #tencent: Tencent
  readonly #uploads: UploadStore
  /** Unlimited here: IncomingFiles already limits how many wait. */
  readonly #queue = new FairQueue({ atOnce: AT_ONCE, waiting: Infinity })

  constructor(tencent: Tencent, uploads: UploadStore) {
    this.#tencent = tencent
    this.#uploads = uploads
  }

  /** Uploads the file, unless Tencent still has the same content. Throws a Failure. */
  async upload(file: ReceivedFile, name: string): Promise<StoredUpload> {
    const known = await this.#uploads.find(file.sha256)
    if (known) return known
    return this.#queue.run(file.asker, async () => {
      // Somebody else may have uploaded the same content while this file waited.
      const uploaded = await this.#uploads.find(file.sha256)
      return uploaded ?? this.#uploads.keep(file.sha256, await this.#send(file, name))
    })
  }

  /** Returns Tencent's file id. Throws a Failure. */
  uploadAnew(file: ReceivedFile, name: string): Promise<string> {
    return this.#queue.run(file.asker, () => this.#send(file, name))
  }

  async #send(file: ReceivedFile, name: string): Promise<string> {
    const outcome = await this.#tencent.uploadFile(name, new FileContent(file))
    if (!outcome.ok) throw tencentFailure(outcome.failure)
    const [fileId] = outcome.answer.FileIds
    if (fileId === undefined) throw new Error('UploadFiles answered without a FileId.')
    return fileId
  }
}
