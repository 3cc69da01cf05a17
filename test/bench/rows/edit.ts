// What one does to one of 5,000 components, 500 of them on the page, with a quarter of the processor: from the input to
// the frame that shows what it did.
import type { Locator, Page } from '@playwright/test'
import type { Bench } from '../bench.ts'
import { importComponents, manyComponents } from '../components.ts'
import { inputToPaint } from '../input.ts'
import { timeToFirstPage } from '../painted.ts'
import { p95, type Row } from '../row.ts'

const THROTTLE = 4
/** Of each input, in a round: the p95 of them is the round's value. */
const INPUTS = 20
/** Between two inputs, as a person would, ms: what is saved and checked meanwhile is part of it. */
const PAUSE_MS = 250
/** The component's name. */
const field = '#lk-component-name'

const inputs = ['selecting', 'a nudge', 'undo', 'typing in the inspector'] as const

export async function editRows(bench: Bench): Promise<readonly Row[]> {
  const page = await bench.open('ours')
  await timeToFirstPage(page, await bench.file('long'))
  await importComponents(page, manyComponents(10, 500), 500)
  const devtools = await page.context().newCDPSession(page)
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: THROTTLE })
  const values: Record<(typeof inputs)[number], number[]> = {
    selecting: [],
    'a nudge': [],
    undo: [],
    'typing in the inspector': [],
  }
  // The first round, in which the code is compiled, is not counted.
  for (let round = 0; round <= bench.rounds; round += 1) {
    const measured = await roundOf(page, round)
    if (round > 0) for (const input of inputs) values[input].push(p95(measured[input]))
  }
  await page.context().close()
  return inputs.map((input) => ({
    group: 'edit',
    what: `${input}, 5,000 components, a quarter of the processor: input to paint, p95 of ${INPUTS}`,
    unit: 'ms',
    ours: values[input],
    bar: { of: 'value', atMost: 100 },
  }))
}

async function roundOf(page: Page, round: number): Promise<Record<(typeof inputs)[number], readonly number[]>> {
  const times = { selecting: [] as number[], 'a nudge': [] as number[], undo: [] as number[] }
  const texts = page.locator('.page[data-page-number="1"] [data-component-type=TEXT]')
  const next = (index: number) => texts.nth(20 + ((round * INPUTS + index) % 60))
  for (let index = 0; index < INPUTS; index += 1) {
    const box = next(index)
    const id = (await box.getAttribute('data-component-id'))!
    const of = `[data-component-id="${id}"]`
    const left = await box.evaluate((element) => element.style.left)
    const { x, y } = (await box.boundingBox())!
    // A hand is over the box before it presses.
    await page.mouse.move(x + 4, y + 4)
    await page.waitForTimeout(PAUSE_MS)
    const press = async () => {
      await page.mouse.down()
      await page.mouse.up()
    }
    times.selecting.push(await inputToPaint(page, 'pointerdown', { of, attribute: 'aria-pressed', is: 'true' }, press))
    await page.waitForTimeout(PAUSE_MS)
    const nudge = () => page.keyboard.press('ArrowRight')
    times['a nudge'].push(await inputToPaint(page, 'keydown', { of, style: 'left', isNot: left }, nudge))
    await page.waitForTimeout(PAUSE_MS)
    const undo = () => page.keyboard.press('Control+z')
    times.undo.push(await inputToPaint(page, 'keydown', { of, style: 'left', is: left }, undo))
  }
  return { ...times, 'typing in the inspector': await typed(page, page.locator(field)) }
}

async function typed(page: Page, input: Locator): Promise<readonly number[]> {
  await input.fill('')
  const times: number[] = []
  let text = ''
  for (let index = 0; index < INPUTS; index += 1) {
    text += 'a'
    await page.waitForTimeout(PAUSE_MS)
    times.push(await inputToPaint(page, 'keydown', { of: field, value: text }, () => page.keyboard.press('a')))
  }
  return times
}
