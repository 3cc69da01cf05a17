// Reads zip files that may be malicious: first the directory with the declared sizes, then each entry within a limit.
// fflate's own reader inflates an entry in one go, however far it exceeds its declared size.
import { Inflate } from 'fflate'
import { yieldToBrowser, chunkBytes } from './yield-to-browser.ts'
import { crc32 } from './crc32.ts'

export interface ZipEntry {
  /** The full path, with folders, as written in the file. */
  readonly path: string
  readonly method: number
  readonly encrypted: boolean
  readonly crc: number
  readonly packedSize: number
  /** The declared size, which the inflated data must match. */
  readonly size: number
  readonly headerOffset: number
}

const endSignature = 0x06054b50
const directorySignature = 0x02014b50
const headerSignature = 0x04034b50
const endLength = 22
const directoryLength = 46
const headerLength = 30
const maxCommentLength = 0xffff
/** Deflate expands by at most 1032 times, so one chunk yields well below 20 MB. */
const packedChunkBytes = 16 * 1024

/** The entries in the directory of a zip file, or null if it has no readable directory. Zip64 is not supported. */
export function zipEntries(bytes: Uint8Array): readonly ZipEntry[] | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = endOffset(view)
  if (end === null) return null
  const count = view.getUint16(end + 10, true)
  let at = view.getUint32(end + 16, true)
  const entries: ZipEntry[] = []
  for (let index = 0; index < count; index += 1) {
    if (at + directoryLength > end || view.getUint32(at, true) !== directorySignature) return null
    const pathLength = view.getUint16(at + 28, true)
    const next = at + directoryLength + pathLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
    if (next > end) return null
    entries.push({
      path: new TextDecoder().decode(bytes.subarray(at + directoryLength, at + directoryLength + pathLength)),
      encrypted: (view.getUint16(at + 8, true) & 1) === 1,
      method: view.getUint16(at + 10, true),
      crc: view.getUint32(at + 16, true),
      packedSize: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      headerOffset: view.getUint32(at + 42, true),
    })
    at = next
  }
  return entries
}

/** The offset of the end record, which a comment may follow. */
function endOffset(view: DataView): number | null {
  const last = view.byteLength - endLength
  for (let at = last; at >= Math.max(0, last - maxCommentLength); at -= 1) {
    if (view.getUint32(at, true) === endSignature) return at
  }
  return null
}

/** The contents of an entry; null if it is damaged, or longer or shorter than declared. */
export async function readZipEntry(bytes: Uint8Array, entry: ZipEntry): Promise<Uint8Array<ArrayBuffer> | null> {
  const packed = packedBytes(bytes, entry)
  if (!packed || entry.encrypted) return null
  const unpacked =
    entry.method === 0 ? await copied(packed, entry) : entry.method === 8 ? await inflated(packed, entry) : null
  return unpacked && (await checksum(unpacked)) === entry.crc ? unpacked : null
}

function packedBytes(bytes: Uint8Array, { headerOffset, packedSize }: ZipEntry): Uint8Array | null {
  if (headerOffset + headerLength > bytes.length) return null
  const view = new DataView(bytes.buffer, bytes.byteOffset + headerOffset, headerLength)
  if (view.getUint32(0, true) !== headerSignature) return null
  const start = headerOffset + headerLength + view.getUint16(26, true) + view.getUint16(28, true)
  return start + packedSize > bytes.length ? null : bytes.subarray(start, start + packedSize)
}

async function copied(packed: Uint8Array, { size }: ZipEntry): Promise<Uint8Array<ArrayBuffer> | null> {
  if (packed.length !== size) return null
  const out = new Uint8Array(size)
  for (let at = 0; at < size; at += chunkBytes) {
    if (at > 0) await yieldToBrowser()
    out.set(packed.subarray(at, at + chunkBytes), at)
  }
  return out
}

async function inflated(packed: Uint8Array, { size }: ZipEntry): Promise<Uint8Array<ArrayBuffer> | null> {
  const out = new Uint8Array(size)
  let length = 0
  let tooLong = false
  const inflate = new Inflate((chunk) => {
    tooLong ||= length + chunk.length > size
    if (tooLong) return
    out.set(chunk, length)
    length += chunk.length
  })
  let yieldAt = chunkBytes
  try {
    for (let at = 0; at < packed.length && !tooLong; at += packedChunkBytes) {
      inflate.push(packed.subarray(at, at + packedChunkBytes), at + packedChunkBytes >= packed.length)
      if (length >= yieldAt) {
        yieldAt = length + chunkBytes
        await yieldToBrowser()
      }
    }
  } catch {
    return null
  }
  return tooLong || length !== size ? null : out
}

/** The checksum of a large array, computed without blocking the page. */
async function checksum(bytes: Uint8Array): Promise<number> {
  let crc = 0
  for (let at = 0; at < bytes.length; at += chunkBytes) {
    if (at > 0) await yieldToBrowser()
    crc = crc32(bytes.subarray(at, at + chunkBytes), crc)
  }
  return crc
}
