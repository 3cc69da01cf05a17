// Loaded before a server by --import: writes how long its loop was silent at most, and in 99 of a hundred cases, into
// the file that SOAK_WATCH names. SIGUSR2 forgets what was before.
import { renameSync, writeFileSync } from 'node:fs'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { isMainThread } from 'node:worker_threads'

const EVERY_MS = 250

if (process.env.SOAK_WATCH && isMainThread) watch(process.env.SOAK_WATCH)

/** @param {string} file */
function watch(file) {
  const delay = monitorEventLoopDelay({ resolution: 5 })
  delay.enable()
  // Another name first, so that a reader never sees half a file.
  const write = () => {
    writeFileSync(`${file}.new`, JSON.stringify({ silenceMs: delay.max / 1e6, p99Ms: delay.percentile(99) / 1e6 }))
    renameSync(`${file}.new`, file)
  }
  process.on('SIGUSR2', () => {
    delay.reset()
    write()
  })
  setInterval(write, EVERY_MS).unref()
}
