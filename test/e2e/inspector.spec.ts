// The inspector: numbers, owner, type, id, name, value and text style of the chosen component.
import { expect, test } from '@playwright/test'
import { EditorPage, lookText } from './editor-page.ts'

test('place and size can be typed in points and in millimetres, and wrong numbers are said and not taken', async ({
  page,
}) => {
  const editor = new EditorPage(page)
  await editor.open('a4-four-pages.pdf')
  await editor.dragOnto('SIGN_SEAL', 1, { x: 200, y: 200 })
  const field = (name: string) => page.getByRole('textbox', { name, exact: true })
  const component = async () => {
    const [shown] = (await editor.request()).Approvers[0]!.SignComponents!
    await editor.button('JSON').click()
    return shown!
  }
  for (const [name, value] of [
    ['X（pt）', '100.25'],
    ['Y（pt）', '50'],
    ['宽（pt）', '90'],
    ['高（mm）', '42'],
    ['页码', '3'],
  ] as const) {
    await field(name).fill(value)
    await field(name).press('Enter')
  }
  expect(await component()).toMatchObject({
    ComponentPosX: 100.25,
    ComponentPosY: 50,
    ComponentWidth: 90,
    ComponentHeight: 119.06,
    ComponentPage: 3,
  })
  const before = await component()
  for (const [name, value, words] of [
    ['X（pt）', '9999', '请输入 0 到 505.28 之间的数'],
    ['Y（pt）', 'abc', '请输入数字'],
    ['宽（pt）', '-3', '请输入 28 到'],
    ['高（mm）', '', '请输入数字'],
    ['页码', '99', '请输入 1 到 4 之间的数'],
    ['页码', '1.5', '请输入整数'],
  ] as const) {
    await field(name).fill(value)
    await field(name).press('Enter')
    await expect(page.getByRole('alert').filter({ hasText: words })).toBeVisible()
    await field(name).press('Escape')
    await expect(page.getByRole('alert').filter({ hasText: words })).toHaveCount(0)
  }
  expect(await component()).toEqual(before)
})

test('owner, id, name and required', async ({ page }) => {
  const editor = new EditorPage(page)
  await editor.open('a4-four-pages.pdf')
  await editor.dragOnto('TEXT', 1, { x: 200, y: 200 })
  await page.getByRole('textbox', { name: '控件 ID' }).fill('buyer_1')
  await page.getByRole('textbox', { name: '控件名称' }).fill('买方名称')
  await page.getByRole('switch', { name: '必填' }).click()
  expect((await editor.request()).Approvers[0]!.Components![0]).toMatchObject({
    ComponentId: 'buyer_1',
    ComponentName: '买方名称',
    ComponentRequired: true,
  })
  await editor.button('JSON').click()
  await page.getByRole('textbox', { name: '控件 ID' }).fill('no spaces!')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('alert').filter({ hasText: '只能用汉字' })).toBeVisible()
  await page.locator('.ant-select', { hasText: '甲方' }).click()
  await page.locator('.ant-select-item-option', { hasText: '发起方' }).click()
  await expect(editor.boxes('TEXT')).toHaveAccessibleName(/^单行文本“买方名称” 发起方 第 1 页/)
  const request = await editor.request()
  expect(request.Approvers[0]!.Components ?? []).toHaveLength(0)
  expect(request.Components).toHaveLength(1)
})

test('a text shows its value in its size, colour and alignment', async ({ page }) => {
  const editor = new EditorPage(page)
  await editor.open('a4-four-pages.pdf')
  await editor.chooseParty('发起方')
  await editor.dragOnto('TEXT', 1, { x: 250, y: 200 })
  await page.getByRole('textbox', { name: '内容' }).fill('人民币壹拾万元整')
  await page.getByRole('textbox', { name: '字号' }).fill('18')
  await page.keyboard.press('Enter')
  await page.getByTitle('右对齐').click()
  await page.getByRole('switch', { name: '加粗' }).click()
  await expect.poll(() => lookText(editor.boxes('TEXT'))).toContain('人民币壹拾')
  const component = (await editor.request()).Components[0]!
  expect(component.ComponentValue).toBe('人民币壹拾万元整')
  expect(JSON.parse(component.ComponentExtra as string)).toEqual({ FontSize: 18, FontAlign: 'Right', Bold: true })
})

test('a tab begins at its top, wherever the one before was scrolled to', async ({ page }) => {
  const editor = new EditorPage(page)
  await editor.open('a4-four-pages.pdf')
  await editor.dragOnto('TEXT', 1, { x: 200, y: 200 })
  const inspector = page.locator('[data-pane=inspector]')
  await inspector.getByRole('button').last().scrollIntoViewIfNeeded()
  await inspector.getByText('合同设置', { exact: true }).click()
  await expect(inspector.getByRole('textbox', { name: '合同名称', exact: true })).toBeInViewport({ ratio: 1 })
})
