// Files beside the store that hold Tencent's answers. Each file is created before its request leaves and is filled only
// if the store cannot take the answer. Its blocks are reserved, so the answer fits even if the disk fills up meanwhile.
import { mkdir, open, readdir, readFile, rm, stat, type FileHandle } from 'node:fs/promises'
import path from 'node:path'

/** Larger than an answer for fifty parties with their links. */
const RESERVED_BYTES = 32 * 1024
/** No request takes this long, so a reserved file that is still empty by then belongs to a gateway that was killed. */
const STALE_MS = 24 * 60 * 60 * 1000

export interface AnswerFile {
  /** Resolves once the answer is on the disk. */
  keep(answer: unknown): Promise<void>
  /** Removes the file, once the store has the answer or if there is none. */
  remove(): Promise<void>
}

export interface LeftAnswer {
  readonly id: string
  /** The file's content; undefined if it is not valid JSON. */
  readonly answer: unknown
  remove(): Promise<void>
}

export class AnswerFiles {
  readonly #folder: string
  readonly #prefix: string

  /** `kind`: letters and digits that distinguish these answers from others in the same folder. */
  constructor(folder: string, kind: string) {
    this.#folder = folder
    this.#prefix = `${kind}.`
  }

  /** `id`: a UUID. Rejects if the file cannot be created. */
  async reserve(id: string): Promise<AnswerFile> {
    await mkdir(this.#folder, { recursive: true, mode: 0o700 })
    const file = path.join(this.#folder, `${this.#prefix}${id}.json`)
    const handle = await open(file, 'wx+', 0o600)
    try {
      await handle.writeFile(Buffer.alloc(RESERVED_BYTES, ' '))
    } catch (error) {
      await handle.close()
      await rm(file, { force: true })
      throw error
    }
    return {
      keep: (answer) => overwrite(handle, answer),
      remove: async () => {
        await handle.close()
        await rm(file, { force: true })
      },
    }
  }

  /** The answers that dead gateways left behind. Recent empty files stay, since running gateways may own them. */
  async left(now = Date.now()): Promise<LeftAnswer[]> {
    const names = (await readdir(this.#folder).catch(() => [])).filter(
      (name) => name.startsWith(this.#prefix) && name.endsWith('.json'),
    )
    const found: LeftAnswer[] = []
    for (const name of names) {
      const file = path.join(this.#folder, name)
      const remove = () => rm(file, { force: true })
      const text = await readFile(file, 'utf8').catch(() => '')
      if (text.trim() !== '')
        found.push({ id: name.slice(this.#prefix.length, -'.json'.length), answer: parsed(text), remove })
      else if (now - (await modifiedAt(file, now)) > STALE_MS) await remove()
    }
    return found
  }
}

/** Writes in place, since the disk may have no free blocks. The rest of the file stays blank, which JSON allows. */
async function overwrite(handle: FileHandle, answer: unknown): Promise<void> {
  const bytes = Buffer.from(JSON.stringify(answer))
  let written = 0
  while (written < bytes.length) {
    const { bytesWritten } = await handle.write(bytes, written, bytes.length - written, written)
    written += bytesWritten
  }
  await handle.sync()
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

async function modifiedAt(file: string, now: number): Promise<number> {
  return stat(file).then(
    ({ mtimeMs }) => mtimeMs,
    () => now,
  )
}
