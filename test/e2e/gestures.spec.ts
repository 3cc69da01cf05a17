// What happens while the button is down: the wheel, the keys, another contract.
import { expect, test, type Page } from '@playwright/test'
import { boxOf, centreOf, EditorPage, testPdf } from './editor-page.ts'

/** What follows the pointer while boxes are dragged. */
const copies = '[data-lifted=copies] > * > *'

async function firstSign(editor: EditorPage) {
  const sign = (await editor.request()).Approvers[0]!.SignComponents![0]!
  await editor.button('JSON').click()
  return sign
}

async function withSeal(page: Page): Promise<EditorPage> {
  const editor = new EditorPage(page)
  await editor.open('a4-four-pages.pdf')
  await editor.zoomTo(100)
  await editor.dragOnto('SIGN_SEAL', 1, { x: 250, y: 200 })
  return editor
}

/** Holds the seal at its centre and pulls it a little; where the pointer is then. */
async function hold(page: Page, editor: EditorPage): Promise<{ x: number; y: number }> {
  const from = await centreOf(editor.boxes('SIGN_SEAL'))
  await page.mouse.move(from.x, from.y)
  await page.mouse.down()
  await page.mouse.move(from.x + 40, from.y + 30, { steps: 4 })
  await expect(page.locator(copies)).toHaveCount(1)
  return { x: from.x + 40, y: from.y + 30 }
}

/** Holds a corner and pulls it by pixels; where the pointer is then. */
async function pull(page: Page, dx: number, dy: number): Promise<{ x: number; y: number }> {
  const from = await centreOf(page.locator('[data-handle=se]'))
  await page.mouse.move(from.x, from.y)
  await page.mouse.down()
  await page.mouse.move(from.x + dx, from.y + dy, { steps: 4 })
  return { x: from.x + dx, y: from.y + dy }
}

/** Holds what is dragged at the lower edge until the last page; where the pointer is then. */
async function scrollToEnd(page: Page): Promise<{ x: number; y: number }> {
  const view = await boxOf(page.getByRole('region', { name: '合同页面' }))
  const x = view.x + view.width / 2
  await page.mouse.move(x, view.y + view.height - 4, { steps: 3 })
  await expect(page.getByRole('spinbutton', { name: '页码' })).toHaveValue('4')
  const y = view.y + view.height / 2
  await page.mouse.move(x, y, { steps: 3 })
  return { x, y }
}

const distance = (a: { x: number; y: number }, b: { x: number; y: number }) => Math.hypot(a.x - b.x, a.y - b.y)

test('another contract that opens ends the drag, and nothing of it stays', async ({ page }) => {
  const editor = await withSeal(page)
  const at = await hold(page, editor)
  await editor.choose(testPdf('mixed-sizes.pdf'))
  await expect(editor.button('合同：mixed-sizes')).toBeVisible()
  await expect(page.locator(copies)).toHaveCount(0)
  await editor.canBeEdited()
  await page.mouse.move(at.x + 20, at.y + 20, { steps: 3 })
  await page.mouse.up()
  await expect(editor.boxes()).toHaveCount(0)
  await expect(editor.button('撤销')).toBeDisabled()
})

test('in a drag the wheel scrolls the pages, with Ctrl it zooms them, and the box stays at the pointer', async ({
  page,
}) => {
  const editor = await withSeal(page)
  const at = await hold(page, editor)
  const copy = page.locator(copies)
  const origin = await editor.pageOrigin(1)
  await page.mouse.wheel(0, 120)
  await expect.poll(async () => (await editor.pageOrigin(1)).y).toBeCloseTo(origin.y - 120, 0)
  await expect.poll(async () => distance(await centreOf(copy), at)).toBeLessThan(1.5)
  const { width } = await boxOf(copy)
  await page.keyboard.down('Control')
  await page.mouse.wheel(0, 240)
  await page.keyboard.up('Control')
  await expect.poll(async () => (await boxOf(copy)).width).toBeLessThan(width - 10)
  await expect.poll(async () => distance(await centreOf(copy), at)).toBeLessThan(1.5)
  expect(await page.evaluate(() => window.visualViewport!.scale * window.devicePixelRatio)).toBe(1)
  await page.mouse.up()
  await expect(copy).toHaveCount(0)
  await expect.poll(async () => distance(await centreOf(editor.boxes('SIGN_SEAL')), at)).toBeLessThan(1.5)
})

test('the corner that is pulled stays at the pointer while one zooms and scrolls', async ({ page }) => {
  const editor = await withSeal(page)
  const at = await pull(page, 60, 60)
  const corner = async () => {
    const { x, y, width, height } = await boxOf(editor.boxes('SIGN_SEAL'))
    return { x: x + width, y: y + height }
  }
  await expect.poll(async () => distance(await corner(), at)).toBeLessThan(1.5)
  await page.keyboard.press('Control+-')
  await expect(page.getByRole('button', { name: /^缩放/ })).not.toHaveText('100%')
  await page.mouse.move(at.x + 1, at.y)
  await expect.poll(async () => distance(await corner(), at)).toBeLessThan(2.5)
  await page.keyboard.press('Control+=')
  await expect(page.getByRole('button', { name: /^缩放/ })).toHaveText('100%')
  await expect.poll(async () => distance(await corner(), at)).toBeLessThan(2.5)
  await page.mouse.wheel(0, 60)
  await expect.poll(async () => distance(await corner(), at)).toBeLessThan(2.5)
  const seen = await boxOf(editor.boxes('SIGN_SEAL'))
  await page.mouse.up()
  const { pixelsPerPoint } = await editor.pageOrigin(1)
  const { ComponentWidth, ComponentHeight } = await firstSign(editor)
  expect(ComponentWidth).toBeCloseTo(seen.width / pixelsPerPoint, 1)
  expect(ComponentHeight).toBeCloseTo(seen.height / pixelsPerPoint, 1)
})

test('what is undone while a corner is pulled is where a pull that is given up ends', async ({ page }) => {
  const editor = await withSeal(page)
  const before = await firstSign(editor)
  const seal = editor.boxes('SIGN_SEAL')
  const place = await boxOf(seal)
  const endings: readonly (() => Promise<unknown>)[] = [
    () => page.keyboard.press('Escape'),
    () => page.evaluate(() => window.dispatchEvent(new Event('blur'))),
    () => page.evaluate(() => window.dispatchEvent(new PointerEvent('pointercancel', { pointerId: 1 }))),
  ]
  for (const giveUp of endings) {
    await pull(page, 40, 40)
    await page.mouse.up()
    await expect.poll(async () => (await boxOf(seal)).width).toBeCloseTo(place.width + 40, 0)
    await pull(page, 20, 20)
    await expect.poll(async () => (await boxOf(seal)).width).toBeCloseTo(place.width + 60, 0)
    await page.keyboard.press('Control+z')
    await giveUp()
    await page.mouse.up()
    await expect.poll(() => boxOf(seal)).toEqual(place)
    expect(await firstSign(editor)).toEqual(before)
  }
})

test('a corner goes on from what is undone while it is pulled', async ({ page }) => {
  const editor = await withSeal(page)
  const before = await firstSign(editor)
  const seal = editor.boxes('SIGN_SEAL')
  const place = await boxOf(seal)
  await pull(page, 40, 40)
  await page.mouse.up()
  const at = await pull(page, 20, 20)
  await page.keyboard.press('Control+z')
  await expect.poll(() => boxOf(seal)).toEqual(place)
  await page.mouse.move(at.x + 8, at.y + 4)
  await expect.poll(async () => (await boxOf(seal)).width).toBeCloseTo(place.width + 8, 0)
  await page.mouse.up()
  const { pixelsPerPoint } = await editor.pageOrigin(1)
  const after = await firstSign(editor)
  expect(after.ComponentWidth).toBeCloseTo(before.ComponentWidth + 8 / pixelsPerPoint, 1)
  expect(after.ComponentHeight).toBeCloseTo(before.ComponentHeight + 4 / pixelsPerPoint, 1)
})

test('the parts of a combination are where the undone draft has them after a pull that is given up', async ({
  page,
}) => {
  const editor = new EditorPage(page)
  await editor.open('a4-four-pages.pdf')
  await editor.zoomTo(100)
  await editor.dragOnto('SIGN_VIRTUAL_COMBINATION', 1, { x: 250, y: 200 })
  const places = () =>
    editor.boxes().evaluateAll((all) =>
      all.map((box) => {
        const { x, y, width, height } = box.getBoundingClientRect()
        return [x, y, width, height].map(Math.round).join(' ')
      }),
    )
  const before = await places()
  await pull(page, 60, 40)
  await page.mouse.up()
  await expect.poll(places).not.toEqual(before)
  await pull(page, 30, 30)
  await page.keyboard.press('Control+z')
  await page.keyboard.press('Escape')
  await page.mouse.up()
  await expect.poll(places).toEqual(before)
})

test('a box that is dragged far is still seen after a zoom, and lands where it is seen', async ({ page }) => {
  const editor = await withSeal(page)
  const seal = editor.boxes('SIGN_SEAL')
  const copy = page.locator(copies)
  await hold(page, editor)
  const at = await scrollToEnd(page)
  const { width } = await boxOf(copy)
  await page.keyboard.press('Control+-')
  await expect.poll(async () => (await boxOf(copy)).width).toBeLessThan(width - 5)
  await page.mouse.move(at.x + 1, at.y)
  await expect.poll(async () => distance(await centreOf(copy), at)).toBeLessThan(2.5)
  const seen = await boxOf(copy)
  await page.mouse.up()
  await expect(copy).toHaveCount(0)
  await expect.poll(async () => distance(await boxOf(seal), seen)).toBeLessThan(1.5)
  expect((await firstSign(editor)).ComponentPage).toBeGreaterThan(2)
})

test('a box that is undone while it is dragged far stays at the pointer, and lands where it is seen', async ({
  page,
}) => {
  const editor = await withSeal(page)
  const seal = editor.boxes('SIGN_SEAL')
  const copy = page.locator(copies)
  await editor.dragBy(await centreOf(seal), 60, 40)
  await hold(page, editor)
  const at = await scrollToEnd(page)
  // What is undone is scrolled to.
  await page.keyboard.press('Control+z')
  await expect(editor.sheet(1)).toBeInViewport()
  await expect.poll(async () => distance(await centreOf(copy), at)).toBeLessThan(2.5)
  const seen = await boxOf(copy)
  await page.mouse.up()
  await expect(copy).toHaveCount(0)
  await expect(seal).toHaveCSS('opacity', '1')
  await expect.poll(async () => distance(await boxOf(seal), seen)).toBeLessThan(1.5)
})
