// Large files in a request's JSON, decoded from their base64 in pieces: as texts they would be copied and searched
// whole several times, and nobody else would be answered meanwhile.
import { randomUUID } from 'node:crypto'
import { setImmediate } from 'node:timers/promises'
import { PIECE_BYTES } from '../../work/in-turns.ts'

/** A file that came as a text in base64. */
export class FileBody {
  readonly bytes: Uint8Array

  constructor(bytes: Uint8Array) {
    this.bytes = bytes
  }
}

export interface WithoutFiles {
  /** The JSON with a short text in place of each file. */
  readonly json: Uint8Array
  /** By the text that stands in its place. */
  readonly files: ReadonlyMap<string, FileBody>
}

/** Smaller files are read with the rest. */
const LARGE_BYTES = 256 * 1024
const TEXTS_A_TURN = 10_000
const KEY = '"FileBody"'
const QUOTE = 0x22
const BACKSLASH = 0x5c

/**
 * Takes each large `FileBody` out. Null if one of them is no base64, or the JSON breaks off: then it has to be read as
 * it is, for what is wrong with it. Other mistakes stay in the JSON.
 */
export async function withoutFiles(body: Uint8Array): Promise<WithoutFiles | null> {
  const json = Buffer.from(body.buffer, body.byteOffset, body.byteLength)
  const files = new Map<string, FileBody>()
  const kept: Buffer[] = []
  let keptTo = 0
  for (let texts = 0, at = json.indexOf(QUOTE); at !== -1; texts += 1) {
    const end = endOfText(json, at + 1)
    if (end === -1) return null
    if (end - at > LARGE_BYTES && isFileBody(json, at)) {
      const bytes = await decoded(json.subarray(at + 1, end))
      if (bytes === null) return null
      // No request can contain what is drawn by lot only now.
      const mark = randomUUID()
      files.set(mark, new FileBody(bytes))
      kept.push(json.subarray(keptTo, at + 1), Buffer.from(mark))
      keptTo = end
    }
    if (texts % TEXTS_A_TURN === 0) await setImmediate()
    at = json.indexOf(QUOTE, end + 1)
  }
  return { json: Buffer.concat([...kept, json.subarray(keptTo)]), files }
}

/** Puts the files where their marks stand, at any depth. */
export function putFiles(value: unknown, files: WithoutFiles['files']): void {
  const open: unknown[] = [value]
  while (files.size > 0 && open.length > 0) {
    const holder = open.pop()
    if (typeof holder !== 'object' || holder === null) continue
    for (const [key, inner] of Object.entries(holder)) {
      const file = typeof inner === 'string' ? files.get(inner) : undefined
      if (file) (holder as Record<string, unknown>)[key] = file
      else open.push(inner)
    }
  }
}

/** The index of the quote that ends a text; -1 if none does. */
function endOfText(json: Buffer, from: number): number {
  for (let end = json.indexOf(QUOTE, from); end !== -1; end = json.indexOf(QUOTE, end + 1)) {
    let before = end
    while (before > from && json[before - 1] === BACKSLASH) before -= 1
    if ((end - before) % 2 === 0) return end
  }
  return -1
}

/** Whether the text at a quote is the value of that key. */
function isFileBody(json: Buffer, quote: number): boolean {
  const colon = beforeBlanks(json, quote)
  if (json[colon - 1] !== 0x3a) return false
  const end = beforeBlanks(json, colon - 1)
  const start = end - KEY.length
  return start > 0 && json[start - 1] !== BACKSLASH && json.toString('latin1', start, end) === KEY
}

function beforeBlanks(json: Buffer, index: number): number {
  let at = index
  while (at > 0 && [0x20, 0x09, 0x0a, 0x0d].includes(json[at - 1]!)) at -= 1
  return at
}

/** The bytes of a text in base64 as it stands between its quotes; null if it is none. */
async function decoded(text: Buffer): Promise<Uint8Array | null> {
  const bytes = Buffer.allocUnsafeSlow(Math.ceil((text.length * 3) / 4) + 3)
  let size = 0
  let rest = ''
  for (let at = 0; at < text.length;) {
    const end = endOfPiece(text, at)
    const piece = unescaped(text.toString('latin1', at, end))
    const isLast = end === text.length
    // Node takes these letters of base64url too, and passes over all that is none.
    if (piece === null || piece.includes('-') || piece.includes('_')) return null
    const letters = rest === '' ? piece : rest + piece
    // Four letters are three bytes.
    const whole = isLast ? letters.length - paddingOf(letters) : letters.length - (letters.length % 4)
    const written = bytes.write(letters.slice(0, whole), size, 'base64')
    if (written !== Math.floor((whole * 3) / 4)) return null
    // A letter that is left over makes no byte, whatever it is.
    if (isLast && whole % 4 === 1 && !/[A-Za-z0-9+/]/.test(letters[whole - 1]!)) return null
    size += written
    rest = letters.slice(whole)
    at = end
    await setImmediate()
  }
  return size > 0 ? bytes.subarray(0, size) : null
}

function paddingOf(letters: string): number {
  if (letters.endsWith('==')) return 2
  return letters.endsWith('=') ? 1 : 0
}

/** Not within an escape, of which the longest are `\u000a`. */
function endOfPiece(text: Buffer, at: number): number {
  const end = at + PIECE_BYTES
  if (end >= text.length) return text.length
  const escape = text.subarray(end - 6, end).lastIndexOf(BACKSLASH)
  return escape === -1 ? end : end - 6 + escape
}

/** Without line breaks, which stand in JSON as escapes alone. */
function unescaped(piece: string): string | null {
  if (!piece.includes('\\')) return piece
  try {
    return (JSON.parse(`"${piece}"`) as string).replace(/[\r\n]/g, '')
  } catch {
    return null
  }
}
