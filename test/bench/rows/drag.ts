// Dragging one of 5,000 components, 500 of them on the page, beside a bare div over the bare viewer.
import type { Page } from '@playwright/test'
import type { Bench } from '../bench.ts'
import { framesOfDrag } from '../browser.ts'
import { manyComponents } from '../components.ts'
import { inTurn } from '../in-turn.ts'
import { timeToFirstPage } from '../painted.ts'
import type { Row } from '../row.ts'

export async function dragRows(bench: Bench): Promise<readonly Row[]> {
  const file = await bench.file('long')
  const ours = await bench.open('ours')
  await timeToFirstPage(ours, file)
  await importComponents(ours)
  const bare = await bench.open('bare')
  await timeToFirstPage(bare, file)
  const frames = await inTurn(
    bench.rounds,
    async () => {
      await ours.bringToFront()
      const box = (await ours.locator('.page[data-page-number="1"] [data-component-id]').nth(150).boundingBox())!
      const count = await framesOfDrag(ours, { x: box.x + 4, y: box.y + 4 })
      await ours.keyboard.press('Control+z')
      return count
    },
    async () => {
      await bare.bringToFront()
      const box = (await bare.locator('#box').boundingBox())!
      return framesOfDrag(bare, { x: box.x + 20, y: box.y + 20 })
    },
  )
  await Promise.all([ours.context().close(), bare.context().close()])
  return [
    {
      group: 'drag',
      what: 'frames in 2 s, a sixth of the processor: dragging 1 of 5,000, 500 on the page, at page width',
      unit: 'frames',
      ours: frames.ours,
      theirs: { name: 'a bare div over the bare viewer', values: frames.theirs },
      bar: { of: 'ratio', atLeast: 0.85 },
    },
  ]
}

async function importComponents(page: Page): Promise<void> {
  await page.getByRole('button', { name: '导入 JSON', exact: true }).click()
  await page
    .getByRole('dialog')
    .locator('input[type=file]')
    .setInputFiles({
      name: 'many.json',
      mimeType: 'application/json',
      buffer: Buffer.from(JSON.stringify(manyComponents(10, 500))),
    })
  await page.locator('.page[data-page-number="1"] [data-component-id]').nth(499).waitFor()
}
