// What comes over the wire before a contract is opened, and how soon the page can be used.
import type { Page } from '@playwright/test'
import type { Bench } from '../bench.ts'
import type { Row } from '../row.ts'

interface Load {
  /** To a start screen that reacts. */
  readonly ms: number
  /** What came over the wire by then, and with all that the page loads by itself. */
  readonly kb: number
  readonly allKb: number
}

/** 10 Mbit/s with 40 ms to the server and back, and a quarter of the processor. */
const slow = {
  network: { offline: false, latency: 40, downloadThroughput: 10_000_000 / 8, uploadThroughput: 10_000_000 / 8 },
  processor: 4,
}

export async function firstLoadRows(bench: Bench): Promise<readonly Row[]> {
  const alone: number[] = []
  const first: Load[] = []
  const again: number[] = []
  const address = bench.address('ours')
  for (let round = 0; round < bench.rounds; round += 1) {
    const busy = await bench.browser.newContext(screen)
    // No quiet moment comes in which the page would load what a contract needs.
    await busy.addInitScript(() => Object.assign(window, { requestIdleCallback: () => 0 }))
    alone.push((await load(await busy.newPage(), address)).kb)
    await busy.close()
    const context = await bench.browser.newContext(screen)
    first.push(await load(await context.newPage(), address, hasWorkbench))
    again.push((await load(await context.newPage(), address, hasWorkbench)).allKb)
    await context.close()
  }
  const row = (what: string, unit: 'KB' | 'ms', ours: readonly number[]) => ({ group: 'first-load', what, unit, ours })
  return [
    { ...row('first load, nothing opened: over the wire', 'KB', alone), bar: { of: 'value', atMost: 350 } },
    row(
      'the same with what is loaded while the person looks for a file',
      'KB',
      first.map(({ allKb }) => allKb),
    ),
    row(
      'first load to usable at 10 Mbit/s and a quarter of the processor',
      'ms',
      first.map(({ ms }) => ms),
    ),
    row('a second visit: over the wire', 'KB', again),
  ]
}

const screen = { viewport: { width: 1280, height: 800 }, locale: 'zh-CN' }

/** The viewer stands once all is there that a contract needs. */
const hasWorkbench = (page: Page) => page.locator('.pdfViewer').waitFor({ state: 'attached' })

/** "Usable": the button that opens a contract is there, and reacts. */
async function load(page: Page, url: string, until?: (page: Page) => Promise<void>): Promise<Load> {
  const devtools = await page.context().newCDPSession(page)
  await devtools.send('Network.enable')
  await devtools.send('Network.emulateNetworkConditions', slow.network)
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: slow.processor })
  let bytes = 0
  devtools.on('Network.loadingFinished', ({ encodedDataLength }) => (bytes += encodedDataLength))
  const start = performance.now()
  await page.goto(url, { waitUntil: 'commit' })
  await page.getByRole('button', { name: '选择文件' }).click({ trial: true })
  const usable = { ms: performance.now() - start, kb: bytes / 1000 }
  await page.waitForLoadState('networkidle')
  await until?.(page)
  await page.waitForLoadState('networkidle')
  await devtools.detach()
  return { ...usable, allKb: bytes / 1000 }
}
