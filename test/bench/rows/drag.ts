// Gestures over 5,000 components, 500 of them on the page, beside the same over the bare viewer: dragging one (a bare
// div there), a marquee, steps of the zoom.
import type { Page } from '@playwright/test'
import type { Bench } from '../bench.ts'
import { importComponents, manyComponents } from '../components.ts'
import { framesOfDrag, framesOfZoom } from '../frames.ts'
import { inTurn } from '../in-turn.ts'
import { timeOfZoomStep, timeToFirstPage } from '../painted.ts'
import type { Row } from '../row.ts'

const components = '[data-component-id]'

export async function dragRows(bench: Bench): Promise<readonly Row[]> {
  const file = await bench.file('long')
  const ours = await bench.open('ours')
  await timeToFirstPage(ours, file)
  await importComponents(ours, manyComponents(10, 500), 500)
  const bare = await bench.open('bare')
  await timeToFirstPage(bare, file)
  const inFront = (page: Page, measure: () => Promise<number>) => async () => {
    await page.bringToFront()
    return measure()
  }
  const first = ours.locator(`.page[data-page-number="1"] ${components}`)

  const drag = await inTurn(
    bench.rounds,
    inFront(ours, async () => {
      const box = (await first.nth(150).boundingBox())!
      const frames = await framesOfDrag(ours, { x: box.x + 4, y: box.y + 4 })
      await ours.keyboard.press('Control+z')
      return frames
    }),
    inFront(bare, async () => {
      const box = (await bare.locator('#box').boundingBox())!
      return framesOfDrag(bare, { x: box.x + 20, y: box.y + 20 })
    }),
  )
  const marqueeOfOurs = inFront(ours, async () => {
    await ours.keyboard.press('Escape')
    return framesOfDrag(ours, await besidePage(ours))
  })
  await marqueeOfOurs()
  // Without a marquee the gesture chooses nothing, and its frames say nothing.
  const hasMarquee = (await ours.locator(`${components}[aria-pressed=true]`).count()) > 1
  const marquee = hasMarquee
    ? await inTurn(
        bench.rounds,
        marqueeOfOurs,
        inFront(bare, async () => framesOfDrag(bare, await besidePage(bare))),
      )
    : { ours: [], theirs: [] }
  const zoom = await inTurn(
    bench.rounds,
    inFront(ours, async () => framesOfZoom(ours)),
    inFront(bare, async () => framesOfZoom(bare)),
  )
  const steps = (page: Page) => {
    let isIn = false
    return inFront(page, () => {
      isIn = !isIn
      return timeOfZoomStep(page, isIn ? '=' : '-')
    })
  }
  const sharp = await inTurn(bench.rounds, steps(ours), steps(bare))
  await Promise.all([ours.context().close(), bare.context().close()])

  const row = (what: string, frames: typeof drag, neighbour: string): Row => ({
    group: 'drag',
    what: `frames in 2 s, a sixth of the processor: ${what}`,
    unit: 'frames',
    ours: frames.ours,
    theirs: { name: neighbour, values: frames.theirs },
    bar: { of: 'ratio', atLeast: 0.85 },
  })
  return [
    row('dragging 1 of 5,000, 500 on the page, at page width', drag, 'a bare div over the bare viewer'),
    row(`a marquee over them${hasMarquee ? '' : ' (there is none yet)'}`, marquee, 'a bare div over the bare viewer'),
    row('zoom steps', zoom, 'the same of the bare viewer'),
    {
      group: 'drag',
      what: 'one step of the zoom until the page is drawn for it, unthrottled',
      unit: 'ms',
      ours: sharp.ours,
      theirs: { name: 'the same of the bare viewer', values: sharp.theirs },
    },
  ]
}

/** The grey beside the first page, where a marquee begins. */
async function besidePage(page: Page): Promise<{ x: number; y: number }> {
  const box = (await page.locator('.page[data-page-number="1"]').boundingBox())!
  return { x: box.x + 3, y: box.y + 60 }
}
