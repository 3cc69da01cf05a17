// Several files in one ZIP.
import { setImmediate } from 'node:timers/promises'
import { Zip, ZipPassThrough } from 'fflate'
import type { FileKind } from '../../document/file-kind.ts'

export interface Content {
  /** Identifies what is in it. */
  readonly key: string
  readonly name: string
  readonly kind: FileKind
  readonly bytes: Uint8Array
  /** The Option that DescribeFileUrls returns with its address. */
  readonly option?: string
}

/** Bytes packed before other work has its turn. */
const PIECE_BYTES = 4 * 1024 * 1024

/** Files of the same name get a number: `合同.pdf`, `合同(2).pdf`. */
export async function bundled(contents: readonly Content[], name: string): Promise<Content> {
  const entries = new Map<string, Uint8Array>()
  for (const { name: own, bytes } of contents) {
    const plain = own.replaceAll(/[\\/]/g, '_')
    let free = plain
    for (let n = 2; entries.has(free); n += 1) free = plain.replace(/(\.[^.]*)?$/, (suffix) => `(${n})${suffix}`)
    entries.set(free, bytes)
  }
  return {
    key: `zip ${contents.map(({ key }) => key).join(' ')}`,
    name: `${name.replace(/\.zip$/i, '')}.zip`,
    kind: 'zip',
    bytes: await zipped(entries),
  }
}

/** Not compressed, since PDFs and pictures are already. */
async function zipped(entries: ReadonlyMap<string, Uint8Array>): Promise<Uint8Array> {
  const pieces: Uint8Array[] = []
  const zip = new Zip((error, piece) => {
    if (error) throw error
    pieces.push(piece)
  })
  for (const [name, bytes] of entries) {
    const entry = new ZipPassThrough(name)
    zip.add(entry)
    for (let from = 0; from < bytes.length; from += PIECE_BYTES) {
      entry.push(bytes.subarray(from, from + PIECE_BYTES))
      await setImmediate()
    }
    entry.push(new Uint8Array(), true)
  }
  zip.end()
  return new Uint8Array(Buffer.concat(pieces))
}
