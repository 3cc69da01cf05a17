import { spawn, spawnSync, type ChildProcess } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, describe, expect, it } from 'vitest'
import { lockFolder } from '../../src/database/folder-lock.ts'
import { openDatabase } from '../../src/database/open-database.ts'
import { onPglite, slow, temporaryFolder } from './stores.ts'

const holder = fileURLToPath(new URL('hold-store.ts', import.meta.url))
const children: ChildProcess[] = []

afterEach(() => {
  for (const child of children.splice(0)) child.kill('SIGKILL')
})

/** Another process that opens the store in a folder, writes a row and keeps it open. */
async function openElsewhere(folder: string): Promise<ChildProcess> {
  const child = spawn(process.execPath, ['--import', 'tsx', holder, folder], { stdio: ['ignore', 'pipe', 'inherit'] })
  children.push(child)
  await new Promise<void>((resolve, reject) => {
    child.stdout.once('data', () => resolve())
    child.once('exit', (code) => reject(new Error(`the other process ended with ${code}`)))
  })
  return child
}

function deadPid(): number {
  return spawnSync(process.execPath, ['-e', '']).pid
}

const migrations = [{ id: '001', sql: 'create table notes (text text)' }]

describe('the folder of an embedded store', slow, () => {
  it('is refused to the second process, with the pid of the first and the setting for another folder', async () => {
    const { folder } = onPglite()
    const child = await openElsewhere(folder)
    await expect(openDatabase({ folder, migrations })).rejects.toMatchObject({
      code: 'locked',
      message: expect.stringMatching(new RegExp(`process ${child.pid}.*LUOKUAN_DATA`)),
    })
  })

  it('is taken over, with all that was written, from a process that was killed', async () => {
    const { folder } = onPglite()
    const child = await openElsewhere(folder)
    const gone = new Promise((resolve) => child.once('exit', resolve))
    child.kill('SIGKILL')
    await gone
    const { db, close } = await openDatabase({ folder, migrations })
    const { rows } = (await db.execute('select text from notes')) as { rows: unknown[] }
    expect(rows).toEqual([{ text: 'written by the other process' }])
    await close()
  })

  it('is refused to a second store of this process too, and free again once the first is closed', async () => {
    const { folder } = onPglite()
    const first = await openDatabase({ folder, migrations })
    await expect(openDatabase({ folder, migrations })).rejects.toMatchObject({ code: 'locked' })
    await first.close()
    await (await openDatabase({ folder, migrations })).close()
  })

  it('is free again where opening failed', async () => {
    const folder = temporaryFolder()
    await expect(openDatabase({ folder, migrations: [{ id: '001', sql: 'no sql' }] })).rejects.toThrow()
    await (await openDatabase({ folder, migrations })).close()
  })
})

describe('a lock file', () => {
  const lockOf = (folder: string) => path.join(folder, 'pglite.lock')

  it('names its process and is taken away at the end, and nothing is left beside it', () => {
    const folder = temporaryFolder()
    const lock = lockFolder(lockOf(folder), folder)
    expect(JSON.parse(readFileSync(lockOf(folder), 'utf8'))).toMatchObject({ pid: process.pid })
    expect(readdirSync(folder)).toEqual(['pglite.lock'])
    lock.release()
    expect(readdirSync(folder)).toEqual([])
  })

  it.each([
    ['of a process that is no more', () => JSON.stringify({ pid: deadPid(), started: null })],
    [
      'of an earlier process with a number that is in use again',
      () => JSON.stringify({ pid: process.pid, started: '1' }),
    ],
    ['that cannot be read', () => 'no json'],
    ['that is empty', () => ''],
  ])('%s is taken over', (_, content) => {
    const folder = temporaryFolder()
    writeFileSync(lockOf(folder), content())
    lockFolder(lockOf(folder), folder).release()
    expect(existsSync(lockOf(folder))).toBe(false)
  })

  it('that somebody else holds by now is not taken away by the one who had it', () => {
    const folder = temporaryFolder()
    const lock = lockFolder(lockOf(folder), folder)
    writeFileSync(lockOf(folder), JSON.stringify({ pid: process.ppid, started: null }))
    lock.release()
    expect(existsSync(lockOf(folder))).toBe(true)
  })
})
