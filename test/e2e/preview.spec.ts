// What the signer will see: at once on the screen, and as the file that the server makes.
import { expect, test } from '@playwright/test'
import { libreOffice, needsLibreOffice } from '../sandbox/libreoffice.ts'
import { makeDocx } from '../witness/office.ts'
import { boxOf, EditorPage } from './editor-page.ts'
import { linesOfPdf, linesOnScreen } from './written-lines.ts'

const request = {
  FlowName: '预览合同',
  Components: [
    {
      ComponentType: 'TEXT',
      FileIndex: 0,
      ComponentPage: 2,
      ComponentPosX: 120,
      ComponentPosY: 200,
      ComponentWidth: 200,
      ComponentHeight: 24,
      ComponentValue: '人民币壹拾万元整',
      ComponentExtra: '{"FontSize":14}',
    },
  ],
  Approvers: [
    {
      ApproverType: 1,
      ApproverName: '张三',
      ApproverMobile: '18888888888',
      NotifyType: 'sms',
      ApproverRoleName: '乙方',
      SignComponents: [
        {
          ComponentType: 'SIGN_SIGNATURE',
          FileIndex: 0,
          ComponentPage: 2,
          ComponentPosX: 350,
          ComponentPosY: 340,
          ComponentWidth: 119,
          ComponentHeight: 43,
        },
      ],
    },
  ],
}

test('the preview shows the contract at once, without handles, and cannot change it', async ({ page }) => {
  const editor = new EditorPage(page)
  await editor.open('a4-four-pages.pdf')
  await editor.dragOnto('SIGN_SEAL', 1, { x: 200, y: 200 })
  const before = await editor.request()
  await editor.button('预览').click()
  await expect(page.getByText('预览：签署方看到的样子')).toBeVisible()
  await expect(editor.boxes('SIGN_SEAL')).toBeVisible()
  await expect(page.locator('[data-handle]')).toHaveCount(0)
  await expect(editor.palette('SIGN_SEAL')).toHaveCount(0)
  const box = await boxOf(editor.boxes('SIGN_SEAL'))
  await editor.dragBy({ x: box.x + 20, y: box.y + 20 }, 60, 60)
  await page.keyboard.press('Delete')
  await editor.button('返回编辑').click()
  expect(await editor.request()).toEqual(before)
})

test('what a refused preview says leaves the title whole, in English and in a narrow window', async ({ page }) => {
  await page.setViewportSize({ width: 1024, height: 700 })
  const editor = new EditorPage(page)
  await editor.open('a4-four-pages.pdf')
  await editor.button('Switch to English').click()
  await editor.button('Preview').click()
  const title = page.getByText('Preview: what the signer will see')
  const { height } = await boxOf(title)
  await page.getByRole('button', { name: 'Tencent’s preview' }).click()
  const refusal = page.getByRole('alert').filter({ hasText: 'The preview could not be made' })
  const said = await boxOf(refusal)
  expect((await boxOf(title)).height).toBe(height)
  expect(said.y).toBeGreaterThan(52)
  const pages = await boxOf(page.getByRole('region', { name: 'Contract pages' }))
  expect(said.y + said.height).toBeLessThan(pages.y)
})

test('the server’s preview is downloaded, and the value stands where it was put', async ({ page }) => {
  const editor = new EditorPage(page)
  await editor.open('rotated.pdf')
  await editor.paste(JSON.stringify(request))
  await expect(page.getByRole('dialog')).toBeHidden()
  await editor.button('预览').click()
  await editor.button('腾讯预览').click()
  const link = page.getByRole('link', { name: '打开预览' })
  await expect(link).toBeVisible()
  await expect(page.getByText(/\d+ 秒内有效/)).toBeVisible()
  const answer = await page.request.get((await link.getAttribute('href'))!)
  expect(answer.headers()['content-type']).toContain('application/pdf')
  const printed = await linesOfPdf(await answer.body(), 2)
  const { x, baseline: y } = printed.find(({ text }) => text.includes('人民币'))!
  expect(x).toBeGreaterThanOrEqual(119)
  expect(x).toBeLessThanOrEqual(130)
  expect(y).toBeGreaterThanOrEqual(200)
  expect(y).toBeLessThanOrEqual(224)
})

test('what is written stands on the screen where the preview prints it, also where it runs out of its box', async ({
  page,
}) => {
  const texts = [
    { type: 'TEXT', value: 'WWW 2026', extra: { FontSize: 14 } },
    { type: 'TEXT', value: '人民币壹拾万元整，大写金额为准', extra: { FontSize: 12 } },
    { type: 'TEXT', value: '由右向左写出的很长的一行文字', extra: { FontSize: 12, FontAlign: 'Right' } },
    { type: 'MULTI_LINE_TEXT', value: '第一行\n第二行写到框外去了也看得见', extra: { FontSize: 11 } },
    { type: 'DATE', value: '2026年03月05日', extra: { FontSize: 12, FontAlign: 'Center' } },
  ]
  const Components = texts.map(({ type, value, extra }, index) => ({
    ComponentType: type,
    FileIndex: 0,
    ComponentPage: 1,
    ComponentPosX: 250,
    ComponentPosY: 100 + 60 * index,
    ComponentWidth: 100,
    ComponentHeight: 24,
    ComponentValue: value,
    ComponentExtra: JSON.stringify(extra),
  }))
  const editor = new EditorPage(page)
  await editor.open('a4-four-pages.pdf')
  await editor.paste(JSON.stringify({ ...request, Components }))
  await expect(page.getByRole('dialog')).toBeHidden()
  await editor.button('预览').click()
  const onScreen = await linesOnScreen(page)
  expect(onScreen.map(({ text }) => text)).toEqual([
    'WWW 2026',
    '人民币壹拾万元整，大写金额为准',
    '由右向左写出的很长的一行文字',
    '第一行',
    '第二行写到框外去了',
    '也看得见',
    '2026年03月05日',
  ])
  await editor.button('腾讯预览').click()
  const link = page.getByRole('link', { name: '打开预览' })
  await expect(link).toBeVisible()
  const printed = await linesOfPdf(await (await page.request.get((await link.getAttribute('href'))!)).body(), 1)
  for (const line of onScreen) {
    const found = printed.find(({ text }) => text === line.text)
    expect(found, line.text).toBeDefined()
    for (const side of ['x', 'width', 'baseline'] as const) expect(line[side]).toBeCloseTo(found![side], 0)
  }
})

test('a text file and a picture become contracts; a file that cannot be converted is told', async ({ page }) => {
  const editor = new EditorPage(page)
  await editor.visit()
  await editor.choose({ name: '备忘录.txt', mimeType: 'text/plain', buffer: Buffer.from('备忘录\n双方同意如下。') })
  await expect(editor.button('合同：备忘录')).toBeVisible()
  await editor.pageDrawn(1)
  await editor.choose({ name: '合同.docx', mimeType: '', buffer: Buffer.from('PK\u0003\u0004 not really') })
  await expect(page.getByRole('alert')).toContainText('无法打开“合同.docx”')
  await editor.choose({ name: '假合同.docx', mimeType: '', buffer: Buffer.from('甲方与乙方') })
  await expect(page.getByRole('alert').filter({ hasText: '假合同.docx' })).toContainText('文件的内容与后缀不符')
})

test(needsLibreOffice('a Word file becomes a contract, whose text is on the page'), async ({ page }) => {
  test.skip(libreOffice === null, 'LibreOffice was not found')
  const editor = new EditorPage(page)
  await editor.visit()
  await editor.choose({ name: '房屋租赁合同.docx', mimeType: '', buffer: Buffer.from(makeDocx()) })
  await expect(editor.button('合同：房屋租赁合同')).toBeVisible()
  await editor.pageDrawn(1)
  await expect(page.locator('.textLayer')).toContainText('福田区')
  await editor.dragOnto('SIGN_SEAL', 1, { x: 200, y: 500 })
  expect((await editor.request()).Approvers[0]!.SignComponents).toHaveLength(1)
})

test('a file with a password is not sent, and the screen says why', async ({ page }) => {
  const editor = new EditorPage(page)
  await editor.visit()
  await editor.choose({
    name: 'encrypted.pdf',
    mimeType: 'application/pdf',
    buffer: (await import('node:fs')).readFileSync(new URL('../pdfs/files/encrypted.pdf', import.meta.url)),
  })
  await page.getByRole('dialog').getByLabel('密码', { exact: true }).fill('luokuan')
  await page.keyboard.press('Enter')
  await editor.pageDrawn(1)
  await editor.paste(
    JSON.stringify({
      ...request,
      Components: [],
      Approvers: request.Approvers.map((a) => ({
        ...a,
        SignComponents: [{ ...a.SignComponents[0], ComponentPage: 1 }],
      })),
    }),
  )
  await editor.button('发起合同').click()
  await expect(page.getByRole('dialog')).toContainText('文件设了打开密码，腾讯电子签不能处理这样的文件')
  await page.getByRole('button', { name: '全部忽略' }).click()
  await page.getByRole('button', { name: '确认发起' }).click()
  await expect(page.getByRole('dialog')).toContainText('这份 PDF 有打开密码')
})
