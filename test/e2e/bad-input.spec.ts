// Whatever is thrown at it: a message that says what is wrong and what to do, and the open draft stays as it was.
import { expect, test } from '@playwright/test'
import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { makeManyPages } from '../pdfs/many-pages.ts'
import { EditorPage, testPdf, type RequestJson } from './editor-page.ts'

const files: readonly (readonly [string, () => { name: string; mimeType: string; buffer: Buffer }, string])[] = [
  ['no PDF', () => pdf('假合同.pdf', readFileSync(testPdf('not-a-pdf.pdf'))), '这不是 PDF 文件'],
  ['an empty file', () => pdf('空.pdf', Buffer.alloc(0)), '这是一个空文件'],
  ['a truncated PDF', () => pdf('半截.pdf', readFileSync(testPdf('truncated.pdf'))), '文件已损坏或不完整'],
  ['a PDF without pages', () => pdf('没有页.pdf', readFileSync(testPdf('zero-pages.pdf'))), '这个 PDF 没有任何页面'],
  [
    'a broken draft file',
    () => ({ name: '坏.luokuan', mimeType: '', buffer: Buffer.from('PK nothing') }),
    '这不是落款的草稿文件',
  ],
]

const samplePath = fileURLToPath(new URL('../../public/sample/purchase-contract.pdf', import.meta.url))

function pdf(name: string, buffer: Buffer) {
  return { name, mimeType: 'application/pdf', buffer }
}

/** Opens a contract with a seal on it, and gives back what the request then is. */
async function withSeal(editor: EditorPage): Promise<RequestJson> {
  await editor.open('a4-four-pages.pdf')
  await editor.dragOnto('SIGN_SEAL', 1, { x: 200, y: 200 })
  return editor.request()
}

for (const [what, file, words] of files) {
  test(`${what} is refused with words, and the open draft stays`, async ({ page }) => {
    const editor = new EditorPage(page)
    const before = await withSeal(editor)
    await editor.choose(file())
    await expect(page.getByRole('alert')).toContainText(words)
    await expect(page.getByRole('alert')).toContainText('无法打开')
    expect(await editor.request()).toEqual(before)
    await expect(editor.boxes('SIGN_SEAL')).toBeVisible()
  })
}

test('a file over 60 MB is refused before it is read', async ({ page }) => {
  const editor = new EditorPage(page)
  const before = await withSeal(editor)
  // Built in the page: a test does not carry 60 MB over the wire.
  await page
    .locator('input[type=file]')
    .first()
    .evaluate((input: HTMLInputElement) => {
      const data = new DataTransfer()
      data.items.add(new File([new Uint8Array(60 * 1024 * 1024 + 1)], '太大.pdf', { type: 'application/pdf' }))
      input.files = data.files
      input.dispatchEvent(new Event('change', { bubbles: true }))
    })
  await expect(page.getByRole('alert')).toContainText('文件超过 60 MB')
  expect(await editor.request()).toEqual(before)
})

const component = {
  ComponentType: 'SIGN_SEAL',
  ComponentPage: 1,
  ComponentPosX: 10,
  ComponentPosY: 10,
  ComponentWidth: 50,
  ComponentHeight: 50,
  FileIndex: 0,
}
const jsons: readonly (readonly [string, string, string])[] = [
  ['JSON that does not parse', '{"Approvers": [\n  {"ApproverType": 0,}\n]}', '请检查第 2 行附近'],
  ['JSON that is no request', '{"name": "x"}', '不是 CreateFlowByFiles 请求'],
  ['a number', '42', '不是 CreateFlowByFiles 请求'],
  ['Approvers that are no list', '{"Approvers": {}}', 'Approvers：应当是一个列表'],
  ['a component on page 99 of 4', JSON.stringify([{ ...component, ComponentPage: 99 }]), '文件共 4 页，没有第 99 页'],
  [
    'a negative size',
    JSON.stringify([{ ...component, ComponentWidth: -5 }]),
    '[0].ComponentWidth：宽和高必须大于 0，现在是 -5',
  ],
  [
    'a size that is no number',
    JSON.stringify([{ ...component, ComponentHeight: '50' }]),
    '[0].ComponentHeight：应当是数字，现在是 "50"',
  ],
]

for (const [what, text, words] of jsons) {
  test(`${what} is refused with words, and the open draft stays`, async ({ page }) => {
    const editor = new EditorPage(page)
    const before = await withSeal(editor)
    await editor.button('JSON').click()
    await editor.paste(text)
    const dialog = page.getByRole('dialog', { name: '导入 JSON' })
    await expect(dialog.getByRole('alert')).toContainText('没有导入')
    await expect(dialog.getByRole('alert')).toContainText(words)
    await page.keyboard.press('Escape')
    await expect(dialog).toBeHidden()
    expect(await editor.request()).toEqual(before)
  })
}

test('a component on a page that is not there can be taken all the same, and is told about', async ({ page }) => {
  const editor = new EditorPage(page)
  await editor.open('a4-four-pages.pdf')
  await editor.paste(JSON.stringify([{ ...component, ComponentPage: 99 }, component]))
  await editor.button('仍然导入').click()
  await expect(editor.boxes()).toHaveCount(1)
  await page.getByRole('button', { name: /印章.*不在页面上/ }).click()
  await expect(page.getByText('文件没有第 99 页（共 4 页）。请改成有的页码。')).toBeVisible()
  await page.getByRole('textbox', { name: '页码' }).fill('2')
  await page.keyboard.press('Enter')
  await expect.poll(async () => (await editor.request()).Approvers[0]!.SignComponents![0]!.ComponentPage).toBe(2)
})

test('a browser without room says so, and the open draft stays', async ({ page, context, baseURL }) => {
  // Set before the first draft is kept: the browser asks for the quota rarely once it has an answer.
  const devtools = await context.newCDPSession(page)
  await devtools.send('Storage.overrideQuotaForOrigin', { origin: new URL(baseURL!).origin, quotaSize: 200_000 })
  const editor = new EditorPage(page)
  await editor.open('fonts-not-embedded.pdf')
  await editor.dragOnto('SIGN_SEAL', 1, { x: 200, y: 200 })
  const before = await editor.request()
  await editor.choose({ name: '大合同.pdf', mimeType: 'application/pdf', buffer: readFileSync(samplePath) })
  const dialog = page.getByRole('dialog', { name: '浏览器里存不下这份合同' })
  await expect(dialog).toContainText('浏览器的存储空间已满')
  await dialog.getByRole('button', { name: '不打开' }).click()
  await expect(dialog).toBeHidden()
  expect(await editor.request()).toEqual(before)
  await expect(editor.boxes('SIGN_SEAL')).toBeVisible()
})

test('a save that fails is told in the bar until it succeeds', async ({ page }) => {
  const editor = new EditorPage(page)
  await editor.open('a4-four-pages.pdf')
  await editor.saved()
  await page.evaluate(() => {
    const put = IDBObjectStore.prototype.put
    IDBObjectStore.prototype.put = () => {
      throw new DOMException('no room', 'QuotaExceededError')
    }
    Object.assign(window, { makeRoom: () => (IDBObjectStore.prototype.put = put) })
  })
  await editor.palette('SIGN_SEAL').press('Enter')
  await expect(page.getByRole('alert')).toContainText('未保存')
  await expect(page.getByRole('alert').getByLabel(/浏览器的存储空间已满/)).toBeVisible()
  await page.evaluate(() => (window as { makeRoom?: () => void }).makeRoom?.())
  await editor.palette('SIGN_DATE').press('Enter')
  await editor.saved()
})

test('without any storage one can still work, is told so, and can save the draft as a file', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'indexedDB', { value: undefined })
  })
  const editor = new EditorPage(page)
  await editor.visit()
  await editor.choose(testPdf('a4-four-pages.pdf'))
  await page.getByRole('dialog', { name: '浏览器里存不下这份合同' }).getByRole('button', { name: '仍然打开' }).click()
  await expect(page.getByRole('dialog')).toBeHidden()
  await editor.pageDrawn(1)
  await editor.dragOnto('SIGN_SEAL', 1, { x: 200, y: 200 })
  await expect(page.getByText('未保存')).toBeVisible()
  const download = page.waitForEvent('download')
  await editor.button('存为草稿文件').click()
  expect((await download).suggestedFilename()).toBe('a4-four-pages.luokuan')
})

test('a file of 100,000 pages is refused, and one that is not read can be given up; the draft stays', async ({
  page,
}) => {
  const editor = new EditorPage(page)
  const before = await withSeal(editor)
  const file = test.info().outputPath('bomb.pdf')
  writeFileSync(file, makeManyPages(100_000))
  await editor.choose(file)
  await expect(page.getByText('文件的页数超过 5000 页')).toBeVisible()
  await page.route('**/api/conversions', () => undefined)
  await editor.choose({ name: 'slow.txt', mimeType: 'text/plain', buffer: Buffer.from('甲方') })
  await expect(page.getByRole('status').filter({ hasText: '正在打开 slow.txt' })).toContainText('还在读取')
  await editor.button('放弃打开 slow.txt').click()
  await expect(page.getByText('正在打开')).toBeHidden()
  expect(await editor.request()).toEqual(before)
})

test('a file whose first page does not come can be given up, and the draft before comes back', async ({ page }) => {
  const editor = new EditorPage(page)
  const before = await withSeal(editor)
  await page.route('**/pdfjs/cmaps/**', () => undefined)
  await editor.choose(testPdf('fonts-not-embedded.pdf'))
  await expect(page.getByRole('status').filter({ hasText: '正在打开' })).toContainText('第一页还在绘制')
  await editor.button('放弃打开 fonts-not-embedded.pdf').click()
  await expect(editor.button('合同：a4-four-pages')).toBeVisible()
  await editor.pageDrawn(1)
  await expect(page.getByText('正在打开')).toBeHidden()
  expect(await editor.request()).toEqual(before)
  await editor.button('合同：a4-four-pages').click()
  await page.getByRole('menuitem', { name: '草稿', exact: true }).click()
  await expect(page.getByRole('dialog', { name: '草稿' }).getByRole('button', { name: /^打开 / })).toHaveText([
    'a4-four-pages',
  ])
})
