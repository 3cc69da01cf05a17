// `npm test`: installs what is needed and runs every test, also on a fresh clone. The last line says how many passed.
import { existsSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import path from 'node:path'
import { build } from './build.mjs'
import { countPlaywright, countStep, countVitest, none, summary, total } from './count-results.mjs'
import { ensureDependencies } from './dependencies.mjs'
import { ensureChromium } from './install-chromium.mjs'
import { ensureOffice } from './install-office.mjs'
import { checkNode } from './node-version.mjs'
import { oxfmtCli, oxlintCli, playwrightCli, root, runCommand, tscCli, vitestCli } from './run-command.mjs'
import { stopWithNpm } from './stop-with-npm.mjs'

const vitestReport = 'reports/vitest.json'
const playwrightReport = 'reports/playwright.json'

checkNode()
stopWithNpm()
const count = await runAll()
console.log(summary(count))
process.exitCode = count.failed === 0 ? 0 : 1

/**
 * Every step runs, whatever became of the one before it.
 * @returns {Promise<import('./count-results.mjs').Count>}
 */
async function runAll() {
  if (!(await succeeds(ensureDependencies))) return countStep(1)
  const hasBrowser = await succeeds(ensureChromium)
  await ensureOffice()
  // Reports of an earlier run must not be counted.
  rmSync(path.join(root, 'reports'), { recursive: true, force: true })

  heading('Format')
  const format = countStep(await node(oxfmtCli, ['--check']))
  heading('Lint')
  const lint = countStep(await node(oxlintCli, ['-c', 'oxlint.config.mjs', '--deny-warnings']))
  heading('Types')
  const types = countStep(await node(tscCli, ['--noEmit']))
  heading('Build')
  const built = (await build({ onlyIfChanged: false })) ? none : countStep(1)
  heading('Unit and component tests')
  const vitestCode = await node(vitestCli, [
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${vitestReport}`,
  ])
  const vitest = countVitest(readReport(vitestReport), vitestCode)
  heading('End-to-end tests')
  const playwright = hasBrowser ? await runPlaywright() : countStep(1)

  heading('All')
  return total([format, lint, types, built, vitest, playwright])
}

async function runPlaywright() {
  const env = {
    ...process.env,
    LUOKUAN_TEST_PORT: String(await freePort()),
    LUOKUAN_TEST_SANDBOX_PORT: String(await freePort()),
  }
  const code = await node(playwrightCli, ['test'], env)
  return countPlaywright(readReport(playwrightReport), code)
}

/**
 * @param {string} script
 * @param {readonly string[]} args
 * @param {NodeJS.ProcessEnv} [env]
 */
async function node(script, args, env) {
  const { code } = await runCommand(process.execPath, [script, ...args], env ? { env } : {})
  return code
}

/** @param {() => Promise<unknown>} setUp */
async function succeeds(setUp) {
  try {
    await setUp()
    return true
  } catch (error) {
    console.error(error instanceof Error ? error.message : error)
    return false
  }
}

/** @param {string} file */
function readReport(file) {
  const place = path.join(root, file)
  return existsSync(place) ? readFileSync(place, 'utf8') : null
}

/** @returns {Promise<number>} */
function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 7399))
    })
  })
}

/** @param {string} text */
function heading(text) {
  console.log(`\n── ${text} ──`)
}
