// The text of a file with a thousand pages: how long our index takes beside pdf.js's own reading, and a search over it.
import { createRequire } from 'node:module'
import { readFileSync } from 'node:fs'
import type { Browser } from '@playwright/test'
import { fillInNode20 } from '../../src/document/node-20.mjs'
import { median, newPage, timeToFirstPage } from './browser.ts'

const pdfjs = createRequire(import.meta.url)
  .resolve('pdfjs-dist/package.json')
  .replace('package.json', '')
const resources = {
  cMapUrl: `${pdfjs}cmaps/`,
  standardFontDataUrl: `${pdfjs}standard_fonts/`,
  wasmUrl: `${pdfjs}wasm/`,
  iccUrl: `${pdfjs}iccs/`,
}

export async function benchText(file: string, rounds: number): Promise<void> {
  fillInNode20()
  const { openDocument } = await import('../../src/document/open-document.ts')
  const { readText } = await import('../../src/document/text-index.ts')
  const bytes = new Uint8Array(readFileSync(file))
  const times = { bare: [] as number[], ours: [] as number[] }
  const ways = {
    bare: async () => {
      const document = await openDocument(bytes, { resources })
      const start = performance.now()
      for (let page = 1; page <= document.numPages; page += 1) await (await document.getPage(page)).getTextContent()
      times.bare.push(performance.now() - start)
      await document.loadingTask.destroy()
    },
    ours: async () => {
      const document = await openDocument(bytes, { resources })
      const start = performance.now()
      const index = await readText(document)
      times.ours.push(performance.now() - start)
      await document.loadingTask.destroy()
      return index
    },
  }
  // Not counted: the code is not compiled yet.
  await ways.bare()
  globalThis.gc?.()
  const before = process.memoryUsage()
  let index = await ways.ours()
  globalThis.gc?.()
  const after = process.memoryUsage()
  times.bare.length = 0
  times.ours.length = 0
  for (let round = 0; round < rounds; round += 1) {
    // Turn about, so that neither always comes first.
    if (round % 2 === 0) await ways.bare()
    index = await ways.ours()
    if (round % 2 === 1) await ways.bare()
  }
  const [bare, ours] = [median(times.bare), median(times.ours)]
  const letters = index.pages.reduce((sum, page) => sum + page.joined.length, 0)
  console.log(
    `text of ${index.pages.length} pages, ${letters} letters: ` +
      `pdf.js ${bare.toFixed(0)} ms, our index ${ours.toFixed(0)} ms, ` +
      `${(ours / bare).toFixed(2)} times (median of ${rounds})`,
  )
  if (globalThis.gc)
    console.log(`kept for it: ${mega(after.heapUsed + after.arrayBuffers - before.heapUsed - before.arrayBuffers)} MB`)
  for (const [what, words] of [
    ['on every page', '页'],
    ['not there', '不存在的关键字'],
    ['all over the text', '合同'],
  ] as const) {
    const searches = Array.from({ length: 41 }, () => {
      const start = performance.now()
      index.findText(words)
      return performance.now() - start
    })
    console.log(
      `search for a word ${what}, ${index.findText(words).length} matches: ` +
        `first ${searches[0]!.toFixed(1)} ms, median ${median(searches).toFixed(1)} ms`,
    )
  }
}

function mega(bytes: number): string {
  return (bytes / 1e6).toFixed(1)
}

interface Reading {
  /** From choosing the file to the last page's text, ms. */
  readonly read: number
  /** Tasks of the page above 50 ms while it was read, after the first page was drawn, ms. */
  readonly tasks: readonly number[]
}

/** In the page of the editor: how long until all text is read, and what blocked the page meanwhile. */
export async function readingInBrowser(
  browser: Browser,
  url: string,
  file: string,
  keyword: string | null,
): Promise<Reading> {
  const page = await newPage(browser, url)
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
  if (keyword !== null) {
    const json = JSON.stringify([
      {
        ComponentType: 'SIGN_SEAL',
        GenerateMode: 'KEYWORD',
        ComponentId: keyword,
        ComponentWidth: 40,
        ComponentHeight: 40,
        FileIndex: 0,
      },
    ])
    await page.getByRole('button', { name: '导入 JSON', exact: true }).click()
    await page
      .getByRole('dialog')
      .locator('input[type=file]')
      .setInputFiles({ name: 'word.json', mimeType: 'application/json', buffer: Buffer.from(json) })
    await page.locator('.page[data-page-number="1"] [data-component-id]').first().waitFor()
  }
  await page.waitForFunction(
    () => (window as unknown as { benchText: { read: number } }).benchText.read > 0,
    undefined,
    { timeout: 300_000 },
  )
  const reading = await page.evaluate((from) => {
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
  return reading
}

/** The same in pdf.js's bare viewer: its own getTextContent over all pages, ms. */
export async function bareReadingInBrowser(browser: Browser, url: string, file: string): Promise<number> {
  const page = await newPage(browser, url)
  await timeToFirstPage(page, file)
  const time = await page.evaluate(async () => (window as unknown as { readAllText(): Promise<number> }).readAllText())
  await page.context().close()
  return time
}
