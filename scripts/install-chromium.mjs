// Makes sure that there is a Chromium for the tests, and a font for Chinese.
import { spawnSync } from 'node:child_process'
import { aptInstall, canUseApt } from './apt.mjs'
import { findChromium } from './chromium.mjs'
import { playwrightCli, runCommand } from './run-command.mjs'

/**
 * Finds Chromium, or installs it: through Debian's package manager as root, else through Playwright.
 * Throws with what to do where neither works.
 * @returns {Promise<import('./chromium.mjs').Chromium>}
 */
export async function ensureChromium() {
  let chromium = findChromium({ forTests: true })
  if (canUseApt()) {
    if (!hasChineseFont()) await aptInstall(['fontconfig', 'fonts-noto-cjk'])
    // Older releases of Debian have no package for the headless shell.
    for (const name of ['chromium-headless-shell', 'chromium']) {
      if (chromium) break
      await aptInstall([name])
      chromium = findChromium({ forTests: true })
    }
  }
  if (!chromium) {
    console.log('Installing Chromium through Playwright …')
    await runCommand(process.execPath, [playwrightCli, 'install', 'chromium'])
    chromium = findChromium({ forTests: true })
  }
  if (!chromium) {
    throw new Error(
      'The end-to-end tests need Chromium, and none could be found or installed. ' +
        'Install it (Debian, as root: apt-get install chromium), ' +
        'or set LUOKUAN_CHROMIUM to the path of one.',
    )
  }
  if (!hasChineseFont()) {
    console.warn('No font with Chinese characters was found: pages may show boxes. Debian has one in fonts-noto-cjk.')
  }
  return chromium
}

function hasChineseFont() {
  // macOS and Windows come with Chinese fonts, and without fc-list.
  if (process.platform !== 'linux') return true
  const { status, stdout } = spawnSync('fc-list', [':lang=zh', 'family'], { encoding: 'utf8' })
  return status === 0 && stdout.trim() !== ''
}
