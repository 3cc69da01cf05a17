// A thread of a worker process that kills it when a job needs too much memory or processor time, or when its parent is
// gone. The process itself may be too busy to notice. V8's own limit does not count the buffers of a file that
// inflates.
import { parentPort, workerData } from 'node:worker_threads'

const PERIOD_MS = 50

/** @type {{ maxBytes: number, parent: number }} */
const { maxBytes, parent } = workerData

/** The processor time in ms at which the job must have ended. */
let end = Infinity
const usedMs = () => {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}

parentPort?.on('message', (/** @type {number | null} */ cpuMs) => {
  end = cpuMs === null ? Infinity : usedMs() + cpuMs
})

setInterval(() => {
  if (process.memoryUsage.rss() > maxBytes || process.ppid !== parent) process.kill(process.pid, 'SIGKILL')
  // Another signal, which tells the parent why. Windows knows no such signal.
  if (usedMs() > end) process.kill(process.pid, process.platform === 'win32' ? 'SIGKILL' : 'SIGXCPU')
}, PERIOD_MS)
