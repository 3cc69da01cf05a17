// When a page of a PDF is before the person's eyes: its canvas has ink, and a frame has shown it.
import type { Page } from '@playwright/test'

interface Painted {
  /** From the event to the frame after the one that finds ink, ms. */
  readonly ms: number
  readonly canvas: { readonly width: number; readonly height: number; readonly ratio: number }
}

/** Chooses the file, and waits for its first page. The same probe runs on both sides. */
export function timeToFirstPage(page: Page, file: string): Promise<Painted> {
  return timeToPage(page, 1, 'change', () => page.locator('input[type=file]').first().setInputFiles(file))
}

/** Types a page's number into the field for it, and waits for the page from the press of Enter on. */
export async function timeOfJump(page: Page, number: number): Promise<number> {
  const field = page.getByRole('spinbutton', { name: '页码' })
  await field.fill(String(number))
  const { ms } = await timeToPage(page, number, 'keydown', () => field.press('Enter'))
  return ms
}

/** Presses the key of a step of the zoom, and waits until the first page is drawn for it. */
export async function timeOfZoomStep(page: Page, key: '=' | '-'): Promise<number> {
  const { ms } = await timeToPage(page, 1, 'keydown', () => page.keyboard.press(`Control+${key}`))
  return ms
}

async function timeToPage(
  page: Page,
  number: number,
  event: 'change' | 'keydown',
  act: () => Promise<void>,
): Promise<Painted> {
  await page.evaluate(
    ([canvasOfPage, event]) => {
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
      // Zooming shows the picture of before until there is another one.
      const before = document.querySelector(canvasOfPage)
      Object.assign(window, { benchTimes: times })
      const look = () => {
        const canvas = document.querySelector<HTMLCanvasElement>(canvasOfPage)
        if (canvas && canvas !== before && hasInk(canvas)) requestAnimationFrame(() => (times.end = performance.now()))
        else requestAnimationFrame(look)
      }
      const begin = () => {
        times.start = performance.now()
        requestAnimationFrame(look)
      }
      addEventListener(event, begin, { capture: true, once: true })
    },
    [canvasOf(number), event] as const,
  )
  await act()
  await page.waitForFunction(() => (window as unknown as { benchTimes: { end: number } }).benchTimes.end > 0)
  return page.evaluate((canvasOfPage) => {
    const { start, end } = (window as unknown as { benchTimes: { start: number; end: number } }).benchTimes
    const { width, height } = document.querySelector<HTMLCanvasElement>(canvasOfPage)!
    return { ms: end - start, canvas: { width, height, ratio: devicePixelRatio } }
  }, canvasOf(number))
}

function canvasOf(number: number): string {
  return `.page[data-page-number="${number}"] canvas`
}

/** The pixels of the first page's canvas once it is drawn whole, as a PNG in base64. */
export async function firstPagePicture(page: Page): Promise<string> {
  await page.locator('.page[data-page-number="1"] .textLayer').waitFor({ state: 'attached' })
  return page.evaluate(
    (canvasOfPage) => document.querySelector<HTMLCanvasElement>(canvasOfPage)!.toDataURL(),
    canvasOf(1),
  )
}
