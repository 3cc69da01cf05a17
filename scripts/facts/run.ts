/**
 * `npm run facts`: what has changed between Tencent's SDK, as it is installed, and what the project knows of it
 * (docs/facts.md). `--all` shows also what differs on purpose, `--json` prints data.
 */
import { runFacts } from './command.ts'
import { compare } from './compare.ts'
import { decide } from './decide.ts'
import { decisions } from './decisions.ts'
import { knownFacts } from './known.ts'
import { installedSdk } from './sdk.ts'

const { out, error, exitCode } = runFacts(process.argv.slice(2), () => {
  const sdk = installedSdk()
  return {
    sdkVersion: sdk.version,
    today: new Date().toISOString().slice(0, 10),
    result: decide(compare(sdk, knownFacts()), decisions),
  }
})
if (out !== '') console.log(out)
if (error !== '') console.error(error)
process.exitCode = exitCode
