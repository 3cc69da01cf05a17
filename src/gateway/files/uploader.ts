// Uploads files to Tencent, a few at a time: signing and sending holds several copies of each in memory.
import { readFile } from 'node:fs/promises'
import { tencentFailure } from '../failures/failure.ts'
import type { StoredUpload, UploadStore } from '../store/upload-store.ts'
import type { Tencent } from '../tencent/tencent.ts'
import type { ReceivedFile } from './receive-file.ts'

const AT_ONCE = 2

export class Uploader {
  readonly #tencent: Tencent
  readonly #uploads: UploadStore
  readonly #waiting: (() => void)[] = []
  #free = AT_ONCE

  constructor(tencent: Tencent, uploads: UploadStore) {
    this.#tencent = tencent
    this.#uploads = uploads
  }

  /** Uploads the file, unless Tencent still has the same content. Throws a Failure. */
  async upload(file: ReceivedFile, name: string): Promise<StoredUpload> {
    return (await this.#uploads.find(file.sha256)) ?? this.#uploads.keep(file.sha256, await this.uploadAnew(file, name))
  }

  /** Returns Tencent's file id. Throws a Failure. */
  async uploadAnew(file: ReceivedFile, name: string): Promise<string> {
    await this.#enter()
    try {
      const outcome = await this.#tencent.uploadFile(name, await readFile(file.path, 'base64'))
      if (!outcome.ok) throw tencentFailure(outcome.failure)
      const [fileId] = outcome.answer.FileIds
      if (fileId === undefined) throw new Error('UploadFiles answered without a FileId.')
      return fileId
    } finally {
      this.#leave()
    }
  }

  async #enter(): Promise<void> {
    if (this.#free > 0) {
      this.#free -= 1
      return
    }
    await new Promise<void>((resolve) => this.#waiting.push(resolve))
  }

  #leave(): void {
    const next = this.#waiting.shift()
    if (next) next()
    else this.#free += 1
  }
}
