// Sets up the sandbox's callbacks to the gateway beside it, as Tencent would send them, with secrets made for this run.
import { randomBytes } from 'node:crypto'
import { pageAddress } from '../gateway/settings/address.ts'
import type { Settings } from '../gateway/settings/settings.ts'
import { complain } from './complaints.ts'

const LIMIT_MS = 3000

/** With the sandbox, callbacks need no settings: the token and the key are generated if none are set. */
export function withCallbacks(settings: Settings): Settings {
  if (settings.ess !== 'sandbox' || settings.callbacks !== undefined) return settings
  return { ...settings, callbacks: { token: randomBytes(24).toString('hex'), key: randomBytes(16).toString('hex') } }
}

/**
 * Tells the sandbox where to send its callbacks. A failure is no reason to stop: without callbacks the screens poll,
 * only later.
 */
export async function callBack({ host, port, callbacks, endpoints }: Settings): Promise<void> {
  if (callbacks === undefined) return
  try {
    const response = await fetch(new URL('/_sandbox/callbacks', endpoints.ess), {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        url: new URL('/callbacks/tencent', pageAddress(host, port)).href,
        encryptKey: callbacks.key,
        token: callbacks.token,
      }),
      signal: AbortSignal.timeout(LIMIT_MS),
    })
    if (!response.ok) throw new Error(`The sandbox answered ${response.status}.`)
  } catch {
    complain('The sandbox could not be told where to send callbacks: statuses on the screen are asked for instead.')
  }
}
