// A thread of a worker process that kills it when it needs too much memory, or when its parent is gone. The process
// itself may be too busy to notice. The limit on V8's heap does not count the buffers of a file that inflates.
import { workerData } from 'node:worker_threads'

const PERIOD_MS = 50

/** @type {{ maxBytes: number, parent: number }} */
const { maxBytes, parent } = workerData

setInterval(() => {
  if (process.memoryUsage.rss() > maxBytes || process.ppid !== parent) process.kill(process.pid, 'SIGKILL')
}, PERIOD_MS)
