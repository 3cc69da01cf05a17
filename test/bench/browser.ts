// The two pages that are measured side by side, and how a measurement is taken.
import { chromium, type Browser, type Page } from '@playwright/test'
import { findChromium } from '../../scripts/chromium.mjs'

export async function openBrowser(): Promise<Browser> {
  const executablePath = findChromium()?.executablePath
  return chromium.launch({
    ...(executablePath ? { executablePath } : {}),
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  })
}

export async function newPage(browser: Browser, url: string): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, locale: 'zh-CN' })
  const page = await context.newPage()
  // tsx wraps named functions in a helper of its own, which the page does not have.
  await page.addInitScript('globalThis.__name = (value) => value')
  await page.goto(url)
  await page.waitForLoadState('networkidle')
  return page
}

/** Frames that the page draws in two seconds of dragging, with the CPU throttled six times. */
export async function framesOfDrag(page: Page, at: { x: number; y: number }): Promise<number> {
  const devtools = await page.context().newCDPSession(page)
  await page.mouse.move(at.x, at.y)
  await page.mouse.down()
  await page.mouse.move(at.x + 10, at.y + 10)
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: 6 })
  const counting = page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        let count = 0
        const end = performance.now() + 2000
        const tick = () => {
          count += 1
          if (performance.now() < end) requestAnimationFrame(tick)
          else resolve(count)
        }
        requestAnimationFrame(tick)
      }),
  )
  const moves: Promise<unknown>[] = []
  let done = false
  void counting.then(() => (done = true))
  for (let step = 0; !done; step += 1) {
    const to = { x: at.x + 10 + (step % 50) * 3, y: at.y + 10 + (step % 40) * 3 }
    moves.push(devtools.send('Input.dispatchMouseEvent', { type: 'mouseMoved', ...to, button: 'left', buttons: 1 }))
    await new Promise((resolve) => setTimeout(resolve, 12))
  }
  const frames = await counting
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: 1 })
  await Promise.all(moves)
  await page.mouse.up()
  await devtools.detach()
  return frames
}
