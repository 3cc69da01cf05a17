// npm passes a signal on to the shell that it runs scripts in, and that shell dies of it without passing it on further.
// What runs below would live on, and hold its port; so it watches whether its shell is still there.

const CHECK_EVERY_MS = 250

/** Where npm started this program: has it end, as by SIGTERM, when the shell between them is gone. */
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
