// What runs in a worker process: the jobs of one module, one at a time. Plain JavaScript, because the process starts
// without the TypeScript loader and registers it itself.
import { Worker } from 'node:worker_threads'

const [maxBytes, keptMb, module = '', preload] = process.argv.slice(2)

/** @param {unknown} message */
const send = (message) => process.send?.(message)

process.once('disconnect', () => process.exit())
// A terminal or a service manager ends all processes at once; the parent decides when this one may end.
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => {})
const guard = new Worker(new URL('guard.mjs', import.meta.url), {
  workerData: { maxBytes: Number(maxBytes), parent: process.ppid },
  execArgv: [],
})
// Nothing may run unguarded.
guard.once('exit', () => process.exit(1))
try {
  if (preload) await import(preload)
  if (module.endsWith('.ts')) {
    const { register } = await import('tsx/esm/api')
    register()
  }
  const jobs = await import(module)
  process.on('message', async (/** @type {{ job: string, input: unknown, cpuMs: number }} */ { job, input, cpuMs }) => {
    guard.postMessage(cpuMs)
    try {
      const result = await jobs[job](input, (/** @type {string} */ stage) => send({ stage }))
      send({ result, memoryMb: memoryMb() })
    } catch (error) {
      send({ failed: textOf(error), memoryMb: memoryMb() })
    }
    guard.postMessage(null)
  })
  send({ ready: true })
} catch (error) {
  send({ failed: textOf(error) })
}

/** What the process holds between two jobs; collected only where that decides whether it stays. */
function memoryMb() {
  const rssMb = () => process.memoryUsage.rss() / 1024 / 1024
  if (rssMb() > Number(keptMb)) globalThis.gc?.()
  return rssMb()
}

/**
 * Code and place of an error, but not its message, which may quote a file.
 * @param {unknown} error
 */
function textOf(error) {
  if (!(error instanceof Error)) return typeof error
  const frames = (error.stack ?? '').split('\n').filter((line) => line.startsWith('    at '))
  return [error.name, ...frames.slice(0, 8)].join('\n')
}
