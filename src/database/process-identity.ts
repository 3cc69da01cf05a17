// Identifies a process. Pids are reused, in a container often the very same one, so the time of the process's start
// belongs to it where the system provides it (Linux).
import { readFileSync } from 'node:fs'

export interface ProcessIdentity {
  readonly pid: number
  /** Clock ticks since the machine's start; null if the system does not provide it. */
  readonly started: string | null
}

export function thisProcess(): ProcessIdentity {
  return { pid: process.pid, started: startOf(process.pid) }
}

/** True if the process still runs. If unsure it counts as running, since two writers would destroy the folder. */
export function isRunning({ pid, started }: ProcessIdentity): boolean {
  try {
    process.kill(pid, 0)
  } catch (error) {
    // EPERM: it runs, but belongs to another user.
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
