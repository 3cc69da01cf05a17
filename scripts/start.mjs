// `npm start`: installs, builds and serves, also on a fresh clone.
import { buildPage } from './build.mjs'
import { ensureDependencies } from './dependencies.mjs'
import { checkNode } from './node-version.mjs'
import { stopWithNpm } from './stop-with-npm.mjs'

checkNode()
stopWithNpm()
process.exitCode = await start()

/** @returns {Promise<number>} the exit code */
async function start() {
  try {
    await ensureDependencies()
  } catch (error) {
    console.error(error instanceof Error ? error.message : error)
    return 1
  }
  if (!(await buildPage({ onlyIfChanged: true }))) {
    console.error('The page could not be built; Vite says above why.')
    return 1
  }
  // In this process and not in a child, so that signals and the exit code are the gateway's own.
  const { register } = await import('tsx/esm/api')
  register()
  const { run } = await import('../src/cli/run.ts')
  return run(['serve', ...process.argv.slice(2)], process.env)
}
