// Locks a folder for one process: PGlite has no server between two writers, so a file says which process uses the
// folder.
import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { randomUUID } from 'node:crypto'
import { DatabaseError } from './database-error.ts'
import { isRunning, thisProcess, type ProcessIdentity } from './process-identity.ts'

export interface FolderLock {
  release(): void
}

/**
 * Takes the lock, or takes it over from a process that has ended. Throws a DatabaseError `locked` that names the
 * holder's pid and the setting for another folder.
 */
export function lockFolder(lockFile: string, folder: string): FolderLock {
  const own = JSON.stringify({ ...thisProcess(), key: randomUUID() })
  for (let attempt = 0; attempt < 3; attempt += 1) {
    if (create(lockFile, own)) {
      return {
        release: () => {
          if (read(lockFile) === own) rmSync(lockFile, { force: true })
        },
      }
    }
    const found = read(lockFile)
    if (found === null) continue
    const holder = parse(found)
    if (holder && isRunning(holder)) throw held(folder, holder.pid)
    remove(lockFile, found)
  }
  throw held(folder, null)
}

/** Written under a temporary name first, so that nobody reads a half-written lock. */
function create(lockFile: string, content: string): boolean {
  const draft = `${lockFile}.${randomUUID()}`
  writeFileSync(draft, content, { mode: 0o600 })
  try {
    linkSync(draft, lockFile)
    return true
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false
    throw error
  } finally {
    rmSync(draft, { force: true })
  }
}

/** Removes the stale lock that was read, but not a fresh one that replaced it meanwhile. */
function remove(lockFile: string, stale: string): void {
  const aside = `${lockFile}.${randomUUID()}`
  try {
    renameSync(lockFile, aside)
    if (read(aside) !== stale) linkSync(aside, lockFile)
  } catch {
    // Another process was faster; the next attempt reads its lock.
  } finally {
    rmSync(aside, { force: true })
  }
}

function read(file: string): string | null {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return null
  }
}

function parse(text: string): ProcessIdentity | null {
  try {
    const value: unknown = JSON.parse(text)
    if (typeof value !== 'object' || value === null || !('pid' in value) || typeof value.pid !== 'number') return null
    return { pid: value.pid, started: 'started' in value && typeof value.started === 'string' ? value.started : null }
  } catch {
    return null
  }
}

function held(folder: string, pid: number | null): DatabaseError {
  const holder = pid === null ? 'another process' : `process ${pid}`
  return new DatabaseError(
    'locked',
    `The folder ${folder} is in use by ${holder}. ` +
      'The embedded database serves one process at a time: ' +
      'stop that one, or give this one a folder of its own with LUOKUAN_DATA.',
  )
}
