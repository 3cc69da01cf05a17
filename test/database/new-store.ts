// A new embedded database, made once and copied: making one takes three seconds of a processor, copying it a tenth of
// one.
import { cpSync, existsSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { tmpdir, userInfo } from 'node:os'
import path from 'node:path'
import { PGlite } from '@electric-sql/pglite'

const { version } = JSON.parse(
  readFileSync(new URL('../../node_modules/@electric-sql/pglite/package.json', import.meta.url), 'utf8'),
) as { version: string }
const made = path.join(tmpdir(), `luokuan-test-pglite-${version}-${userInfo().username}`)

/** Makes the one to copy where this machine has none yet. Vitest's globalSetup calls it by this name. */
export async function setup(): Promise<void> {
  if (existsSync(made)) return
  const folder = mkdtempSync(`${made}-`)
  const database = await PGlite.create(path.join(folder, 'pglite'))
  await database.close()
  try {
    renameSync(folder, made)
  } catch {
    // Another run was faster.
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Puts a new embedded database into a store's folder, where none is there. */
export function putNewStore(folder: string): void {
  if (existsSync(path.join(folder, 'pglite'))) return
  cpSync(made, folder, { recursive: true })
}
