// Fetches a file from where Tencent says that it is. Only from there: an address is followed no matter who wrote it, so
// it must be one that leads out to Tencent and not into the network that the gateway stands in.
import { isIP } from 'node:net'
import { pipeline, Readable, Transform } from 'node:stream'
import { isLoopback } from '../settings/address.ts'
import { Failure } from '../failures/failure.ts'
import type { Settings } from '../settings/settings.ts'

const REDIRECTS = 3
const LIMIT_MS = 120_000

export type TrustedBy = Pick<Settings, 'ess' | 'endpoints'>

/** https to a host with a name; where the sandbox plays Tencent, the sandbox's own address too. */
export function isTrustedUrl(address: string, { ess, endpoints }: TrustedBy): boolean {
  if (!URL.canParse(address)) return false
  const { protocol, hostname, origin, username } = new URL(address)
  if (ess === 'sandbox' && origin === endpoints.ess) return true
  return (
    protocol === 'https:' &&
    username === '' &&
    isIP(hostname.replace(/^\[|\]$/g, '')) === 0 &&
    !isLoopback(hostname) &&
    hostname.includes('.')
  )
}

/** The file as a stream that ends in an error beyond `maxBytes`. Throws a Failure where it cannot be had. */
export async function fetchFile(
  address: string,
  trustedBy: TrustedBy,
  maxBytes: number,
  limitMs = LIMIT_MS,
): Promise<Readable> {
  let url = address
  for (let hop = 0; hop <= REDIRECTS; hop += 1) {
    if (!isTrustedUrl(url, trustedBy)) throw unavailable()
    const response = await fetch(url, { redirect: 'manual', signal: AbortSignal.timeout(limitMs) }).catch(() => null)
    const location = response?.headers.get('location')
    if (response && response.status >= 300 && response.status < 400 && location) {
      await response.body?.cancel()
      url = URL.canParse(location, url) ? new URL(location, url).href : ''
      continue
    }
    if (!response?.ok || !response.body) throw unavailable()
    // A source that breaks ends the result with its error; who reads that is told.
    return pipeline(Readable.from(response.body), limit(maxBytes), () => {})
  }
  throw unavailable()
}

function limit(maxBytes: number): Transform {
  let size = 0
  return new Transform({
    transform(chunk: Uint8Array, _encoding, done) {
      size += chunk.length
      done(size > maxBytes ? new Error('The file is larger than it may be.') : null, chunk)
    },
  })
}

function unavailable(): Failure {
  return new Failure('no-answer', 'Tencent eSign did not give the file.')
}
