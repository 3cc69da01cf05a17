// How a component is placed: by position, keyword or form field, on pages counted from either end, repeated, or over
// all pages.
import { expect, test, type Locator, type Page } from '@playwright/test'
import { boxOf, EditorPage } from './editor-page.ts'

const field = (page: Page, name: string): Locator => page.getByRole('textbox', { name, exact: true })
const choose = (page: Page, group: string, name: string) =>
  page.getByLabel(group, { exact: true }).getByText(name, { exact: true }).click()

async function firstSeal(editor: EditorPage) {
  const [seal] = (await editor.request()).Approvers[0]!.SignComponents!
  await editor.button('JSON').click()
  return seal!
}

async function shoot(page: Page, name: string): Promise<void> {
  await page.screenshot({ path: test.info().outputPath(`${name}.png`) })
}

test('a seal tied to a keyword stays where it stands, follows its settings, and comes back without moving', async ({
  page,
}) => {
  const editor = new EditorPage(page)
  await editor.open('a4-four-pages.pdf')
  await editor.goToPage(4)
  await editor.dragOnto('SIGN_SEAL', 4, { x: 220, y: 300 })
  const before = await firstSeal(editor)
  await choose(page, '定位方式', '关键字')
  await expect(page.getByText('请输入文件里的一段文字')).toBeVisible()
  await expect(editor.boxes()).toHaveCount(0)
  await field(page, '关键字').fill('甲方（盖章）')
  await field(page, '关键字').press('Enter')
  await expect(page.getByText('找到 1 处')).toBeVisible()
  const box = editor.boxes('SIGN_SEAL')
  await expect(box).toHaveAccessibleName('印章 甲方 第 4 页')
  const tied = await firstSeal(editor)
  expect(tied).toMatchObject({
    GenerateMode: 'KEYWORD',
    ComponentId: '甲方（盖章）',
    ComponentPage: 1,
    ComponentPosX: 0,
    ComponentPosY: 0,
    RelativeLocation: 'Middle',
  })
  expect(tied).not.toHaveProperty('KeywordIndexes')
  const stood = await boxOf(box)
  await page.getByRole('radio', { name: '右下角' }).check()
  await expect.poll(async () => (await boxOf(box)).x).toBeGreaterThan(stood.x + 20)
  await page.getByRole('radio', { name: '正中' }).check()
  await shoot(page, 'keyword')
  await choose(page, '定位方式', '固定位置')
  const after = await firstSeal(editor)
  for (const key of ['ComponentPosX', 'ComponentPosY', 'ComponentWidth', 'ComponentHeight'] as const) {
    expect(Math.abs(after[key] - before[key]), key).toBeLessThanOrEqual(0.0101)
  }
  expect(after.ComponentPage).toBe(4)
  expect(after).not.toHaveProperty('OffsetX')
})

test('of several matches some can be chosen, and a missing keyword is said', async ({ page }) => {
  const editor = new EditorPage(page)
  await editor.open('seven-pages.pdf')
  await editor.dragOnto('SIGN_SEAL', 1, { x: 200, y: 500 })
  await choose(page, '定位方式', '关键字')
  await field(page, '关键字').fill('没有这个词')
  await field(page, '关键字').press('Enter')
  await expect(page.getByText('文件里没有找到“没有这个词”')).toBeVisible()
  await field(page, '关键字').fill('签名')
  await field(page, '关键字').press('Enter')
  await expect(page.getByText('找到 2 处，使用 1 处')).toBeVisible()
  expect(await firstSeal(editor)).toMatchObject({ KeywordIndexes: [1] })
  await page.getByRole('button', { name: '第 1 处（第 1 页）', exact: true }).click()
  await expect(editor.boxes('SIGN_SEAL')).toHaveCount(2)
  expect(await firstSeal(editor)).not.toHaveProperty('KeywordIndexes')
  await shoot(page, 'matches')
  await page.getByRole('switch', { name: '整词匹配' }).click()
  await expect(page.getByText('找到 1 处')).toBeVisible()
  await page.getByRole('switch', { name: '允许找不到' }).click()
  expect(await firstSeal(editor)).toMatchObject({ ComponentId: '^签名^', ComponentExtra: '{"IgnoreKeywordError":1}' })
})

test('a seal goes into a form field of the file, and comes back as large as the field', async ({ page }) => {
  const editor = new EditorPage(page)
  await editor.open('form.pdf')
  await editor.dragOnto('SIGN_SEAL', 1, { x: 300, y: 320 })
  await choose(page, '定位方式', '表单域')
  await page.getByRole('combobox', { name: '表单域名称' }).click()
  await page.locator('.ant-select-item-option', { hasText: 'signature' }).click()
  await expect(page.getByText('放在表单域“signature”的位置')).toBeVisible()
  await shoot(page, 'field')
  expect(await firstSeal(editor)).toMatchObject({
    GenerateMode: 'FIELD',
    ComponentName: 'signature',
    ComponentPage: 1,
    ComponentPosX: 0,
    ComponentPosY: 0,
    ComponentWidth: 0,
    ComponentHeight: 0,
  })
  await choose(page, '定位方式', '固定位置')
  const back = await firstSeal(editor)
  expect(back).not.toHaveProperty('GenerateMode')
  for (const [key, value] of [
    ['ComponentPosX', 100],
    ['ComponentPosY', 350],
    ['ComponentWidth', 150],
    ['ComponentHeight', 60],
  ] as const) {
    expect(Math.abs(back[key] - value), key).toBeLessThan(0.6)
  }
})

test('a page counted from the end stays counted so when the seal is typed, dragged and nudged', async ({ page }) => {
  const editor = new EditorPage(page)
  await editor.open('a4-four-pages.pdf')
  await editor.goToPage(4)
  await editor.zoomTo(50)
  await editor.goToPage(4)
  await editor.dragOnto('SIGN_SEAL', 4, { x: 300, y: 120 })
  await choose(page, '页码从哪头数', '从末尾数')
  await expect(page.getByText('最后一页')).toBeVisible()
  await expect(page.getByText('即第 4 页，共 4 页')).toBeVisible()
  await shoot(page, 'from-end')
  expect((await firstSeal(editor)).ComponentPage).toBe(-1)
  await editor.boxes('SIGN_SEAL').focus()
  await page.keyboard.press('ArrowRight')
  expect((await firstSeal(editor)).ComponentPage).toBe(-1)
  const box = await boxOf(editor.boxes('SIGN_SEAL'))
  const [there, here] = [await editor.pageOrigin(3), await editor.pageOrigin(4)]
  const up = here.y - there.y
  await editor.goToPage(3)
  const moved = await boxOf(editor.boxes('SIGN_SEAL'))
  await editor.dragBy({ x: moved.x + moved.width / 2, y: moved.y + moved.height / 2 }, 0, -Math.min(up, 200))
  await expect(editor.boxes('SIGN_SEAL')).toHaveAccessibleName('印章 甲方 第 3 页')
  expect((await firstSeal(editor)).ComponentPage).toBe(-2)
  expect(box.width).toBeGreaterThan(0)
  await field(page, '页码').fill('4')
  await field(page, '页码').press('Enter')
  expect((await firstSeal(editor)).ComponentPage).toBe(-4)
  await expect(page.getByText('即第 1 页，共 4 页')).toBeVisible()
})

test('a seal repeats on every page or on pages of choice, and a drag moves all of them', async ({ page }) => {
  const editor = new EditorPage(page)
  await editor.open('a4-four-pages.pdf')
  await editor.dragOnto('SIGN_SEAL', 1, { x: 300, y: 300 })
  await choose(page, '出现在', '每一页')
  expect((await firstSeal(editor)).ComponentExtra).toBe('{"PageRanges":[{"BeginPage":1,"EndPage":-1}]}')
  await editor.goToPage(2)
  const second = await boxOf(editor.sheet(2).locator('[data-component-type="SIGN_SEAL"]'))
  await editor.dragBy({ x: second.x + 20, y: second.y + 20 }, 60, 0)
  await editor.goToPage(3)
  const third = await boxOf(editor.sheet(3).locator('[data-component-type="SIGN_SEAL"]'))
  expect(third.x).toBeCloseTo(second.x + 60, 0)
  await choose(page, '出现在', '指定页')
  await field(page, '页码范围').fill('1-2,-1')
  await field(page, '页码范围').press('Enter')
  expect(JSON.parse((await firstSeal(editor)).ComponentExtra as string)).toEqual({
    PageRanges: [
      { BeginPage: 1, EndPage: 2 },
      { BeginPage: -1, EndPage: -1 },
    ],
  })
  await expect(page.getByText('已选 3 页，共 4 页')).toBeVisible()
  await expect(editor.sheet(3).locator('[data-component-type="SIGN_SEAL"]')).toHaveCount(0)
  await shoot(page, 'pages')
  await field(page, '页码范围').fill('3-9')
  await expect(page.getByRole('alert').filter({ hasText: '有的页超出了文件的页数' })).toBeVisible()
  await field(page, '页码范围').press('Escape')
  await page.getByRole('button', { name: '第 3 页', exact: true }).click()
  await expect(editor.sheet(3).locator('[data-component-type="SIGN_SEAL"]')).toHaveCount(1)
  await choose(page, '出现在', '仅本页')
  const own = await firstSeal(editor)
  expect(own).not.toHaveProperty('ComponentExtra')
  expect(own.ComponentPage).toBe(1)
})

test('a watermark lies over every page in sight, under the components and out of the way', async ({ page }) => {
  const editor = new EditorPage(page)
  await editor.open('a4-four-pages.pdf')
  await editor.chooseParty('发起方')
  await editor.dragOnto('WATERMARK', 1, { x: 300, y: 200 })
  await expect(editor.sheet(1).locator('[data-watermark]')).toHaveCount(0)
  await page.getByRole('textbox', { name: '内容' }).fill('仅供内部使用')
  await expect(editor.sheet(1).locator('[data-watermark] text').first()).toHaveText('仅供内部使用')
  await editor.goToPage(3)
  await expect(editor.sheet(3).locator('[data-watermark] text').first()).toHaveText('仅供内部使用')
  const sheet = await boxOf(editor.sheet(3))
  const mark = await boxOf(editor.sheet(3).locator('[data-watermark]'))
  expect(Math.abs(mark.width - sheet.width)).toBeLessThan(20)
  await page.getByRole('textbox', { name: '字号' }).fill('30')
  await page.keyboard.press('Enter')
  await expect(editor.sheet(3).locator('[data-watermark] g')).toHaveAttribute('font-size', '30')
  await expect(editor.sheet(3).locator('[data-watermark]')).toHaveAttribute('aria-hidden', 'true')
  await editor.goToPage(1)
  await expect(editor.boxes('WATERMARK')).toHaveCount(1)
  await shoot(page, 'watermark')
})

test('Enter on the palette finds room beside what stands there', async ({ page }) => {
  const editor = new EditorPage(page)
  await editor.open('a4-four-pages.pdf')
  for (const _ of [1, 2, 3, 4]) {
    const count = await editor.boxes().count()
    await editor.palette('SIGN_SEAL').press('Enter')
    await expect(editor.boxes()).toHaveCount(count + 1)
  }
  const seals = (await editor.request()).Approvers[0]!.SignComponents!
  for (const [index, a] of seals.entries()) {
    for (const b of seals.slice(index + 1)) {
      const apart =
        Math.abs(a.ComponentPosX - b.ComponentPosX) >= 119 || Math.abs(a.ComponentPosY - b.ComponentPosY) >= 119
      expect(apart).toBe(true)
    }
  }
  await shoot(page, 'palette')
})
