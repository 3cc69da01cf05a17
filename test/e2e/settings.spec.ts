// The settings of components: each with its control, read back from the request.
import { expect, test, type Page } from '@playwright/test'
import { EditorPage, lookText } from './editor-page.ts'

const field = (page: Page, param: string) => page.locator(`[data-field][data-param="${param}"]`)

async function choose(page: Page, param: string, option: string): Promise<void> {
  await field(page, param).locator('.ant-select').click()
  await page.locator('.ant-select-dropdown:visible .ant-select-item-option').filter({ hasText: option }).first().click()
}

async function type(page: Page, param: string, value: string): Promise<void> {
  const input = field(page, param).getByRole('textbox').first()
  await input.fill(value)
  await input.press('Enter')
}

const more = (page: Page) => page.locator('[data-fold="component"]')

test('the kinds of settings of Tencent’s example 7', async ({ page }) => {
  const editor = new EditorPage(page)
  await editor.open('a4-four-pages.pdf')

  await editor.dragOnto('TEXT', 1, { x: 200, y: 100 })
  await choose(page, 'RecipientInfoType', '统一社会信用代码')
  await editor.dragOnto('MULTI_LINE_TEXT', 1, { x: 200, y: 170 })
  await more(page).click()
  await choose(page, 'SubType', '地址')
  await editor.dragOnto('DATE', 1, { x: 200, y: 240 })
  await page.getByRole('switch', { name: '手动填写' }).click()
  await editor.dragOnto('SELECTOR', 1, { x: 200, y: 290 })
  await choose(page, 'SubType', '学历')
  await editor.dragOnto('FILL_IMAGE', 1, { x: 200, y: 400 })
  await choose(page, 'FillMethod', '等比例缩放')
  await page.getByRole('switch', { name: '不居中' }).click()
  await editor.dragOnto('ATTACHMENT', 1, { x: 200, y: 520 })
  await type(page, 'LimitCount', '3')
  await choose(page, 'AttachmentType', '图片')

  const components = (await editor.request()).Approvers[0]!.Components!
  const extras = components.map(({ ComponentType, ComponentExtra }) => [
    ComponentType,
    JSON.parse(ComponentExtra as string),
  ])
  expect(extras).toEqual([
    ['TEXT', { RecipientInfoType: 'BUSI-CREDIT-CODE' }],
    ['MULTI_LINE_TEXT', { SubType: 'LOCATION' }],
    ['DATE', { ManualFill: true }],
    ['SELECTOR', { SubType: 'EDUCATION' }],
    ['FILL_IMAGE', { FillMethod: 1, NotMakeImageCenter: true }],
    ['ATTACHMENT', { LimitCount: 3, AttachmentType: 'IMG' }],
  ])
})

test('a seal, a signature and a date say how they are signed, and taking it back leaves nothing', async ({ page }) => {
  const editor = new EditorPage(page)
  await editor.open('a4-four-pages.pdf')
  const extra = async (index: number) => {
    const text = (await editor.request()).Approvers[0]!.SignComponents![index]!.ComponentExtra
    await editor.button('JSON').click()
    return text === undefined ? undefined : (JSON.parse(text as string) as unknown)
  }
  await editor.dragOnto('SIGN_SEAL', 1, { x: 200, y: 150 })
  await choose(page, 'ComponentTypeLimit', '财务专用章')
  await page.keyboard.press('Escape')
  await field(page, 'Opacity').getByRole('slider').focus()
  for (const _ of [1, 2, 3]) await page.keyboard.press('ArrowLeft')
  await page.getByRole('switch', { name: '按印章大小' }).click()
  expect(await extra(0)).toEqual({ ComponentTypeLimit: ['FINANCE'], Opacity: 0.97, UseSealSize: true })
  await type(page, 'Opacity', '100')
  await page.getByRole('switch', { name: '按印章大小' }).click()
  await field(page, 'ComponentTypeLimit').locator('.ant-select-selection-item-remove').click()
  await page.keyboard.press('Escape')
  expect(await extra(0)).toBeUndefined()

  await editor.dragOnto('SIGN_DATE', 1, { x: 200, y: 300 })
  const year = new Date().getFullYear()
  await expect(field(page, 'Gaps')).toHaveCount(0)
  await field(page, 'Format').locator('.ant-select').click()
  await page
    .locator('.ant-select-dropdown:visible .ant-select-item-option')
    .filter({ hasText: new RegExp(`^${year} \\d+ \\d+$`) })
    .click()
  await type(page, 'Gaps', '4')
  await expect(field(page, 'Gaps').locator('[data-example]')).toHaveText(new RegExp(`^${year} {4}\\d+ \\d+$`))
  // Each number is in cells of its own (ComponentLook.test.tsx).
  await expect.poll(() => lookText(editor.boxes('SIGN_DATE'))).toMatch(new RegExp(`^${year}\\d{2,4}$`))
  expect(await extra(1)).toEqual({ Format: 'yyyy m d', Gaps: '4,1' })
})

test('an opinion keeps its words in step with its text; options are written, moved and not doubled', async ({
  page,
}) => {
  const editor = new EditorPage(page)
  await editor.open('a4-four-pages.pdf')
  await editor.dragOnto('SIGN_OPINION', 1, { x: 250, y: 150 })
  const opinion = page.getByRole('textbox', { name: '意见内容' })
  await expect(opinion).toHaveValue('我已知晓内容并同意签署')
  await opinion.fill('同意付款')
  await opinion.press('Tab')
  await page.getByRole('button', { name: '自动分词' }).click()
  await page.getByRole('button', { name: '合并“意”和“付”之间的缝隙' }).click()
  await page.getByRole('button', { name: '在“同”和“意”之间拆开' }).click()
  await expect(page.getByRole('group', { name: '分词：同｜意付款' })).toBeVisible()
  await expect.poll(() => lookText(editor.boxes('SIGN_OPINION'))).toContain('同意付款')

  await editor.dragOnto('SELECTOR', 1, { x: 250, y: 300 })
  const add = page.getByRole('textbox', { name: '添加选项，回车确认' })
  for (const option of ['同意', '不同意', '再想想']) {
    await add.fill(option)
    await add.press('Enter')
  }
  await add.fill('同意')
  await add.press('Enter')
  await expect(page.getByRole('alert').filter({ hasText: '已有相同的选项' })).toBeVisible()
  await add.fill('')
  await page.getByRole('button', { name: '上移选项 3' }).click()
  await page.getByRole('button', { name: '移除选项 3' }).click()
  const [party] = (await editor.request()).Approvers
  expect(JSON.parse(party!.SignComponents![0]!.ComponentExtra as string)).toEqual({
    Values: '同意付款',
    ValuesArray: ['同', '意付款'],
    SignMethod: 1,
  })
  expect(JSON.parse(party!.Components![0]!.ComponentExtra as string)).toEqual({ Values: ['同意', '再想想'] })
})

test('what nobody knows is kept and shown, and what is broken is said and mended', async ({ page }) => {
  const editor = new EditorPage(page)
  await editor.open('a4-four-pages.pdf')
  const place = { ComponentPage: 1, ComponentPosX: 100, ComponentWidth: 150, ComponentHeight: 20, FileIndex: 0 }
  await editor.paste(
    JSON.stringify([
      {
        ...place,
        ComponentType: 'TEXT',
        ComponentPosY: 100,
        ComponentExtra: '{"Neu":{"a":1},"FontSize":14}',
        ChannelComponentId: 'c-1',
      },
      { ...place, ComponentType: 'TEXT', ComponentPosY: 200, ComponentExtra: '{"FontSize":14' },
    ]),
  )
  await editor.boxes('TEXT').nth(0).click()
  await more(page).click()
  await expect(page.getByRole('list', { name: '其他扩展参数（原样保留）' })).toContainText('Neu{"a":1}')
  await expect(page.getByRole('list', { name: '其他参数（原样保留）' })).toContainText('ChannelComponentId"c-1"')
  await type(page, 'FontSize', '16')
  await page.getByRole('button', { name: '移除 ChannelComponentId' }).click()
  await editor.boxes('TEXT').nth(1).click()
  await expect(page.getByRole('alert').filter({ hasText: '不是有效的 JSON' })).toBeVisible()
  await page.getByRole('textbox', { name: '原文' }).fill('{"FontSize":15}')
  await page.getByRole('textbox', { name: '原文' }).press('Tab')
  await expect(page.getByRole('textbox', { name: '字号' })).toHaveValue('15')
  const request = await editor.request()
  const components = [
    ...request.Components,
    ...request.Approvers.flatMap((party) => [...(party.Components ?? []), ...(party.SignComponents ?? [])]),
  ]
  expect(components.map(({ ComponentExtra }) => JSON.parse(ComponentExtra as string))).toEqual([
    { Neu: { a: 1 }, FontSize: 16 },
    { FontSize: 15 },
  ])
  expect(components.some((component) => 'ChannelComponentId' in component)).toBe(false)
})

test('a new watermark is one that Tencent takes', async ({ page }) => {
  const editor = new EditorPage(page)
  await editor.open('a4-four-pages.pdf')
  await editor.chooseParty('发起方')
  await editor.dragOnto('WATERMARK', 1, { x: 250, y: 300 })
  await choose(page, 'Density', '密集')
  await type(page, 'Opacity', '25')
  await type(page, 'Rotate', '30')
  await choose(page, 'SubType', '访问者信息')
  expect(JSON.parse((await editor.request()).Components[0]!.ComponentExtra as string)).toEqual({
    FontSize: 20,
    Opacity: 0.25,
    SubType: 'PERSON_INFO_WATERMARK',
    Density: 3,
    Rotate: 30,
  })
})
