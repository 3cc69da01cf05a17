// When a page of a PDF is before the person's eyes: its canvas has ink, and a frame has shown it.
import type { Page } from '@playwright/test'

interface Painted {
  /** From choosing the file to the frame after the one that finds ink, ms. */
  readonly ms: number
  readonly canvas: { readonly width: number; readonly height: number; readonly ratio: number }
}

/** Chooses the file, and waits for its first page. The same probe runs on both sides. */
export async function timeToFirstPage(page: Page, file: string): Promise<Painted> {
  await page.evaluate(() => {
    const probe = document.createElement('canvas')
    probe.width = probe.height = 24
    const pixels = probe.getContext('2d', { willReadFrequently: true })!
    const hasInk = (canvas: HTMLCanvasElement) => {
      if (canvas.width === 0) return false
      pixels.fillStyle = '#fff'
      pixels.fillRect(0, 0, 24, 24)
      pixels.drawImage(canvas, 0, 0, 24, 24)
      return pixels.getImageData(0, 0, 24, 24).data.some((value) => value < 250)
    }
    const times = { start: 0, end: 0 }
    Object.assign(window, { benchTimes: times })
    const look = () => {
      const canvas = document.querySelector<HTMLCanvasElement>('.page[data-page-number="1"] canvas')
      if (canvas && hasInk(canvas)) requestAnimationFrame(() => (times.end = performance.now()))
      else requestAnimationFrame(look)
    }
    document.querySelector('input[type=file]')!.addEventListener(
      'change',
      () => {
        times.start = performance.now()
        requestAnimationFrame(look)
      },
      { capture: true, once: true },
    )
  })
  await page.locator('input[type=file]').first().setInputFiles(file)
  await page.waitForFunction(() => (window as unknown as { benchTimes: { end: number } }).benchTimes.end > 0)
  return page.evaluate(() => {
    const { start, end } = (window as unknown as { benchTimes: { start: number; end: number } }).benchTimes
    const { width, height } = document.querySelector<HTMLCanvasElement>('.page[data-page-number="1"] canvas')!
    return { ms: end - start, canvas: { width, height, ratio: devicePixelRatio } }
  })
}

/** The pixels of the first page's canvas once it is drawn whole, as a PNG in base64. */
export async function firstPagePicture(page: Page): Promise<string> {
  await page.locator('.page[data-page-number="1"] .textLayer').waitFor({ state: 'attached' })
  return page.evaluate(() =>
    document.querySelector<HTMLCanvasElement>('.page[data-page-number="1"] canvas')!.toDataURL(),
  )
}
