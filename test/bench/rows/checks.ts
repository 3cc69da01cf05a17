// The checks of a large contract: in a process that has just started, and after.
import { execFileSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import type { Row } from '../row.ts'

const once = fileURLToPath(new URL('../check-once.ts', import.meta.url))
const STARTS = 7

export function checkRows(): readonly Row[] {
  const runs = Array.from(
    { length: STARTS },
    () =>
      JSON.parse(execFileSync(process.execPath, ['--import', 'tsx', once], { encoding: 'utf8' })) as {
        readonly first: number
        readonly median: number
      },
  )
  return [
    {
      group: 'checks',
      what: 'checks of 5,000 components, the first run of a process',
      unit: 'ms',
      ours: runs.map(({ first }) => first),
      bar: { of: 'value', atMost: 100 },
    },
    { group: 'checks', what: 'the same, later runs', unit: 'ms', ours: runs.map((run) => run.median) },
  ]
}
