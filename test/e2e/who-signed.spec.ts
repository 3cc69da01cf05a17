// Who has signed, with callbacks switched off: the sandbox's lead nowhere, and none arrives. What the screen knows, it
// asked.
import { expect, test, type Page } from '@playwright/test'
import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { testPdf } from './editor-page.ts'
import { OwnGateway } from './own-gateway.ts'
import { contract } from './sent-flow.ts'

const own = new OwnGateway()
let file: { fileId: string; sha256: string }

test.beforeAll(async () => {
  await own.start()
  const upload = await fetch(`${own.address}/api/files`, {
    method: 'POST',
    headers: { origin: own.address, 'content-type': 'application/pdf', 'x-file-name': 'contract.pdf' },
    body: readFileSync(testPdf('a4-four-pages.pdf')),
  })
  file = (await upload.json()) as typeof file
})
test.afterAll(() => own.stop())

/** Sends a contract of a company and a person, and answers its FlowId. */
async function send(name: string): Promise<string> {
  const response = await fetch(`${own.address}/api/sends`, {
    method: 'POST',
    headers: { origin: own.address, 'content-type': 'application/json' },
    body: JSON.stringify({ draftId: randomUUID(), ...file, request: contract(name) }),
  })
  expect(response.status).toBe(201)
  return ((await response.json()) as { send: { flowId: string } }).send.flowId
}

/** A party's page in the sandbox, found where the sandbox lists its contracts. */
async function asSigner(page: Page, flowId: string, name: string): Promise<Page> {
  const signer = await page.context().newPage()
  await signer.goto(`${own.sandboxAddress}/_sandbox/`)
  await signer
    .getByRole('row')
    .filter({ hasText: flowId })
    .getByRole('link', { name: new RegExp(name) })
    .click()
  await expect(signer.getByRole('heading', { level: 2 }).first()).toContainText(name)
  return signer
}

async function sign(page: Page, flowId: string, name: string): Promise<void> {
  const signer = await asSigner(page, flowId, name)
  await signer.getByRole('button', { name: '签署', exact: true }).click()
  await expect(signer.getByRole('button', { name: '签署', exact: true })).toBeHidden()
  await signer.close()
}

const rowOf = (page: Page, name: string) => page.getByRole('row').filter({ hasText: name })
const parties = (page: Page) =>
  page
    .getByRole('table', { name: '签署方' })
    .getByRole('row')
    .filter({ has: page.getByRole('rowheader') })
const partyOf = (page: Page, name: string) => parties(page).filter({ hasText: name })
const refresh = (page: Page) => page.getByRole('button', { name: '刷新' }).click()
const aTime = /\d{4}-\d\d-\d\d \d\d:\d\d/

test('the list and the contract say 0/2, 1/2 and 2/2, who is next, and when each signed', async ({ page }) => {
  const name = '没有回调的合同'
  const flowId = await send(name)
  await page.goto(`${own.address}/#/contracts`)
  await expect(rowOf(page, name)).toContainText('0/2 已签署')
  await expect(rowOf(page, name)).toContainText('等待：典子谦示例企业')
  await expect(page.getByText(/\d\d:\d\d 向腾讯电子签查询过/)).toBeVisible()

  await sign(page, flowId, '典子谦')
  await refresh(page)
  await expect(rowOf(page, name)).toContainText('1/2 已签署')
  await expect(rowOf(page, name)).toContainText('等待：赵小兰')

  // A contract that opens asks by itself.
  await rowOf(page, name).getByRole('link', { name }).click()
  await expect(page.getByRole('article')).toContainText('1/2 已签署')
  await expect(partyOf(page, '典子谦')).toContainText('已签署')
  await expect(partyOf(page, '典子谦')).toContainText(aTime)
  await expect(partyOf(page, '赵小兰')).toContainText('轮到签署')
  await expect(partyOf(page, '赵小兰')).not.toContainText(aTime)

  await sign(page, flowId, '赵小兰')
  await refresh(page)
  await expect(page.getByRole('article')).toContainText('2/2 已签署')
  await expect(partyOf(page, '赵小兰')).toContainText(aTime)
  await page.getByRole('link', { name: '返回列表' }).click()
  await expect(rowOf(page, name)).toContainText('2/2 已签署')
})

test('who refused is named, and when, and what had been signed before', async ({ page }) => {
  const name = '第二方拒签的合同'
  const flowId = await send(name)
  await sign(page, flowId, '典子谦')
  const signer = await asSigner(page, flowId, '赵小兰')
  await signer.locator('summary', { hasText: '拒绝签署' }).click()
  await signer.getByLabel('拒签理由').fill('金额不对')
  await signer.getByRole('button', { name: '拒绝签署', exact: true }).click()
  await expect(signer.getByRole('status').filter({ hasText: '已拒签' })).toBeVisible()
  await signer.close()
  await page.goto(`${own.address}/#/contracts`)
  await expect(rowOf(page, name)).toContainText('1/2 已签署')
  await expect(rowOf(page, name)).toContainText('拒签：赵小兰')
  await rowOf(page, name).getByRole('link', { name }).click()
  await expect(page.getByRole('article')).toContainText('原因：金额不对')
  await expect(partyOf(page, '赵小兰')).toContainText('已拒签')
  await expect(partyOf(page, '赵小兰')).toContainText(aTime)
})

test('a contract handed on says to whom, by whom and when, and that one is waited for; so does the old link', async ({
  page,
}) => {
  const name = '转交的合同'
  const flowId = await send(name)
  await page.goto(`${own.address}/#/contracts/${flowId}`)
  await expect(partyOf(page, '典子谦')).toContainText('轮到签署')
  const signer = await asSigner(page, flowId, '典子谦')
  await signer.locator('summary', { hasText: '转他人处理' }).click()
  await signer.getByLabel('姓名').fill('周小川')
  await signer.getByLabel('手机号').fill('13800000001')
  await signer.getByRole('button', { name: '转交', exact: true }).click()
  await expect(signer.getByRole('status').filter({ hasText: '将合同转交给 周小川 处理' })).toBeVisible()
  await signer.close()

  await refresh(page)
  const company = partyOf(page, '周小川')
  await expect(company).toContainText('典子谦示例企业 周小川')
  await expect(company).toContainText('轮到签署')
  await expect(company).toContainText(/由 典\*\* 1\*{9}0 转交\s*\d{4}-\d\d-\d\d/)
  await expect(parties(page)).toHaveCount(2)
  await expect(page.getByRole('article')).toContainText('0/2 已签署')

  await sign(page, flowId, '周小川')
  await refresh(page)
  await expect(page.getByRole('article')).toContainText('1/2 已签署')
  await expect(company).toContainText('已签署')
  // Found by who has it now and by who had it.
  await page.goto(`${own.address}/#/contracts`)
  for (const who of ['周小川', '典子谦']) {
    await page.getByRole('searchbox').fill(who)
    await expect(rowOf(page, name)).toContainText('1/2 已签署')
  }
})

test('what cancelling gives back is said by who has signed', async ({ page }) => {
  const flowId = await send('要撤销的合同')
  await page.goto(`${own.address}/#/contracts/${flowId}`)
  const cancel = async () => {
    await page.locator('header').getByRole('button', { name: '撤销', exact: true }).click()
    return page.getByRole('dialog')
  }
  await expect(await cancel()).toContainText('会用掉 1 次免费撤销额度，退回 1 份合同额度')
  await page.getByRole('button', { name: '不撤销' }).click()
  await sign(page, flowId, '典子谦')
  await refresh(page)
  await expect(page.getByRole('article')).toContainText('1/2 已签署')
  await expect(await cancel()).toContainText('撤销不退合同额度，也不占用免费撤销额度')
})

test('all of this without one callback that arrived, and nothing of the people in a log', async ({ page }) => {
  await sign(page, await send('一份没有回调的合同'), '典子谦')
  const { deliveries } = (await (await fetch(`${own.sandboxAddress}/_sandbox/callbacks`)).json()) as {
    deliveries: readonly { delivered: boolean }[]
  }
  expect(deliveries.length).toBeGreaterThan(0)
  expect(deliveries.filter(({ delivered }) => delivered)).toEqual([])
  expect(own.output).not.toContain('a callback')
  expect(own.output).not.toMatch(/典子谦|赵小兰|周小川|13800000001|1\*{9}0/)
})
