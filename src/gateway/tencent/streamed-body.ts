// The body of a request that holds a file in base64, which is never in memory as a whole. Signing needs the hash of the
// whole body before its first byte leaves, so the file is read twice.
import { createHash, randomUUID } from 'node:crypto'
import { open } from 'node:fs/promises'
import { setImmediate } from 'node:timers/promises'

/** A file in a request: its content stands there as text in base64. */
export class FileContent {
  readonly path: string
  /** Bytes. */
  readonly size: number

  constructor({ path, size }: { readonly path: string; readonly size: number }) {
    this.path = path
    this.size = size
  }
}

export interface StreamedBody {
  /** Bytes. */
  readonly size: number
  /** The same bytes each time. Rejects if the file cannot be read. */
  pieces(): AsyncGenerator<Buffer, void>
}

/** How much of a file is read at a time: a multiple of three, so that base64 has no padding before its end. */
const PIECE_BYTES = 384 * 1024

/** As JSON, with each FileContent as a text; null if the request holds none. */
export function streamedBody(request: Readonly<Record<string, unknown>>): StreamedBody | null {
  // No text of a request can contain what is drawn by lot only now.
  const mark = randomUUID()
  const files: FileContent[] = []
  const json = JSON.stringify(request, (_key, value: unknown) => {
    if (!(value instanceof FileContent)) return value
    files.push(value)
    return mark
  })
  if (files.length === 0) return null
  const texts = json.split(mark).map((text) => Buffer.from(text))
  const sizes = [...texts.map(({ length }) => length), ...files.map(({ size }) => Math.ceil(size / 3) * 4)]
  return {
    size: sizes.reduce((sum, size) => sum + size, 0),
    async *pieces() {
      for (const [place, text] of texts.entries()) {
        yield text
        const file = files[place]
        if (file) yield* base64Of(file)
      }
    },
  }
}

/** In hex. Ends early, with the hash of nothing that is sent, once the signal is aborted. */
export async function sha256Of(body: StreamedBody, signal?: AbortSignal): Promise<string> {
  const hash = createHash('sha256')
  for await (const piece of body.pieces()) {
    if (signal?.aborted) break
    hash.update(piece)
  }
  return hash.digest('hex')
}

async function* base64Of({ path }: FileContent): AsyncGenerator<Buffer, void> {
  const handle = await open(path)
  try {
    const bytes = Buffer.allocUnsafe(PIECE_BYTES)
    for (let filled = PIECE_BYTES; filled === PIECE_BYTES;) {
      filled = 0
      // A read may bring less than was asked for.
      for (let read = -1; read !== 0 && filled < PIECE_BYTES; filled += read)
        read = (await handle.read(bytes, filled, PIECE_BYTES - filled)).bytesRead
      // An answer that has come by now is read before more is written to a connection that may be closed with it.
      await setImmediate()
      if (filled > 0) yield Buffer.from(bytes.toString('base64', 0, filled), 'latin1')
    }
  } finally {
    await handle.close()
  }
}
