// A send of which nobody knows what became, settled by Tencent's callback: whoever looks sees it, and presses nothing.
import { expect, test as base, type Page } from '@playwright/test'
import { EditorPage } from './editor-page.ts'
import { OwnGateway } from './own-gateway.ts'

// Each test decides when its gateway is first told anything.
const test = base.extend<{ own: OwnGateway }>({
  own: [
    // oxlint-disable-next-line no-empty-pattern -- Playwright reads the fixtures' names from the pattern
    async ({}, use) => {
      const own = new OwnGateway()
      try {
        await own.start()
        await use(own)
      } finally {
        await own.stop()
      }
    },
    { timeout: 120_000 },
  ],
  baseURL: async ({ own }, use) => use(own.address),
})

const approver = {
  ApproverType: 1,
  ApproverName: '赵小兰',
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
}

/** Sends a contract whose answer is lost, and gives back the FlowId that only the sandbox knows. */
async function sendInTheDark(page: Page, own: OwnGateway, FlowName: string): Promise<string> {
  const editor = new EditorPage(page)
  await editor.open('a4-four-pages.pdf')
  await editor.paste(JSON.stringify({ FlowName, Approvers: [approver] }))
  await expect(page.getByRole('dialog')).toBeHidden()
  await editor.saved()
  await own.arm('CreateFlowByFiles', { drop: 'after' })
  await editor.button('发起合同').click()
  const dialog = page.getByRole('dialog', { name: '发起合同' })
  await dialog.getByRole('button', { name: '确认发起' }).click()
  await expect(dialog).toContainText('不确定合同是否已发起')
  const [flow] = await own.flows(FlowName)
  return flow!.flowId
}

/** In a tab of its own, as the party would; the sandbox then calls back. */
async function sign(page: Page, own: OwnGateway, flowId: string): Promise<void> {
  const signer = await page.context().newPage()
  await signer.goto(`${own.sandboxAddress}/_sandbox/`)
  await signer
    .getByRole('row')
    .filter({ hasText: flowId })
    .getByRole('link', { name: /赵小兰/ })
    .click()
  await signer.getByRole('button', { name: '签署', exact: true }).click()
  await expect(signer.locator('body')).toContainText('已签署')
  await signer.close()
}

test('on the page before sending the FlowId appears by itself', async ({ page, own }) => {
  const flowId = await sendInTheDark(page, own, '等回调的合同')
  const dialog = page.getByRole('dialog', { name: '发起合同' })
  await own.callBack()
  await sign(page, own, flowId)
  await expect(dialog.getByTestId('flow-id')).toHaveText(flowId)
  await expect(dialog).not.toContainText('不确定')
  expect(await own.flows('等回调的合同')).toHaveLength(1)
})

test('on the list of contracts it appears by itself, with its parties and its status', async ({ page, own }) => {
  const flowId = await sendInTheDark(page, own, '列表里等的合同')
  await page.goto('/#/contracts')
  await expect(page.getByText('还没有发起过合同')).toBeVisible()
  await own.callBack()
  await sign(page, own, flowId)
  const row = page.getByRole('row').filter({ hasText: '列表里等的合同' })
  await expect(row.locator('[data-status="4"]')).toBeVisible()
  await expect(row).toContainText('赵小兰')
  expect(await own.flows('列表里等的合同')).toHaveLength(1)
})
