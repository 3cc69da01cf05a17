// QR codes of the third-party application edition (essbasic), from the screen through a gateway of the test's own to
// the sandbox.
import { expect, test, type Locator, type Page } from '@playwright/test'
import { agent, channelClient, templates } from '../sandbox/channel.ts'
import { OwnGateway } from './own-gateway.ts'

const own = new OwnGateway()
// One gateway for all of them.
test.describe.configure({ mode: 'default' })
test.beforeAll(async () => {
  test.setTimeout(240_000)
  await own.start({
    LUOKUAN_APP_ID: agent.AppId,
    LUOKUAN_PROXY_ORGANIZATION_OPEN_ID: agent.ProxyOrganizationOpenId,
    LUOKUAN_PROXY_OPERATOR_OPEN_ID: agent.ProxyOperator.OpenId,
    // Its own gateway is told of scans.
    LUOKUAN_SANDBOX_CALLBACK_URL: '',
  })
})
test.afterAll(() => own.stop())

async function visit(page: Page): Promise<void> {
  await page.goto(`${own.address}/#/qr-codes`)
  await expect(page.getByRole('heading', { level: 1, name: '签署码' })).toBeVisible()
}

/** Fills in a new code of the third-party edition, of a template whose id is typed. */
async function fill(page: Page, templateId: string, name: string, copies: number): Promise<Locator> {
  await page.getByRole('button', { name: '新建签署码' }).first().click()
  const dialog = page.getByRole('dialog', { name: '新建签署码' })
  await dialog.getByText('第三方应用集成', { exact: true }).click()
  await dialog.getByRole('textbox', { name: '模板编号' }).fill(templateId)
  await dialog.locator('[data-param="FlowName"] input').fill(name)
  await dialog.locator('[data-param="MaxFlowNum"] input').fill(String(copies))
  await dialog.getByRole('button', { name: '生成签署码' }).click()
  return dialog
}

async function make(page: Page, name: string, copies = 2): Promise<void> {
  await fill(page, templates.onboarding, name, copies)
  await expect(page.getByRole('img', { name: `签署码“${name}”的二维码` })).toBeVisible()
}

async function close(page: Page): Promise<void> {
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toBeHidden()
}

const rowOf = (page: Page, name: string) => page.getByRole('row').filter({ hasText: name })

async function cancelOther(page: Page, qrCodeId: string): Promise<Locator> {
  await page.getByRole('button', { name: '取消其他签署码' }).click()
  const dialog = page.getByRole('dialog', { name: '取消其他签署码' })
  await dialog.getByRole('combobox', { name: '接入方式' }).click()
  await page.getByTitle('第三方应用集成').last().click()
  await dialog.getByRole('textbox', { name: '签署码编号' }).fill(qrCodeId)
  await dialog.getByRole('button', { name: '取消签署码' }).click()
  return dialog
}

const elsewhere = (changes: object = {}) =>
  channelClient(own.sandboxAddress).ChannelCreateMultiFlowSignQRCode({
    Agent: { ...agent, ...changes },
    TemplateId: templates.onboarding,
    FlowName: '别处生成',
  })

test('a code of a typed template is made, seen, starts a contract in the application’s name, and is used up', async ({
  page,
}) => {
  test.slow()
  await visit(page)
  await make(page, '渠道入职', 1)
  await expect(page.getByRole('dialog')).toContainText('第三方应用集成')
  const scan = await page.context().newPage()
  await scan.goto((await page.getByRole('link', { name: '模拟扫码' }).getAttribute('href'))!)
  await scan.getByLabel('姓名').fill('周小川')
  await scan.getByLabel('手机号').fill('13800000001')
  await scan.getByRole('button', { name: '开始签署' }).click()
  await scan.getByLabel('现居住地址').fill('上海市徐汇区')
  await scan.getByLabel('入职日期').fill('2026-12-01')
  await scan.getByRole('button', { name: '签署', exact: true }).click()
  await expect(scan.locator('body')).toContainText('已签署')
  await scan.close()
  const [flow] = await own.flows('渠道入职')
  expect(flow?.request).toMatchObject({
    Agent: {
      AppId: agent.AppId,
      ProxyOrganizationOpenId: agent.ProxyOrganizationOpenId,
      ProxyOperator: agent.ProxyOperator,
    },
  })
  // Told by the callback.
  await close(page)
  await expect(rowOf(page, '渠道入职')).toContainText('1 / 1')
  await expect(rowOf(page, '渠道入职')).toContainText('已用完')
})

test('why the template has to be typed is said, and one that there is not is refused in words', async ({ page }) => {
  await visit(page)
  const dialog = await fill(page, 'yDNoSuchTemplate0000000000000001', '没有的模板', 1)
  await expect(dialog).toContainText('只能列出企业版的模板')
  await expect(dialog.getByRole('alert')).toContainText('没有生成签署码')
  await expect(dialog.getByRole('alert')).toContainText('ResourceNotFound.Template')
  await dialog.getByRole('textbox', { name: '模板编号' }).fill(templates.onboarding)
  await dialog.getByRole('button', { name: '生成签署码' }).click()
  await expect(page.getByRole('img', { name: '签署码“没有的模板”的二维码' })).toBeVisible()
})

test('a code is cancelled, and one that is dead already is shown as such', async ({ page }) => {
  await visit(page)
  await make(page, '渠道取消')
  await close(page)
  await page.getByRole('button', { name: '取消签署码：渠道取消' }).click()
  await page.getByRole('dialog').getByRole('button', { name: '取消签署码' }).click()
  await expect(rowOf(page, '渠道取消')).toContainText('已取消')

  await make(page, '渠道已死')
  const id = (await page
    .getByRole('dialog')
    .getByText(/^yD\w{30}$/)
    .last()
    .textContent())!
  await close(page)
  await channelClient(own.sandboxAddress).ChannelCancelMultiFlowSignQRCode({ Agent: agent, QrCodeId: id })
  await page.getByRole('button', { name: '取消签署码：渠道已死' }).click()
  await page.getByRole('dialog').getByRole('button', { name: '取消签署码' }).click()
  await expect(page.getByText('签署二维码不可用', { exact: true })).toBeVisible()
  await expect(rowOf(page, '渠道已死')).toContainText('不可用')
})

test('a code that was made elsewhere is cancelled by its id; one of another application is not', async ({ page }) => {
  await visit(page)
  const mine = (await elsewhere()).QrCode!.QrCodeId!
  const others = (await elsewhere({ AppId: 'yDAnotherApplication000000000001' })).QrCode!.QrCodeId!
  const dialog = await cancelOther(page, others)
  await expect(dialog.getByRole('alert')).toContainText('没有取消')
  await expect(dialog.getByRole('alert')).toContainText('没有找到这个签署码')
  await dialog.getByRole('textbox', { name: '签署码编号' }).fill(mine)
  await dialog.getByRole('button', { name: '取消签署码' }).click()
  await expect(page.getByText('签署码已取消', { exact: true })).toBeVisible()
  await expect(dialog).toBeHidden()
  const dead = channelClient(own.sandboxAddress).ChannelCancelMultiFlowSignQRCode({ Agent: agent, QrCodeId: mine })
  await expect(dead).rejects.toMatchObject({ code: 'OperationDenied.QrInvalid' })
})

test('a code whose answer was lost is never made twice: it is adopted by its id, or forgotten and made anew', async ({
  page,
}) => {
  test.slow()
  await visit(page)
  const codesOf = async (name: string) => {
    const list = await page.context().newPage()
    await list.goto(`${own.sandboxAddress}/_sandbox/`)
    const ids = await list.getByRole('row').filter({ hasText: name }).locator('code').allTextContents()
    await list.close()
    return ids
  }
  const lose = async (name: string, drop: 'before' | 'after') => {
    await own.arm('ChannelCreateMultiFlowSignQRCode', { drop })
    const dialog = await fill(page, templates.onboarding, name, 2)
    await expect(dialog).toContainText('不确定签署码是否已生成')
    await dialog.getByRole('button', { name: '去核对' }).click()
    await expect(page.getByRole('dialog')).toContainText('落款不会自己再生成一个')
  }

  await lose('丢了回答', 'after')
  const [id] = await codesOf('丢了回答')
  await close(page)
  await page.reload()
  await expect(rowOf(page, '丢了回答')).toContainText('结果未知')
  await page.getByRole('button', { name: '丢了回答', exact: true }).click()
  await page.getByRole('textbox', { name: /QrCodeId/ }).fill(id!)
  await page.getByRole('button', { name: '已确认创建', exact: true }).click()
  await close(page)
  await expect(rowOf(page, '丢了回答')).toContainText('有效')
  await page.getByRole('button', { name: '取消签署码：丢了回答' }).click()
  await page.getByRole('dialog').getByRole('button', { name: '取消签署码' }).click()
  await expect(rowOf(page, '丢了回答')).toContainText('已取消')
  expect(await codesOf('丢了回答')).toHaveLength(1)

  await lose('没有到达', 'before')
  await page.getByRole('button', { name: '已确认没有创建' }).click()
  await page.getByRole('dialog').getByRole('button', { name: '确认没有创建', exact: true }).click()
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await expect(rowOf(page, '没有到达')).toHaveCount(0)
  await make(page, '没有到达')
  expect(await codesOf('没有到达')).toHaveLength(1)
})
