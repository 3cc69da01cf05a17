// What happens while the button is down: the wheel, the keys, another contract.
import { expect, test, type Page } from '@playwright/test'
import { centreOf, EditorPage, testPdf } from './editor-page.ts'

/** What follows the pointer while boxes are dragged. */
const copies = '[data-lifted=copies] > * > *'

async function withSeal(page: Page): Promise<EditorPage> {
  const editor = new EditorPage(page)
  await editor.open('a4-four-pages.pdf')
  await editor.zoomTo(100)
  await editor.dragOnto('SIGN_SEAL', 1, { x: 250, y: 200 })
  return editor
}

/** Holds the seal at its centre and pulls it a little; where the pointer is then. */
async function hold(page: Page, editor: EditorPage): Promise<{ x: number; y: number }> {
  const from = await centreOf(editor.boxes('SIGN_SEAL'))
  await page.mouse.move(from.x, from.y)
  await page.mouse.down()
  await page.mouse.move(from.x + 40, from.y + 30, { steps: 4 })
  await expect(page.locator(copies)).toHaveCount(1)
  return { x: from.x + 40, y: from.y + 30 }
}

test('another contract that opens ends the drag, and nothing of it stays', async ({ page }) => {
  const editor = await withSeal(page)
  const at = await hold(page, editor)
  await editor.choose(testPdf('mixed-sizes.pdf'))
  await expect(editor.button('合同：mixed-sizes')).toBeVisible()
  await expect(page.locator(copies)).toHaveCount(0)
  await editor.canBeEdited()
  await page.mouse.move(at.x + 20, at.y + 20, { steps: 3 })
  await page.mouse.up()
  await expect(editor.boxes()).toHaveCount(0)
  await expect(editor.button('撤销')).toBeDisabled()
})
