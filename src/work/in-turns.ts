// Work on many bytes in this process, in pieces between which other work has its turn.
import { createHash } from 'node:crypto'
import { setImmediate } from 'node:timers/promises'

/** A few milliseconds of hashing or decoding. */
export const PIECE_BYTES = 1024 * 1024

/** In hex. Nobody may change the bytes meanwhile. */
export async function sha256InTurns(bytes: Uint8Array): Promise<string> {
  const hash = createHash('sha256')
  for (let at = 0; at < bytes.length; at += PIECE_BYTES) {
    if (at > 0) await setImmediate()
    hash.update(bytes.subarray(at, at + PIECE_BYTES))
  }
  return hash.digest('hex')
}
