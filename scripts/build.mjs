// Builds the page into dist and the server into build/server. With --if-changed, only if their sources have changed
// since the last build.
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { makeNewStore } from '../src/database/new-store.mjs'
import { compressFolder } from './compress.mjs'
import { root, runCommand, viteCli } from './run-command.mjs'

const sources = [
  'src',
  'public',
  'index.html',
  'vite.config.ts',
  'vite.server.config.ts',
  'tsconfig.json',
  'package-lock.json',
  'scripts/compress.mjs',
  'scripts/vite',
]
const dist = path.join(root, 'dist')
const server = path.join(root, 'build/server')
const stamp = path.join(server, '.built-from')

/**
 * Builds beside what is there, which a server may be serving, and then takes its place; a build that fails leaves
 * nothing older behind that could pass for it, and has said why.
 * @param {{ onlyIfChanged: boolean }} options
 * @returns {Promise<boolean>} whether page and server are there
 */
export async function build({ onlyIfChanged }) {
  const hash = hashOf(root, sources)
  if (onlyIfChanged && existsSync(dist) && existsSync(stamp) && readFileSync(stamp, 'utf8') === hash) return true
  const newDist = path.join(root, `build/page-${process.pid}`)
  const newServer = `${server}-${process.pid}`
  const isBuilt =
    (await runVite('page', newDist, 'vite.config.ts')) && (await runVite('server', newServer, 'vite.server.config.ts'))
  if (isBuilt) {
    await compressFolder(newDist)
    await makeNewStore()
    writeFileSync(path.join(newServer, path.basename(stamp)), hash)
  }
  for (const [folder, made] of /** @type {const} */ ([
    [dist, newDist],
    [server, newServer],
  ])) {
    rmSync(folder, { recursive: true, force: true })
    if (isBuilt) renameSync(made, folder)
    else rmSync(made, { recursive: true, force: true })
  }
  return isBuilt
}

/**
 * @param {string} what
 * @param {string} outDir
 * @param {string} config
 */
async function runVite(what, outDir, config) {
  console.log(`Building the ${what} …`)
  const args = ['build', '--config', config, '--outDir', outDir, '--logLevel', 'warn']
  const { code } = await runCommand(process.execPath, [viteCli, ...args])
  if (code !== 0) console.error(`The ${what} could not be built; Vite says above why.`)
  return code === 0
}

/**
 * One hash over the names and contents of files and folders; those that are missing count as such.
 * @param {string} base
 * @param {readonly string[]} places relative to base
 */
export function hashOf(base, places) {
  const hash = createHash('sha256')
  for (const file of places.flatMap((place) => filesUnder(base, place))) {
    const content = readFileSync(path.join(base, file))
    hash.update(`${file}\0${content.length}\0`).update(content)
  }
  return hash.digest('hex')
}

/**
 * @param {string} base
 * @param {string} place
 * @returns {string[]} relative to base, with forward slashes, sorted
 */
function filesUnder(base, place) {
  const full = path.join(base, place)
  if (!existsSync(full)) return []
  if (!statSync(full).isDirectory()) return [place]
  return readdirSync(full)
    .toSorted()
    .flatMap((name) => filesUnder(base, `${place}/${name}`))
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const built = await build({ onlyIfChanged: process.argv.includes('--if-changed') })
  process.exitCode = built ? 0 : 1
}
