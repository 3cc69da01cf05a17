// `luokuan serve`: runs the gateway until it is told to stop.
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { pageAddress } from '../gateway/settings/address.ts'
import { createGateway, type Gateway } from '../gateway/gateway.ts'
import type { Settings } from '../gateway/settings/settings.ts'
import { readVersion } from '../gateway/version.ts'
import { complain, listenComplaint, settingsOrComplaint, storeComplaint } from './complaints.ts'
import { sandboxBeside } from './run-sandbox.ts'
import { callBack, withCallbacks } from './sandbox-callbacks.ts'
import { stopSignal } from './stop-signal.ts'

const pageFolder = fileURLToPath(new URL('../../dist', import.meta.url))

/** Longer than all that closing waits for. */
const SHUTDOWN_LIMIT_MS = 35_000

export async function serve(env: NodeJS.ProcessEnv): Promise<number> {
  const read = settingsOrComplaint(env)
  if (read === null) return 1
  const settings = await withCallbacks(read)
  if (!existsSync(`${pageFolder}/index.html`)) {
    complain('The page is not built yet: run `npm start`, or `npm run build` first.')
    return 1
  }
  // Registered before listening, so that an early signal is not lost.
  const stop = stopSignal()
  const sandbox = await sandboxBeside(settings)
  const gateway = sandbox === null ? null : await startGateway(settings, env)
  if (gateway === null) {
    stop.forget()
    await sandbox?.close()
    return 1
  }
  if (sandbox !== undefined && !env['LUOKUAN_SANDBOX_CALLBACK_URL']) await callBack(settings)
  process.stdout.write(`Luokuan is ready: ${pageAddress(settings.host, settings.port)}\n${destination(settings)}\n`)
  await stop.received
  setTimeout(() => process.exit(1), SHUTDOWN_LIMIT_MS).unref()
  // The sandbox closes last: calls in flight in the gateway wait for its answers.
  await gateway.close()
  await sandbox?.close()
  return 0
}

async function startGateway(settings: Settings, env: NodeJS.ProcessEnv): Promise<Gateway | null> {
  let gateway: Gateway
  try {
    gateway = await createGateway({
      settings,
      pageFolder,
      version: readVersion(),
      log: process.stderr,
      proxy: env['http_proxy'],
    })
  } catch (error) {
    const complaint = storeComplaint(error, settings.dataFolder)
    if (complaint === null) throw error
    complain(complaint)
    return null
  }
  try {
    await gateway.app.listen({ host: settings.host, port: settings.port })
    return gateway
  } catch (error) {
    complain(listenComplaint(error, settings, 'LUOKUAN_PORT'))
    await gateway.close()
    return null
  }
}

/** Says whether contracts are real, so that nobody has to guess. */
function destination({ ess, endpoints }: Settings): string {
  if (ess === 'production')
    return `It speaks to Tencent eSign in PRODUCTION (${endpoints.ess}): contracts are real and are charged.`
  if (ess === 'test') return `It speaks to Tencent eSign's test environment (${endpoints.ess}).`
  return `It speaks to the sandbox (${endpoints.ess}): no contract leaves this machine.`
}
