// Which process a number means. Numbers are given out again, in a container often the very same one, so the time of the
// process's start goes with it where the system tells (Linux).
import { readFileSync } from 'node:fs'

export interface ProcessIdentity {
  readonly pid: number
  /** Clock ticks since the machine's start; null where the system does not tell. */
  readonly started: string | null
}

export function thisProcess(): ProcessIdentity {
  return { pid: process.pid, started: startOf(process.pid) }
}

/** True where the process still runs. In doubt it counts as running: two writers would destroy the folder. */
export function isRunning({ pid, started }: ProcessIdentity): boolean {
  try {
    process.kill(pid, 0)
  } catch (error) {
    // EPERM: it runs, and belongs to someone else.
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
  const now = startOf(pid)
  return started === null || now === null || started === now
}

function startOf(pid: number): string | null {
  try {
    // The second field, the command's name in brackets, may hold spaces; the start is the 20th after it.
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8')
    return text.slice(text.lastIndexOf(')') + 2).split(' ')[19] ?? null
  } catch {
    return null
  }
}
