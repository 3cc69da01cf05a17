// A folder for one conversion, with the file, LibreOffice's profile and its output. Removed afterwards, even if this
// process was killed.
import { spawnSync } from 'node:child_process'
import { createHash, randomUUID } from 'node:crypto'
import { readdirSync, readFileSync, rmSync } from 'node:fs'
import { mkdir, rm } from 'node:fs/promises'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { isRunning, thisProcess } from '../../../database/process-identity.ts'

export interface WorkFolder {
  readonly path: string
  readonly profile: string
  readonly temporary: string
  readonly output: string
}

/** Runs `work` with a new folder in `parent` and always removes it. */
export async function withWorkFolder<Result>(
  parent: string,
  work: (folder: WorkFolder) => Promise<Result>,
): Promise<Result> {
  const { pid, started } = thisProcess()
  const folder = folderAt(path.join(parent, `${pid}-${started ?? 'unknown'}-${randomUUID()}`))
  const onExit = () => removeNow(folder)
  process.once('exit', onExit)
  try {
    for (const part of [folder.temporary, folder.output, folder.profile])
      await mkdir(part, { recursive: true, mode: 0o700 })
    return await work(folder)
  } finally {
    process.off('exit', onExit)
    await rm(socketOf(folder.profile), { force: true }).catch(() => {})
    // A killed process may write until it is gone. If removal still fails, the next start tries again.
    await rm(folder.path, { recursive: true, force: true, maxRetries: 5 }).catch(() => {})
  }
}

/** Removes folders of dead processes and kills what they left running. */
export function clearLeftovers(parent: string): void {
  for (const name of namesIn(parent)) {
    const owner = /^(\d+)-(\d+|unknown)-[\da-f-]{36}$/.exec(name)
    if (!owner || isRunning({ pid: Number(owner[1]), started: owner[2] === 'unknown' ? null : owner[2]! })) continue
    killProcessesOf(name)
    removeNow(folderAt(path.join(parent, name)))
  }
}

function folderAt(place: string): WorkFolder {
  return {
    path: place,
    profile: path.join(place, 'profile'),
    temporary: path.join(place, 'temporary'),
    output: path.join(place, 'output'),
  }
}

function removeNow(folder: WorkFolder): void {
  for (const place of [socketOf(folder.profile), folder.path]) {
    try {
      rmSync(place, { recursive: true, force: true, maxRetries: 5 })
    } catch {
      // It belongs to another user, which must not prevent the start.
    }
  }
}

/** The URL under which LibreOffice keeps its profile. */
export function profileUrl(profile: string): string {
  return pathToFileURL(profile).href
}

/**
 * The socket by which LibreOffice finds a running instance: always in /tmp, whatever TMPDIR says, and left behind when
 * killed. Its name contains an MD5 of the profile's URL in UTF-16, each byte in hex without a leading zero.
 */
export function socketOf(profile: string): string {
  const digest = createHash('md5')
    .update(Buffer.from(profileUrl(profile), 'utf16le'))
    .digest()
  const name = Array.from(digest, (byte) => byte.toString(16)).join('')
  return `/tmp/OSL_PIPE_${process.getuid?.() ?? 0}_SingleOfficeIPC_${name}`
}

/** With their process groups. Not available on Windows. */
function killProcessesOf(name: string): void {
  for (const pid of processesOf(name)) {
    for (const target of [-pid, pid]) {
      try {
        process.kill(target, 'SIGKILL')
      } catch {
        // It is no group leader, is already gone, or belongs to another user.
      }
    }
  }
}

/** Processes whose command line contains the folder. */
function processesOf(name: string): readonly number[] {
  if (process.platform === 'linux')
    return namesIn('/proc')
      .filter((entry) => /^\d+$/.test(entry) && commandLine(entry).includes(name))
      .map(Number)
  const { stdout } = spawnSync('ps', ['-axo', 'pid=,command='], { encoding: 'utf8' })
  return (stdout ?? '')
    .split('\n')
    .filter((line) => line.includes(name))
    .map((line) => Number.parseInt(line, 10))
}

function commandLine(pid: string): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8')
  } catch {
    return ''
  }
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder)
  } catch {
    return []
  }
}
