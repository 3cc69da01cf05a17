// The list of contracts, for real: how far each is, what waits for a review, playing a party, and many files at once.
import { expect, test, type Page } from '@playwright/test'
import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { unzipSync } from 'fflate'
import { testPdf } from './editor-page.ts'
import { contract, sent } from './sent-flow.ts'

const rowOf = (page: Page, name: string) => page.getByRole('row').filter({ hasText: name })

async function showList(page: Page): Promise<void> {
  await page.goto('/#/contracts')
  await expect(page.getByRole('heading', { level: 1, name: '合同' })).toBeVisible()
}

test('a party is played from the contract; the list says unasked how many have signed and who is next', async ({
  page,
}) => {
  test.slow()
  const name = '三方合同'
  const { Approvers } = contract(name)
  const third = {
    ...Approvers[1]!,
    ApproverName: '钱小二',
    ApproverMobile: '18888888887',
    ApproverRoleName: '丙方',
    SignComponents: [{ ...Approvers[1]!.SignComponents[0]!, ComponentPosY: 440 }],
  }
  await sent(page, name, { FlowName: name, Approvers: [...Approvers, third] })
  const play = async (who: string) => {
    const opening = page.context().waitForEvent('page')
    await page.getByRole('button', { name: new RegExp(`^扮演签署方 .*${who}`) }).click()
    const signer = await opening
    await signer.getByRole('button', { name: '签署', exact: true }).click()
    await expect(signer.locator('body')).toContainText('已签署')
    await signer.close()
  }
  const list = await page.context().newPage()
  await showList(list)
  await expect(rowOf(list, name)).toContainText('0/3 已签署')
  await play('典子谦')
  // Told by the callback: nothing is pressed.
  await expect(rowOf(list, name)).toContainText('1/3 已签署')
  await expect(rowOf(list, name)).toContainText('等待：赵小兰')
  const party = (who: string) => page.getByRole('table', { name: '签署方' }).getByRole('row').filter({ hasText: who })
  await expect(party('典子谦')).toContainText('已签署')
  await expect(party('赵小兰')).toContainText('轮到签署')
  await expect(party('钱小二')).toContainText('等待前一方')
  await play('赵小兰')
  await expect(rowOf(list, name)).toContainText('2/3 已签署')
  await play('钱小二')
  await expect(rowOf(list, name)).toContainText('3/3 已签署')
})

test('a contract that waits for a review is marked in the list and found by the filter, until it is passed', async ({
  page,
}) => {
  test.slow()
  const name = '要先审批的合同'
  const { Approvers } = contract(name)
  await sent(page, name, {
    FlowName: name,
    Approvers: [{ ...Approvers[0], ApproverNeedSignReview: true }, Approvers[1]],
  })
  await sent(page, '不用审批的合同')
  await showList(page)
  await expect(rowOf(page, name)).toContainText('待审批')
  await expect(rowOf(page, '不用审批的合同')).not.toContainText('待审批')
  await page.getByRole('button', { name: /^待审批 \d+$/ }).click()
  await expect(rowOf(page, '不用审批的合同')).toHaveCount(0)
  await page.getByRole('link', { name }).click()
  await page.getByRole('button', { name: '审批', exact: true }).click()
  await page.getByRole('dialog').getByRole('button', { name: '提交审批' }).click()
  await expect(page.getByRole('dialog')).toBeHidden()
  await showList(page)
  await expect(rowOf(page, '不用审批的合同')).toBeHidden()
  await page.getByRole('button', { name: /^全部 \d+$/ }).click()
  await expect(rowOf(page, name)).toBeVisible()
  await expect(rowOf(page, name)).not.toContainText('待审批')
})

test('the files of more contracts than Tencent gives at once come in groups of twenty, each contract once', async ({
  page,
  baseURL,
}) => {
  test.slow()
  const stem = `批量合同 ${randomUUID().slice(0, 8)}`
  const headers = { origin: baseURL! }
  const upload = await page.request.post('/api/files', {
    headers: { ...headers, 'content-type': 'application/pdf', 'x-file-name': 'many.pdf' },
    data: readFileSync(testPdf('a4-four-pages.pdf')),
  })
  const { fileId, sha256 } = (await upload.json()) as { fileId: string; sha256: string }
  const names = Array.from({ length: 22 }, (_, index) => `${stem} ${index + 1}`)
  for (const name of names) {
    const send = await page.request.post('/api/sends', {
      headers,
      data: { draftId: randomUUID(), fileId, sha256, request: contract(name) },
    })
    expect(send.status()).toBe(201)
  }
  await showList(page)
  await page.getByRole('searchbox').fill(stem)
  // With the head of the table: the search has come.
  await expect(page.getByRole('row')).toHaveCount(23)
  await expect(page.getByRole('row').filter({ hasText: stem })).toHaveCount(22)
  await page.getByRole('checkbox', { name: '选择本页全部合同' }).check()
  await page.getByRole('region', { name: '已选合同' }).getByRole('button', { name: '下载' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('button', { name: '准备下载' }).click()
  const links = dialog.getByRole('link')
  await expect(links).toHaveCount(2)
  const inside: string[] = []
  for (const [place, count] of [
    [0, 20],
    [1, 2],
  ] as const) {
    const coming = page.waitForEvent('download')
    await links.nth(place).click()
    const entries = unzipSync(new Uint8Array(readFileSync(await (await coming).path())))
    expect(Object.keys(entries)).toHaveLength(count)
    for (const [name, bytes] of Object.entries(entries)) {
      expect(Buffer.from(bytes.subarray(0, 5)).toString('latin1')).toBe('%PDF-')
      inside.push(name)
    }
  }
  expect([...inside].sort()).toEqual(names.map((name) => `${name}.pdf`).sort())
})
