// npm forwards a signal to the shell that runs a script, and that shell ends without forwarding it. The program would
// live on and keep its port, so it watches whether its shell still runs.

const CHECK_EVERY_MS = 250

/** If npm started this program, ends it, as by SIGTERM, when the shell between them is gone. */
export function stopWithNpm() {
  if (process.env['npm_lifecycle_event'] === undefined) return
  const shell = process.ppid
  const check = setInterval(() => {
    if (process.ppid === shell) return
    clearInterval(check)
    process.kill(process.pid, 'SIGTERM')
  }, CHECK_EVERY_MS)
  check.unref()
}
