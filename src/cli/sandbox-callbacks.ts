// Sets up the sandbox's callbacks to the gateway beside it, as Tencent would send them, with secrets made once and kept
// in the data folder, so that what one run leaves waiting can be read by the next.
import { randomBytes } from 'node:crypto'
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { z } from 'zod'
import { pageAddress } from '../gateway/settings/address.ts'
import type { CallbackSecrets, Settings } from '../gateway/settings/settings.ts'
import { complain } from './complaints.ts'

const LIMIT_MS = 3000

/** With the sandbox, callbacks need no settings: the token and the key are generated if none are set. */
export async function withCallbacks(settings: Settings): Promise<Settings> {
  if (settings.ess !== 'sandbox' || settings.callbacks !== undefined) return settings
  return { ...settings, callbacks: await keptSecrets(settings.dataFolder) }
}

const secretsShape = z.object({ token: z.string().regex(/^[0-9a-f]{48}$/), key: z.string().regex(/^[0-9a-f]{32}$/) })

async function keptSecrets(dataFolder: string): Promise<CallbackSecrets> {
  const file = path.join(dataFolder, 'sandbox-callbacks.json')
  const kept = await readFile(file, 'utf8').then(parsed, () => null)
  const read = secretsShape.safeParse(kept)
  if (read.success) return read.data
  const made = { token: randomBytes(24).toString('hex'), key: randomBytes(16).toString('hex') }
  try {
    await mkdir(dataFolder, { recursive: true, mode: 0o700 })
    const beside = `${file}.${process.pid}`
    await writeFile(beside, JSON.stringify(made), { mode: 0o600 })
    await rename(beside, file)
  } catch {
    // What is wrong with the folder is said when the store is opened. These are good for this run.
  }
  return made
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
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
