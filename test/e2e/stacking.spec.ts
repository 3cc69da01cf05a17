// Which of the components that overlap is seen and held, and how far the pages scroll for them.
import { expect, test } from '@playwright/test'
import { boxOf, EditorPage } from './editor-page.ts'

test('components lie over each other as in the draft, and the chosen one over all', async ({ page }) => {
  const editor = new EditorPage(page)
  await editor.open('a4-four-pages.pdf')
  // Each covers the right end of the one before, ten in a row.
  const each = Array.from({ length: 60 }, (_, index) => ({
    ComponentType: 'TEXT',
    FileIndex: 0,
    ComponentPage: 1,
    ComponentPosX: 20 + (index % 10) * 50,
    ComponentPosY: 60 + Math.floor(index / 10) * 40,
    ComponentWidth: 60,
    ComponentHeight: 24,
  }))
  await editor.paste(JSON.stringify(each))
  await expect(editor.sheet(1).locator('[data-component-id]')).toHaveCount(60)
  /** Of each with one before it in its row: whether it is what a press hits where both are. */
  const covers = () =>
    editor.sheet(1).evaluate((sheet) => {
      const boxes = [...sheet.querySelectorAll('[data-component-id]')]
      return boxes.slice(1).flatMap((box, index) => {
        const { left, top, height } = box.getBoundingClientRect()
        const before = boxes[index]!.getBoundingClientRect()
        if (before.top !== top) return []
        const hit = document.elementFromPoint((left + before.right) / 2, top + height / 2)
        return [hit?.closest('[data-component-id]') === box]
      })
    })
  expect(await covers()).toEqual(Array.from({ length: 54 }, () => true))
  const chosen = await boxOf(editor.boxes().nth(33))
  await page.mouse.click(chosen.x + chosen.width / 2, chosen.y + chosen.height / 2)
  await expect(editor.boxes().nth(33)).toHaveAttribute('aria-pressed', 'true')
  // The fourth of the fourth row covers the one after it too.
  expect((await covers()).flatMap((isCovering, index) => (isCovering ? [] : [index]))).toEqual([3 * 9 + 3])
  await page.keyboard.press('Escape')
  await expect(editor.boxes().nth(33)).toHaveAttribute('aria-pressed', 'false')
  expect(await covers()).not.toContain(false)
})

test('the tag and handles of what is chosen at the edge of a page do not make the pages scroll', async ({ page }) => {
  const editor = new EditorPage(page)
  await editor.open('a4-four-pages.pdf')
  const atEdge = { ComponentType: 'TEXT', FileIndex: 0, ComponentPage: 1, ComponentPosX: 575, ComponentPosY: 100 }
  await editor.paste(JSON.stringify([{ ...atEdge, ComponentWidth: 20, ComponentHeight: 20 }]))
  await editor.boxes('TEXT').click()
  await expect(editor.boxes('TEXT')).toHaveAttribute('aria-pressed', 'true')
  const pages = page.getByRole('region', { name: '合同页面' })
  expect(await pages.evaluate((scroller) => scroller.scrollWidth - scroller.clientWidth)).toBe(0)
})

test('what an import puts beside its page can be scrolled to, chosen or not', async ({ page }) => {
  const editor = new EditorPage(page)
  await editor.open('a4-four-pages.pdf')
  const beside = { ComponentType: 'TEXT', FileIndex: 0, ComponentPage: 1, ComponentPosX: 900, ComponentPosY: 100 }
  await editor.paste(JSON.stringify([{ ...beside, ComponentWidth: 100, ComponentHeight: 20 }]))
  const box = editor.boxes('TEXT')
  await expect(box).toHaveCount(1)
  await page.keyboard.press('Escape')
  await expect(box).toHaveAttribute('aria-pressed', 'false')
  await box.scrollIntoViewIfNeeded()
  await expect(box).toBeInViewport({ ratio: 0.99 })
})
