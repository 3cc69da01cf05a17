// Opening, zooming, turning pages; files with passwords and with fonts that are not embedded.
import { expect, test, type Page } from '@playwright/test'
import { readFileSync } from 'node:fs'
import { makePortfolio } from '../pdfs/unusual.ts'
import { boxOf, EditorPage, testPdf } from './editor-page.ts'

/** How much of a page is not white, 0 to 1, by its canvas. */
async function inkOf(page: Page, number: number): Promise<number> {
  return page
    .locator(`.page[data-page-number="${number}"] canvas`)
    .first()
    .evaluate((canvas) => {
      const { width, height } = canvas as HTMLCanvasElement
      const copy = new OffscreenCanvas(width, height)
      const context = copy.getContext('2d')
      if (!context) return 0
      context.drawImage(canvas as HTMLCanvasElement, 0, 0)
      const { data } = context.getImageData(0, 0, width, height)
      let dark = 0
      for (let i = 0; i < data.length; i += 4) if (data[i]! < 128) dark += 1
      return dark / (width * height)
    })
}

test('a contract opens by the button at page width, as a new draft with a company and a person', async ({ page }) => {
  const editor = new EditorPage(page)
  await editor.visit()
  const chooser = page.waitForEvent('filechooser')
  await editor.button('打开合同').click()
  await (await chooser).setFiles(testPdf('a4-four-pages.pdf'))
  await editor.pageDrawn(1)
  await expect(page.getByText('/ 4 页')).toBeVisible()
  const sheet = await boxOf(editor.sheet(1))
  const view = await boxOf(page.getByRole('region', { name: '合同页面' }))
  expect(view.width - sheet.width).toBeGreaterThan(0)
  expect(view.width - sheet.width).toBeLessThan(60)
  const request = await editor.request()
  expect(request.FlowName).toBe('a4-four-pages')
  expect(request.Approvers.map((a) => [a.ApproverType, a.ApproverRoleName])).toEqual([
    [0, '甲方'],
    [1, '乙方'],
  ])
  await expect(editor.party('甲方')).toHaveAttribute('aria-pressed', 'true')
})

test('the first page begins under its margin, and stays there when the window is resized', async ({ page }) => {
  const editor = new EditorPage(page)
  await editor.open('a4-four-pages.pdf')
  const scroller = page.getByRole('region', { name: '合同页面' })
  const margin = async () => (await boxOf(editor.sheet(1))).y - (await boxOf(scroller)).y
  expect(await margin()).toBe(14)
  const { width } = await boxOf(editor.sheet(1))
  await page.setViewportSize({ width: 1400, height: 800 })
  await expect.poll(async () => (await boxOf(editor.sheet(1))).width).toBeGreaterThan(width)
  // It grows with the page, which is as wide as A4: 12 px at a pixel for a point.
  expect(await margin()).toBe(Math.round(((await boxOf(editor.sheet(1))).width / 595.28) * 12))
})

test('a contract dropped on the window opens', async ({ page }) => {
  const editor = new EditorPage(page)
  await editor.visit()
  const bytes = readFileSync(testPdf('rotated.pdf')).toString('base64')
  const transfer = await page.evaluateHandle((base64) => {
    const data = new DataTransfer()
    const content = Uint8Array.from(atob(base64), (c) => c.charCodeAt(0))
    data.items.add(new File([content], '租赁合同.pdf', { type: 'application/pdf' }))
    return data
  }, bytes)
  await page.dispatchEvent('body', 'dragenter', { dataTransfer: transfer })
  await expect(page.getByText('松开鼠标，打开这份文件')).toBeVisible()
  await page.dispatchEvent('body', 'drop', { dataTransfer: transfer })
  await editor.pageDrawn(1)
  expect((await editor.request()).FlowName).toBe('租赁合同')
})

test('the sample contract opens, and has a signature block to lay out', async ({ page }) => {
  const editor = new EditorPage(page)
  await editor.visit()
  await editor.button('打开示例合同').click()
  await editor.pageDrawn(1)
  await editor.goToPage(6)
  await expect(editor.sheet(6).locator('.textLayer')).toContainText('盖章')
})

test('zoom goes from 25 % to 400 % by the buttons, fits the page, and the page number can be typed', async ({
  page,
}) => {
  const editor = new EditorPage(page)
  await editor.open('a4-four-pages.pdf')
  await editor.zoomTo(100)
  await editor.button('放大').click()
  await expect(page.getByRole('button', { name: '缩放 110%' })).toBeVisible()
  await editor.zoomTo(400)
  await expect(editor.button('放大')).toBeDisabled()
  await editor.zoomTo(25)
  await expect(editor.button('缩小')).toBeDisabled()
  await page.getByRole('button', { name: /^缩放/ }).click()
  await page.getByRole('menuitem', { name: '适合页面' }).click()
  await expect(page.getByRole('button', { name: '缩放 25%' })).toHaveCount(0)
  const sheet = await boxOf(editor.sheet(1))
  const view = await boxOf(page.getByRole('region', { name: '合同页面' }))
  expect(sheet.height).toBeLessThanOrEqual(view.height)
  await editor.goToPage(4)
  await editor.zoomTo(100)
  await page.getByRole('spinbutton', { name: '页码' }).fill('99')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('spinbutton', { name: '页码' })).toHaveValue('4')
})

test('Chinese in fonts that are not embedded is shown', async ({ page }) => {
  const editor = new EditorPage(page)
  await editor.open('fonts-not-embedded.pdf')
  await expect.poll(() => inkOf(page, 1)).toBeGreaterThan(0.001)
  // The same page without its Chinese has far less ink: the CMaps are what brings it.
  const missing = await page.evaluate(async () => (await fetch('/pdfjs/cmaps/no-such.bcmap')).status)
  expect(missing).toBe(404)
  const withCMaps = await inkOf(page, 1)
  await page.route('**/pdfjs/cmaps/**', (route) => route.fulfill({ status: 404 }))
  await editor.choose(testPdf('fonts-not-embedded.pdf'))
  await editor.pageDrawn(1)
  await expect.poll(() => inkOf(page, 1)).toBeLessThan(withCMaps * 0.8)
})

test('a password is asked for, a wrong one is told, the right one opens, and it is asked again after a reload', async ({
  page,
}) => {
  const editor = new EditorPage(page)
  await editor.visit()
  await editor.choose(testPdf('encrypted.pdf'))
  const dialog = page.getByRole('dialog', { name: '这份 PDF 有密码' })
  await dialog.getByLabel('密码', { exact: true }).fill('wrong')
  await dialog.getByRole('button', { name: '打开', exact: true }).click()
  await expect(page.getByText('密码不对，请重新输入。')).toBeVisible()
  await dialog.getByLabel('密码', { exact: true }).fill('luokuan')
  await page.keyboard.press('Enter')
  await editor.pageDrawn(1)
  await editor.saved()
  await page.reload()
  await dialog.getByLabel('密码', { exact: true }).fill('luokuan')
  await page.keyboard.press('Enter')
  await editor.pageDrawn(1)
})

test('a password is taken off on request: the file then opens without one, and nothing is said of it', async ({
  page,
}) => {
  const editor = new EditorPage(page)
  await editor.visit()
  await editor.choose(testPdf('encrypted.pdf'))
  const dialog = page.getByRole('dialog', { name: '这份 PDF 有密码' })
  await dialog.getByLabel('密码', { exact: true }).fill('luokuan')
  await dialog.getByRole('button', { name: '去掉密码并打开' }).click()
  await editor.pageDrawn(1)
  await editor.saved()
  await page.reload()
  await editor.pageDrawn(1)
  await expect(dialog).toBeHidden()
  await editor.canBeEdited()
  await page.getByRole('button', { name: /^检查/ }).click()
  await expect(page.getByTestId('findings')).toBeVisible()
  await expect(page.getByText('文件设了打开密码')).toHaveCount(0)
})

test('a file that is more than its pages show is told about when it opens, and among the checks later', async ({
  page,
}) => {
  const editor = new EditorPage(page)
  await editor.visit()
  await editor.choose({
    name: 'portfolio.pdf',
    mimeType: 'application/pdf',
    buffer: Buffer.from(await makePortfolio()),
  })
  const notice = page.getByRole('region', { name: '这份文件要留意' })
  await expect(notice).toContainText('这是 PDF 包，里面装着 2 个文件')
  await editor.canBeEdited()
  await notice.getByRole('button', { name: '知道了' }).click()
  await expect(notice).toBeHidden()
  await editor.saved()
  await page.reload()
  await editor.pageDrawn(1)
  await page.getByRole('button', { name: /^检查/ }).click()
  await expect(page.getByTestId('findings').getByText('这是 PDF 包，里面装着 2 个文件')).toBeVisible()
  await expect(notice).toBeHidden()
})

test('a password that is not given leaves the open draft as it is', async ({ page }) => {
  const editor = new EditorPage(page)
  await editor.open('a4-four-pages.pdf')
  await editor.dragOnto('SIGN_SEAL', 1, { x: 200, y: 200 })
  await editor.choose(testPdf('encrypted.pdf'))
  const dialog = page.getByRole('dialog', { name: '这份 PDF 有密码' })
  await dialog.getByRole('button', { name: '取消' }).click()
  await expect(dialog).toBeHidden()
  await expect(editor.boxes('SIGN_SEAL')).toBeVisible()
  expect((await editor.request()).FlowName).toBe('a4-four-pages')
})

test('the question for a password ends when another file is opened', async ({ page }) => {
  const editor = new EditorPage(page)
  await editor.open('a4-four-pages.pdf')
  await editor.choose(testPdf('encrypted.pdf'))
  const dialog = page.getByRole('dialog', { name: '这份 PDF 有密码' })
  await expect(dialog).toBeVisible()
  await editor.choose(testPdf('rotated.pdf'))
  await expect(editor.button('合同：rotated')).toBeVisible()
  await editor.pageDrawn(1)
  await expect(dialog).toBeHidden()
  await editor.canBeEdited()
})

test('of two files with a password the later one is asked about, and opens', async ({ page }) => {
  const editor = new EditorPage(page)
  await editor.visit()
  const buffer = readFileSync(testPdf('encrypted.pdf'))
  const dialog = page.getByRole('dialog', { name: '这份 PDF 有密码' })
  await editor.choose({ name: 'first.pdf', mimeType: 'application/pdf', buffer })
  await expect(dialog).toContainText('first.pdf')
  await editor.choose({ name: 'second.pdf', mimeType: 'application/pdf', buffer })
  await expect(dialog).toContainText('second.pdf')
  await dialog.getByLabel('密码', { exact: true }).fill('luokuan')
  await page.keyboard.press('Enter')
  await expect(editor.button('合同：second')).toBeVisible()
  await editor.pageDrawn(1)
  await expect(dialog).toBeHidden()
})
