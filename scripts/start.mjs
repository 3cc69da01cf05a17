// `npm start`: installs, builds and serves, also on a fresh clone.
import { build } from './build.mjs'
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
  if (!(await build({ onlyIfChanged: true }))) return 1
  // In this process and not in a child, so that signals and the exit code are the server's own. As in src/cli/main.ts.
  process.setSourceMapsEnabled(true)
  const { run } = await import(new URL('../build/server/run.mjs', import.meta.url).href)
  return run(['serve', ...process.argv.slice(2)], process.env)
}
