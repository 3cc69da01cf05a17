// An empty embedded database, made once and copied: making one takes three seconds of a processor and 700 MB of memory,
// copying it a tenth of a second. Plain JavaScript, since `npm start` makes it before there is a bundle.
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

const buildFolder = fileURLToPath(new URL('../../build/', import.meta.url))

/** Makes the one to copy, where there is none of this version of PGlite. */
export async function makeNewStore() {
  const made = madeStore()
  if (existsSync(made)) return
  const { PGlite } = await import('@electric-sql/pglite')
  mkdirSync(buildFolder, { recursive: true })
  const folder = mkdtempSync(`${made}-`)
  const database = await PGlite.create(folder)
  await database.close()
  try {
    renameSync(folder, made)
  } catch {
    // Another process was faster.
    rmSync(folder, { recursive: true, force: true })
  }
}

/**
 * Copies it to a folder that is not there yet and that nobody else writes to. Does nothing where there is none to copy:
 * PGlite then makes one.
 * @param {string} folder
 */
export function putNewStore(folder) {
  const made = madeStore()
  if (existsSync(folder) || !existsSync(made)) return
  // Under another name first: half a copy is no database.
  const copy = `${folder}.new`
  rmSync(copy, { recursive: true, force: true })
  cpSync(made, copy, { recursive: true })
  renameSync(copy, folder)
}

function madeStore() {
  const main = createRequire(import.meta.url).resolve('@electric-sql/pglite')
  const { version } = JSON.parse(readFileSync(path.join(path.dirname(main), '../package.json'), 'utf8'))
  return path.join(buildFolder, `new-store-${version}`)
}
