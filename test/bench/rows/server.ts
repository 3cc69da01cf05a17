// `npm start`: how long until it can work, and how much memory it takes, on a folder that is there and on a new one.
import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { freePort } from '../../e2e/own-gateway.ts'
import type { Bench } from '../bench.ts'
import { inTurn } from '../in-turn.ts'
import type { Row } from '../row.ts'
import { treeMemoryMb } from '../../soak/memory.ts'

const root = fileURLToPath(new URL('../../..', import.meta.url))
const bareServer = fileURLToPath(new URL('../bare-server.mjs', import.meta.url))
/** After this a server that has started is at rest, ms. */
const REST_MS = 5000
const SAMPLE_MS = 50

interface Started {
  readonly ms: number
  readonly restMb: number
  readonly peakMb: number
}

export async function serverRows(bench: Bench): Promise<readonly Row[]> {
  const folder = mkdtempSync(path.join(tmpdir(), 'luokuan-bench-server-'))
  const peak: number[] = []
  const rest: number[] = []
  try {
    for (let round = 0; round < 3; round += 1)
      peak.push((await started(ours(path.join(folder, `fresh-${round}`)))).peakMb)
    const start = await inTurn(
      bench.rounds,
      async () => {
        const { ms, restMb } = await started(ours(path.join(folder, 'fresh-0')))
        rest.push(restMb)
        return ms
      },
      async () =>
        (await started((port) => spawn(process.execPath, [bareServer, path.join(folder, 'bare'), String(port)]))).ms,
    )
    return [
      {
        group: 'server',
        what: '`npm start`, warm, to ready',
        unit: 'ms',
        ours: start.ours,
        theirs: { name: 'Fastify and one PGlite', values: start.theirs },
        bar: { of: 'ratio', atMost: 1.5 },
      },
      { group: 'server', what: 'the same: memory at rest', unit: 'MB', ours: rest, bar: { of: 'value', atMost: 300 } },
      {
        group: 'server',
        what: 'on a fresh folder: peak memory',
        unit: 'MB',
        ours: peak,
        bar: { of: 'value', atMost: 600 },
      },
    ]
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function ours(folder: string) {
  return async (port: number): Promise<ChildProcess> => {
    const sandboxPort = await freePort()
    return spawn(process.execPath, ['scripts/start.mjs'], {
      cwd: root,
      env: {
        ...process.env,
        LUOKUAN_PORT: String(port),
        LUOKUAN_SANDBOX_PORT: String(sandboxPort),
        LUOKUAN_DATA: folder,
        LUOKUAN_HOST: '',
        LUOKUAN_ACCESS_TOKEN: '',
        LUOKUAN_ESS: '',
        DATABASE_URL: '',
      },
    })
  }
}

async function started(run: (port: number) => ChildProcess | Promise<ChildProcess>): Promise<Started> {
  const port = await freePort()
  const start = performance.now()
  const child = await run(port)
  let peakMb = 0
  const sampling = setInterval(() => (peakMb = Math.max(peakMb, treeMemoryMb(child.pid!))), SAMPLE_MS)
  try {
    while (!(await answers(`http://127.0.0.1:${port}/api/ready`))) {
      if (child.exitCode !== null) throw new Error(`A server ended with ${child.exitCode}.`)
      await sleep(5)
    }
    const ms = performance.now() - start
    await sleep(REST_MS)
    return { ms, restMb: treeMemoryMb(child.pid!), peakMb }
  } finally {
    clearInterval(sampling)
    if (child.exitCode === null) {
      child.kill('SIGTERM')
      await once(child, 'exit')
    }
  }
}

async function answers(url: string): Promise<boolean> {
  try {
    return (await fetch(url)).ok
  } catch {
    return false
  }
}
