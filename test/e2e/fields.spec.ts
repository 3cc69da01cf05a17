// The form fields of a file: outlined on the pages, listed in the inspector, and components put into them.
import { expect, test, type Page } from '@playwright/test'
import { FORM_NAMES, makeSignatureForm } from '../pdfs/signature-form.ts'
import { boxOf, centreOf, EditorPage } from './editor-page.ts'

const outline = (page: Page, name: string) => page.getByRole('button', { name: new RegExp(`^表单域 ${name}（`) })
const toggle = (page: Page) => page.getByRole('button', { name: /^(form )?表单域 \d+$/ })

async function shoot(page: Page, name: string): Promise<void> {
  await page.screenshot({ path: test.info().outputPath(`${name}.png`) })
}

async function firstSign(editor: EditorPage) {
  const [component] = (await editor.request()).Approvers[0]!.SignComponents!
  await editor.button('JSON').click()
  return component!
}

test('the toggle outlines the fields; what is dropped onto one stands in it', async ({ page }) => {
  const editor = new EditorPage(page)
  await editor.open('form.pdf')
  await expect(toggle(page)).toHaveText('表单域 6')
  await expect(outline(page, 'seal')).toHaveCount(0)
  await toggle(page).click()
  await expect(outline(page, 'seal')).toBeVisible()
  await shoot(page, 'outlines')
  await editor.dragOnto('SIGN_SEAL', 1, { x: 180, y: 230 })
  expect(await firstSign(editor)).toMatchObject({
    GenerateMode: 'FIELD',
    ComponentName: 'seal',
    ComponentPage: 1,
    ComponentWidth: 0,
    ComponentHeight: 0,
  })
  const [seal, field] = [await boxOf(editor.boxes('SIGN_SEAL')), await boxOf(outline(page, 'seal'))]
  for (const key of ['x', 'y', 'width', 'height'] as const)
    expect(Math.abs(seal[key] - field[key]), key).toBeLessThan(1)
  await shoot(page, 'dropped')
  await toggle(page).click()
  // The chosen one stands in a field: the others can still be seen.
  await expect(outline(page, 'remark').or(outline(page, 'seal2')).first()).toBeVisible()
  await page.keyboard.press('Escape')
})

test('a placed component goes into a field with Alt held, by the outline’s menu, and by the list', async ({ page }) => {
  const editor = new EditorPage(page)
  await editor.open('form.pdf')
  await editor.dragOnto('SIGN_SEAL', 1, { x: 300, y: 60 })
  const seal = await centreOf(editor.boxes('SIGN_SEAL'))
  const origin = await editor.pageOrigin(1)
  const to = { x: origin.x + 410 * origin.pixelsPerPoint, y: origin.y + 210 * origin.pixelsPerPoint }
  await page.mouse.move(seal.x, seal.y)
  await page.keyboard.down('Alt')
  await page.mouse.down()
  await page.mouse.move((seal.x + to.x) / 2, (seal.y + to.y) / 2, { steps: 3 })
  await expect(outline(page, 'seal2')).toBeVisible()
  await page.mouse.move(to.x, to.y, { steps: 3 })
  await shoot(page, 'alt')
  await page.mouse.up()
  await page.keyboard.up('Alt')
  expect(await firstSign(editor)).toMatchObject({ GenerateMode: 'FIELD', ComponentName: 'seal2' })

  await outline(page, 'signature').focus()
  await page.keyboard.press('Enter')
  await page.getByRole('menuitem', { name: '把选中的印章“seal2”放进这里' }).click()
  expect(await firstSign(editor)).toMatchObject({ ComponentName: 'signature' })

  const choice = page.getByRole('radio', { name: /^buyer/ })
  await expect(choice).toContainText('第 1、2 页')
  await choice.click()
  await expect(choice).toHaveAttribute('aria-checked', 'true')
  await expect(page.getByText('文件里有 2 处同名的表单域')).toBeVisible()
  await shoot(page, 'list')
  expect(await firstSign(editor)).toMatchObject({ ComponentName: 'buyer' })
  // Another one is said to have something in it.
  await outline(page, 'seal').focus()
  await page.keyboard.press('Enter')
  await page.getByRole('menuitem', { name: '放甲方的印章' }).click()
  await expect(page.getByRole('radio', { name: /^buyer/ })).toContainText('已有：印章“buyer”（甲方）')
  await page.setViewportSize({ width: 1920, height: 1080 })
  await shoot(page, 'list-wide')
})

test('a file without fields has no toggle', async ({ page }) => {
  const editor = new EditorPage(page)
  await editor.open('seven-pages.pdf')
  await editor.dragOnto('SIGN_SEAL', 1, { x: 200, y: 420 })
  await expect(toggle(page)).toHaveCount(0)
  await page.getByLabel('定位方式', { exact: true }).getByText('表单域', { exact: true }).click()
  await expect(page.getByText('这个文件没有表单域')).toBeVisible()
})

test('one press fills every field by its kind and name, says what it left, and is undone in one step', async ({
  page,
}) => {
  const editor = new EditorPage(page)
  await editor.visit()
  const buffer = Buffer.from(await makeSignatureForm())
  await editor.choose({ name: 'form.pdf', mimeType: 'application/pdf', buffer })
  await editor.pageDrawn(1)
  // Signature fields are fields like others.
  await expect(toggle(page)).toHaveText('表单域 12')
  await editor.canBeEdited()
  await page.getByRole('button', { name: '全部放上控件' }).click()
  const notice = page.getByRole('status').filter({ hasText: '已在 7 个表单域放上控件，还有 5 个没有放' })
  for (const name of Object.values(FORM_NAMES.left)) await expect(notice).toContainText(name)
  await shoot(page, 'filled')
  const request = await editor.request()
  const named = (list: readonly Record<string, unknown>[] = []) =>
    list.map(({ ComponentName, ComponentType }) => `${ComponentName} ${ComponentType}`).sort()
  const [first, second] = request.Approvers
  expect(named(first!.SignComponents)).toEqual(['BuyerSign SIGN_SIGNATURE', 'ink SIGN_SEAL'])
  expect(named(second!.SignComponents)).toEqual(['SellerSeal SIGN_SIGNATURE'])
  await editor.button('JSON').click()
  await notice.getByRole('button', { name: '撤销' }).click()
  await expect(editor.boxes()).toHaveCount(0)
})
