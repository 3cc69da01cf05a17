// What comes over the wire before a contract is opened, and how soon the page can be used, beside a page of antd's
// Button and Upload alone from the same kind of server.
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Page } from '@playwright/test'
import type { Bench } from '../bench.ts'
import { newContext } from '../browser.ts'
import { inTurn } from '../in-turn.ts'
import type { Row } from '../row.ts'
import { servePage } from '../served-page.ts'

interface Load {
  /** From the start of the navigation to the frame after the one that finds a button that can be pressed. */
  readonly ms: number
  /** What came over the wire, with all that the page loads by itself. */
  readonly kb: number
  /** Of it, what is neither the page's HTML nor an answer of the API. */
  readonly filesKb: number
}

/** 10 Mbit/s with 40 ms to the server and back, and a quarter of the processor. */
const slow = {
  network: { offline: false, latency: 40, downloadThroughput: 10_000_000 / 8, uploadThroughput: 10_000_000 / 8 },
  processor: 4,
}

const antdPage = fileURLToPath(new URL('../antd-page', import.meta.url))
const button = '选择文件'

export async function firstLoadRows(bench: Bench): Promise<readonly Row[]> {
  const neighbour = await servePage(antdPage, path.join(bench.folder, 'antd-page'))
  const kb = { alone: [] as number[], all: [] as number[], again: [] as number[], files: [] as number[] }
  const antdKb: number[] = []
  const address = bench.address('ours')
  try {
    const ms = await inTurn(
      bench.rounds,
      async () => {
        const context = await newContext(bench.browser)
        const first = await load(await context.newPage(), address, hasWorkbench)
        const again = await load(await context.newPage(), address, hasWorkbench)
        await context.close()
        kb.all.push(first.kb)
        kb.again.push(again.kb)
        kb.files.push(again.filesKb)
        kb.alone.push((await aloneIn(bench, address)).kb)
        return first.ms
      },
      async () => {
        const { ms, kb } = await aloneIn(bench, neighbour.address)
        antdKb.push(kb)
        return ms
      },
    )
    const row = { group: 'first-load', unit: 'KB' } as const
    const antd = 'antd’s Button and Upload alone'
    return [
      {
        ...row,
        what: 'first load, nothing opened: over the wire',
        ours: kb.alone,
        theirs: { name: antd, values: antdKb },
        bar: { of: 'value', atMost: 350 },
      },
      { ...row, what: 'the same with what is loaded while the person looks for a file', ours: kb.all },
      {
        group: 'first-load',
        what: 'first load to usable at 10 Mbit/s and a quarter of the processor',
        unit: 'ms',
        ours: ms.ours,
        theirs: { name: antd, values: ms.theirs },
        bar: { of: 'ratio', atMost: 1.5 },
      },
      { ...row, what: 'a second visit: over the wire', ours: kb.again },
      {
        ...row,
        what: 'a second visit: but for the HTML and answers of the API',
        ours: kb.files,
        bar: { of: 'value', atMost: 0 },
      },
    ]
  } finally {
    await neighbour.stop()
  }
}

/** The viewer stands, and its worker is loaded, once all is there that a contract needs. */
async function hasWorkbench(page: Page): Promise<void> {
  await page.locator('.pdfViewer').waitFor({ state: 'attached' })
  await page.waitForFunction(() =>
    performance.getEntriesByType('resource').some(({ name }) => name.includes('pages-worker')),
  )
}

/** A load in which no quiet moment comes, in which the page would load what a contract needs. */
async function aloneIn(bench: Bench, address: string): Promise<Load> {
  const context = await newContext(bench.browser)
  await context.addInitScript(() => Object.assign(window, { requestIdleCallback: () => 0 }))
  const loaded = await load(await context.newPage(), address)
  await context.close()
  return loaded
}

/** "Usable": the button that takes a file is before the person, and the page's thread is free for a press. */
async function load(page: Page, url: string, until?: (page: Page) => Promise<void>): Promise<Load> {
  await page.addInitScript((name) => {
    const usable = { ms: 0 }
    Object.assign(window, { benchUsable: usable })
    const isThere = () =>
      [...document.querySelectorAll('button')].some((element) => {
        if (element.disabled || !element.textContent.includes(name)) return false
        const { left, top, width, height } = element.getBoundingClientRect()
        return element.contains(document.elementFromPoint(left + width / 2, top + height / 2))
      })
    const channel = new MessageChannel()
    channel.port1.addEventListener('message', () => (usable.ms = performance.now()))
    channel.port1.start()
    const look = () => {
      if (isThere()) channel.port2.postMessage(null)
      else requestAnimationFrame(look)
    }
    requestAnimationFrame(look)
  }, button)
  const devtools = await page.context().newCDPSession(page)
  await devtools.send('Network.enable')
  await devtools.send('Network.emulateNetworkConditions', slow.network)
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: slow.processor })
  const urls = new Set<string>()
  const files = new Set<string>()
  let bytes = 0
  let fileBytes = 0
  devtools.on('Network.requestWillBeSent', ({ requestId, type, request }) => {
    urls.add(request.url)
    if (type !== 'Document' && !new URL(request.url).pathname.startsWith('/api/')) files.add(requestId)
  })
  devtools.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    bytes += encodedDataLength
    if (files.has(requestId)) fileBytes += encodedDataLength
  })
  await page.goto(url, { waitUntil: 'commit' })
  await page.waitForFunction(() => (window as unknown as { benchUsable: { ms: number } }).benchUsable.ms > 0)
  const ms = await page.evaluate(() => (window as unknown as { benchUsable: { ms: number } }).benchUsable.ms)
  await page.waitForLoadState('networkidle')
  await until?.(page)
  const workers = await workerBytes(page, urls)
  await devtools.detach()
  return { ms, kb: (bytes + workers) / 1000, filesKb: (fileBytes + workers) / 1000 }
}

/** The scripts of workers come over the wire too, and the developer tools of the page do not tell of them. */
function workerBytes(page: Page, told: ReadonlySet<string>): Promise<number> {
  return page.evaluate(
    (urls) => {
      const entries = performance.getEntriesByType('resource') as PerformanceResourceTiming[]
      return entries
        .filter(({ name }) => !urls.includes(name))
        .reduce((bytes, { transferSize }) => bytes + transferSize, 0)
    },
    [...told],
  )
}
