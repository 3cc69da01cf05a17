// Builds the page into dist. With --if-changed, only if its sources have changed since the last build.
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { compressFolder } from './compress.mjs'
import { root, runCommand, viteCli } from './run-command.mjs'

const sources = [
  'src',
  'public',
  'index.html',
  'vite.config.ts',
  'tsconfig.json',
  'package-lock.json',
  'scripts/compress.mjs',
]
const dist = path.join(root, 'dist')
const stamp = path.join(dist, '.built-from')

/**
 * Builds; a build that fails leaves no older page behind that could pass for it.
 * @param {{ onlyIfChanged: boolean }} options
 * @returns {Promise<boolean>} whether the page is there
 */
export async function buildPage({ onlyIfChanged }) {
  const hash = hashOf(root, sources)
  if (onlyIfChanged && existsSync(stamp) && readFileSync(stamp, 'utf8') === hash) return true
  console.log('Building the page …')
  rmSync(dist, { recursive: true, force: true })
  const { code } = await runCommand(process.execPath, [viteCli, 'build', '--logLevel', 'warn'])
  if (code !== 0) {
    rmSync(dist, { recursive: true, force: true })
    return false
  }
  await compressFolder(dist)
  writeFileSync(stamp, hash)
  return true
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
  const built = await buildPage({ onlyIfChanged: process.argv.includes('--if-changed') })
  process.exitCode = built ? 0 : 1
}
