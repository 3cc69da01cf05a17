// Streams a file from the request into a temporary file, measuring and hashing it on the way.
import { createHash, randomUUID } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { mkdir, readdir, rm, stat } from 'node:fs/promises'
import path from 'node:path'
import type { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { Failure } from '../failures/failure.ts'

export interface ReceivedFile {
  readonly path: string
  readonly size: number
  /** In hex. */
  readonly sha256: string
  /** Who sent it, so that senders can take turns. */
  readonly asker: string
}

export interface ReceiveOptions {
  readonly folder: string
  readonly asker: string
  readonly maxBytes: number
  /** Content-Length, if the sender gave one. */
  readonly announced: string | undefined
}

/**
 * Passes the file to `handle` and removes it afterwards, whatever happens. Throws a Failure if it is empty or too
 * large.
 */
export async function withReceivedFile<Result>(
  body: Readable,
  { folder, asker, maxBytes, announced }: ReceiveOptions,
  handle: (file: ReceivedFile) => Promise<Result>,
): Promise<Result> {
  const tooLarge = () =>
    new Failure('file-too-large', `The file is larger than ${Math.ceil(maxBytes / 1024 / 1024)} MB.`)
  if (Number(announced ?? 0) > maxBytes) throw tooLarge()
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const file = path.join(folder, randomUUID())
  const hash = createHash('sha256')
  let size = 0
  async function* measured() {
    // The request is not destroyed when we stop reading, since the answer goes back over the same connection.
    for await (const chunk of body.iterator({ destroyOnReturn: false })) {
      size += chunk.length
      if (size > maxBytes) throw tooLarge()
      hash.update(chunk)
      yield chunk
    }
  }
  try {
    await pipeline(measured, createWriteStream(file, { flags: 'wx', mode: 0o600 }))
    if (size === 0) throw new Failure('file-empty', 'The file is empty.')
    return await handle({ path: file, size, sha256: hash.digest('hex'), asker })
  } finally {
    await rm(file, { force: true })
  }
}

const STALE_MS = 60 * 60 * 1000

/** Removes what a killed gateway left behind. Recent files may belong to another gateway that uses the same folder. */
export async function removeLeftovers(folder: string, now: number): Promise<void> {
  const names = await readdir(folder).catch(() => [])
  for (const name of names) {
    const file = path.join(folder, name)
    const { mtimeMs } = await stat(file).catch(() => ({ mtimeMs: now }))
    if (now - mtimeMs > STALE_MS) await rm(file, { force: true })
  }
}
