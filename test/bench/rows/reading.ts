// The text of 1,000 pages read in the browser: how long, and what kept the page's thread busy meanwhile; and what keeps
// it busy while 500 suggestions come in.
import type { Page } from '@playwright/test'
import type { Bench } from '../bench.ts'
import { inTurn } from '../in-turn.ts'
import { longestTask, watchTasks } from '../long-tasks.ts'
import { timeToFirstPage } from '../painted.ts'
import type { Row } from '../row.ts'

/** Reading 1,000 pages takes seconds. */
const ROUNDS = 3

export async function readingRows(bench: Bench): Promise<readonly Row[]> {
  const file = await bench.file('long')
  const rounds = Math.min(bench.rounds, ROUNDS)
  const longest: number[] = []
  const times = await inTurn(
    rounds,
    async () => {
      const { read, task } = await reading(await bench.open('ours'), file)
      longest.push(task)
      return read
    },
    async () => bareReading(await bench.open('bare'), file),
  )
  const suggested: number[] = []
  for (let round = 0; round < rounds; round += 1)
    suggested.push(await suggesting(await bench.open('ours'), await bench.file('signed')))
  return [
    {
      group: 'reading',
      what: 'text of 1,000 pages in the browser, from choosing the file on',
      unit: 'ms',
      ours: times.ours,
      theirs: { name: 'getTextContent', values: times.theirs },
    },
    {
      group: 'reading',
      what: 'the longest task of the page’s thread meanwhile',
      unit: 'ms',
      ours: longest,
      bar: { of: 'value', atMost: 50 },
    },
    {
      group: 'reading',
      what: 'the longest task of the page’s thread while 500 suggestions come into the open panel',
      unit: 'ms',
      ours: suggested,
      bar: { of: 'value', atMost: 50 },
    },
  ]
}

interface Reading {
  /** From choosing the file to the last page's text, ms. */
  readonly read: number
  /** The longest task of the page while it was read, after the first page was drawn, ms. */
  readonly task: number
}

async function reading(page: Page, file: string): Promise<Reading> {
  await watchTasks(page)
  await page.evaluate(() => {
    const seen = { read: 0 }
    Object.assign(window, { benchText: seen })
    const Plain = window.Worker
    window.Worker = class extends Plain {
      constructor(script: string | URL, options?: WorkerOptions) {
        super(script, options)
        if (options?.name === 'text')
          this.addEventListener(
            'message',
            ({ data }: MessageEvent<{ kind: string }>) => data.kind === 'read' && (seen.read = performance.now()),
          )
      }
    }
  })
  await timeToFirstPage(page, file)
  const drawn = await page.evaluate(() => performance.now())
  await textRead(page)
  const read = await page.evaluate(() => {
    const { benchText, benchTimes } = window as unknown as {
      benchText: { read: number }
      benchTimes: { start: number }
    }
    return benchText.read - benchTimes.start
  })
  const task = await longestTask(page, drawn)
  await page.context().close()
  return { read, task }
}

async function textRead(page: Page): Promise<void> {
  await page.waitForFunction(
    () => (window as unknown as { benchText: { read: number } }).benchText.read > 0,
    undefined,
    { timeout: 300_000 },
  )
}

/** The longest task from the panel's opening, while the file is read, until its list has stood for a second, ms. */
async function suggesting(page: Page, file: string): Promise<number> {
  await watchTasks(page)
  await timeToFirstPage(page, file)
  const opened = await page.evaluate(() => performance.now())
  await page.getByRole('button', { name: '建议' }).click()
  await page.getByTestId('suggestions').locator('[data-suggestion-row]').nth(39).waitFor()
  await page.waitForTimeout(1000)
  const task = await longestTask(page, opened)
  await page.context().close()
  return task
}

/** pdf.js's own getTextContent over all pages in the bare viewer, ms. */
async function bareReading(page: Page, file: string): Promise<number> {
  await timeToFirstPage(page, file)
  const time = await page.evaluate(async () => (window as unknown as { readAllText(): Promise<number> }).readAllText())
  await page.context().close()
  return time
}
