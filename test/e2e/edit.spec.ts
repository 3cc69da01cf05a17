// Moving, resizing, deleting, undoing: on the page, with the mouse and the keyboard.
import { expect, test } from '@playwright/test'
import { boxOf, centreOf, EditorPage } from './editor-page.ts'

/** What follows the pointer while boxes are dragged. */
const copies = '[data-lifted=copies] > * > *'

async function firstSign(editor: EditorPage) {
  return (await editor.request()).Approvers[0]!.SignComponents![0]!
}

test('a drag moves a component by the pointer’s own way, at 50 %, 100 % and 200 %', async ({ page }) => {
  const editor = new EditorPage(page)
  await editor.open('a4-four-pages.pdf')
  for (const percent of [50, 100, 200]) {
    await editor.zoomTo(percent)
    await editor.goToPage(1)
    if (percent === 50) await editor.dragOnto('SIGN_SIGNATURE', 1, { x: 100, y: 60 })
    const before = await firstSign(editor)
    await editor.button('JSON').click()
    await editor.dragBy(await centreOf(editor.boxes('SIGN_SIGNATURE')), 37, 29)
    const { pixelsPerPoint } = await editor.pageOrigin(1)
    const after = await firstSign(editor)
    expect(Math.abs(after.ComponentPosX - before.ComponentPosX - 37 / pixelsPerPoint)).toBeLessThan(0.02)
    expect(Math.abs(after.ComponentPosY - before.ComponentPosY - 29 / pixelsPerPoint)).toBeLessThan(0.02)
    await editor.button('JSON').click()
  }
})

test('a component is dragged onto the next page, and one undo brings it back', async ({ page }) => {
  const editor = new EditorPage(page)
  await editor.open('mixed-sizes.pdf')
  await editor.zoomTo(50)
  await editor.dragOnto('SIGN_SEAL', 1, { x: 300, y: 300 })
  const before = await firstSign(editor)
  await editor.button('JSON').click()
  const from = await centreOf(editor.boxes('SIGN_SEAL'))
  const second = await editor.pageOrigin(2)
  const to = {
    x: Math.round(second.x + 200 * second.pixelsPerPoint),
    y: Math.round(second.y + 100 * second.pixelsPerPoint),
  }
  await editor.dragBy(from, to.x - from.x, to.y - from.y)
  const box = editor.sheet(2).locator('[data-component-type="SIGN_SEAL"]')
  await expect(box).toBeFocused()
  await expect(box).toHaveAccessibleName(/^印章 甲方 第 2 页/)
  const after = await firstSign(editor)
  expect(after.ComponentPage).toBe(2)
  const centre = { x: after.ComponentPosX + 59.5, y: after.ComponentPosY + 59.5 }
  expect(Math.abs(centre.x - (to.x - second.x) / second.pixelsPerPoint)).toBeLessThanOrEqual(0.5)
  expect(Math.abs(centre.y - (to.y - second.y) / second.pixelsPerPoint)).toBeLessThanOrEqual(0.5)
  await page.keyboard.press('Control+z')
  await expect.poll(() => firstSign(editor)).toEqual(before)
  await expect(editor.sheet(1).locator('[data-component-type="SIGN_SEAL"]')).toHaveCount(1)
  await page.keyboard.press('Control+Shift+z')
  await expect.poll(() => firstSign(editor)).toEqual(after)
})

test('a drag to the edge scrolls on, and the component stays on a page', async ({ page }) => {
  const editor = new EditorPage(page)
  await editor.open('a4-four-pages.pdf')
  await editor.dragOnto('SIGN_SEAL', 1, { x: 300, y: 300 })
  const from = await centreOf(editor.boxes('SIGN_SEAL'))
  const view = await boxOf(page.getByRole('region', { name: '合同页面' }))
  await page.mouse.move(from.x, from.y)
  await page.mouse.down()
  await page.mouse.move(from.x, view.y + view.height - 40, { steps: 5 })
  await page.mouse.move(from.x, view.y + view.height - 4, { steps: 3 })
  await expect(page.getByRole('spinbutton', { name: '页码' })).toHaveValue('2')
  await page.mouse.up()
  const after = await firstSign(editor)
  expect(after.ComponentPage).toBeGreaterThanOrEqual(1)
  expect(after.ComponentPosY).toBeGreaterThanOrEqual(0)
  expect(after.ComponentPosY + after.ComponentHeight).toBeLessThanOrEqual(841.89)
})

test('each of eight handles resizes, the opposite side stays; it stops at the least size and at the page', async ({
  page,
}) => {
  const editor = new EditorPage(page)
  await editor.open('a4-four-pages.pdf')
  await editor.zoomTo(100)
  await editor.dragOnto('SIGN_SEAL', 1, { x: 250, y: 200 })
  await expect(page.locator('[data-handle]')).toHaveCount(8)
  const { pixelsPerPoint } = await editor.pageOrigin(1)
  const step = 20 / pixelsPerPoint
  for (const [handle, dx, dy] of [
    ['nw', -20, -20],
    ['n', 0, -20],
    ['ne', 20, -20],
    ['e', 20, 0],
    ['se', 20, 20],
    ['s', 0, 20],
    ['sw', -20, 20],
    ['w', -20, 0],
  ] as const) {
    const before = await firstSign(editor)
    await editor.button('JSON').click()
    await editor.dragBy(await centreOf(page.locator(`[data-handle=${handle}]`)), dx, dy)
    const after = await firstSign(editor)
    const right = (c: typeof before) => c.ComponentPosX + c.ComponentWidth
    const bottom = (c: typeof before) => c.ComponentPosY + c.ComponentHeight
    expect(after.ComponentPosX, handle).toBeCloseTo(before.ComponentPosX - (handle.includes('w') ? step : 0), 1)
    expect(after.ComponentPosY, handle).toBeCloseTo(before.ComponentPosY - (handle.includes('n') ? step : 0), 1)
    expect(right(after), handle).toBeCloseTo(right(before) + (handle.includes('e') ? step : 0), 1)
    expect(bottom(after), handle).toBeCloseTo(bottom(before) + (handle.includes('s') ? step : 0), 1)
    await editor.button('JSON').click()
  }
  await editor.dragBy(await centreOf(page.locator('[data-handle=se]')), -400, -400)
  expect(await firstSign(editor)).toMatchObject({ ComponentWidth: 28, ComponentHeight: 28 })
  await editor.button('JSON').click()
  await editor.dragBy(await centreOf(page.locator('[data-handle=nw]')), -600, -400)
  expect(await firstSign(editor)).toMatchObject({ ComponentPosX: 0 })
})

test('Escape gives a drag up', async ({ page }) => {
  const editor = new EditorPage(page)
  await editor.open('a4-four-pages.pdf')
  await editor.dragOnto('SIGN_SEAL', 1, { x: 250, y: 200 })
  const before = await firstSign(editor)
  await editor.button('JSON').click()
  const from = await centreOf(editor.boxes('SIGN_SEAL'))
  const place = await boxOf(editor.boxes('SIGN_SEAL'))
  await page.mouse.move(from.x, from.y)
  await page.mouse.down()
  await page.mouse.move(from.x + 100, from.y + 100, { steps: 4 })
  const copy = page.locator(copies)
  await expect.poll(async () => (await boxOf(copy)).x).toBeCloseTo(place.x + 100, 0)
  await expect(editor.boxes('SIGN_SEAL')).toHaveCSS('opacity', '0')
  await page.keyboard.press('Escape')
  await expect(copy).toHaveCount(0)
  await expect(editor.boxes('SIGN_SEAL')).toHaveCSS('opacity', '1')
  expect(await boxOf(editor.boxes('SIGN_SEAL'))).toEqual(place)
  await page.mouse.up()
  expect(await firstSign(editor)).toEqual(before)
})

test('keys work during a drag: what is seen is where it lands at another zoom, and what is deleted is gone', async ({
  page,
}) => {
  const editor = new EditorPage(page)
  await editor.open('a4-four-pages.pdf')
  await editor.dragOnto('SIGN_SEAL', 1, { x: 250, y: 200 })
  const seal = editor.boxes('SIGN_SEAL')
  const copy = page.locator(copies)
  const hold = async () => {
    const from = await centreOf(seal)
    await page.mouse.move(from.x, from.y)
    await page.mouse.down()
    await page.mouse.move(from.x + 40, from.y + 30, { steps: 4 })
    await expect(copy).toHaveCount(1)
    return from
  }
  const from = await hold()
  const { width } = await boxOf(copy)
  await page.keyboard.press('Control+-')
  await page.mouse.move(from.x + 60, from.y + 50, { steps: 4 })
  await expect.poll(async () => (await boxOf(copy)).width).toBeLessThan(width - 5)
  const seen = await boxOf(copy)
  await page.mouse.up()
  await expect(copy).toHaveCount(0)
  await expect(seal).toHaveCSS('opacity', '1')
  for (const side of ['x', 'y', 'width', 'height'] as const)
    await expect.poll(async () => Math.abs((await boxOf(seal))[side] - seen[side]), { message: side }).toBeLessThan(1.5)
  const again = await hold()
  await page.keyboard.press('Delete')
  await page.mouse.move(again.x + 60, again.y + 50, { steps: 4 })
  await expect(copy).toHaveCount(0)
  await page.mouse.up()
  await expect(seal).toHaveCount(0)
})

test('a press without a movement chooses and changes nothing', async ({ page }) => {
  const editor = new EditorPage(page)
  await editor.open('a4-four-pages.pdf')
  await editor.dragOnto('SIGN_SEAL', 1, { x: 250, y: 200 })
  const before = await firstSign(editor)
  await page
    .locator('.pdfViewer .page')
    .first()
    .click({ position: { x: 20, y: 20 } })
  await expect(editor.boxes('SIGN_SEAL')).toHaveAttribute('aria-pressed', 'false')
  await editor.button('JSON').click()
  await editor.boxes('SIGN_SEAL').click()
  await expect(editor.boxes('SIGN_SEAL')).toHaveAttribute('aria-pressed', 'true')
  expect(await firstSign(editor)).toEqual(before)
})

test('undo and redo go step by step through all that changes the draft', async ({ page }) => {
  const editor = new EditorPage(page)
  await editor.open('a4-four-pages.pdf')
  const states = [JSON.stringify(await editor.request())]
  await editor.button('JSON').click()
  const record = async () => {
    states.push(JSON.stringify(await editor.request()))
    await editor.button('JSON').click()
  }
  await editor.dragOnto('SIGN_SEAL', 1, { x: 250, y: 200 })
  await record()
  await editor.dragBy(await centreOf(editor.boxes('SIGN_SEAL')), 30, 10)
  await record()
  await editor.boxes('SIGN_SEAL').focus()
  await page.keyboard.press('ArrowDown')
  await record()
  await page.getByRole('textbox', { name: 'X（pt）' }).fill('111')
  await page.keyboard.press('Enter')
  await record()
  await editor.page.getByRole('button', { name: '添加' }).click()
  await page.getByRole('menuitem', { name: '个人', exact: true }).click()
  await record()
  await editor.boxes('SIGN_SEAL').focus()
  await page.keyboard.press('Delete')
  await expect(editor.boxes()).toHaveCount(0)
  await record()
  const now = async () => JSON.stringify(await editor.request())
  for (const state of states.slice(0, -1).reverse()) {
    await editor.button('撤销').click()
    await expect.poll(now).toBe(state)
  }
  await expect(editor.button('撤销')).toBeDisabled()
  for (const state of states.slice(1)) {
    await editor.button('重做').click()
    await expect.poll(now).toBe(state)
  }
  await expect(editor.button('重做')).toBeDisabled()
})

test('an arrow key held down is one step to undo', async ({ page }) => {
  const editor = new EditorPage(page)
  await editor.open('a4-four-pages.pdf')
  await editor.dragOnto('SIGN_SEAL', 1, { x: 250, y: 200 })
  const before = await firstSign(editor)
  await editor.boxes('SIGN_SEAL').focus()
  for (let i = 0; i < 5; i += 1) await page.keyboard.down('ArrowRight')
  await page.keyboard.up('ArrowRight')
  await expect.poll(async () => (await firstSign(editor)).ComponentPosX).toBeCloseTo(before.ComponentPosX + 5, 2)
  await editor.boxes('SIGN_SEAL').focus()
  await page.keyboard.press('Control+z')
  await expect.poll(() => firstSign(editor)).toEqual(before)
})

test('several components move together and keep their distances at the edge of the page', async ({ page }) => {
  const editor = new EditorPage(page)
  await editor.open('a4-four-pages.pdf')
  await editor.dragOnto('SIGN_SEAL', 1, { x: 100, y: 150 })
  await editor.dragOnto('SIGN_SIGNATURE', 1, { x: 300, y: 250 })
  await editor.boxes('SIGN_SEAL').click({ modifiers: ['Shift'] })
  const before = (await editor.request()).Approvers[0]!.SignComponents!
  await editor.button('JSON').click()
  await editor.dragBy(await centreOf(editor.boxes('SIGN_SIGNATURE')), -300, 20)
  const after = (await editor.request()).Approvers[0]!.SignComponents!
  expect(after[0]!.ComponentPosX).toBe(0)
  expect(after[1]!.ComponentPosX - after[0]!.ComponentPosX).toBeCloseTo(
    before[1]!.ComponentPosX - before[0]!.ComponentPosX,
    1,
  )
  expect(after[1]!.ComponentPosY - after[0]!.ComponentPosY).toBeCloseTo(
    before[1]!.ComponentPosY - before[0]!.ComponentPosY,
    1,
  )
})

test('zooming keeps the focus and the component in its place on the page', async ({ page }) => {
  const editor = new EditorPage(page)
  await editor.open('a4-four-pages.pdf')
  await editor.dragOnto('SIGN_SEAL', 1, { x: 250, y: 200 })
  await editor.boxes('SIGN_SEAL').focus()
  const relative = async () => {
    const origin = await editor.pageOrigin(1)
    const box = await boxOf(editor.boxes('SIGN_SEAL'))
    return { x: (box.x - origin.x) / origin.pixelsPerPoint, y: (box.y - origin.y) / origin.pixelsPerPoint }
  }
  const before = await relative()
  const view = await boxOf(page.getByRole('region', { name: '合同页面' }))
  await page.mouse.move(view.x + view.width / 2, view.y + 200)
  await page.keyboard.down('Control')
  await page.mouse.wheel(0, -240)
  await page.keyboard.up('Control')
  await expect(page.getByRole('button', { name: /^缩放/ })).not.toHaveText('89%')
  await editor.pagesLaidOut()
  await expect(editor.boxes('SIGN_SEAL')).toBeFocused()
  const after = await relative()
  expect(Math.abs(after.x - before.x)).toBeLessThan(0.5)
  expect(Math.abs(after.y - before.y)).toBeLessThan(0.5)
})
