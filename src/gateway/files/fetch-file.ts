// Fetches a file from the address that Tencent gave. The address comes from outside, so it must lead out to Tencent and
// never into the gateway's own network.
import http, { type IncomingMessage } from 'node:http'
import https from 'node:https'
import { isIP } from 'node:net'
import { pipeline, Transform, type Readable } from 'node:stream'
import { isLoopback } from '../settings/address.ts'
import { Failure } from '../failures/failure.ts'
import type { Settings } from '../settings/settings.ts'
import { publicLookup } from './public-lookup.ts'

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
  const signal = AbortSignal.timeout(limitMs)
  let url = address
  for (let hop = 0; hop <= REDIRECTS; hop += 1) {
    if (!isTrustedUrl(url, trustedBy)) throw unavailable()
    const response = await get(new URL(url), signal).catch(() => null)
    if (response === null) throw unavailable()
    const { statusCode = 0, headers } = response
    if (statusCode >= 300 && statusCode < 400 && headers.location !== undefined) {
      response.destroy()
      url = URL.canParse(headers.location, url) ? new URL(headers.location, url).href : ''
      continue
    }
    if (statusCode < 200 || statusCode >= 300) {
      response.destroy()
      throw unavailable()
    }
    // If the source breaks, the result is destroyed with its error, which reaches the reader.
    return pipeline(response, limit(maxBytes), () => {})
  }
  throw unavailable()
}

/** Does not use `fetch`, which has no option to limit the addresses that it connects to. */
function get(url: URL, signal: AbortSignal): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    // Only the sandbox is reached without TLS, under its own address.
    const request =
      url.protocol === 'https:'
        ? https.get(url, { signal, lookup: publicLookup, agent: false })
        : http.get(url, { signal, agent: false })
    request.once('response', resolve)
    request.on('error', reject)
  })
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
