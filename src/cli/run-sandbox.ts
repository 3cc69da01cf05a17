// The sandbox, started beside the gateway or alone.
import { createSandbox, type Sandbox, type SandboxOptions } from '../sandbox/create-sandbox.ts'
import type { Settings } from '../gateway/settings/settings.ts'
import {
  callbackComplaint,
  complain,
  listenComplaint,
  officeComplaint,
  settingsOrComplaint,
  storeComplaint,
} from './complaints.ts'
import { stopSignal } from './stop-signal.ts'

/** A running sandbox; `close` ends it if it was started here. */
export interface RunningSandbox {
  close(): Promise<void>
}

const PROBE_LIMIT_MS = 3000

/** `luokuan sandbox`: the sandbox alone, until it is told to stop. */
export async function runSandbox(env: NodeJS.ProcessEnv): Promise<number> {
  const settings = settingsOrComplaint({ ...env, LUOKUAN_ESS: 'sandbox' })
  if (settings === null) return 1
  const stop = stopSignal()
  if (await answersAsSandbox(settings.sandboxPort)) {
    stop.forget()
    complain(`A sandbox already runs on port ${settings.sandboxPort}.`)
    return 1
  }
  const sandbox = await start(settings, env)
  if (sandbox === null) {
    stop.forget()
    return 1
  }
  const { secretId, secretKey } = settings
  process.stdout.write(
    `The sandbox is ready: http://127.0.0.1:${settings.sandboxPort}/\nIts keys: ${secretId} / ${secretKey}\n`,
  )
  await stop.received
  await sandbox.close()
  return 0
}

/**
 * The sandbox for the gateway: one that runs already, or a new one. Undefined if the gateway calls something else; null
 * if it cannot be started, after printing why.
 */
export async function sandboxBeside(
  settings: Settings,
  env: NodeJS.ProcessEnv = process.env,
): Promise<RunningSandbox | null | undefined> {
  if (settings.ess !== 'sandbox' || settings.endpoints.ess !== `http://127.0.0.1:${settings.sandboxPort}`)
    return undefined
  if (await answersAsSandbox(settings.sandboxPort)) return { close: async () => {} }
  return start(settings, env)
}

/**
 * Where the sandbox sends Tencent's callbacks: LUOKUAN_SANDBOX_CALLBACK_URL, and the key and the token that encrypt and
 * sign them.
 */
function callbackOf(env: NodeJS.ProcessEnv): SandboxOptions['callback'] {
  const {
    LUOKUAN_SANDBOX_CALLBACK_URL: url,
    LUOKUAN_SANDBOX_CALLBACK_KEY: encryptKey,
    LUOKUAN_SANDBOX_CALLBACK_TOKEN: token,
  } = env
  return { url: url || undefined, encryptKey: encryptKey || undefined, token: token || undefined }
}

async function start(
  { sandboxPort: port, dataFolder, databaseUrl }: Settings,
  env: NodeJS.ProcessEnv,
): Promise<Sandbox | null> {
  let sandbox: Sandbox
  try {
    sandbox = await createSandbox({
      port,
      dataFolder,
      databaseUrl,
      callback: callbackOf(env),
      office: env['LUOKUAN_SOFFICE'] || undefined,
    })
  } catch (error) {
    const complaint = callbackComplaint(error) ?? officeComplaint(error) ?? storeComplaint(error, dataFolder)
    if (complaint === null) throw error
    complain(complaint)
    return null
  }
  try {
    await sandbox.listen()
    return sandbox
  } catch (error) {
    complain(listenComplaint(error, { host: '127.0.0.1', port }, 'LUOKUAN_SANDBOX_PORT'))
    await sandbox.close()
    return null
  }
}

/** Whether a sandbox listens there: nothing else answers its control route. */
async function answersAsSandbox(port: number): Promise<boolean> {
  try {
    const response = await fetch(`http://127.0.0.1:${port}/_sandbox/flows`, {
      signal: AbortSignal.timeout(PROBE_LIMIT_MS),
    })
    const answer: unknown = await response.json()
    return response.ok && typeof answer === 'object' && answer !== null && 'flows' in answer
  } catch {
    return false
  }
}
