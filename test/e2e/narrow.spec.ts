// Windows as small as people have them: nothing of the top bar is out of sight, in either language.
import { expect, test } from '@playwright/test'
import { EditorPage } from './editor-page.ts'

for (const width of [1024, 1280]) {
  test(`at ${width} px the whole top bar of a contract is in sight, and enough of its name, in both languages`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height: 700 })
    const editor = new EditorPage(page)
    await editor.open('a4-four-pages.pdf')
    const bar = page.getByRole('banner')
    const menu = bar.getByRole('button', { name: /^(合同：|Contract: )a4-four-pages/ })
    for (const language of ['zh', 'en']) {
      if (language === 'en') await bar.locator('button[lang=en]').click()
      await expect(menu).toBeVisible()
      const shown = await bar.locator('button, a').evaluateAll((all) =>
        all
          .map((one) => one.getBoundingClientRect())
          .filter((box) => box.width > 0)
          .map(({ left, right, height }) => ({ left, right, height })),
      )
      expect(shown.length).toBeGreaterThan(10)
      for (const box of shown) {
        expect(box.left).toBeGreaterThanOrEqual(0)
        expect(box.right).toBeLessThanOrEqual(width)
        expect(box.height).toBeLessThanOrEqual(40)
      }
      const name = await menu
        .locator('span')
        .first()
        .evaluate(({ clientWidth, scrollWidth }) => ({ clientWidth, scrollWidth }))
      expect(Math.min(name.scrollWidth, 60)).toBeLessThanOrEqual(name.clientWidth)
    }
  })
}

test('counts that arrive move no button of the top bar', async ({ page }) => {
  const editor = new EditorPage(page)
  await editor.open('a4-four-pages.pdf')
  const bar = page.getByRole('banner')
  for (const name of ['建议', '检查']) await expect(editor.button(name).locator('[data-badge]')).toBeVisible()
  const places = () => bar.locator('button, a').evaluateAll((all) => all.map((one) => one.getBoundingClientRect().left))
  const counted = await places()
  await page.addStyleTag({ content: '[data-badge] { display: none }' })
  expect(await places()).toEqual(counted)
})

test('what the narrow top bar leaves out is in the contract’s menu', async ({ page }) => {
  await page.setViewportSize({ width: 1024, height: 700 })
  const editor = new EditorPage(page)
  await editor.open('a4-four-pages.pdf')
  await expect(editor.button('导入 JSON')).toBeHidden()
  await editor.button('合同：a4-four-pages').click()
  await page.getByRole('menuitem', { name: '导入 JSON' }).click()
  await expect(page.getByRole('dialog', { name: '导入 JSON' })).toBeVisible()
})

test('the window is called by what is shown in it', async ({ page }) => {
  const editor = new EditorPage(page)
  await editor.open('a4-four-pages.pdf')
  await expect(page).toHaveTitle('a4-four-pages · 落款')
  await page.getByRole('link', { name: '合同', exact: true }).click()
  await expect(page).toHaveTitle('已发起的合同 · 落款')
  await page.getByRole('link', { name: '签署码' }).click()
  await expect(page).toHaveTitle('签署码 · 落款')
  await page.goBack()
  await expect(page).toHaveTitle('已发起的合同 · 落款')
})
