// How many frames a page draws while something is done to it.
import type { CDPSession, Page } from '@playwright/test'

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
  let done = false
  const counting = page
    .evaluate(
      (ms) =>
        new Promise<number>((resolve) => {
          let count = 0
          const end = performance.now() + ms
          const tick = () => {
            count += 1
            if (performance.now() < end) requestAnimationFrame(tick)
            else resolve(count)
          }
          requestAnimationFrame(tick)
        }),
      COUNTED_MS,
    )
    .finally(() => (done = true))
  const acts: Promise<unknown>[] = []
  // A page that hangs behind is given no more to do than one that does not.
  const steps = (COUNTED_MS / everyMs) * 1.5
  for (let step = 0; !done && step < steps; step += 1) {
    acts.push(act(devtools, step))
    await new Promise((resolve) => setTimeout(resolve, everyMs))
  }
  const frames = await counting
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: 1 })
  await Promise.all(acts)
  await devtools.detach()
  return frames
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

/** Steps of the zoom by its keys from page width, four a second: four in, four out. */
export async function framesOfZoom(page: Page): Promise<number> {
  await page.keyboard.press('Control+0')
  return framesOf(page, {
    everyMs: 250,
    act: (_devtools, step) => page.keyboard.press(step % 8 < 4 ? 'Control+=' : 'Control+-'),
  })
}
