// What the tab takes with 1,000 pages open and their text read, and after a scroll through 200 of them, beside the bare
// viewer, which reads no text.
import type { Page } from '@playwright/test'
import { scroller, type Bench, type Side } from '../bench.ts'
import { memoryOf, type TabMemory } from '../memory.ts'
import { timeToFirstPage } from '../painted.ts'
import type { Row } from '../row.ts'

/** Memory varies little. */
const ROUNDS = 3
const SCROLLED = 200

interface Measured {
  readonly read: TabMemory
  readonly scrolled: TabMemory
}

export async function memoryRows(bench: Bench): Promise<readonly Row[]> {
  const file = await bench.file('long')
  const ours: Measured[] = []
  const theirs: Measured[] = []
  for (let round = 0; round < Math.min(bench.rounds, ROUNDS); round += 1) {
    ours.push(await measure(bench, 'ours', file))
    theirs.push(await measure(bench, 'bare', file))
  }
  const row = (what: string, of: (measured: Measured) => number): Row => ({
    group: 'memory',
    what,
    unit: 'MB',
    ours: ours.map(of),
    theirs: { name: 'bare viewer', values: theirs.map(of) },
    bar: { of: 'ratio', atMost: 1.3 },
  })
  return [
    row('JavaScript heaps, 1,000 pages open and read', ({ read }) => read.heap),
    row('the tab’s process, 1,000 pages open and read', ({ read }) => read.process),
    row(`JavaScript heaps, after a scroll through ${SCROLLED} pages`, ({ scrolled }) => scrolled.heap),
    row(`the tab’s process, after a scroll through ${SCROLLED} pages`, ({ scrolled }) => scrolled.process),
  ]
}

async function measure(bench: Bench, side: Side, file: string): Promise<Measured> {
  const page = await bench.open(side)
  const textRead = side === 'ours' ? readerEnded(page) : null
  await timeToFirstPage(page, file)
  await textRead
  await page.waitForTimeout(3000)
  const read = await memoryOf(bench.browser, page)
  await scroll(page)
  await page.waitForTimeout(1000)
  const scrolled = await memoryOf(bench.browser, page)
  await page.context().close()
  return { read, scrolled }
}

/** Once the worker that reads the text has come and gone. */
async function readerEnded(page: Page): Promise<void> {
  const reader = await page.waitForEvent('worker', (worker) => worker.url().includes('text-worker'))
  if (page.workers().includes(reader)) await reader.waitForEvent('close', { timeout: 300_000 })
}

/** Each page comes to the top, and is waited for until its text can be selected. */
async function scroll(page: Page): Promise<void> {
  await page.locator(scroller).evaluate(async (container, pages) => {
    for (let number = 1; number <= pages; number += 1) {
      const sheet = document.querySelector<HTMLElement>(`.page[data-page-number="${number}"]`)!
      container.scrollTop = sheet.offsetTop
      while (!sheet.querySelector('.textLayer > *')) await new Promise(requestAnimationFrame)
    }
  }, SCROLLED)
}
