// Out and in: the request as it stands, taken away and brought back.
import { expect, test } from '@playwright/test'
import { readFileSync } from 'node:fs'
import { allExamples, example } from '../contract/fixtures/examples.ts'
import { EditorPage } from './editor-page.ts'

test('each of the documented requests comes back as the same JSON, FileIds aside', async ({ page }) => {
  const editor = new EditorPage(page)
  await editor.open('seven-pages.pdf')
  for (const { name, request } of allExamples) {
    await editor.button('导入 JSON').click()
    const dialog = page.getByRole('dialog', { name: '导入 JSON' })
    await dialog.locator('input[type=file]').setInputFiles({
      name: `${name}.json`,
      mimeType: 'application/json',
      buffer: Buffer.from(JSON.stringify(request)),
    })
    await expect(dialog).toBeHidden()
    const { FileIds: _ids, ...wanted } = request
    await expect
      .poll(async () => {
        const { FileIds: _none, ...shown } = await editor.request()
        return shown
      }, name)
      .toEqual(wanted)
    // The next one may have less, which would be asked about.
    await editor.button('撤销').click()
  }
})

test('an import is shown on the pages, and one undo brings back what was there', async ({ page }) => {
  const editor = new EditorPage(page)
  await editor.open('seven-pages.pdf')
  await editor.dragOnto('SIGN_SEAL', 1, { x: 200, y: 200 })
  const before = await editor.request()
  const { request } = example('earlier-07')
  await editor.button('JSON').click()
  await editor.paste(JSON.stringify(request))
  await expect(page.getByRole('dialog', { name: '导入 JSON' })).toBeHidden()
  await expect(editor.sheet(1).locator('[data-component-id]')).toHaveCount(16)
  await editor.goToPage(7)
  await expect(editor.sheet(7).locator('[data-component-type="SIGN_SEAL"]')).toBeVisible()
  await expect(editor.sheet(7).locator('[data-component-type="CHECK_BOX"]')).toBeVisible()
  await editor.button('撤销').click()
  expect(await editor.request()).toEqual(before)
})

test('keyword and field components are shown where the file has the words and the fields', async ({ page }) => {
  const editor = new EditorPage(page)
  await editor.open('seven-pages.pdf')
  await editor.paste(JSON.stringify(example('10').request))
  await expect(editor.boxes('SIGN_SIGNATURE')).toHaveCount(2)
  await editor.open('form.pdf')
  await editor.paste(JSON.stringify(example('03').request))
  await expect(editor.sheet(1).locator('[data-component-type="SIGN_SEAL"]')).toHaveCount(2)
  await expect(editor.sheet(1).locator('[data-component-type="SIGN_PAGING_SEAL"]')).toHaveCount(1)
})

test('the request is copied and downloaded as it is shown, and the lists alone on a switch', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  const editor = new EditorPage(page)
  await editor.open('a4-four-pages.pdf')
  await editor.dragOnto('SIGN_SEAL', 1, { x: 200, y: 200 })
  const request = await editor.request()
  await editor.button('复制').click()
  await expect(page.getByText('已复制到剪贴板')).toBeVisible()
  expect(JSON.parse(await page.evaluate(() => navigator.clipboard.readText()))).toEqual(request)
  const download = page.waitForEvent('download')
  await editor.button('导出 JSON').click()
  expect((await download).suggestedFilename()).toBe('a4-four-pages.json')
  expect(JSON.parse(readFileSync(await (await download).path(), 'utf8'))).toEqual(request)

  await page.getByText('仅控件', { exact: true }).click()
  await expect(page.getByTestId('request-json')).not.toContainText('FlowName')
  const layout = (await page.getByTestId('request-json').textContent()) ?? ''
  await editor.boxes('SIGN_SEAL').focus()
  await page.keyboard.press('Delete')
  await editor.paste(layout)
  await expect(editor.boxes('SIGN_SEAL')).toHaveCount(1)
  await page.getByText('完整请求', { exact: true }).click()
  expect(await editor.request()).toEqual(request)
})
