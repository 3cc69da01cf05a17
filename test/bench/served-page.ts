// A page of a neighbour: built and compressed as ours is, and served by a process of its own.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { setTimeout as sleep } from 'node:timers/promises'
import { build } from 'vite'
import { compressFolder } from '../../scripts/compress.mjs'
import { freePort } from '../e2e/own-gateway.ts'

const server = fileURLToPath(new URL('page-server.ts', import.meta.url))
/** tsx is slow to start on a busy machine, ms. */
const START_MS = 60_000

export interface ServedPage {
  readonly address: string
  stop(): Promise<void>
}

interface Options {
  /** Where packages are that the project does not have. */
  readonly alias?: Readonly<Record<string, string>>
  /** Without it the page is served as it was built: for one of which the loading is not measured. */
  readonly compressed?: boolean
}

/** Builds the page in `root` into `outDir`, and serves it until it is stopped. */
export async function servePage(
  root: string,
  outDir: string,
  { alias = {}, compressed = true }: Options = {},
): Promise<ServedPage> {
  await build({
    root,
    base: './',
    configFile: false,
    logLevel: 'error',
    resolve: { alias },
    build: {
      outDir,
      emptyOutDir: true,
      target: ['chrome125', 'firefox140', 'safari18'],
      chunkSizeWarningLimit: 20_000,
    },
  })
  if (compressed) await compressFolder(outDir)
  const port = await freePort()
  const child = spawn(process.execPath, ['--import', 'tsx', server, outDir, String(port)], { stdio: 'inherit' })
  const address = `http://127.0.0.1:${port}/`
  const end = Date.now() + START_MS
  const stop = async () => {
    if (child.exitCode !== null) return
    child.kill('SIGTERM')
    await once(child, 'exit')
  }
  while (!(await answers(address))) {
    if (child.exitCode === null && Date.now() < end) await sleep(20)
    else {
      await stop()
      throw new Error(`The page in ${root} is not served.`)
    }
  }
  return { address, stop }
}

async function answers(address: string): Promise<boolean> {
  try {
    return (await fetch(address, { signal: AbortSignal.timeout(5000) })).ok
  } catch {
    return false
  }
}
