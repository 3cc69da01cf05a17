// `luokuan serve`: starts the gateway and keeps it until it is told to stop.
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { pageAddress } from '../gateway/address.ts'
import { createServer } from '../gateway/server.ts'
import { readSettings, SettingsError, type Settings } from '../gateway/settings.ts'
import { readVersion } from '../gateway/version.ts'

const pageFolder = fileURLToPath(new URL('../../dist', import.meta.url))

/** How long open requests may take to end once the gateway is told to stop. */
const SHUTDOWN_LIMIT_MS = 5000

export async function serve(env: NodeJS.ProcessEnv): Promise<number> {
  const settings = settingsOrComplaint(env)
  if (settings === null) return 1
  if (!existsSync(`${pageFolder}/index.html`)) {
    process.stderr.write('The page is not built yet: run `npm start`, or `npm run build` first.\n')
    return 1
  }
  // Asked for before listening, so that a signal that comes early is not lost.
  const stop = stopSignal()
  const app = await createServer({ settings, pageFolder, version: readVersion() })
  try {
    await app.listen({ host: settings.host, port: settings.port })
  } catch (error) {
    stop.forget()
    process.stderr.write(`${listenComplaint(error, settings)}\n`)
    await app.close()
    return 1
  }
  process.stdout.write(`Luokuan is ready: ${pageAddress(settings.host, settings.port)}\n`)
  await stop.received
  setTimeout(() => process.exit(1), SHUTDOWN_LIMIT_MS).unref()
  await app.close()
  return 0
}

function settingsOrComplaint(env: NodeJS.ProcessEnv): Settings | null {
  try {
    return readSettings(env)
  } catch (error) {
    if (!(error instanceof SettingsError)) throw error
    process.stderr.write(`Luokuan cannot start with these settings:\n${error.problems.map((problem) => `  ${problem}\n`).join('')}`)
    return null
  }
}

function listenComplaint(error: unknown, { host, port }: Settings): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  if (code === 'EADDRINUSE') {
    return `Port ${port} on ${host} is in use by another program. Stop that one, or choose another port with LUOKUAN_PORT, such as LUOKUAN_PORT=7310.`
  }
  if (code === 'EACCES') return `Port ${port} needs more rights than this user has. Choose one above 1023 with LUOKUAN_PORT.`
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND') {
    return `This machine has no address ${host}. Set LUOKUAN_HOST to one that it has, such as 127.0.0.1.`
  }
  return `Luokuan cannot listen on ${host}, port ${port}: ${error instanceof Error ? error.message : String(error)}`
}

interface StopSignal {
  readonly received: Promise<void>
  forget(): void
}

/** Ctrl+C reaches a whole process group, and npm passes it on again: repeats are taken and change nothing. */
function stopSignal(): StopSignal {
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const
  let onSignal: () => void = () => {}
  const received = new Promise<void>((resolve) => {
    onSignal = resolve
  })
  for (const signal of signals) process.on(signal, onSignal)
  return {
    received,
    forget: () => {
      for (const signal of signals) process.off(signal, onSignal)
    },
  }
}
