// From the first page of 1,000 to the 900th: as soon as the bar is there, before ours reads the text of the file, and
// while it reads it. The bare viewer reads none.
import type { Bench, Side } from '../bench.ts'
import { inTurn } from '../in-turn.ts'
import { timeOfJump, timeToFirstPage } from '../painted.ts'
import type { Row } from '../row.ts'

/** Into the reading of the text, ms: all 1,000 pages take more. */
const READING_MS = 600

export async function jumpRows(bench: Bench): Promise<readonly Row[]> {
  const file = await bench.file('long')
  const side = (name: Side, isReading: boolean) => async () => {
    const page = await bench.open(name)
    const reader = isReading && name === 'ours' ? page.waitForEvent('worker', isReader) : null
    await timeToFirstPage(page, file)
    await page.getByRole('spinbutton', { name: '页码' }).waitFor()
    await reader
    if (isReading) await page.waitForTimeout(READING_MS)
    const ms = await timeOfJump(page, 900)
    if (reader && !page.workers().some(isReader)) throw new Error('The text was read before the jump.')
    await page.context().close()
    return ms
  }
  const row = async (when: string, isReading: boolean): Promise<Row> => {
    const { ours, theirs } = await inTurn(bench.rounds, side('ours', isReading), side('bare', isReading))
    return {
      group: 'jump',
      what: `jump from page 1 to page 900 until it is painted, ${when}`,
      unit: 'ms',
      ours,
      theirs: { name: 'bare viewer', values: theirs },
      bar: { of: 'ratio', atMost: 1.1 },
    }
  }
  return [await row('as soon as 1,000 pages are open', false), await row('while the text of 1,000 pages is read', true)]
}

function isReader(worker: { url(): string }): boolean {
  return worker.url().includes('text-worker')
}
