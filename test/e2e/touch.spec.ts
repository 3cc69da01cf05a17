// With a finger: a component is dragged from the palette, moved and chosen.
import { expect, test } from '@playwright/test'
import { boxOf, centreOf, EditorPage } from './editor-page.ts'

test.use({ hasTouch: true })

test('a component is dragged onto a page with a finger, and moved', async ({ page, context }) => {
  const editor = new EditorPage(page)
  await editor.open('a4-four-pages.pdf')
  const devtools = await context.newCDPSession(page)
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', at?: { x: number; y: number }) =>
    devtools.send('Input.dispatchTouchEvent', { type, touchPoints: at ? [at] : [] })
  const drag = async (from: { x: number; y: number }, to: { x: number; y: number }) => {
    await touch('touchStart', from)
    for (const part of [0.1, 0.3, 0.6, 0.9, 1]) {
      await touch('touchMove', { x: from.x + (to.x - from.x) * part, y: from.y + (to.y - from.y) * part })
    }
    await touch('touchEnd')
  }
  const origin = await editor.pageOrigin(1)
  const to = {
    x: Math.round(origin.x + 250 * origin.pixelsPerPoint),
    y: Math.round(origin.y + 200 * origin.pixelsPerPoint),
  }
  await drag(await centreOf(editor.palette('SIGN_SEAL')), to)
  await expect(editor.boxes('SIGN_SEAL')).toHaveCount(1)
  const before = await boxOf(editor.boxes('SIGN_SEAL'))
  expect(Math.abs(before.x + before.width / 2 - to.x)).toBeLessThan(2)
  await drag(
    { x: before.x + before.width / 2, y: before.y + before.height / 2 },
    { x: before.x + 100, y: before.y + 150 },
  )
  const after = await boxOf(editor.boxes('SIGN_SEAL'))
  expect(after.y).toBeGreaterThan(before.y + 20)
})
