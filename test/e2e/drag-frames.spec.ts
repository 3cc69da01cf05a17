// What follows the pointer is seen to follow it.
import { expect, test } from '@playwright/test'
import { centreOf, EditorPage } from './editor-page.ts'

test('each move of a drag comes to the screen', async ({ page }) => {
  const editor = new EditorPage(page)
  await editor.open('a4-four-pages.pdf')
  await editor.dragOnto('SIGN_SEAL', 1, { x: 300, y: 300 })
  const { x, y } = await centreOf(editor.boxes('SIGN_SEAL'))
  await page.mouse.move(x, y)
  await page.mouse.down()
  await page.mouse.move(x + 10, y + 10)
  await expect(page.locator('[data-lifted=copies] > * > *')).toHaveCount(1)
  // The frames that the compositor shows: a screenshot would have the page draw one more.
  let shown = ''
  const devtools = await page.context().newCDPSession(page)
  devtools.on('Page.screencastFrame', ({ data, sessionId }) => {
    shown = data
    void devtools.send('Page.screencastFrameAck', { sessionId })
  })
  await devtools.send('Page.startScreencast', { format: 'png' })
  await expect.poll(() => shown).not.toBe('')
  for (let step = 1; step <= 3; step += 1) {
    const before = shown
    await page.mouse.move(x + 10 + step * 20, y + 10)
    await expect.poll(() => shown === before).toBe(false)
  }
  await devtools.send('Page.stopScreencast')
  await page.mouse.up()
})
