// Dragging from the palette: the component comes to stand where the pointer let go, within 0.5 pt.
import { expect, test } from '@playwright/test'
import { CROPPED_PAGES, MIXED_PAGES, ROTATED_PAGES } from '../pdfs/geometry.ts'
import { sizeAsSeen } from '../pdfs/grid.ts'
import { boxOf, EditorPage } from './editor-page.ts'

const tolerancePt = 0.5
const files = [
  { name: 'rotated.pdf', pages: ROTATED_PAGES },
  { name: 'cropped.pdf', pages: CROPPED_PAGES },
  { name: 'mixed-sizes.pdf', pages: MIXED_PAGES },
]

for (const { name, pages } of files) {
  test(`a signature dropped on each page of ${name} at 25 % to 400 % stands under the pointer`, async ({ page }) => {
    const editor = new EditorPage(page)
    await editor.open(name)
    for (const [before, percent] of [25, 50, 100, 200, 400].entries()) {
      await editor.zoomTo(percent)
      const wished: { x: number; y: number }[] = []
      for (const [index, description] of pages.entries()) {
        const size = sizeAsSeen(description)
        await editor.goToPage(index + 1)
        // Within what is in sight at 400 %, and far enough from the edges not to be moved onto the page.
        const at = { x: Math.min(size.width / 2, 65), y: Math.min(size.height / 2, 50) }
        wished.push(await editor.dragOnto('SIGN_SIGNATURE', index + 1, at))
      }
      const { Approvers } = await editor.request()
      const all = Approvers[0]?.SignComponents ?? []
      expect(all, `at ${percent} %`).toHaveLength(pages.length * (before + 1))
      const placed = all.slice(-pages.length)
      for (const [index, component] of placed.entries()) {
        expect(component.ComponentPage).toBe(index + 1)
        const centre = {
          x: component.ComponentPosX + component.ComponentWidth / 2,
          y: component.ComponentPosY + component.ComponentHeight / 2,
        }
        expect(Math.abs(centre.x - wished[index]!.x), `x on page ${index + 1} at ${percent} %`).toBeLessThanOrEqual(
          tolerancePt,
        )
        expect(Math.abs(centre.y - wished[index]!.y), `y on page ${index + 1} at ${percent} %`).toBeLessThanOrEqual(
          tolerancePt,
        )
      }
      await editor.button('JSON').click()
    }
  })
}

test('the box on the screen is the box of the JSON', async ({ page }) => {
  const editor = new EditorPage(page)
  await editor.open('rotated.pdf')
  for (const percent of [50, 100, 200]) {
    await editor.zoomTo(percent)
    await editor.goToPage(2)
    if (percent === 50) await editor.dragOnto('SIGN_SEAL', 2, { x: 200, y: 150 })
    const component = (await editor.request()).Approvers[0]!.SignComponents![0]!
    await editor.button('JSON').click()
    const origin = await editor.pageOrigin(2)
    const box = await boxOf(editor.boxes('SIGN_SEAL'))
    const seen = {
      x: (box.x - origin.x) / origin.pixelsPerPoint,
      y: (box.y - origin.y) / origin.pixelsPerPoint,
      width: box.width / origin.pixelsPerPoint,
      height: box.height / origin.pixelsPerPoint,
    }
    expect(Math.abs(seen.x - component.ComponentPosX)).toBeLessThan(tolerancePt)
    expect(Math.abs(seen.y - component.ComponentPosY)).toBeLessThan(tolerancePt)
    expect(Math.abs(seen.width - component.ComponentWidth)).toBeLessThan(tolerancePt)
    expect(Math.abs(seen.height - component.ComponentHeight)).toBeLessThan(tolerancePt)
  }
})

test('a component dropped at a corner is moved onto the page', async ({ page }) => {
  const editor = new EditorPage(page)
  await editor.open('a4-four-pages.pdf')
  await editor.dragOnto('SIGN_SEAL', 1, { x: 4, y: 4 })
  const component = (await editor.request()).Approvers[0]!.SignComponents![0]!
  expect(component).toMatchObject({ ComponentPosX: 0, ComponentPosY: 0, ComponentWidth: 119, ComponentHeight: 119 })
})

test('a drop beside the page places nothing', async ({ page }) => {
  const editor = new EditorPage(page)
  await editor.open('a4-four-pages.pdf')
  await editor.zoomTo(50)
  const from = await boxOf(editor.palette('SIGN_SEAL'))
  const scroller = await boxOf(page.getByRole('region', { name: '合同页面' }))
  await page.mouse.move(from.x + 10, from.y + 10)
  await page.mouse.down()
  await page.mouse.move(scroller.x + 60, scroller.y + 200, { steps: 5 })
  await page.mouse.move(scroller.x + 20, scroller.y + 300, { steps: 5 })
  await page.mouse.up()
  await expect(editor.boxes()).toHaveCount(0)
  expect((await editor.request()).Approvers[0]?.SignComponents).toEqual([])
})

test('Enter on a palette entry puts it in the middle of the page in sight, and the arrows then move it', async ({
  page,
}) => {
  const editor = new EditorPage(page)
  await editor.open('a4-four-pages.pdf')
  await editor.goToPage(3)
  await editor.palette('SIGN_SEAL').focus()
  await page.keyboard.press('Enter')
  const box = editor.boxes('SIGN_SEAL')
  await expect(box).toBeFocused()
  await expect(box).toHaveAccessibleName(/^印章 甲方 第 3 页/)
  await expect(box).toBeInViewport()
  const before = (await editor.request()).Approvers[0]!.SignComponents![0]!
  expect(before.ComponentPosX + before.ComponentWidth / 2).toBeCloseTo(595.28 / 2, 0)
  await box.focus()
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('Shift+ArrowDown')
  await expect
    .poll(async () => (await editor.request()).Approvers[0]!.SignComponents![0])
    .toMatchObject({ ComponentPosX: before.ComponentPosX + 1, ComponentPosY: before.ComponentPosY + 10 })
})

test('the palette offers each kind of owner what it may have, and every entry can be placed', async ({ page }) => {
  const editor = new EditorPage(page)
  await editor.open('a4-four-pages.pdf')
  const offered = () =>
    page
      .locator('button[data-component-type]')
      .evaluateAll((all) => all.map((e) => e.getAttribute('data-component-type')))
  expect(await offered()).toEqual([
    'SIGN_SEAL',
    'SIGN_LEGAL_PERSON_SEAL',
    'SIGN_SIGNATURE',
    'SIGN_DATE',
    'SIGN_PAGING_SEAL',
    'SIGN_PAGING_SIGNATURE',
    'SIGN_OPINION',
    'SIGN_VIRTUAL_COMBINATION',
    'TEXT',
    'MULTI_LINE_TEXT',
    'CHECK_BOX',
    'DATE',
    'SELECTOR',
    'DISTRICT',
    'FILL_IMAGE',
    'ATTACHMENT',
    'DYNAMIC_TABLE',
    'VIRTUAL_COMBINATION',
  ])
  await editor.chooseParty('乙方')
  expect(await offered()).toEqual([
    'SIGN_SIGNATURE',
    'SIGN_DATE',
    'SIGN_PAGING_SIGNATURE',
    'SIGN_OPINION',
    'SIGN_VIRTUAL_COMBINATION',
    'TEXT',
    'MULTI_LINE_TEXT',
    'CHECK_BOX',
    'DATE',
    'SELECTOR',
    'DISTRICT',
    'FILL_IMAGE',
    'ATTACHMENT',
    'DYNAMIC_TABLE',
    'VIRTUAL_COMBINATION',
  ])
  await editor.chooseParty('发起方')
  const forInitiator = await offered()
  expect(forInitiator).toEqual([
    'TEXT',
    'MULTI_LINE_TEXT',
    'CHECK_BOX',
    'DATE',
    'SELECTOR',
    'DISTRICT',
    'FILL_IMAGE',
    'ATTACHMENT',
    'DYNAMIC_TABLE',
    'WATERMARK',
    'VIRTUAL_COMBINATION',
  ])
  for (const type of forInitiator) {
    await editor.palette(type!).press('Enter')
    await expect(editor.boxes(type!)).toHaveCount(1)
  }
  await editor.chooseParty('甲方')
  for (const type of ['SIGN_SEAL', 'SIGN_LEGAL_PERSON_SEAL', 'SIGN_DATE', 'SIGN_OPINION', 'SIGN_VIRTUAL_COMBINATION']) {
    await editor.palette(type).press('Enter')
    await expect(editor.boxes(type)).toHaveCount(1)
  }
  const request = await editor.request()
  // A combination comes with what is in it.
  expect(request.Components.map((c) => c.ComponentType)).toEqual([...forInitiator, 'CHECK_BOX', 'CHECK_BOX'])
  expect(request.Approvers[0]!.SignComponents).toHaveLength(9)
})

test('a paging seal shows on the edge of every page, and moves up and down alone', async ({ page }) => {
  const editor = new EditorPage(page)
  await editor.open('a4-four-pages.pdf')
  await editor.dragOnto('SIGN_PAGING_SEAL', 1, { x: 300, y: 200 })
  for (const number of [1, 2, 3, 4]) {
    await editor.goToPage(number)
    const box = await boxOf(editor.sheet(number).locator('[data-component-type="SIGN_PAGING_SEAL"]'))
    const sheet = await boxOf(editor.sheet(number))
    expect(Math.abs(box.x + box.width - (sheet.x + sheet.width))).toBeLessThan(1.5)
  }
  await editor.goToPage(2)
  const box = await boxOf(editor.sheet(2).locator('[data-component-type="SIGN_PAGING_SEAL"]'))
  const before = (await editor.request()).Approvers[0]!.SignComponents![0]!
  await editor.button('JSON').click()
  await editor.dragBy({ x: box.x + box.width / 2, y: box.y + box.height / 2 }, -80, 40)
  const origin = await editor.pageOrigin(2)
  const after = (await editor.request()).Approvers[0]!.SignComponents![0]!
  expect(after.ComponentPosX).toBe(before.ComponentPosX)
  expect(after.ComponentPosY).toBeCloseTo(before.ComponentPosY + 40 / origin.pixelsPerPoint, 1)
})
