// The two pages that are measured side by side, and how a measurement is taken.
import { chromium, type Browser, type BrowserContext, type Page } from '@playwright/test'
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

export async function newContext(browser: Browser): Promise<BrowserContext> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, locale: 'zh-CN' })
  // A limit against hanging: a page with a sixth of a busy processor is slow.
  context.setDefaultTimeout(300_000)
  // tsx wraps named functions in a helper of its own, which the page does not have.
  await context.addInitScript('globalThis.__name = (value) => value')
  return context
}

export async function newPage(browser: Browser, url: string): Promise<Page> {
  const page = await (await newContext(browser)).newPage()
  await page.goto(url)
  await page.waitForLoadState('networkidle')
  return page
}
