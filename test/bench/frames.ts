// How many frames a page draws while something is done to it.
import { expect, type CDPSession, type Page } from '@playwright/test'
import { nextScale } from '../../src/editor/viewer/zoom.ts'

/** Of the processor, a sixth. */
const THROTTLE = 6
const COUNTED_MS = 2000

export interface Gesture {
  /** Done again and again while frames are counted; `step` counts from 0. */
  readonly act: (devtools: CDPSession, step: number) => Promise<unknown>
  /** From one to the next, ms. */
  readonly everyMs: number
}

/** Frames in two seconds of a gesture, with a sixth of the processor. */
export async function framesOf(page: Page, { act, everyMs }: Gesture): Promise<number> {
  const devtools = await page.context().newCDPSession(page)
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: THROTTLE })
  // Counting has begun when this returns: a page that is busy with input takes calls late.
  const frames = await page.evaluateHandle((ms) => {
    const counted = { count: 0, isOver: false }
    const end = performance.now() + ms
    const tick = () => {
      counted.isOver = performance.now() >= end
      if (counted.isOver) return
      counted.count += 1
      requestAnimationFrame(tick)
    }
    requestAnimationFrame(tick)
    return counted
  }, COUNTED_MS)
  const acts: Promise<unknown>[] = []
  for (let step = 0; step < COUNTED_MS / everyMs; step += 1) {
    acts.push(act(devtools, step))
    await new Promise((resolve) => setTimeout(resolve, everyMs))
  }
  await page.waitForFunction((counted) => counted.isOver, frames)
  const { count } = await frames.jsonValue()
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: 1 })
  await Promise.all(acts)
  await devtools.detach()
  return count
}

/** Presses, drags about, and lets go. */
export async function framesOfDrag(page: Page, at: { x: number; y: number }): Promise<number> {
  await page.mouse.move(at.x, at.y)
  await page.mouse.down()
  await page.mouse.move(at.x + 10, at.y + 10)
  const frames = await framesOf(page, {
    everyMs: 12,
    act: (devtools, step) =>
      devtools.send('Input.dispatchMouseEvent', {
        type: 'mouseMoved',
        x: at.x + 10 + (step % 50) * 3,
        y: at.y + 10 + (step % 40) * 3,
        button: 'left',
        buttons: 1,
      }),
  })
  await page.mouse.up()
  return frames
}

/**
 * Steps of the zoom by its keys from page width, four a second: four in, four out. Without one of them the page would
 * not come to the width that is waited for.
 */
export async function framesOfZoom(page: Page): Promise<number> {
  await page.keyboard.press('Control+0')
  let scale = (await seenWidth(page)) / a4WidthAt100
  const frames = await framesOf(page, {
    everyMs: 250,
    act: (devtools, step) => {
      const direction = step % 8 < 4 ? 1 : -1
      scale = nextScale(scale, direction)
      return pressZoom(devtools, direction === 1 ? '=' : '-')
    },
  })
  await expect.poll(async () => Math.abs((await seenWidth(page)) - scale * a4WidthAt100)).toBeLessThan(2)
  return frames
}

/** CSS pixels. */
const a4WidthAt100 = (595.28 * 96) / 72

/** The first page's width as it is seen, CSS pixels, without its border. */
function seenWidth(page: Page): Promise<number> {
  const sheet = page.locator('.page[data-page-number="1"]')
  return sheet.evaluate(
    (element: HTMLElement) => (element.getBoundingClientRect().width * element.clientWidth) / element.offsetWidth,
  )
}

/** Not `keyboard.press`: with a press in the middle of another, a page that hangs behind gets keys without Control. */
async function pressZoom(devtools: CDPSession, key: '=' | '-'): Promise<void> {
  const [code, windowsVirtualKeyCode] = key === '=' ? ['Equal', 187] : ['Minus', 189]
  const event = { key, code, windowsVirtualKeyCode, modifiers: 2 } as const
  await Promise.all([
    devtools.send('Input.dispatchKeyEvent', { ...event, type: 'rawKeyDown' }),
    devtools.send('Input.dispatchKeyEvent', { ...event, type: 'keyUp' }),
  ])
}
