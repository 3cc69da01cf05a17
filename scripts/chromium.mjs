// Where the Chromium for the end-to-end tests is.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'

const onSystem = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/opt/google/chrome/chrome',
]

/**
 * @typedef {{ executablePath: string, source: 'LUOKUAN_CHROMIUM' | 'system' | 'playwright' }} Chromium
 */

/** Has no windows, which cost a second in each test. Only for tests, since people use a full browser. */
const shellOnSystem = '/usr/bin/chromium-headless-shell'

/**
 * The first that is there: LUOKUAN_CHROMIUM, the system's (for tests its headless shell first), Playwright's own.
 * Throws where LUOKUAN_CHROMIUM names something that does not run: whoever set it wants that one and no other.
 * @param {{ forTests?: boolean }} [options]
 * @returns {Chromium | null}
 */
export function findChromium({ forTests = false } = {}) {
  const named = process.env['LUOKUAN_CHROMIUM']
  if (named) {
    if (!runs(named)) throw new Error(`LUOKUAN_CHROMIUM should be the path of a Chromium that runs; ${named} does not.`)
    return { executablePath: named, source: 'LUOKUAN_CHROMIUM' }
  }
  const system = (forTests ? [shellOnSystem, ...onSystem] : onSystem).find((path) => existsSync(path) && runs(path))
  if (system) return { executablePath: system, source: 'system' }
  const bundled = playwrightsOwn()
  return bundled && runs(bundled) ? { executablePath: bundled, source: 'playwright' } : null
}

/**
 * Asking for the version also unmasks stand-ins that only say that a snap is to be installed, and missing libraries.
 * @param {string} path
 */
function runs(path) {
  const { status, stdout } = spawnSync(path, ['--version'], { encoding: 'utf8', timeout: 30_000 })
  return status === 0 && /\d+\.\d+/.test(stdout)
}

/** @returns {string | null} */
function playwrightsOwn() {
  try {
    const path = createRequire(import.meta.url)('@playwright/test').chromium.executablePath()
    return existsSync(path) ? path : null
  } catch {
    // Not installed, or Playwright has no build for this system.
    return null
  }
}
