// From sending to the end, for real: the parties sign or refuse on the sandbox's own pages, and the screen follows by
// itself.
import { expect, test } from '@playwright/test'
import { readFileSync } from 'node:fs'
import { fillInNode20 } from '../../src/document/node-20.mjs'
import { asSigner, sent } from './sent-flow.ts'

test('a contract is signed by every party; the screen sees it unasked, and its file bears the marks', async ({
  page,
}) => {
  test.slow()
  const flowId = await sent(page, '全部签完的合同')
  for (const name of ['典子谦', '赵小兰']) {
    const signer = await asSigner(page, flowId, name)
    await signer.getByRole('button', { name: '签署', exact: true }).click()
    await expect(signer.locator('body')).toContainText(/已签署/)
    await signer.close()
  }
  // Told by the callback: nothing is pressed.
  await expect(page.getByRole('article').locator('[data-status="4"]')).toBeVisible()
  await page.getByRole('button', { name: '下载', exact: true }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('button', { name: '准备下载' }).click()
  const coming = page.waitForEvent('download')
  await dialog.getByRole('link').first().click()
  const bytes = new Uint8Array(readFileSync(await (await coming).path()))
  expect(Buffer.from(bytes.subarray(0, 5)).toString('latin1')).toBe('%PDF-')
  fillInNode20()
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs')
  const before = await getDocument({
    data: new Uint8Array(readFileSync(new URL('../pdfs/files/a4-four-pages.pdf', import.meta.url))),
  }).promise
  const after = await getDocument({ data: bytes }).promise
  expect(after.numPages).toBe(before.numPages)
  const operators = async (pdf: typeof after) => (await (await pdf.getPage(4)).getOperatorList()).fnArray.length
  expect(await operators(after)).toBeGreaterThan(await operators(before))
  const { items } = await (await after.getPage(4)).getTextContent()
  // In a hand each character stands by itself.
  expect(items.map((item) => ('str' in item ? item.str.trim() : '')).join('')).toContain('赵小兰')
})

test('a contract that a party refuses is shown as refused, with the reason', async ({ page }) => {
  const flowId = await sent(page, '被拒签的合同')
  const signer = await asSigner(page, flowId, '典子谦')
  await signer.locator('summary', { hasText: '拒绝签署' }).click()
  await signer.getByRole('textbox').fill('金额不对')
  await signer.getByRole('button', { name: '拒绝签署', exact: true }).click()
  await expect(signer.locator('body')).toContainText('拒')
  await expect(page.getByRole('article')).toContainText('已拒签')
})

test('a QR code is made, starts contracts until it is used up, and another is cancelled', async ({ page }) => {
  test.slow()
  const make = async (name: string) => {
    await page.getByRole('button', { name: '新建签署码' }).first().click()
    const dialog = page.getByRole('dialog', { name: '新建签署码' })
    await dialog.getByRole('radio', { name: /入职/ }).first().check()
    await dialog.locator('[data-param="FlowName"] input').fill(name)
    await dialog.locator('[data-param="MaxFlowNum"] input').fill('1')
    await dialog.getByRole('button', { name: '生成签署码' }).click()
    await expect(page.getByRole('img', { name: /的二维码/ })).toBeVisible()
  }
  await page.goto('/#/qr-codes')
  await make('入职确认甲')
  const link = page.getByRole('link', { name: '模拟扫码' })
  const scan = await page.context().newPage()
  await scan.goto((await link.getAttribute('href'))!)
  await scan.getByLabel('姓名').fill('周小川')
  await scan.getByLabel('手机号').fill('13800000001')
  await scan.getByRole('button', { name: '开始签署' }).click()
  await expect(scan.getByRole('button', { name: '签署', exact: true })).toBeVisible()
  const signing = scan.url()
  await scan.goto((await link.getAttribute('href'))!)
  await expect(scan.locator('body')).toContainText('不能再发起签署')
  // Told by the callback.
  await expect(page.getByText('已用完').first()).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toBeHidden()

  await make('入职确认乙')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toBeHidden()
  await page.getByRole('button', { name: '取消签署码：入职确认乙' }).click()
  await page.getByRole('dialog').getByRole('button', { name: '取消签署码' }).click()
  await expect(page.getByRole('row').filter({ hasText: '入职确认乙' })).toContainText('已取消')

  // The contract that the scan began is on the list, and is followed like one that was sent.
  await page.goto('/#/contracts')
  const row = page.getByRole('row').filter({ hasText: '来自签署码“入职确认甲”' })
  await expect(row).toHaveCount(1)
  await expect(row).toContainText('周小川')
  await row.getByRole('link').click()
  const detail = page.getByRole('article')
  await expect(detail.getByRole('link', { name: '来自签署码“入职确认甲”' })).toBeVisible()
  await expect(detail).toContainText('*******0001')
  await expect(detail).toContainText('没有发起请求')
  await scan.goto(signing)
  await scan.getByLabel(/现居住地址/).fill('北京市海淀区知春路 1 号')
  await scan.getByLabel(/入职日期/).fill('2026-12-01')
  await scan.getByRole('button', { name: '签署', exact: true }).click()
  await expect(scan.locator('body')).toContainText('已签署')
  await expect(detail.locator('[data-status="4"]')).toBeVisible()
  await scan.close()
})
