// Combinations with their children inside them, as a person uses them.
import { expect, test } from '@playwright/test'
import { boxOf, centreOf, EditorPage } from './editor-page.ts'

const combination = 'SIGN_VIRTUAL_COMBINATION'

async function signs(editor: EditorPage) {
  return (await editor.request()).Approvers[0]!.SignComponents ?? []
}

function childrenNamed(component: { readonly [key: string]: unknown } | undefined): readonly string[] {
  return (JSON.parse(String(component?.ComponentExtra)) as { Children: string[] }).Children
}

/** The parent and, in the order of the request, where its children stand counted from its corner. */
function inside(all: Awaited<ReturnType<typeof signs>>) {
  const parent = all.find((c) => c.ComponentType === combination)!
  return {
    parent,
    places: all
      .filter((c) => c !== parent)
      .map((c) => [
        c.ComponentPage,
        round(c.ComponentPosX - parent.ComponentPosX),
        round(c.ComponentPosY - parent.ComponentPosY),
      ]),
  }
}

const round = (pt: number) => Math.round(pt * 100) / 100

test('a drop places it with its children, one undo takes all of it away, and it goes onto another page as one', async ({
  page,
}) => {
  const editor = new EditorPage(page)
  await editor.open('mixed-sizes.pdf')
  await editor.zoomTo(50)
  await editor.dragOnto(combination, 1, { x: 300, y: 300 })
  await expect(editor.boxes()).toHaveCount(5)
  const before = inside(await signs(editor))
  expect(childrenNamed(before.parent)).toEqual(['签批1_意见', '签批1_附言', '签批1_签名', '签批1_日期'])
  await editor.button('JSON').click()
  await page.keyboard.press('Control+z')
  await expect(editor.boxes()).toHaveCount(0)
  await page.keyboard.press('Control+Shift+z')
  await expect(editor.boxes()).toHaveCount(5)

  const box = await boxOf(editor.boxes(combination))
  const second = await editor.pageOrigin(2)
  // Held beside the date, where nothing of a child is.
  const hold = { x: box.x + box.width - 6, y: box.y + 6 }
  await editor.dragBy(
    hold,
    Math.round(second.x + 600 * second.pixelsPerPoint - hold.x),
    Math.round(second.y + 100 * second.pixelsPerPoint - hold.y),
  )
  await expect(editor.sheet(2).locator('[data-component-id]')).toHaveCount(5)
  const after = inside(await signs(editor))
  expect(after.parent.ComponentPage).toBe(2)
  expect(after.places).toEqual(before.places.map(([, x, y]) => [2, x, y]))
})

test('children are chosen on the page, stay inside, and follow arrow keys and a resize of their combination', async ({
  page,
}) => {
  const editor = new EditorPage(page)
  await editor.open('a4-four-pages.pdf')
  await editor.zoomTo(100)
  await editor.dragOnto(combination, 1, { x: 300, y: 250 })
  const before = inside(await signs(editor))
  await editor.button('JSON').click()

  await editor.boxes(combination).focus()
  await page.keyboard.press('Shift+ArrowRight')
  await page.keyboard.press('ArrowUp')
  const nudged = inside(await signs(editor))
  expect(nudged.parent.ComponentPosX).toBeCloseTo(before.parent.ComponentPosX + 10, 5)
  expect(nudged.places).toEqual(before.places)
  await editor.button('JSON').click()

  // The combination is chosen, and its children can be reached all the same.
  await editor.dragBy(await centreOf(editor.boxes('SIGN_DATE')), 400, -300)
  await expect(editor.boxes('SIGN_DATE')).toHaveAttribute('aria-pressed', 'true')
  await expect(page.getByRole('button', { name: '选中属于签批控件' })).toBeVisible()
  const outer = await boxOf(editor.boxes(combination))
  const date = await boxOf(editor.boxes('SIGN_DATE'))
  expect(date.x + date.width).toBeLessThanOrEqual(outer.x + outer.width + 0.5)
  expect(date.y).toBeGreaterThanOrEqual(outer.y - 0.5)

  await page.getByRole('button', { name: '选中属于签批控件' }).click()
  await expect(editor.boxes(combination)).toHaveAttribute('aria-pressed', 'true')
  await editor.dragBy(await centreOf(page.locator('[data-handle="e"]')), 120, 0)
  const wide = inside(await signs(editor))
  expect(wide.parent.ComponentWidth).toBeGreaterThan(300)
  for (const child of (await signs(editor)).filter((c) => c.ComponentType !== combination)) {
    expect(child.ComponentPosX + child.ComponentWidth).toBeLessThanOrEqual(
      wide.parent.ComponentPosX + wide.parent.ComponentWidth + 0.01,
    )
  }
})

test('the inspector takes children out and in again, and keeps the signature', async ({ page }) => {
  const editor = new EditorPage(page)
  await editor.open('a4-four-pages.pdf')
  await editor.dragOnto(combination, 1, { x: 300, y: 250 })
  const whole = await signs(editor)
  await editor.button('JSON').click()
  const inspector = page.getByRole('region', { name: '包含的控件' })
  await expect(inspector.getByRole('switch', { name: '签名', exact: true })).toBeDisabled()
  await inspector.getByRole('switch', { name: '签署日期' }).click()
  await expect(editor.boxes('SIGN_DATE')).toHaveCount(0)
  expect(childrenNamed((await signs(editor))[0])).toHaveLength(3)
  await editor.button('JSON').click()
  await inspector.getByRole('switch', { name: '签署日期' }).click()
  await expect(editor.boxes('SIGN_DATE')).toHaveCount(1)
  expect((await signs(editor)).map((c) => [c.ComponentId, c.ComponentPosX])).toEqual(
    whole.map((c) => [c.ComponentId, c.ComponentPosX]),
  )
  await editor.button('JSON').click()

  await inspector.getByRole('button', { name: '选中签批1_签名' }).click()
  await expect(editor.boxes('SIGN_SIGNATURE')).toHaveAttribute('aria-pressed', 'true')
  await editor.boxes('SIGN_SIGNATURE').focus()
  await page.keyboard.press('Delete')
  await expect(page.getByText('签批控件里必须有签名，签名没有删除')).toBeVisible()
  await expect(editor.boxes('SIGN_SIGNATURE')).toHaveCount(1)
  await editor.button('删除整个签批控件').click()
  await expect(editor.boxes()).toHaveCount(0)
  await page.keyboard.press('Control+z')
  await expect(editor.boxes()).toHaveCount(5)
})

test('a copy has children of its own, another owner gets all of it, and it is deleted as one', async ({ page }) => {
  const editor = new EditorPage(page)
  await editor.open('a4-four-pages.pdf')
  await editor.palette(combination).press('Enter')
  await expect(editor.boxes()).toHaveCount(5)
  await page.keyboard.press('Control+d')
  await expect(editor.boxes()).toHaveCount(10)
  const named = (await signs(editor)).filter((c) => c.ComponentType === combination).flatMap(childrenNamed)
  expect(new Set(named).size).toBe(8)
  await editor.button('JSON').click()

  await page.locator('[data-field]', { hasText: '所属' }).locator('.ant-select').click()
  await page.locator('.ant-select-item-option', { hasText: '乙方' }).click()
  const request = await editor.request()
  expect(request.Approvers.map((approver) => approver.SignComponents?.length)).toEqual([5, 5])
  await editor.button('JSON').click()
  await editor.button('删除控件').click()
  await expect(editor.boxes()).toHaveCount(5)
})

test('a group of check boxes grows by one at a time, each in a place of its own', async ({ page }) => {
  const editor = new EditorPage(page)
  await editor.open('a4-four-pages.pdf')
  await editor.dragOnto('VIRTUAL_COMBINATION', 1, { x: 300, y: 250 })
  await expect(editor.boxes('CHECK_BOX')).toHaveCount(2)
  await editor.button('添加勾选框').click()
  await expect(editor.boxes('CHECK_BOX')).toHaveCount(3)
  const boxes = (await editor.request()).Approvers[0]!.Components!.filter((c) => c.ComponentType === 'CHECK_BOX')
  expect(new Set(boxes.map((c) => `${c.ComponentPosX} ${c.ComponentPosY}`)).size).toBe(3)
  await editor.button('JSON').click()
  await editor.button('移除勾选框 3').click()
  await expect(editor.boxes('CHECK_BOX')).toHaveCount(2)
})

test('an imported combination by keyword shows its children in it, and names that nobody has are told', async ({
  page,
}) => {
  const editor = new EditorPage(page)
  await editor.open('a4-four-pages.pdf')
  const written = [
    {
      ComponentType: 'SIGN_SIGNATURE',
      ComponentName: '个人签名',
      Placeholder: '请签名',
      ComponentOffsetX: 10,
      ComponentOffsetY: 30,
      ComponentWidth: 119,
      ComponentHeight: 43,
    },
    {
      ComponentType: 'SIGN_SELECTOR',
      ComponentName: '是否同意',
      ComponentOffsetX: 10,
      ComponentOffsetY: 90,
      ComponentWidth: 120,
      ComponentHeight: 24,
    },
  ]
  const size = { ComponentType: combination, ComponentWidth: 240, ComponentHeight: 150 }
  const byKeyword = {
    ...size,
    GenerateMode: 'KEYWORD',
    ComponentId: '第四条',
    RelativeLocation: 'LowerRight',
    ComponentExtra: JSON.stringify({ ChildrenComponents: written }),
  }
  const dangling = {
    ...size,
    ComponentPage: 1,
    ComponentPosX: 20,
    ComponentPosY: 600,
    FileIndex: 0,
    ComponentExtra: JSON.stringify({ Children: ['gone'] }),
  }
  await editor.paste(JSON.stringify([byKeyword, dangling]))
  await expect.poll(async () => (await signs(editor)).length).toBe(2)
  expect(await signs(editor)).toEqual([byKeyword, dangling])
  await editor.button('JSON').click()

  const placed = editor.sheet(1).locator(`[data-component-type="${combination}"]`)
  await expect(placed.locator('[data-child-type]').first()).toBeVisible()
  await placed.last().click({ position: { x: 100, y: 8 } })
  await expect(page.getByText('编号“gone”的控件不存在')).toBeVisible()
  await editor.button('移除编号“gone”').click()
  await expect(page.getByText('编号“gone”的控件不存在')).toHaveCount(0)

  await placed.first().click({ position: { x: 100, y: 8 } })
  const card = page.getByRole('group', { name: '签批选项' })
  await card.getByLabel('距左边').fill('55')
  await card.getByLabel('距左边').press('Enter')
  await expect
    .poll(async () => JSON.parse(String((await signs(editor))[0]!.ComponentExtra)) as unknown)
    .toEqual({ ChildrenComponents: [written[0], { ...written[1], ComponentOffsetX: 55 }] })
})
