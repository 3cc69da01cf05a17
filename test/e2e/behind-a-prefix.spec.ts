// A gateway with a token, behind a proxy that serves it under a prefix: logging in, the sample, Tencent's preview, and
// the sessions.
import AxeBuilder from '@axe-core/playwright'
import { expect, test, type Browser, type Page } from '@playwright/test'
import { startPrefixProxy, type PrefixProxy } from '../gateway/support/prefix-proxy.ts'
import { EditorPage } from './editor-page.ts'
import { OwnGateway } from './own-gateway.ts'

const accessToken = 'correct-horse-battery-staple'
const own = new OwnGateway()
let proxy: PrefixProxy

test.beforeAll(async () => {
  await own.start({ LUOKUAN_ACCESS_TOKEN: accessToken })
  proxy = await startPrefixProxy('/legal/luokuan', () => Number(new URL(own.address).port))
})
test.afterAll(async () => {
  await proxy.close()
  await own.stop()
})

async function logIn(page: Page): Promise<void> {
  await page.goto(proxy.address)
  await page.locator('input[type=password]').fill(accessToken)
  await page.getByRole('button', { name: /进入/ }).click()
  await expect(page.getByRole('button', { name: '打开示例合同' })).toBeVisible()
}

test('the editor works under a prefix', async ({ page }) => {
  await logIn(page)
  const editor = new EditorPage(page)
  await editor.button('打开示例合同').click()
  await editor.pageDrawn(1)
  await editor.canBeEdited()
  await expect(page.locator('[data-environment]').first()).toBeVisible()
  const person = { ApproverType: 1, ApproverName: '张三', ApproverMobile: '18888888888', NotifyType: 'sms' }
  const signature = {
    ComponentType: 'SIGN_SIGNATURE',
    FileIndex: 0,
    ComponentPage: 1,
    ComponentPosX: 100,
    ComponentPosY: 100,
    ComponentWidth: 119,
    ComponentHeight: 43,
  }
  await editor.paste(JSON.stringify({ FlowName: '合同', Approvers: [{ ...person, SignComponents: [signature] }] }))
  await expect(editor.boxes()).toHaveCount(1)
  await editor.button('预览').click()
  await editor.button('腾讯预览').click()
  // The first preview of a sandbox that has just begun reads its fonts.
  await expect(page.getByRole('link', { name: /打开预览/ })).toBeVisible()
  // A browser asks for that by itself.
  expect(proxy.strays.filter((url) => url !== '/favicon.ico')).toEqual([])
})

async function another(browser: Browser, userAgent: string): Promise<Page> {
  const context = await browser.newContext({ userAgent, locale: 'zh-CN' })
  const page = await context.newPage()
  await logIn(page)
  return page
}

test('sessions are listed and ended, in both languages', async ({ browser }) => {
  const office = await another(browser, 'Office Browser')
  await another(browser, 'Home Browser')
  await office.getByRole('button', { name: '登录会话' }).click()
  const dialog = office.getByRole('dialog', { name: '登录会话' })
  const ofAgent = (userAgent: string) => dialog.getByRole('listitem').filter({ hasText: userAgent })
  await expect(ofAgent('Office Browser')).toContainText('当前会话')
  await expect(ofAgent('Home Browser')).toContainText(/登录于 \d{4}-\d\d-\d\d \d\d:\d\d/)
  await office.evaluate(() => Promise.all(document.getAnimations().map((a) => a.finished.catch(() => undefined))))
  expect((await new AxeBuilder({ page: office }).analyze()).violations.map(({ id }) => id)).toEqual([])
  await ofAgent('Home Browser').getByRole('button', { name: '结束' }).click()
  await expect(ofAgent('Home Browser')).toHaveCount(0)
  await office.keyboard.press('Escape')
  await office.getByRole('button', { name: 'Switch to English' }).click()
  await office.getByRole('button', { name: 'Sessions' }).click()
  await expect(office.getByRole('dialog', { name: 'Sessions' }).getByRole('listitem').first()).toBeVisible()
  await office.getByRole('button', { name: 'Log out' }).click()
  await expect(office.locator('input[type=password]')).toBeVisible()
})
