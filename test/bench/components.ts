// Many components on many pages, and how they come into the editor.
import type { Page } from '@playwright/test'

/** `perPage` on each of the pages, in a grid, every third a signature. */
export function manyComponents(pages: number, perPage: number) {
  return Array.from({ length: pages * perPage }, (_, index) => {
    const place = index % perPage
    return {
      ComponentType: place % 3 === 0 ? 'SIGN_SIGNATURE' : 'TEXT',
      FileIndex: 0,
      ComponentPage: Math.floor(index / perPage) + 1,
      ComponentPosX: (place % 20) * 28,
      ComponentPosY: Math.floor(place / 20) * 32,
      ComponentWidth: 26,
      ComponentHeight: 16,
    }
  })
}

/** Imports components into the open draft; resolves once `onFirst` of them stand on the first page. */
export async function importComponents(page: Page, components: readonly object[], onFirst: number): Promise<void> {
  await page.getByRole('button', { name: '导入 JSON', exact: true }).click()
  await page
    .getByRole('dialog')
    .locator('input[type=file]')
    .setInputFiles({
      name: 'many.json',
      mimeType: 'application/json',
      buffer: Buffer.from(JSON.stringify(components)),
    })
  await page
    .locator('.page[data-page-number="1"] [data-component-id]')
    .nth(onFirst - 1)
    .waitFor()
}
