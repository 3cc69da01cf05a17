// Installs the dependencies if node_modules differs from package-lock.json.
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { root, runCommand } from './run-command.mjs'

/**
 * @typedef {{ version?: string, integrity?: string, optional?: boolean, devOptional?: boolean, link?: boolean }}
 * LockedPackage
 * @typedef {{ packages?: Record<string, LockedPackage> }} Lock
 */

/** Throws if the installation fails. */
export async function ensureDependencies() {
  if (isInstalled(readLock('package-lock.json'), readLock('node_modules/.package-lock.json'))) return
  console.log('Installing dependencies …')
  // With NODE_ENV=production npm would leave out the packages for building and testing.
  const args = ['ci', '--include=dev', '--no-audit', '--no-fund']
  const npm = process.env['npm_execpath']
  const { code } =
    npm && /npm-cli\.c?js$/.test(npm)
      ? await runCommand(process.execPath, [npm, ...args])
      : await runCommand('npm', args, { shell: process.platform === 'win32' })
  if (code !== 0) throw new Error('The dependencies could not be installed; npm says above why.')
}

/**
 * Whether what npm noted down after its last installation is what package-lock.json asks for. npm writes its note at
 * the very end, so an installation that broke off has none.
 * @param {Lock | null} wanted package-lock.json
 * @param {Lock | null} installed node_modules/.package-lock.json
 */
export function isInstalled(wanted, installed) {
  if (!wanted?.packages || !installed?.packages) return false
  const there = installed.packages
  return Object.entries(wanted.packages).every(([place, entry]) => {
    if (place === '') return true
    const found = there[place]
    // Optional packages for other platforms may be missing.
    if (!found) return entry.optional === true || entry.devOptional === true
    return found.version === entry.version && found.integrity === entry.integrity
  })
}

/**
 * @param {string} file
 * @returns {Lock | null}
 */
function readLock(file) {
  const place = path.join(root, file)
  return existsSync(place) ? JSON.parse(readFileSync(place, 'utf8')) : null
}
