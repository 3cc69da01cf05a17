// The text of 1,000 pages read in the browser: how long, and what kept the page's thread busy meanwhile.
import type { Page } from '@playwright/test'
import type { Bench } from '../bench.ts'
import { inTurn } from '../in-turn.ts'
import { timeToFirstPage } from '../painted.ts'
import type { Row } from '../row.ts'

/** Reading 1,000 pages takes seconds. */
const ROUNDS = 3

export async function readingRows(bench: Bench): Promise<readonly Row[]> {
  const file = await bench.file('long')
  const longest: number[] = []
  const times = await inTurn(
    Math.min(bench.rounds, ROUNDS),
    async () => {
      const { read, tasks } = await reading(await bench.open('ours'), file)
      longest.push(Math.max(0, ...tasks))
      return read
    },
    async () => bareReading(await bench.open('bare'), file),
  )
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
  ]
}

interface Reading {
  /** From choosing the file to the last page's text, ms. */
  readonly read: number
  /** Tasks of the page above 50 ms while it was read, after the first page was drawn, ms. */
  readonly tasks: readonly number[]
}

async function reading(page: Page, file: string): Promise<Reading> {
  await page.evaluate(() => {
    const seen = { read: 0, tasks: [] as { start: number; duration: number }[] }
    Object.assign(window, { benchText: seen })
    new PerformanceObserver((list) => {
      for (const { startTime, duration } of list.getEntries()) seen.tasks.push({ start: startTime, duration })
    }).observe({ type: 'longtask', buffered: false })
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
  await page.waitForFunction(
    () => (window as unknown as { benchText: { read: number } }).benchText.read > 0,
    undefined,
    { timeout: 300_000 },
  )
  const result = await page.evaluate((from) => {
    const { benchText, benchTimes } = window as unknown as {
      benchText: { read: number; tasks: { start: number; duration: number }[] }
      benchTimes: { start: number }
    }
    return {
      read: benchText.read - benchTimes.start,
      tasks: benchText.tasks.filter(({ start }) => start > from).map(({ duration }) => duration),
    }
  }, drawn)
  await page.context().close()
  return result
}

/** pdf.js's own getTextContent over all pages in the bare viewer, ms. */
async function bareReading(page: Page, file: string): Promise<number> {
  await timeToFirstPage(page, file)
  const time = await page.evaluate(async () => (window as unknown as { readAllText(): Promise<number> }).readAllText())
  await page.context().close()
  return time
}
