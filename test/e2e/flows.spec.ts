// The contracts that were sent: a thousand of them in a list, one of them in full, and a real one from sending to
// cancelling.
import AxeBuilder from '@axe-core/playwright'
import { expect, test, type Page } from '@playwright/test'
import { EditorPage } from './editor-page.ts'
import { fakeGateway, someFlows } from './some-flows.ts'

const rows = (page: Page) => page.locator('[data-flow]')

async function violations(page: Page): Promise<readonly string[]> {
  const { violations: found } = await new AxeBuilder({ page }).analyze()
  return found.map((v) => `${v.id}: ${v.nodes.map((n) => n.target.join(' ')).join(', ')}`)
}

test('of a thousand contracts fifty are shown at once, paged, searched and filtered, and axe finds nothing', async ({
  page,
}) => {
  const fake = await fakeGateway(page, someFlows(1000))
  await page.goto('/#/contracts')
  await expect(page.getByText('共 1000 份合同')).toBeVisible()
  await expect(rows(page)).toHaveCount(50)
  expect(await violations(page)).toEqual([])
  await page.getByRole('listitem', { name: '20', exact: true }).click()
  await expect(rows(page).first()).toContainText('0951')
  await expect(rows(page)).toHaveCount(50)
  await page.getByRole('searchbox').fill('保密协议')
  await expect(page.getByText('共 166 份合同')).toBeVisible()
  await expect(rows(page).first()).toContainText('保密协议 0005')
  // Typed in one go, searched once.
  expect(fake.asked.filter((one) => one.includes('query=')).map((one) => one.match(/query=([^&]*)/)?.[1])).toContain(
    '保密协议',
  )
  await page.getByRole('button', { name: /^已签署 \d+$/ }).click()
  await expect(rows(page).first().locator('[data-status="4"]')).toBeVisible()
  await expect(rows(page).filter({ hasText: '待签署' })).toHaveCount(0)
  await page.getByRole('searchbox').fill('没有这份合同')
  await page.getByRole('button', { name: '显示全部合同' }).click()
  await expect(page.getByText('共 1000 份合同')).toBeVisible()
})

test('by keyboard to a contract and back to where one was', async ({ page }) => {
  await fakeGateway(page, someFlows(1000))
  await page.goto('/#/contracts')
  await expect(rows(page)).toHaveCount(50)
  await rows(page).first().getByRole('link').focus()
  for (let step = 0; step < 30; step += 1) await page.keyboard.press('ArrowDown')
  await expect(rows(page).nth(30).getByRole('link')).toBeFocused()
  const scroller = page.getByTestId('flows-scroll')
  const top = await scroller.evaluate((element) => element.scrollTop)
  expect(top).toBeGreaterThan(0)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('设备采购合同 0031')
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused()
  expect(await violations(page)).toEqual([])
  await page.goBack()
  await expect(rows(page).nth(30).getByRole('link')).toBeFocused()
  expect(Math.abs((await scroller.evaluate((element) => element.scrollTop)) - top)).toBeLessThan(2)
})

test('a contract that is not here, and a list that cannot be read, say so and lead on', async ({ page }) => {
  const fake = await fakeGateway(page, someFlows(3))
  await page.goto('/#/contracts/nobody-knows-it')
  await expect(page.getByRole('alert')).toContainText('这里没有这份合同')
  fake.instead.set('/api/flows', { status: 500, body: { error: { code: 'internal', message: 'x' } } })
  await page.getByRole('link', { name: '返回列表' }).click()
  await expect(page.getByRole('alert')).toContainText('读不到合同')
  fake.instead.clear()
  await page.getByRole('button', { name: '重试' }).click()
  await expect(rows(page)).toHaveCount(3)
})

const request = {
  FlowName: '列表里的采购合同',
  Approvers: [
    {
      ApproverType: 0,
      OrganizationName: '典子谦示例企业',
      ApproverName: '典子谦',
      ApproverMobile: '13200000000',
      NotifyType: 'sms',
      ApproverRoleName: '甲方',
      SignComponents: [
        {
          ComponentType: 'SIGN_SEAL',
          FileIndex: 0,
          ComponentPage: 4,
          ComponentPosX: 100,
          ComponentPosY: 300,
          ComponentWidth: 119,
          ComponentHeight: 119,
        },
      ],
    },
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
          ComponentPage: 4,
          ComponentPosX: 350,
          ComponentPosY: 340,
          ComponentWidth: 119,
          ComponentHeight: 43,
        },
      ],
    },
  ],
}

test('a real one: sent, seen, linked to, used again with its mobiles, and cancelled', async ({ page }) => {
  const editor = new EditorPage(page)
  await editor.open('a4-four-pages.pdf')
  await editor.paste(JSON.stringify(request))
  await expect(page.getByRole('dialog')).toBeHidden()
  await editor.saved()
  await editor.button('发起合同').click()
  await page.getByRole('button', { name: '确认发起' }).click()
  const flowId = (await page.getByTestId('flow-id').textContent()) ?? ''
  await page.getByRole('button', { name: '查看合同' }).click()
  await expect(page).toHaveURL(new RegExp(`#/contracts/${flowId}$`))
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('列表里的采购合同')
  await expect(page.getByText('轮到签署')).toBeVisible()
  // Of a mobile only its end.
  await expect(page.getByRole('article')).toContainText('8888')
  await expect(page.getByRole('article')).not.toContainText('18888888888')

  await page.getByRole('button', { name: '签署链接', exact: true }).click()
  await page.getByRole('button', { name: '生成链接' }).click()
  await expect(page.getByTestId('signing-link')).toContainText('http')
  await expect(page.getByRole('img', { name: '签署链接的二维码' })).toBeVisible()
  await page.keyboard.press('Escape')

  await page.getByRole('button', { name: '复用', exact: true }).click()
  await page.getByRole('button', { name: '用同一份文件：a4-four-pages.pdf' }).click()
  await expect(page.getByText('已按这份合同新建草稿')).toBeVisible()
  const again = await editor.request()
  expect(again.FlowName).toBe('列表里的采购合同')
  expect(again.Approvers.map((approver) => approver.SignComponents?.[0])).toMatchObject(
    request.Approvers.map((approver) => approver.SignComponents[0]),
  )
  expect(again.Approvers.map((approver) => approver['ApproverMobile'])).toEqual(['13200000000', '18888888888'])

  await page.goto(`/#/contracts/${flowId}`)
  await page
    .getByRole('group', { name: '操作', exact: true })
    .getByRole('button', { name: '撤销', exact: true })
    .click()
  const dialog = page.getByRole('dialog', { name: '撤销' })
  await dialog.getByRole('textbox').fill('金额有误')
  await dialog.getByRole('button', { name: '确认撤销' }).click()
  await expect(page.locator('[data-status="6"]')).toBeVisible()
  await page.getByRole('link', { name: '返回列表' }).click()
  await expect(rows(page).filter({ hasText: '列表里的采购合同' }).first()).toContainText('已撤销')
})
