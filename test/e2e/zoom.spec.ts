// Steps of the zoom: what is shown at once is where the pages are laid out later.
import { expect, test, type Page } from '@playwright/test'
import { boxOf, centreOf, EditorPage } from './editor-page.ts'

interface Step {
  /** Wheel pixels, with Ctrl, at a point of the pages' view from its top left corner. */
  readonly wheel?: number
  readonly at?: { readonly x: number; readonly y: number }
  readonly keys?: string
}

interface Seen {
  readonly x: number
  readonly y: number
  readonly width: number
  /** The number of the page under the pointer. */
  readonly page: string
  /** Of the first three pages. */
  readonly corners: readonly { readonly x: number; readonly y: number }[]
}

/** The page under a point, and its place, right after each step and before anything could be laid out. */
function zoomAtOnce(page: Page, steps: readonly Step[], at: { x: number; y: number }): Promise<Seen> {
  return page.getByRole('region', { name: '合同页面' }).evaluate(
    (scroller, [steps, at]) => {
      const view = scroller.getBoundingClientRect()
      for (const { wheel, at: pointer, keys } of steps) {
        if (keys) window.dispatchEvent(new KeyboardEvent('keydown', { key: keys, ctrlKey: true, bubbles: true }))
        if (wheel === undefined || !pointer) continue
        const init = { deltaY: wheel, ctrlKey: true, cancelable: true, bubbles: true }
        const where = { clientX: view.left + pointer.x, clientY: view.top + pointer.y }
        scroller.dispatchEvent(new WheelEvent('wheel', { ...init, ...where }))
      }
      const under = document
        .elementsFromPoint(view.left + at.x, view.top + at.y)
        .find((element) => element.classList.contains('page'))
      const pages = Array.from(scroller.querySelectorAll<HTMLElement>('.page'))
      const corners = pages.slice(0, 3).map((sheet) => {
        const { left, top } = sheet.getBoundingClientRect()
        return { x: left, y: top }
      })
      const seen = (under as HTMLElement | undefined) ?? pages[0]!
      const { left, top, width } = seen.getBoundingClientRect()
      return { x: left, y: top, width, page: seen.dataset.pageNumber ?? '', corners }
    },
    [steps, at] as const,
  )
}

async function expectToStay(editor: EditorPage, seen: Seen): Promise<void> {
  await editor.pagesLaidOut()
  const now = await boxOf(editor.sheet(Number(seen.page)))
  // Each page and margin above is laid out in whole pixels.
  expect(Math.abs(now.x - seen.x)).toBeLessThanOrEqual(1)
  expect(Math.abs(now.y - seen.y)).toBeLessThanOrEqual(2)
  // pdf.js rounds a page's width down to whole pixels, which are magnified by less than four here.
  expect(Math.abs(now.width - seen.width)).toBeLessThanOrEqual(4)
}

const middle = { x: 300, y: 300 }
const cases: readonly {
  readonly name: string
  readonly file: string
  readonly goTo?: number
  readonly steps: readonly Step[]
}[] = [
  { name: 'by the wheel at the pointer', file: 'a4-four-pages.pdf', goTo: 2, steps: [{ wheel: -400, at: middle }] },
  {
    name: 'by the wheel, in and out at different places',
    file: 'a4-four-pages.pdf',
    goTo: 3,
    steps: [
      { wheel: -700, at: { x: 100, y: 500 } },
      { wheel: 300, at: { x: 500, y: 100 } },
      { wheel: -100, at: middle },
    ],
  },
  { name: 'by keys', file: 'a4-four-pages.pdf', goTo: 2, steps: [{ keys: '=' }, { keys: '=' }, { keys: '=' }] },
  { name: 'out at the end', file: 'a4-four-pages.pdf', goTo: 4, steps: [{ wheel: 900, at: { x: 300, y: 500 } }] },
  { name: 'out at the beginning', file: 'a4-four-pages.pdf', steps: [{ wheel: 900, at: { x: 300, y: 500 } }] },
  { name: 'in, over pages of several sizes', file: 'mixed-sizes.pdf', goTo: 2, steps: [{ wheel: -900, at: middle }] },
]
for (const { name, file, goTo, steps } of cases) {
  test(`zooming ${name}: the page stays where the step showed it`, async ({ page }) => {
    const editor = new EditorPage(page)
    await editor.open(file)
    if (goTo !== undefined) await editor.goToPage(goTo)
    await expectToStay(editor, await zoomAtOnce(page, steps, middle))
  })
}

test('zooming out of a view that was scrolled sideways, all pages of several sizes stay', async ({ page }) => {
  const editor = new EditorPage(page)
  await editor.open('mixed-sizes.pdf')
  await editor.zoomTo(150)
  const scroller = page.getByRole('region', { name: '合同页面' })
  await scroller.evaluate((element) => (element.scrollLeft = 10_000))
  for (const at of [
    { x: 300, y: 300 },
    { x: 20, y: 60 },
  ]) {
    const { corners } = await zoomAtOnce(page, [{ wheel: 500, at }], at)
    await editor.pagesLaidOut()
    for (const [index, seen] of corners.entries()) {
      const now = await boxOf(editor.sheet(index + 1))
      expect(Math.abs(now.x - seen.x)).toBeLessThanOrEqual(2)
      expect(Math.abs(now.y - seen.y)).toBeLessThanOrEqual(2)
    }
  }
})

test('text can be selected right after a step', async ({ page }) => {
  const editor = new EditorPage(page)
  await editor.open('a4-four-pages.pdf')
  const words = editor.sheet(1).locator('.textLayer span').filter({ hasText: /.{6}/ }).first()
  await words.waitFor()
  await page.keyboard.press('Control+=')
  const { x, y, width, height } = await boxOf(words)
  await page.mouse.move(x + width * 0.3, y + height / 2)
  await page.mouse.down()
  await page.mouse.move(x + width * 0.8, y + height / 2, { steps: 5 })
  await page.mouse.up()
  expect(await page.evaluate(() => String(document.getSelection()))).not.toBe('')
})

test('keys right after a step scroll the pages', async ({ page }) => {
  const editor = new EditorPage(page)
  await editor.open('a4-four-pages.pdf')
  await editor.goToPage(2)
  const scroller = page.getByRole('region', { name: '合同页面' })
  await scroller.focus()
  /** Where a key pressed in the same moment as a step scrolls to, once the pages are laid out. */
  const stepAnd = async (key: string) => {
    await scroller.evaluate((element, key) => {
      const press = (init: KeyboardEventInit) =>
        element.dispatchEvent(new KeyboardEvent('keydown', { ...init, bubbles: true, cancelable: true }))
      press({ key: '=', ctrlKey: true })
      press({ key })
    }, key)
    await editor.pagesLaidOut()
    return scroller.evaluate(({ scrollTop, scrollHeight, clientHeight }) => ({
      top: scrollTop,
      end: scrollHeight - clientHeight,
    }))
  }
  expect((await stepAnd('Home')).top).toBe(0)
  expect((await stepAnd('ArrowDown')).top).toBeCloseTo(40, 0)
  expect((await stepAnd('PageDown')).top).toBeGreaterThan(300)
  const { top, end } = await stepAnd('End')
  expect(Math.abs(end - top)).toBeLessThanOrEqual(1)
  await page.keyboard.press('Control+-')
  await page.keyboard.press('Home')
  await expect.poll(() => scroller.evaluate((element) => element.scrollTop)).toBe(0)
})

test('an arrow right after a step moves what is chosen, and scrolls nothing', async ({ page }) => {
  const editor = new EditorPage(page)
  await editor.open('a4-four-pages.pdf')
  await editor.zoomTo(100)
  await editor.dragOnto('SIGN_SEAL', 1, { x: 300, y: 200 })
  const box = editor.boxes('SIGN_SEAL')
  const before = await boxOf(box)
  await page.keyboard.press('Control+=')
  await page.keyboard.press('Control+-')
  await page.keyboard.press('ArrowDown')
  await editor.pagesLaidOut()
  const after = await boxOf(box)
  expect(after.y - before.y).toBeGreaterThan(0)
  expect(after.y - before.y).toBeLessThan(4)
})

test('the point under the pointer stays there', async ({ page }) => {
  const editor = new EditorPage(page)
  await editor.open('a4-four-pages.pdf')
  await editor.goToPage(2)
  await editor.dragOnto('SIGN_SEAL', 2, { x: 300, y: 300 })
  const before = await centreOf(editor.boxes('SIGN_SEAL'))
  await page.mouse.move(before.x, before.y)
  await page.keyboard.down('Control')
  await page.mouse.wheel(0, -300)
  await page.keyboard.up('Control')
  await editor.pagesLaidOut()
  const after = await centreOf(editor.boxes('SIGN_SEAL'))
  expect(Math.abs(after.x - before.x)).toBeLessThanOrEqual(1.5)
  expect(Math.abs(after.y - before.y)).toBeLessThanOrEqual(1.5)
})

test('steps by keys follow each other, and back again', async ({ page }) => {
  const editor = new EditorPage(page)
  await editor.open('a4-four-pages.pdf')
  await editor.goToPage(3)
  // The focus is in the field of the page number.
  for (const key of ['=', '=', '=', '-', '-', '-', '-']) await page.keyboard.press(`Control+${key}`)
  await expect(page.getByRole('button', { name: '缩放 67%' })).toBeVisible()
  await editor.pagesLaidOut()
  await expect(page.getByRole('button', { name: '缩放 67%' })).toBeVisible()
  expect((await boxOf(editor.sheet(3))).width).toBeCloseTo((595 * 96 * 0.67) / 72, -1)
  await expect(page.getByRole('spinbutton', { name: '页码' })).toHaveValue('3')
})

test('a press right after a step is where it was made', async ({ page }) => {
  const editor = new EditorPage(page)
  await editor.open('a4-four-pages.pdf')
  await editor.dragOnto('SIGN_SEAL', 1, { x: 200, y: 200 })
  const [before] = (await editor.request()).Approvers.flatMap(({ SignComponents }) => SignComponents ?? [])
  const box = editor.boxes('SIGN_SEAL')
  await page.keyboard.press('Control+=')
  await page.keyboard.press('Control+=')
  const { x, y } = await centreOf(box)
  await page.mouse.move(x, y)
  await page.mouse.down()
  await page.mouse.move(x + 60, y + 40, { steps: 4 })
  await page.mouse.up()
  const { pixelsPerPoint } = await editor.pageOrigin(1)
  const [after] = (await editor.request()).Approvers.flatMap(({ SignComponents }) => SignComponents ?? [])
  expect(after!.ComponentPosX! - before!.ComponentPosX!).toBeCloseTo(60 / pixelsPerPoint, 0)
  expect(after!.ComponentPosY! - before!.ComponentPosY!).toBeCloseTo(40 / pixelsPerPoint, 0)
})
