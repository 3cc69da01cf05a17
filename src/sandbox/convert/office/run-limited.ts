// Runs a program on an untrusted file: in its own process group, with limits, and killed together with everything that
// it started.
import { spawn, type ChildProcess } from 'node:child_process'

export interface RunLimits {
  /** ms until it is killed. */
  readonly timeMs: number
  /** Address space of each process. On Linux only: macOS ignores it and Windows has no such limit here. */
  readonly memoryBytes: number
  /** Size of any file that it writes; not on Windows. */
  readonly fileBytes: number
}

export interface Run {
  readonly program: string
  readonly args: readonly string[]
  readonly folder: string
  readonly env: NodeJS.ProcessEnv
  readonly limits: RunLimits
  /** Kills it. */
  readonly signal: AbortSignal
}

/** `failed` is any end other than exit code 0. */
export type Ending = 'done' | 'failed' | 'not-started' | 'too-slow' | 'aborted'

const isWindows = process.platform === 'win32'

/** Never rejects. */
export function runLimited({ program, args, folder, env, limits, signal }: Run): Promise<Ending> {
  return new Promise((resolve) => {
    if (signal.aborted) return resolve('aborted')
    const [command, commandArgs] = isWindows
      ? [program, args]
      : ['/bin/sh', ['-c', shellScript(limits), 'sh', program, ...args]]
    const child = spawn(command, commandArgs, {
      cwd: folder,
      env,
      stdio: 'ignore',
      detached: !isWindows,
      windowsHide: true,
    })
    let killedFor: Ending | null = null
    const kill = (reason: Ending) => {
      killedFor ??= reason
      killAll(child)
    }
    const timer = setTimeout(kill, limits.timeMs, 'too-slow')
    const onAbort = () => kill('aborted')
    // In case this process exits without being closed first: kill it before its folder is removed.
    const onExit = () => killAll(child)
    const finish = (ending: Ending) => {
      clearTimeout(timer)
      signal.removeEventListener('abort', onAbort)
      process.off('exit', onExit)
      resolve(killedFor ?? ending)
    }
    signal.addEventListener('abort', onAbort)
    process.prependOnceListener('exit', onExit)
    child.once('error', () => finish('not-started'))
    child.once('exit', (code) => {
      // Its children may outlive it.
      killAll(child)
      if (code === CANNOT_RUN || code === NOT_FOUND) return finish('not-started')
      finish(code === 0 ? 'done' : 'failed')
    })
  })
}

/** A shell's exit codes for a program that cannot be run or found (POSIX). */
const CANNOT_RUN = 126
const NOT_FOUND = 127

/** Existing lower limits are kept. The CPU time limit is for a run that outlives this process. */
function shellScript({ timeMs, memoryBytes, fileBytes }: RunLimits): string {
  const limits = [
    ['-c', 0],
    ['-t', Math.ceil(timeMs / 1000) * 2],
    // In blocks of 512 bytes (POSIX).
    ['-f', Math.ceil(fileBytes / 512)],
    ...(process.platform === 'linux' ? [['-v', Math.ceil(memoryBytes / 1024)]] : []),
  ]
  return `
    limit() { ulimit "$1" "$2" 2>/dev/null || [ "$(ulimit "$1")" != unlimited ] || exit ${CANNOT_RUN}; }
    ${limits.map(([name, value]) => `limit ${name} ${value}`).join('\n    ')}
    exec "$@"`
}

function killAll({ pid }: ChildProcess): void {
  if (pid === undefined) return
  if (isWindows) {
    spawn('taskkill', ['/pid', String(pid), '/t', '/f'], { stdio: 'ignore', windowsHide: true }).once('error', () => {})
    return
  }
  try {
    process.kill(-pid, 'SIGKILL')
  } catch {
    // The group is already gone.
  }
}
