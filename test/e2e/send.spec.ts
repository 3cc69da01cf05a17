// From the laid-out draft to a contract that waits for signatures, and every way in which that can go wrong: at most
// one contract exists, and the screen tells the truth.
import { expect, test as base, type Page } from '@playwright/test'
import { EditorPage } from './editor-page.ts'
import { OwnGateway } from './own-gateway.ts'

// Starting both takes seconds: one pair for all tests of a worker. Contracts are told apart by their names.
const test = base.extend<object, { own: OwnGateway }>({
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
    { scope: 'worker', timeout: 120_000 },
  ],
  baseURL: async ({ own }, use) => use(own.address),
})

// In one worker, which starts one pair for all of them.
test.describe.configure({ mode: 'default' })

const complete = {
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

/** Opens a contract that is ready to be sent. */
async function ready(page: Page, FlowName: string): Promise<EditorPage> {
  const editor = new EditorPage(page)
  await editor.open('a4-four-pages.pdf')
  await editor.paste(JSON.stringify({ FlowName, ...complete }))
  await expect(page.getByRole('dialog')).toBeHidden()
  await editor.saved()
  return editor
}

async function openDialog(editor: EditorPage) {
  await editor.button('发起合同').click()
  const dialog = editor.page.getByRole('dialog', { name: '发起合同' })
  await expect(dialog).toBeVisible()
  return dialog
}

test('a contract is checked, sent, and its FlowId shown to copy; the sandbox has it once', async ({ page, own }) => {
  const editor = await ready(page, '年度采购合同')
  await expect(page.locator('[data-environment="sandbox"]').first()).toHaveText('沙箱')
  const dialog = await openDialog(editor)
  await expect(dialog).toContainText('年度采购合同')
  const parties = dialog.getByRole('list', { name: '签署方' }).getByRole('listitem')
  await expect(parties).toHaveCount(2)
  await expect(parties.first()).toContainText('典子谦示例企业')
  await expect(parties.first()).toContainText('印章')
  await expect(dialog.locator('[data-thumbnail-box]')).toHaveCount(2)
  await expect(dialog).toContainText('1 份合同额度')
  await dialog.getByRole('button', { name: '确认发起' }).click()
  await expect(dialog).toContainText('合同已发起')
  const flowId = await dialog.getByTestId('flow-id').textContent()
  expect((await own.flows('年度采购合同')).map((flow) => [flow.flowId, flow.request.FlowName])).toEqual([
    [flowId, '年度采购合同'],
  ])
})

test('an incomplete contract cannot be sent, and each finding leads to its place', async ({ page, own }) => {
  const editor = new EditorPage(page)
  await editor.open('a4-four-pages.pdf')
  const dialog = await openDialog(editor)
  await expect(dialog.getByRole('button', { name: '确认发起' })).toBeDisabled()
  await dialog.locator('[data-code="MissingParameter.ApproverMobile"] button').first().click()
  await expect(dialog).toBeHidden()
  await expect(page.getByRole('textbox', { name: '手机号' })).toBeVisible()
  await editor.button('检查').click()
  await expect(page.getByTestId('findings').locator('[data-severity="error"]')).not.toHaveCount(0)
  expect(await own.flows('a4-four-pages')).toEqual([])
})

test('a field whose content is wrong is mended before anything is sent', async ({ page, own }) => {
  const editor = await ready(page, '改错合同')
  await editor.chooseParty('乙方')
  const mobile = page.getByRole('textbox', { name: '手机号' })
  await mobile.fill('1390000')
  await editor.button('发起合同').click()
  await expect(page.getByText('有一项内容填写有误，还没有生效')).toBeVisible()
  await expect(mobile).toBeFocused()
  await expect(page.getByRole('dialog', { name: '发起合同' })).toBeHidden()
  expect(await own.flows('改错合同')).toEqual([])
})

test('a field that was left with something wrong in it is shown again before anything is sent', async ({
  page,
  own,
}) => {
  const editor = await ready(page, '改错合同二')
  await editor.goToPage(4)
  await editor.boxes('SIGN_SEAL').first().click()
  const left = page.getByRole('textbox', { name: 'X（pt）' })
  const before = await left.inputValue()
  await left.fill('99999')
  await editor.chooseParty('乙方')
  await page.getByRole('textbox', { name: '手机号' }).fill('1390000')
  await editor.chooseParty('甲方')
  await editor.button('发起合同').click()
  await expect(page.getByText('有一项内容填写有误，还没有生效')).toBeVisible()
  await expect(left).toBeFocused()
  await expect(left).toHaveValue('99999')
  await left.fill(before)
  await editor.chooseParty('甲方')
  await editor.button('发起合同').click()
  await expect(page.getByRole('textbox', { name: '手机号' })).toHaveValue('1390000')
  await expect(page.getByRole('textbox', { name: '手机号' })).toBeFocused()
  await page.keyboard.press('Escape')
  await openDialog(editor)
  expect(await own.flows('改错合同二')).toEqual([])
})

test('a double click sends once', async ({ page, own }) => {
  const editor = await ready(page, '双击合同')
  const dialog = await openDialog(editor)
  await dialog.getByRole('button', { name: '确认发起' }).dblclick()
  await expect(dialog).toContainText('合同已发起')
  expect(await own.flows('双击合同')).toHaveLength(1)
})

test('after a success it is said that there is a contract, and another takes a word of its own', async ({
  page,
  own,
}) => {
  const editor = await ready(page, '再发合同')
  const dialog = await openDialog(editor)
  await dialog.getByRole('button', { name: '确认发起' }).click()
  await dialog.getByRole('button', { name: '完成' }).click()
  await openDialog(editor)
  await expect(dialog).toContainText('已发起过合同')
  expect(await own.flows('再发合同')).toHaveLength(1)
  await dialog.getByRole('button', { name: '再发一份' }).click()
  await dialog.getByRole('button', { name: '再发一份' }).click()
  await expect(dialog).toContainText('合同已发起')
  expect(await own.flows('再发合同')).toHaveLength(2)
})

test('a server that says no is quoted with its code and RequestId, and the contract can be sent after', async ({
  page,
  own,
}) => {
  const editor = await ready(page, '额度合同')
  await own.arm('CreateFlowByFiles', { code: 'OperationDenied.NoQuota' })
  const dialog = await openDialog(editor)
  await dialog.getByRole('button', { name: '确认发起' }).click()
  await expect(dialog.getByRole('alert')).toContainText('企业额度不足')
  await expect(dialog).toContainText('OperationDenied.NoQuota')
  await expect(dialog).toContainText('RequestId')
  expect(await own.flows('额度合同')).toEqual([])
  await dialog.getByRole('button', { name: '返回修改' }).click()
  await dialog.getByRole('button', { name: '确认发起' }).click()
  await expect(dialog).toContainText('合同已发起')
  expect(await own.flows('额度合同')).toHaveLength(1)
})

test('a connection that breaks after the request left is unknown, not sent again, and settled by its FlowId', async ({
  page,
  own,
}) => {
  const editor = await ready(page, '断线合同甲')
  await own.arm('CreateFlowByFiles', { drop: 'after' })
  const dialog = await openDialog(editor)
  await dialog.getByRole('button', { name: '确认发起' }).click()
  await expect(dialog).toContainText('不确定合同是否已发起')
  await expect(dialog).not.toContainText('没有发起')
  const flows = await own.flows('断线合同甲')
  expect(flows).toHaveLength(1)
  await page.keyboard.press('Escape')
  await openDialog(editor)
  await expect(dialog).toContainText('不确定合同是否已发起')
  await expect(dialog.getByRole('button', { name: '确认发起' })).toHaveCount(0)
  await dialog.getByRole('textbox', { name: '找到了：填入合同编号' }).fill('yDnosuchflow0000000000000000000')
  await dialog.getByRole('button', { name: '确认是它' }).click()
  await expect(dialog.getByRole('alert')).toContainText('没有找到这个编号的合同')
  await dialog.getByRole('textbox', { name: '找到了：填入合同编号' }).fill(flows[0]!.flowId)
  await dialog.getByRole('button', { name: '确认是它' }).click()
  await expect(dialog.getByTestId('flow-id')).toHaveText(flows[0]!.flowId)
  expect(await own.flows('断线合同甲')).toHaveLength(1)
})

test('a connection that breaks before the work is unknown too; the word that there is none lets it be sent', async ({
  page,
  own,
}) => {
  const editor = await ready(page, '断线合同乙')
  await own.arm('CreateFlowByFiles', { drop: 'before' })
  const dialog = await openDialog(editor)
  await dialog.getByRole('button', { name: '确认发起' }).click()
  await expect(dialog).toContainText('不确定合同是否已发起')
  await dialog.getByRole('button', { name: '没有找到' }).click()
  await page.getByRole('button', { name: '确认没有', exact: true }).click()
  await dialog.getByRole('button', { name: '确认发起' }).click()
  await expect(dialog).toContainText('合同已发起')
  expect(await own.flows('断线合同乙')).toHaveLength(1)
})

test('two tabs that send the same draft make one contract', async ({ page, context, own }) => {
  const first = await ready(page, '双页合同')
  const second = new EditorPage(await context.newPage())
  await second.visit()
  await second.pageDrawn(1)
  await own.arm('CreateFlowByFiles', { delayMs: 3000 })
  const one = await openDialog(first)
  const two = await openDialog(second)
  await one.getByRole('button', { name: '确认发起' }).click()
  // The other tab may look, and not send.
  await expect(two.getByRole('button', { name: '确认发起' })).toBeDisabled()
  await expect(two).toContainText('正在另一个标签页中编辑')
  await expect(one).toContainText('合同已发起')
  await second.page.keyboard.press('Escape')
  await openDialog(second)
  await expect(two).toContainText('已发起过合同')
  expect(await own.flows('双页合同')).toHaveLength(1)
})

test('a gateway killed between intent and answer comes back saying that the outcome is unknown', async ({
  page,
  own,
}) => {
  const editor = await ready(page, '断电合同')
  await own.arm('CreateFlowByFiles', { delayMs: 4000 })
  const dialog = await openDialog(editor)
  const left = page.waitForRequest((request) => request.url().endsWith('/api/sends') && request.method() === 'POST')
  await dialog.getByRole('button', { name: '确认发起' }).click()
  const { draftId } = (await left).postDataJSON() as { draftId: string }
  const states = async () => {
    const answer = await page.request.get(`/api/sends?draftId=${draftId}`)
    return ((await answer.json()) as { sends: { state: string }[] }).sends.map((send) => send.state)
  }
  await expect.poll(states).toEqual(['intent'])
  await own.killGateway()
  await expect(dialog).toContainText('不确定合同是否已发起')
  await own.startGateway()
  await dialog.getByRole('button', { name: '重新查询' }).click()
  await expect(dialog.getByRole('textbox', { name: '找到了：填入合同编号' })).toBeVisible()
  await expect.poll(async () => (await own.flows('断电合同')).length).toBeLessThanOrEqual(1)
  await page.reload()
  await editor.pageDrawn(1)
  await openDialog(editor)
  await expect(dialog).toContainText('不确定合同是否已发起')
})
