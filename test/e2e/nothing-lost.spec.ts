// The draft saves itself, and is there again: after a reload, after the tab is gone, in another tab, on another
// machine.
import { expect, test, type Page } from '@playwright/test'
import { readFileSync } from 'node:fs'
import { EditorPage, testPdf } from './editor-page.ts'

test('after a reload everything is there again, on the page and at the zoom where one was', async ({ page }) => {
  const editor = new EditorPage(page)
  await editor.open('a4-four-pages.pdf')
  await editor.zoomTo(125)
  await editor.goToPage(3)
  await editor.dragOnto('SIGN_SEAL', 3, { x: 200, y: 200 })
  const before = await editor.request()
  await editor.saved()
  await page.reload()
  await editor.pageDrawn(3)
  await expect(page.getByRole('spinbutton', { name: '页码' })).toHaveValue('3')
  await expect(page.getByRole('button', { name: '缩放 125%' })).toBeVisible()
  await expect(editor.boxes('SIGN_SEAL')).toBeInViewport()
  expect(await editor.request()).toEqual(before)
})

/** Keeps the store of every later page of the tab from opening until `openTheStore` is called on it. */
async function holdTheStore(page: Page): Promise<() => Promise<void>> {
  await page.addInitScript(() => {
    const held = new Promise<void>((resolve) => Object.assign(window, { openTheStore: resolve }))
    const listen = EventTarget.prototype.addEventListener
    IDBOpenDBRequest.prototype.addEventListener = function (type: string, listener: (event: Event) => void) {
      const later = (event: Event) => void held.then(() => listener.call(this, event))
      listen.call(this, type, type === 'success' ? later : listener)
    }
  })
  return () => page.evaluate(() => (window as unknown as { openTheStore: () => void }).openTheStore())
}

test('a contract chosen while the page still starts is the one that opens, and it is kept', async ({ page }) => {
  const editor = new EditorPage(page)
  await editor.open('a4-four-pages.pdf')
  await editor.saved()
  const openTheStore = await holdTheStore(page)
  await editor.visit()
  await editor.choose(testPdf('form.pdf'))
  // It is shown before there is a store that could keep it.
  await expect(editor.button('合同：form')).toBeVisible()
  await editor.pageDrawn(1)
  await editor.dragOnto('SIGN_SEAL', 1, { x: 200, y: 200 })
  await openTheStore()
  await editor.saved()
  await page.getByRole('button', { name: '合同：form' }).click()
  await page.getByRole('menuitem', { name: '草稿', exact: true }).click()
  const drafts = page.getByRole('dialog', { name: '草稿' })
  await expect(drafts.getByRole('button', { name: /^打开 / })).toHaveText(['form', 'a4-four-pages'])
})

/** Keeps the browser from telling that a contract is stored until the returned function is called. */
async function holdTheFile(page: Page): Promise<() => Promise<void>> {
  await page.addInitScript(() => {
    const held = new Promise<void>((resolve) => Object.assign(window, { storeTheFile: resolve }))
    const listen = EventTarget.prototype.addEventListener
    IDBTransaction.prototype.addEventListener = function (type: string, listener: (event: Event) => void) {
      const holds = type === 'complete' && this.mode === 'readwrite' && this.objectStoreNames.contains('files')
      listen.call(this, type, holds ? (event: Event) => void held.then(() => listener.call(this, event)) : listener)
    }
  })
  return () => page.evaluate(() => (window as unknown as { storeTheFile: () => void }).storeTheFile())
}

test('work on a contract that is not stored yet is not left without asking, one that was only opened is', async ({
  page,
}) => {
  const editor = new EditorPage(page)
  const storeTheFile = await holdTheFile(page)
  const questions: string[] = []
  page.on('dialog', (dialog) => {
    questions.push(dialog.type())
    void dialog.dismiss()
  })
  await editor.open('a4-four-pages.pdf')
  // A browser asks only where the page was used.
  await editor.zoomTo(125)
  await page.reload()
  await editor.choose(testPdf('form.pdf'))
  await editor.pageDrawn(1)
  await editor.dragOnto('SIGN_SEAL', 1, { x: 200, y: 200 })
  expect(questions).toEqual([])
  await page.evaluate(() => location.reload())
  await expect.poll(() => questions).toEqual(['beforeunload'])
  await expect(editor.boxes('SIGN_SEAL')).toBeVisible()
  await storeTheFile()
  await editor.saved()
  await page.reload()
  await editor.pageDrawn(1)
  await expect(editor.boxes('SIGN_SEAL')).toBeVisible()
  expect(questions).toEqual(['beforeunload'])
})

test('what is typed is kept where the page is reloaded at once, and nothing of it stays outside the database', async ({
  page,
}) => {
  const editor = new EditorPage(page)
  await editor.open('a4-four-pages.pdf')
  await editor.chooseParty('乙方')
  await editor.saved()
  await page.getByRole('textbox', { name: /姓名/ }).pressSequentially('张三丰')
  await page.reload()
  await editor.pageDrawn(1)
  await editor.saved()
  expect((await editor.request()).Approvers[1]!.ApproverName).toBe('张三丰')
  await expect
    .poll(() => page.evaluate(() => Object.keys(localStorage).filter((key) => key.includes('unsaved'))))
    .toEqual([])
  await page.reload()
  await editor.pageDrawn(1)
  expect((await editor.request()).Approvers[1]!.ApproverName).toBe('张三丰')
})

test('a change is kept within a second even where the tab dies at once', async ({ page, context }) => {
  const editor = new EditorPage(page)
  await editor.open('a4-four-pages.pdf')
  await editor.saved()
  await editor.dragOnto('SIGN_SEAL', 1, { x: 200, y: 200 })
  const before = await editor.request()
  await editor.saved()
  const devtools = await context.newCDPSession(page)
  // Its answer never comes: the tab is gone.
  void devtools.send('Page.crash').catch(() => undefined)
  await page.waitForEvent('crash')
  const again = new EditorPage(await context.newPage())
  await again.visit()
  await again.pageDrawn(1)
  expect(await again.request()).toEqual(before)
})

test('a draft open in two tabs is edited in one; the other says so, and can take it over', async ({
  page,
  context,
}) => {
  const first = new EditorPage(page)
  await first.open('a4-four-pages.pdf')
  await first.dragOnto('SIGN_SEAL', 1, { x: 200, y: 200 })
  await first.saved()
  const second = new EditorPage(await context.newPage())
  await second.visit()
  await second.pageDrawn(1)
  await expect(second.page.getByText('这份草稿正在另一个标签页中编辑，这里只能查看。')).toBeVisible()
  await expect(second.palette('SIGN_SEAL')).toBeDisabled()
  await expect(second.button('导入 JSON')).toBeDisabled()
  await second.boxes('SIGN_SEAL').focus()
  await second.page.keyboard.press('Delete')
  await expect(second.boxes('SIGN_SEAL')).toHaveCount(1)

  await first.dragOnto('SIGN_DATE', 1, { x: 300, y: 300 })
  await second.button('改在这里编辑').click()
  await expect(second.palette('SIGN_SEAL')).toBeEnabled()
  // What the first tab did until then is here.
  await expect(second.boxes('SIGN_DATE')).toHaveCount(1)
  await expect(first.page.getByText('这份草稿正在另一个标签页中编辑，这里只能查看。')).toBeVisible()
  await second.page.close()
  await expect(first.palette('SIGN_SEAL')).toBeEnabled()
})

test('drafts are listed, opened, renamed, copied and deleted', async ({ page }) => {
  const editor = new EditorPage(page)
  await editor.open('a4-four-pages.pdf')
  await editor.dragOnto('SIGN_SEAL', 1, { x: 200, y: 200 })
  await editor.saved()
  await editor.choose(testPdf('rotated.pdf'))
  await expect(page.getByRole('button', { name: '合同：rotated' })).toBeVisible()
  await editor.pageDrawn(1)

  const openList = async () => {
    await page.getByRole('button', { name: /^合同：/ }).click()
    await page.getByRole('menuitem', { name: '草稿', exact: true }).click()
    await expect(page.getByRole('dialog', { name: '草稿' })).toBeVisible()
  }
  const list = page.getByRole('dialog', { name: '草稿' })
  await openList()
  await list.getByRole('button', { name: '复制 a4-four-pages' }).click()
  await expect(list.getByText('a4-four-pages 副本')).toBeVisible()
  await list.getByRole('button', { name: '重命名 a4-four-pages', exact: true }).click()
  await list.getByRole('textbox').last().fill('年度采购')
  await page.keyboard.press('Enter')
  await expect(list.getByText('年度采购')).toBeVisible()
  await list.getByRole('button', { name: '打开 年度采购' }).click()
  await expect(page.getByRole('button', { name: '合同：年度采购' })).toBeVisible()
  await editor.pageDrawn(1)
  await expect(editor.boxes('SIGN_SEAL')).toBeVisible()
  await openList()
  await list.getByRole('button', { name: '删除 rotated' }).click()
  await page.getByRole('tooltip').getByRole('button', { name: '删除' }).click()
  await expect(list.getByText('rotated.pdf')).toHaveCount(0)
})

test('a draft saved as one file opens elsewhere as it was', async ({ page, browser }) => {
  const editor = new EditorPage(page)
  await editor.open('a4-four-pages.pdf')
  await editor.dragOnto('SIGN_SEAL', 1, { x: 200, y: 200 })
  const before = await editor.request()
  await page.getByRole('button', { name: '合同：a4-four-pages' }).click()
  const download = page.waitForEvent('download')
  await page.getByRole('menuitem', { name: '存为草稿文件' }).click()
  const file = await download
  expect(file.suggestedFilename()).toBe('a4-four-pages.luokuan')
  const buffer = readFileSync(await file.path())

  const elsewhere = await browser.newContext({ locale: 'zh-CN', viewport: { width: 1280, height: 800 } })
  const other = new EditorPage(await elsewhere.newPage())
  await other.visit()
  await other.choose({ name: 'a4-four-pages.luokuan', mimeType: '', buffer })
  await other.pageDrawn(1)
  await expect(other.boxes('SIGN_SEAL')).toBeVisible()
  expect(await other.request()).toEqual(before)
  await elsewhere.close()
})

test('a text that is still being typed is kept at each pause, without leaving the field', async ({ page }) => {
  const editor = new EditorPage(page)
  await editor.open('a4-four-pages.pdf')
  await editor.chooseParty('乙方')
  await page.getByRole('textbox', { name: '姓名' }).pressSequentially('李四')
  await expect(editor.party('乙方')).toContainText('李四')
  await editor.saved()
  await page.reload()
  await editor.pageDrawn(1)
  await expect(editor.party('乙方')).toContainText('李四')
})

/** The editor with a seal that the browser has no room to save. */
async function withUnsavedSeal(page: Page): Promise<EditorPage> {
  const editor = new EditorPage(page)
  await editor.open('a4-four-pages.pdf')
  await editor.saved()
  await page.evaluate(() => {
    IDBObjectStore.prototype.put = () => {
      throw new DOMException('no room', 'QuotaExceededError')
    }
  })
  await editor.palette('SIGN_SEAL').press('Enter')
  await expect(page.getByText('未保存')).toBeVisible()
  return editor
}

test('a draft that cannot be saved is not left without asking', async ({ page }) => {
  const editor = await withUnsavedSeal(page)
  await editor.choose(testPdf('rotated.pdf'))
  const dialog = page.getByRole('dialog', { name: '这份草稿还没有保存' })
  await dialog.getByRole('button', { name: '取消' }).click()
  await expect(editor.boxes('SIGN_SEAL')).toBeVisible()
  expect((await editor.request()).FlowName).toBe('a4-four-pages')
})

test('of two files that would replace a draft that cannot be saved, the later one is asked about', async ({ page }) => {
  const editor = await withUnsavedSeal(page)
  const loss = page.getByRole('dialog', { name: '这份草稿还没有保存' })
  await editor.choose(testPdf('rotated.pdf'))
  const first = await loss.elementHandle()
  await editor.choose(testPdf('form.pdf'))
  await first?.waitForElementState('hidden')
  await loss.getByRole('button', { name: '放弃修改' }).click()
  const unkept = page.getByRole('dialog', { name: '浏览器里存不下这份合同' })
  await unkept.getByRole('button', { name: '仍然打开' }).click()
  await expect(editor.button('合同：form')).toBeVisible()
  await expect(page.getByRole('dialog')).toHaveCount(0)
})
