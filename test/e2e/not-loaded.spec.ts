// Pieces of the page that do not come: what is said, and what still goes on.
import { expect, test, type Page } from '@playwright/test'
import { EditorPage, testPdf } from './editor-page.ts'

/** Refuses what has such an address, until the returned function is called. */
async function refuse(page: Page, address: string): Promise<() => Promise<void>> {
  await page.route(address, (route) => route.fulfill({ status: 502 }))
  return () => page.unroute(address)
}

/** Nothing is loaded while the person looks for the file. */
async function visitUnprepared(page: Page): Promise<EditorPage> {
  await page.addInitScript(() => Object.assign(window, { requestIdleCallback: () => 0 }))
  const editor = new EditorPage(page)
  await editor.visit()
  return editor
}

const workers = '**/assets/pages-worker-*.js'

test('a file is not called damaged because the worker did not come, and opens when it does', async ({ page }) => {
  const letThrough = await refuse(page, workers)
  const editor = await visitUnprepared(page)
  const errors: Error[] = []
  page.on('pageerror', (error) => errors.push(error))
  await editor.choose(testPdf('a4-four-pages.pdf'))
  await expect(page.getByRole('alert')).toContainText('程序没有加载')
  await expect(page.getByText('已损坏')).toHaveCount(0)
  await letThrough()
  await editor.choose(testPdf('a4-four-pages.pdf'))
  await editor.pageDrawn(1)
  expect(errors).toEqual([])
})

test('a worker that did not come ahead of its file is asked for again', async ({ page }) => {
  const refused = page.waitForResponse(workers)
  const letThrough = await refuse(page, workers)
  const editor = new EditorPage(page)
  await editor.visit()
  await refused
  await letThrough()
  await editor.choose(testPdf('a4-four-pages.pdf'))
  await editor.pageDrawn(1)
})

test('text that cannot be drawn is told of, and is there when its data comes', async ({ page }) => {
  const letThrough = await refuse(page, '**/pdfjs/**')
  const editor = new EditorPage(page)
  await editor.visit()
  await editor.choose(testPdf('fonts-not-embedded.pdf'))
  const notice = page.getByRole('status').filter({ hasText: '有些文字可能没有画出来' })
  await expect(notice).toHaveCount(1)
  await expect(editor.sheet(1).getByText('房屋租赁合同')).toHaveCount(0)
  await letThrough()
  await expect(page.locator('[role=status][aria-busy=false]')).toHaveText('已保存')
  await notice.getByRole('button', { name: '重新加载页面' }).click()
  await expect(editor.sheet(1).getByText('房屋租赁合同')).toBeVisible()
})

test('data of a font that comes at the second try is not told of', async ({ page }) => {
  const failed = new Set<string>()
  await page.route('**/pdfjs/cmaps/**', (route) => {
    const url = route.request().url()
    if (failed.has(url)) return route.continue()
    failed.add(url)
    return route.abort()
  })
  const editor = new EditorPage(page)
  await editor.visit()
  await editor.choose(testPdf('fonts-not-embedded.pdf'))
  await expect(editor.sheet(1).getByText('房屋租赁合同')).toBeVisible()
  expect(failed.size).toBeGreaterThan(0)
  await expect(page.getByText('有些文字可能没有画出来')).toHaveCount(0)
})

test('without the workbench an opening ends, and the page offers to be loaded again', async ({ page }) => {
  const letThrough = await refuse(page, '**/assets/Workbench-*.js')
  const editor = await visitUnprepared(page)
  await editor.choose(testPdf('a4-four-pages.pdf'))
  await expect(page.getByText('程序没有加载')).toBeVisible()
  await expect(page.getByText(/^正在打开/)).toHaveCount(0)
  const again = page.getByRole('button', { name: '重新加载页面' })
  const box = (await again.boundingBox())!
  const { width } = page.viewportSize()!
  expect(Math.abs(box.x + box.width / 2 - width / 2)).toBeLessThan(2)
  await letThrough()
  await again.click()
  await expect(editor.button('打开合同')).toBeVisible()
})

test('the bar says in its own height that it did not load', async ({ page }) => {
  await refuse(page, '**/assets/DraftBar-*.js')
  const editor = await visitUnprepared(page)
  await editor.choose(testPdf('a4-four-pages.pdf'))
  await editor.pageDrawn(1)
  const bar = (await page.getByRole('banner').boundingBox())!
  const again = (await page.getByRole('banner').getByRole('button', { name: '重新加载页面' }).boundingBox())!
  expect(again.y).toBeGreaterThanOrEqual(bar.y)
  expect(again.y + again.height).toBeLessThanOrEqual(bar.y + bar.height)
})
