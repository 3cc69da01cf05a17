// What comes over the wire before a contract is opened, and how soon the page can be used.
import type { Page } from '@playwright/test'
import type { Bench } from '../bench.ts'
import type { Row } from '../row.ts'

interface Load {
  /** Until a contract can be chosen. */
  readonly kb: number
  readonly ms: number
  /** With what is loaded while the person looks for one. */
  readonly allKb: number
}

/** 10 Mbit/s with 40 ms to the server and back, and a quarter of the processor. */
const slow = {
  network: { offline: false, latency: 40, downloadThroughput: 10_000_000 / 8, uploadThroughput: 10_000_000 / 8 },
  processor: 4,
}

export async function firstLoadRows(bench: Bench): Promise<readonly Row[]> {
  const first: Load[] = []
  const again: number[] = []
  for (let round = 0; round < bench.rounds; round += 1) {
    const context = await bench.browser.newContext({ viewport: { width: 1280, height: 800 }, locale: 'zh-CN' })
    first.push(await load(await context.newPage(), bench.address('ours')))
    again.push((await load(await context.newPage(), bench.address('ours'))).allKb)
    await context.close()
  }
  const row = (what: string, unit: 'KB' | 'ms', ours: readonly number[]) => ({ group: 'first-load', what, unit, ours })
  return [
    {
      ...row(
        'first load, nothing opened: over the wire',
        'KB',
        first.map(({ kb }) => kb),
      ),
      bar: { of: 'value', atMost: 350 },
    },
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

/** "Usable": the button that opens a contract is there, and reacts. */
async function load(page: Page, url: string): Promise<Load> {
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
  await page.locator('.pdfViewer').waitFor({ state: 'attached' })
  await page.waitForLoadState('networkidle')
  await devtools.detach()
  return { ...usable, allKb: bytes / 1000 }
}
