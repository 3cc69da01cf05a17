// What a drag takes of the page's thread: processor time, so that other programs do not count.
import type { CDPSession, Page } from '@playwright/test'

const MOVES = 60
const EVERY_MS = 16

/** Milliseconds of tasks on the page's thread for each frame drawn while what is at the point is dragged about. */
export async function threadMsPerFrame(page: Page, at: { x: number; y: number }): Promise<number> {
  const devtools = await page.context().newCDPSession(page)
  await devtools.send('Performance.enable', { timeDomain: 'threadTicks' })
  await page.mouse.move(at.x, at.y)
  await page.mouse.down()
  await page.mouse.move(at.x + 6, at.y + 6)
  await page.evaluate(() => {
    const frames = { count: 0, ends: false }
    Object.assign(window, { benchFrames: frames })
    const tick = () => {
      frames.count += 1
      if (!frames.ends) requestAnimationFrame(tick)
    }
    requestAnimationFrame(tick)
  })
  const before = await taskSeconds(devtools)
  for (let step = 0; step < MOVES; step += 1) {
    await page.mouse.move(at.x + 6 + (step % 20) * 3, at.y + 6 + (step % 16) * 3)
    await page.waitForTimeout(EVERY_MS)
  }
  const after = await taskSeconds(devtools)
  const frames = await page.evaluate(() => {
    const { benchFrames } = window as unknown as { benchFrames: { count: number; ends: boolean } }
    benchFrames.ends = true
    return benchFrames.count
  })
  await page.mouse.up()
  await devtools.detach()
  return ((after - before) * 1000) / frames
}

async function taskSeconds(devtools: CDPSession): Promise<number> {
  const { metrics } = await devtools.send('Performance.getMetrics')
  const value = metrics.find(({ name }) => name === 'TaskDuration')?.value
  if (value === undefined) throw new Error('The browser does not tell how long its tasks took.')
  return value
}
