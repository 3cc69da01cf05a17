// Uploads files to the gateway.
import { gatewayAddress } from './address.ts'
import type { Answered, Routes } from '../../gateway/routes.ts'
import { answerOf, GatewayError, type UploadRoute } from './call.ts'
import { pause } from './pause.ts'

export interface Uploading {
  /** Gets 0 to 100. */
  readonly onPercent?: (percent: number) => void
  readonly signal?: AbortSignal
}

/** How long an upload comes again by itself while too many others upload. */
const PATIENCE_MS = 10 * 60_000

/**
 * Uploads a file's bytes to a route of the gateway; rejects with a GatewayError. While the gateway is busy it waits for
 * its turn: an upload can be made again without harm. Given up by its signal, it rejects as `cancelled`.
 */
export function upload<Route extends UploadRoute>(
  route: Route,
  body: Blob,
  name: string,
  how: Uploading,
): Promise<Answered<Routes[Route]>>
export async function upload(
  route: UploadRoute,
  body: Blob,
  name: string,
  { onPercent = () => undefined, signal }: Uploading,
): Promise<unknown> {
  const until = Date.now() + PATIENCE_MS
  for (;;) {
    const { status, text, retryMs } = await post(route, body, name, { onPercent, signal })
    try {
      return answerOf(status, text)
    } catch (error) {
      const isBusy = error instanceof GatewayError && error.code === 'busy'
      if (!isBusy || Date.now() + retryMs > until) throw error
    }
    onPercent(0)
    await pause(retryMs, signal)
  }
}

interface Posted {
  readonly status: number
  readonly text: string
  /** When the gateway wants it again, if it says so. */
  readonly retryMs: number
}

/** Uses XMLHttpRequest because fetch does not report upload progress. */
function post(
  route: UploadRoute,
  body: Blob,
  name: string,
  { onPercent, signal }: Uploading & { readonly onPercent: (percent: number) => void },
): Promise<Posted> {
  const [method = '', url = ''] = route.split(' ')
  return new Promise((resolve, reject) => {
    if (signal?.aborted) return reject(new GatewayError('cancelled'))
    const request = new XMLHttpRequest()
    signal?.addEventListener('abort', () => request.abort(), { once: true })
    request.open(method, gatewayAddress(url))
    request.setRequestHeader('content-type', body.type)
    request.setRequestHeader('x-file-name', encodeURIComponent(name))
    request.upload.addEventListener('progress', (event) => {
      if (event.lengthComputable) onPercent(Math.floor((event.loaded / event.total) * 100))
    })
    request.addEventListener('load', () => {
      const retryS = Number(request.getResponseHeader('retry-after') ?? 1)
      const retryMs = (Number.isFinite(retryS) ? Math.max(1, retryS) : 1) * 1000
      resolve({ status: request.status, text: request.responseText, retryMs })
    })
    request.addEventListener('abort', () => reject(new GatewayError('cancelled')))
    for (const event of ['error', 'timeout']) request.addEventListener(event, () => reject(new GatewayError('offline')))
    request.send(body)
  })
}
