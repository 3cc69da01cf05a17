// Components that follow words of the file: chosen on the page with the mouse, marked, used and left out there.
import { expect, test, type Page } from '@playwright/test'
import { boxOf, EditorPage } from './editor-page.ts'

const bubble = (page: Page) => page.getByRole('dialog', { name: '选中的文字' })
const field = (page: Page, name: string) => page.getByRole('textbox', { name, exact: true })
const mark = (page: Page, number: number, sheet: number) =>
  page.getByRole('button', { name: new RegExp(`^第 ${number} 处（第 ${sheet} 页） `) })

async function shoot(page: Page, name: string): Promise<void> {
  await page.screenshot({ path: test.info().outputPath(`${name}.png`) })
}

/** Selects with the mouse from one point of a page to another, pt as seen. */
async function select(
  editor: EditorPage,
  sheet: number,
  from: { x: number; y: number },
  to: { x: number; y: number },
): Promise<void> {
  await expect(editor.sheet(sheet).locator('.textLayer span').first()).toBeAttached()
  const origin = await editor.pageOrigin(sheet)
  const at = (point: { x: number; y: number }) =>
    [origin.x + point.x * origin.pixelsPerPoint, origin.y + point.y * origin.pixelsPerPoint] as const
  await editor.page.mouse.move(...at(from))
  await editor.page.mouse.down()
  await editor.page.mouse.move(...at({ x: (from.x + to.x) / 2, y: to.y }), { steps: 3 })
  await editor.page.mouse.move(...at(to), { steps: 3 })
  await editor.page.mouse.up()
}

async function firstSign(editor: EditorPage, party = 0) {
  const [component] = (await editor.request()).Approvers[party]!.SignComponents!
  await editor.button('JSON').click()
  return component!
}

test('words chosen on the page become the keyword of the chosen seal, which stays where it stands', async ({
  page,
}) => {
  const editor = new EditorPage(page)
  await editor.open('a4-four-pages.pdf')
  await editor.goToPage(4)
  await editor.dragOnto('SIGN_SEAL', 4, { x: 220, y: 460 })
  const seal = editor.boxes('SIGN_SEAL')
  const stood = await boxOf(seal)
  await select(editor, 4, { x: 81, y: 555 }, { x: 151, y: 555 })
  await expect(bubble(page)).toContainText('文件里只有这一处')
  await shoot(page, 'bubble')
  await bubble(page).getByRole('button', { name: '以此为关键字' }).click()
  await expect(bubble(page)).toHaveCount(0)
  await expect(field(page, '关键字')).toHaveValue('甲方（盖章）')
  const tied = await boxOf(seal)
  for (const key of ['x', 'y', 'width', 'height'] as const)
    expect(Math.abs(tied[key] - stood[key]), key).toBeLessThan(1)
  expect(await firstSign(editor)).toMatchObject({
    GenerateMode: 'KEYWORD',
    ComponentId: '甲方（盖章）',
    RelativeLocation: 'Middle',
    ComponentPosX: 0,
  })
  await expect(mark(page, 1, 4)).toHaveAttribute('aria-pressed', 'true')
  // The word is outlined where it stands.
  const word = await boxOf(editor.sheet(4).locator('[data-keyword-page]'))
  const origin = await editor.pageOrigin(4)
  expect(Math.abs((word.x - origin.x) / origin.pixelsPerPoint - 80)).toBeLessThan(1)
  expect(Math.abs(word.width / origin.pixelsPerPoint - 72)).toBeLessThan(1)
  await expect(editor.sheet(4).locator('[data-tie]')).toHaveCount(1)
  await shoot(page, 'tied')
  await page.keyboard.press('Control+z')
  expect(await firstSign(editor)).not.toHaveProperty('GenerateMode')
})

test('with nothing chosen the bubble places the party’s seal or signature at the words', async ({ page }) => {
  const editor = new EditorPage(page)
  await editor.open('a4-four-pages.pdf')
  await editor.goToPage(4)
  await editor.chooseParty('乙方')
  await select(editor, 4, { x: 321, y: 555 }, { x: 391, y: 555 })
  await shoot(page, 'bubble-place')
  await bubble(page).getByRole('button', { name: '放乙方的签名' }).click()
  await expect(editor.boxes('SIGN_SIGNATURE')).toHaveCount(1)
  const placed = await firstSign(editor, 1)
  expect(placed).toMatchObject({ GenerateMode: 'KEYWORD', ComponentId: '乙方（签字）' })
  expect(placed['OffsetX'] as number).toBeGreaterThan(60)
})

test('each match is marked on its page, used or left out with a click or from the keyboard', async ({ page }) => {
  const editor = new EditorPage(page)
  await editor.open('seven-pages.pdf')
  await editor.dragOnto('SIGN_SEAL', 1, { x: 200, y: 420 })
  await page.getByLabel('定位方式', { exact: true }).getByText('关键字', { exact: true }).click()
  await field(page, '关键字').click()
  await field(page, '关键字').pressSequentially('签名')
  // While one types, before it is taken: every match, unnumbered.
  await expect(editor.sheet(1).locator('[data-keyword-page]')).toHaveCount(2)
  await field(page, '关键字').press('Enter')
  await expect(page.getByText('找到 2 处，使用 1 处')).toBeVisible()
  await expect(editor.boxes('SIGN_SEAL')).toHaveCount(1)
  const pages = page.getByRole('region', { name: '合同页面' })
  const used = pages.getByRole('button', { name: /^第 \d+ 处/, pressed: true })
  const left = pages.getByRole('button', { name: /^第 \d+ 处/, pressed: false })
  await expect(used).toHaveCount(1)
  await left.click()
  await expect(used).toHaveCount(2)
  await expect(editor.boxes('SIGN_SEAL')).toHaveCount(2)
  expect(await firstSign(editor)).not.toHaveProperty('KeywordIndexes')
  await shoot(page, 'both')
  await used.first().focus()
  await page.keyboard.press('Enter')
  await expect(editor.boxes('SIGN_SEAL')).toHaveCount(1)
  expect(await firstSign(editor)).toMatchObject({ KeywordIndexes: [1] })
  // The last one stays.
  await expect(used).toHaveAttribute('aria-disabled', 'true')
  await used.click({ force: true })
  await expect(used).toHaveCount(1)
  // Dragged at one of its places it moves at all of them.
  await left.click()
  await expect(editor.boxes('SIGN_SEAL')).toHaveCount(2)
  const [one, two] = [await boxOf(editor.boxes('SIGN_SEAL').nth(0)), await boxOf(editor.boxes('SIGN_SEAL').nth(1))]
  await editor.dragBy({ x: one.x + one.width / 2, y: one.y + one.height / 2 }, 40, 25)
  await expect.poll(async () => Math.round((await boxOf(editor.boxes('SIGN_SEAL').nth(1))).x - two.x)).toBe(40)
  expect(Math.round((await boxOf(editor.boxes('SIGN_SEAL').nth(1))).y - two.y)).toBe(25)
})

test('the nearest words that stand alone are suggested, and taken with one click', async ({ page }) => {
  const editor = new EditorPage(page)
  await editor.open('a4-four-pages.pdf')
  await editor.goToPage(4)
  await editor.dragOnto('SIGN_SEAL', 4, { x: 160, y: 480 })
  const stood = await boxOf(editor.boxes('SIGN_SEAL'))
  await page.getByLabel('定位方式', { exact: true }).getByText('关键字', { exact: true }).click()
  const suggested = page.getByRole('button', { name: '“甲方（盖章）”' })
  await expect(suggested).toBeVisible()
  await shoot(page, 'suggested')
  await suggested.click()
  await expect(field(page, '关键字')).toHaveValue('甲方（盖章）')
  await expect(page.getByText('找到 1 处')).toBeVisible()
  await expect(suggested).toHaveCount(0)
  const tied = await boxOf(editor.boxes('SIGN_SEAL'))
  expect(Math.abs(tied.x - stood.x)).toBeLessThan(1)
  expect(Math.abs(tied.y - stood.y)).toBeLessThan(1)
})

test('a scan is said as such', async ({ page }) => {
  const editor = new EditorPage(page)
  await editor.open('scan.pdf')
  await editor.dragOnto('SIGN_SEAL', 1, { x: 250, y: 320 })
  await page.getByLabel('定位方式', { exact: true }).getByText('关键字', { exact: true }).click()
  await expect(page.getByText('文件里没有可识别的文字（可能是扫描件），不能用关键字定位')).toBeVisible()
  await shoot(page, 'scan')
})
