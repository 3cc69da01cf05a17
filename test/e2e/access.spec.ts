// For people who do not use a mouse or do not see the screen: axe finds nothing, in both languages.
import AxeBuilder from '@axe-core/playwright'
import { expect, test, type Page } from '@playwright/test'
import { EditorPage } from './editor-page.ts'

async function violations(page: Page): Promise<readonly string[]> {
  // Wait for a popup's fade to end: half-transparent letters have no contrast.
  await page.evaluate(() => Promise.all(document.getAnimations().map((a) => a.finished.catch(() => undefined))))
  const { violations: found } = await new AxeBuilder({ page }).analyze()
  return found.map((v) => `${v.id}: ${v.nodes.map((n) => n.target.join(' ')).join(', ')}`)
}

test('axe finds nothing on the welcome screen', async ({ page }) => {
  await new EditorPage(page).visit()
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  expect(await violations(page)).toEqual([])
})

test('axe finds nothing in the editor: nothing chosen, a component chosen, a party, the contract, the JSON', async ({
  page,
}) => {
  const editor = new EditorPage(page)
  await editor.open('a4-four-pages.pdf')
  expect(await violations(page)).toEqual([])
  await editor.dragOnto('SIGN_SEAL', 1, { x: 200, y: 200 })
  await editor.dragOnto('TEXT', 1, { x: 300, y: 320 })
  expect(await violations(page)).toEqual([])
  await editor.chooseParty('甲方')
  expect(await violations(page)).toEqual([])
  await page.getByText('合同设置', { exact: true }).click()
  expect(await violations(page)).toEqual([])
  await editor.request()
  expect(await violations(page)).toEqual([])
})

test('axe finds nothing in the dialogs', async ({ page }) => {
  const editor = new EditorPage(page)
  await editor.open('a4-four-pages.pdf')
  await editor.paste('{}')
  await expect(page.getByRole('alert')).toBeVisible()
  expect(await violations(page)).toEqual([])
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: /^合同：/ }).click()
  await page.getByRole('menuitem', { name: '草稿', exact: true }).click()
  await expect(page.getByRole('dialog', { name: '草稿' })).toBeVisible()
  expect(await violations(page)).toEqual([])
})

test('the screen is in English on a switch, and remembers it', async ({ page }) => {
  const editor = new EditorPage(page)
  await editor.open('a4-four-pages.pdf')
  await editor.dragOnto('SIGN_SEAL', 1, { x: 200, y: 200 })
  await editor.button('Switch to English').click()
  await expect(editor.button('Open contract')).toBeVisible()
  // English is wider: another button has come under the mouse, and its tooltip hangs outside of all regions.
  await page.mouse.move(2, 400)
  await expect(page.getByRole('tooltip')).toHaveCount(0)
  await expect(editor.boxes('SIGN_SEAL')).toHaveAccessibleName('Seal 甲方 page 1')
  expect(await violations(page)).toEqual([])
  await page.reload()
  await expect(editor.button('Open contract')).toBeVisible()
})
