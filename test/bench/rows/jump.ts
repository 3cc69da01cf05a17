// From the first page of 1,000 to the 900th, while the text of the file is still being read.
import type { Bench, Side } from '../bench.ts'
import { inTurn } from '../in-turn.ts'
import { timeOfJump, timeToFirstPage } from '../painted.ts'
import type { Row } from '../row.ts'

export async function jumpRows(bench: Bench): Promise<readonly Row[]> {
  const file = await bench.file('long')
  const side = (name: Side) => async () => {
    const page = await bench.open(name)
    await timeToFirstPage(page, file)
    await page.getByRole('spinbutton', { name: '页码' }).waitFor()
    const ms = await timeOfJump(page, 900)
    await page.context().close()
    return ms
  }
  const { ours, theirs } = await inTurn(bench.rounds, side('ours'), side('bare'))
  return [
    {
      group: 'jump',
      what: 'jump from page 1 to page 900 until it is painted, as soon as 1,000 pages are open',
      unit: 'ms',
      ours,
      theirs: { name: 'bare viewer', values: theirs },
      bar: { of: 'ratio', atMost: 1.1 },
    },
  ]
}
