// Makes sure that there is a LibreOffice for the tests of conversions, if it is easy to install. Without it those tests
// are reported as skipped.
import { spawnSync } from 'node:child_process'
import { aptInstall, canUseApt } from './apt.mjs'

/** Installs LibreOffice through Debian's package manager, as root, unless LUOKUAN_SOFFICE names one. */
export async function ensureOffice() {
  if (process.env['LUOKUAN_SOFFICE'] || !canUseApt()) return
  const { stdout } = spawnSync('dpkg-query', ['-W', '-f=${Package} ${db:Status-Status}\n', 'libreoffice-*'], {
    encoding: 'utf8',
  })
  const missing = missingOfficePackages(stdout ?? '')
  if (missing.length > 0) await aptInstall(missing)
}

/**
 * Writer reads Word files, Calc reads Excel's; either may be there with windows or without.
 * @param {string} installed a line a package: its name and how it stands
 */
export function missingOfficePackages(installed) {
  const there = new Set(
    installed
      .split('\n')
      .filter((line) => line.endsWith(' installed'))
      .map((line) => line.split(' ')[0]),
  )
  return ['libreoffice-writer', 'libreoffice-calc']
    .filter((name) => !there.has(name) && !there.has(`${name}-nogui`))
    .map((name) => `${name}-nogui`)
}
