// Runs a program that shares this one's output, and forwards stop signals to it.
import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'

export const root = fileURLToPath(new URL('..', import.meta.url))
export const playwrightCli = inModules('@playwright/test/cli.js')
export const viteCli = inModules('vite/bin/vite.js')
export const vitestCli = inModules('vitest/vitest.mjs')
export const oxfmtCli = inModules('oxfmt/bin/oxfmt')
export const oxlintCli = inModules('oxlint/bin/oxlint')
export const tscCli = inModules('typescript/bin/tsc')

/** @param {string} file */
function inModules(file) {
  return fileURLToPath(new URL(`../node_modules/${file}`, import.meta.url))
}

/**
 * Resolves when the program has ended; a program that could not be started, or was killed, has no exit code.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ env?: NodeJS.ProcessEnv, shell?: boolean }} [options]
 * @returns {Promise<{ code: number | null }>}
 */
export function runCommand(command, args, { env = process.env, shell = false } = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, [...args], { cwd: root, env, shell, stdio: ['ignore', 'inherit', 'inherit'] })
    /** @param {NodeJS.Signals} signal */
    const forward = (signal) => {
      child.kill(signal)
      interrupted = true
    }
    /** @param {number | null} code */
    const done = (code) => {
      for (const signal of signals) process.off(signal, forward)
      // A stop signal ends the whole program, not only the current step.
      if (interrupted) process.exit(130)
      resolve({ code })
    }
    const signals = /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])
    let interrupted = false
    for (const signal of signals) process.on(signal, forward)
    child.once('error', (error) => {
      console.error(`${command} could not be started: ${error.message}`)
      done(null)
    })
    child.once('exit', done)
  })
}
