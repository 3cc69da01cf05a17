// A wrong field is led to before anything is sent, whatever hides it: a panel in its place, a fold.
import { expect, test } from '@playwright/test'
import { EditorPage } from './editor-page.ts'

for (const { width, stays } of [
  { width: 1280, stays: false },
  { width: 1700, stays: true },
]) {
  test(`at ${width} px the panel ${stays ? 'stays beside' : 'gives way to'} the wrong field`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 })
    const editor = new EditorPage(page)
    await editor.open('a4-four-pages.pdf')
    await editor.chooseParty('乙方')
    const mobile = page.getByRole('textbox', { name: '手机号' })
    await mobile.fill('1390000')
    await editor.button('检查').click()
    await expect(page.getByTestId('findings')).toBeVisible()
    await editor.button('发起合同').click()
    await expect(mobile).toBeFocused()
    await expect(mobile).toHaveValue('1390000')
    await expect(page.getByTestId('findings')).toBeVisible({ visible: stays })
  })
}

test('a wrong field that was left is shown in place of the panel of a narrow window', async ({ page }) => {
  const editor = new EditorPage(page)
  await editor.open('a4-four-pages.pdf')
  await editor.chooseParty('乙方')
  const mobile = page.getByRole('textbox', { name: '手机号' })
  await mobile.fill('1390000')
  await editor.chooseParty('甲方')
  await editor.button('检查').click()
  await expect(page.getByTestId('findings')).toBeVisible()
  await editor.button('发起合同').click()
  await expect(mobile).toBeFocused()
  await expect(mobile).toHaveValue('1390000')
})

test('a wrong field is shown in the fold that was closed over it, and no other is opened', async ({ page }) => {
  const editor = new EditorPage(page)
  await editor.open('a4-four-pages.pdf')
  await editor.chooseParty('乙方')
  const fold = page.locator('[data-fold="party-identity"]')
  const mail = page.locator('[data-param="ApproverEmail"]').getByRole('textbox')
  await fold.click()
  await mail.fill('x')
  await fold.click()
  await expect(mail).toHaveCount(0)
  await editor.button('发起合同').click()
  await expect(mail).toBeFocused()
  await expect(mail).toHaveValue('x')
  await expect(page.locator('[data-fold][aria-expanded=true]')).toHaveCount(1)
})
