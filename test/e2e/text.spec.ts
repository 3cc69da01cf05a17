// The text of the open file, read beside the page: what is placed by a keyword stands where the word is.
import { expect, test, type Page, type Worker } from '@playwright/test'
import { PDFDocument, PDFName, PDFNumber } from '@cantoo/pdf-lib'
import { readFileSync } from 'node:fs'
import { example } from '../contract/fixtures/examples.ts'
import { USER_PASSWORD } from '../pdfs/guarded'
import { makeLongContract } from '../pdfs/make'
import { boxOf, EditorPage, testPdf } from './editor-page.ts'

const { request: prescription } = example('10')

/** A seal of 100 × 40 pt in the middle of each place of a word. */
const sealAt = (word: string) =>
  JSON.stringify([
    {
      ComponentType: 'SIGN_SEAL',
      GenerateMode: 'KEYWORD',
      ComponentId: word,
      ComponentWidth: 100,
      ComponentHeight: 40,
      ComponentPosX: 0,
      ComponentPosY: 0,
      ComponentPage: 1,
      FileIndex: 0,
    },
  ])

/** Where a component's middle is on its page, pt. */
async function middleOf(editor: EditorPage, number: number, nth = 0): Promise<{ x: number; y: number }> {
  const box = await boxOf(editor.sheet(number).locator('[data-component-id]').nth(nth))
  const origin = await editor.pageOrigin(number)
  return {
    x: (box.x + box.width / 2 - origin.x) / origin.pixelsPerPoint,
    y: (box.y + box.height / 2 - origin.y) / origin.pixelsPerPoint,
  }
}

const isReader = (worker: Worker) => worker.url().includes('text-worker')
const readers = (page: Page) => page.workers().filter(isReader).length
const nearly = (value: number): unknown => expect.closeTo(value, 0)

test('the keyword components of a request stand exactly where the file has the words', async ({ page }) => {
  const editor = new EditorPage(page)
  await editor.open('seven-pages.pdf')
  await editor.paste(JSON.stringify(prescription))
  await expect(editor.sheet(1).locator('[data-component-id]')).toHaveCount(2)
  // 处方医生 at 100, 患者签名 at 350, both 48 × 12 on the baseline 150; OffsetX is 80.
  expect(await middleOf(editor, 1, 0)).toEqual({ x: nearly(204), y: nearly(144) })
  expect(await middleOf(editor, 1, 1)).toEqual({ x: nearly(454), y: nearly(144) })
})

test('a file with a password is read too, without asking twice', async ({ page }) => {
  const editor = new EditorPage(page)
  await editor.visit()
  await editor.choose(testPdf('encrypted.pdf'))
  const dialog = page.getByRole('dialog', { name: '这份 PDF 有密码' })
  await dialog.getByLabel('密码', { exact: true }).fill(USER_PASSWORD)
  await page.keyboard.press('Enter')
  await editor.pageDrawn(1)
  await editor.paste(sealAt('甲方（盖章）：'))
  await editor.goToPage(4)
  // 80 to 164, on the baseline 560, 12 high.
  await expect(editor.sheet(4).locator('[data-component-id]')).toHaveCount(1)
  expect(await middleOf(editor, 4)).toEqual({ x: nearly(122), y: nearly(554) })
  await expect(dialog).toBeHidden()
})

test('a page that is broken does not keep the words of the others from being found', async ({ page }) => {
  const pdf = await PDFDocument.load(readFileSync(testPdf('a4-four-pages.pdf')), { updateMetadata: false })
  const [, second] = pdf.getPages()
  const broken = pdf.context.stream('no deflated data', { Filter: 'FlateDecode' })
  second!.node.set(PDFName.of('Contents'), pdf.context.register(broken))
  second!.node.set(PDFName.of('Resources'), PDFNumber.of(42))
  const editor = new EditorPage(page)
  await editor.visit()
  await editor.choose({
    name: 'broken-page.pdf',
    mimeType: 'application/pdf',
    buffer: Buffer.from(await pdf.save({ useObjectStreams: false })),
  })
  await editor.pageDrawn(1)
  await editor.paste(sealAt('乙方（签字）：'))
  await editor.goToPage(4)
  await expect(editor.sheet(4).locator('[data-component-id]')).toHaveCount(1)
  expect(await middleOf(editor, 4)).toEqual({ x: nearly(362), y: nearly(554) })
})

test('the reader of a file ends when another file is opened', async ({ page }) => {
  const editor = new EditorPage(page)
  await editor.open('seven-pages.pdf')
  await expect.poll(() => readers(page)).toBe(1)
  await editor.choose(testPdf('a4-four-pages.pdf'))
  await expect(editor.button('合同：a4-four-pages')).toBeVisible()
  await editor.pageDrawn(1)
  await editor.paste(sealAt('甲方（盖章）：'))
  await editor.goToPage(4)
  await expect(editor.sheet(4).locator('[data-component-id]')).toHaveCount(1)
  expect(readers(page)).toBeLessThanOrEqual(1)
})

test('the reader of a file ends when all is read, and comes back for the letters of a keyword', async ({ page }) => {
  const coming = page.waitForEvent('worker', isReader)
  const editor = new EditorPage(page)
  await editor.open('seven-pages.pdf')
  const reader = await coming
  if (page.workers().includes(reader)) await reader.waitForEvent('close')
  const again = page.waitForEvent('worker', isReader)
  await editor.paste(JSON.stringify(prescription))
  await again
  await expect(editor.sheet(1).locator('[data-component-id]')).toHaveCount(2)
  // The same places as while the file is read first.
  await expect.poll(() => middleOf(editor, 1, 0)).toEqual({ x: nearly(204), y: nearly(144) })
  expect(await middleOf(editor, 1, 1)).toEqual({ x: nearly(454), y: nearly(144) })
})

test('a word on every page of a long file is placed on the page in sight while the rest is read', async ({ page }) => {
  const editor = new EditorPage(page)
  await editor.visit()
  await editor.choose({
    name: 'long.pdf',
    mimeType: 'application/pdf',
    buffer: Buffer.from(await makeLongContract(200)),
  })
  await editor.pageDrawn(1)
  await editor.paste(sealAt('共 200 页'))
  await editor.goToPage(180)
  await expect(editor.sheet(180).locator('[data-component-id]')).toHaveCount(1)
  await editor.goToPage(1)
  await expect(editor.sheet(1).locator('[data-component-id]')).toHaveCount(1)
})
