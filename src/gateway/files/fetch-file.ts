// Fetches a file from the address that Tencent gave. The address comes from outside, so it must lead out to Tencent and
// never into the gateway's own network.
import { isIP } from 'node:net'
import { pipeline, Readable, Transform } from 'node:stream'
import { isLoopback } from '../settings/address.ts'
import { Failure } from '../failures/failure.ts'
import type { Settings } from '../settings/settings.ts'

const REDIRECTS = 3
const LIMIT_MS = 120_000

export type TrustedBy = Pick<Settings, 'ess' | 'endpoints'>

/** https to a host with a name; with the sandbox in place of Tencent, the sandbox's own address too. */
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

/** The file as a stream, which fails beyond `maxBytes`. Throws a Failure if the file cannot be fetched. */
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
    // A source that breaks destroys the result with its error, which reaches the reader.
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
