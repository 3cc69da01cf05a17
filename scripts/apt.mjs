// Debian's package manager, for what the tests need besides npm's packages. Only root may install.
import { existsSync } from 'node:fs'
import { runCommand } from './run-command.mjs'

export function canUseApt() {
  return process.platform === 'linux' && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')
}

/**
 * What installs packages, with one update of the lists however often it is called.
 * @param {typeof runCommand} run
 */
export function aptInstaller(run) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  const retry = ['-q', '-o', 'Acquire::Retries=3']
  let isUpdated = false
  /**
   * Says so where they could not be installed.
   * @param {readonly string[]} packages
   */
  return async (packages) => {
    console.log(`Installing ${packages.join(', ')} through apt-get …`)
    // Package lists that could only partly be refreshed may still be good enough.
    if (!isUpdated) await run('apt-get', [...retry, 'update'], { env })
    isUpdated = true
    const { code } = await run('apt-get', [...retry, 'install', '-y', '--no-install-recommends', ...packages], { env })
    if (code !== 0) console.warn(`apt-get could not install ${packages.join(', ')}.`)
  }
}

export const aptInstall = aptInstaller(runCommand)
