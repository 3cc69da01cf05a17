// Everything that can be said of a signer, set on the screen and read in the request; the address book.
import AxeBuilder from '@axe-core/playwright'
import { expect, test, type Page } from '@playwright/test'
import { example } from '../contract/fixtures/examples.ts'
import { EditorPage } from './editor-page.ts'

const field = (page: Page, key: string) => page.locator(`#lk-party-${key}`)
const row = (page: Page, key: string) => page.locator(`[data-field="lk-party-${key}"]`)

/** Opens a fold and leaves it open. */
async function unfold(page: Page, fold: string): Promise<void> {
  const button = page.locator(`[data-fold="party-${fold}"]`)
  await button.click()
  await expect(button).toHaveAttribute('aria-expanded', 'true')
}

/** Chooses of a list by what is read there; the list is closed again where it stays open for more. */
async function pick(page: Page, key: string, ...labels: readonly string[]): Promise<void> {
  await row(page, key).locator('.ant-select').click()
  const list = page.locator('.ant-select-dropdown:visible')
  for (const label of labels) await list.getByTitle(label, { exact: true }).click()
  if (await list.isVisible()) await page.keyboard.press('Escape')
  await expect(list).toBeHidden()
}

async function write(page: Page, key: string, text: string): Promise<void> {
  await field(page, key).fill(text)
  await field(page, key).press('Tab')
}

test('the settings of a company are written as the API wants them, and taken back they leave no empty place', async ({
  page,
}) => {
  const editor = new EditorPage(page)
  await editor.open('a4-four-pages.pdf')
  const before = await editor.request()
  await editor.button('JSON').click()
  await editor.chooseParty('甲方')
  await pick(page, 'NotifyType', '不通知')
  await unfold(page, 'identity')
  await write(page, 'UserId', 'yDRSRUUgygj6rq9wUuO4zjEyBZ2NHiyT')
  await expect(row(page, 'mobile')).toContainText('以员工本人的实名信息为准')
  await pick(page, 'ApproverSignTypes', '设备指纹')
  await expect(row(page, 'ApproverSignTypes')).toContainText('不能只选设备指纹和设备面容')
  await pick(page, 'ApproverSignTypes', '人脸识别')
  await expect(row(page, 'ApproverSignTypes')).not.toContainText('不能只选')
  await pick(page, 'ApproverMobileMode', '与已认证的不一致就报错')
  await unfold(page, 'limits')
  await write(page, 'PreReadTime', '60')
  await pick(page, 'FlowReadLimit', '只要读到底')
  await field(page, 'NoRefuse').click()
  await field(page, 'NoTransfer').click()
  await unfold(page, 'register')
  await write(page, 'LegalName', '张三')
  await pick(page, 'AuthorizationTypes', '授权书和对公打款', '法人授权')
  await field(page, 'LegalNameSame').click()
  await unfold(page, 'wework')
  await pick(page, 'ApproverSource', '企业微信')
  await write(page, 'CustomApproverTag', '一组')
  await unfold(page, 'developer')
  await field(page, 'CanEditApprover').click()
  await expect(page.locator('[data-fold="party-limits"]')).toContainText('4')
  expect((await editor.request()).Approvers[0]).toEqual({
    ...before.Approvers[0],
    NotifyType: 'none',
    UserId: 'yDRSRUUgygj6rq9wUuO4zjEyBZ2NHiyT',
    ApproverSignTypes: [1, 5],
    PreReadTime: 60,
    ApproverOption: {
      ApproverMobileMode: 'VALIDATE',
      FlowReadLimit: 'LimitBottom',
      NoRefuse: true,
      NoTransfer: true,
      CanEditApprover: false,
    },
    RegisterInfo: { LegalName: '张三', AuthorizationTypes: [2, 5], RegisterInfoOption: { LegalNameSame: true } },
    ApproverSource: 'WEWORKAPP',
    CustomApproverTag: '一组',
  })
  await editor.button('JSON').click()
  await field(page, 'LegalNameSame').click()
  await write(page, 'LegalName', '')
  await field(page, 'NoRefuse').click()
  expect((await editor.request()).Approvers[0]).toMatchObject({
    ApproverOption: {
      ApproverMobileMode: 'VALIDATE',
      FlowReadLimit: 'LimitBottom',
      NoTransfer: true,
      CanEditApprover: false,
    },
    RegisterInfo: { AuthorizationTypes: [2, 5] },
  })
  expect((await editor.request()).Approvers[0]!.RegisterInfo).toEqual({ AuthorizationTypes: [2, 5] })
})

test('an imported signer who is added later is shown as one; turned off, name and mobile are asked for', async ({
  page,
}) => {
  const editor = new EditorPage(page)
  await editor.open('seven-pages.pdf')
  await editor.paste(JSON.stringify(example('earlier-09').request))
  await editor.chooseParty('甲方')
  await expect(field(page, 'FillType')).toBeChecked()
  await expect(field(page, 'name')).toBeHidden()
  await expect(row(page, 'NotifyType')).toContainText('不通知')
  expect((await editor.request()).Approvers[0]).toMatchObject({ NotifyType: 'NONE', ApproverOption: { FillType: 1 } })
  await editor.button('JSON').click()
  await field(page, 'FillType').click()
  await write(page, 'name', '典子谦')
  await write(page, 'mobile', '13200000000')
  const approver = (await editor.request()).Approvers[0]!
  expect(approver).toMatchObject({
    ApproverName: '典子谦',
    ApproverMobile: '13200000000',
    ApproverSignTypes: [1],
    NotifyType: 'NONE',
  })
  expect(approver).not.toHaveProperty('ApproverOption')
})

test('what a signer may add is limited by kind of seal and by seal, and shown only where adding is allowed', async ({
  page,
}) => {
  const editor = new EditorPage(page)
  await editor.open('seven-pages.pdf')
  await editor.chooseParty('甲方')
  await expect(page.locator('[data-fold="party-adding"]')).toHaveCount(0)
  await editor.paste(
    JSON.stringify({
      FlowName: '合同',
      SignBeanTag: 1,
      Approvers: [{ ApproverType: 0, ApproverRoleName: '甲方', NotifyType: 'sms' }],
    }),
  )
  await editor.chooseParty('甲方')
  await unfold(page, 'adding')
  for (const type of ['印章', '骑缝章', '签名']) {
    await editor.button('添加一种').click()
    await page.getByRole('menuitem', { name: type, exact: true }).click()
  }
  await pick(page, 'limit-0-values', '公章', '合同专用章')
  await page.getByRole('group', { name: '控件 2' }).getByText('指定印章').click()
  await field(page, 'limit-1-values').fill('yDR4yUUgyg1qqlj7UuO4zjES3G9Shoxk,yDR4yUUgyg1qqlj7UuO4zjES3G9Shoxl')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Escape')
  await pick(page, 'limit-2-values', '当场手写')
  await field(page, 'ForbidAddSignDate').click()
  expect((await editor.request()).Approvers[0]).toMatchObject({
    AddSignComponentsLimits: [
      { ComponentType: 'SIGN_SEAL', ComponentValue: ['OFFICIAL', 'CONTRACT'] },
      {
        ComponentType: 'SIGN_PAGING_SEAL',
        ComponentValue: ['yDR4yUUgyg1qqlj7UuO4zjES3G9Shoxk', 'yDR4yUUgyg1qqlj7UuO4zjES3G9Shoxl'],
      },
      { ComponentType: 'SIGN_SIGNATURE', ComponentValue: ['HANDWRITE'] },
    ],
    ApproverOption: { ForbidAddSignDate: true },
  })
})

const contact = {
  id: '5f0f6f0e-0000-4000-8000-000000000001',
  kind: 'company',
  organizationName: '某某设备公司',
  name: '李四',
  mobile: '13812340000',
  userId: '',
  email: '',
  usedAt: '2026-11-01T00:00:00.000Z',
}
const other = {
  ...contact,
  id: '5f0f6f0e-0000-4000-8000-000000000002',
  kind: 'person',
  organizationName: '',
  name: '王五',
  mobile: '13900001111',
}

test('a known party is found by keyboard and fills the form in one step; it can be forgotten', async ({ page }) => {
  const forgotten: string[] = []
  await page.route('**/api/contacts', (route) => route.fulfill({ json: { contacts: [contact, other] } }))
  await page.route('**/api/contacts/*', (route) => {
    forgotten.push(`${route.request().method()} ${new URL(route.request().url()).pathname}`)
    return route.fulfill({ status: 204 })
  })
  const editor = new EditorPage(page)
  await editor.open('a4-four-pages.pdf')
  await editor.chooseParty('甲方')
  const before = await editor.request()
  await editor.button('JSON').click()
  await editor.button('从往来签署方选择').click()
  const dialog = page.getByRole('dialog', { name: '往来签署方' })
  await expect(dialog.getByRole('textbox')).toBeFocused()
  await expect(dialog).toContainText('139****1111')
  await dialog.getByRole('button', { name: '不再记住 王五' }).click()
  await page.getByRole('button', { name: '不再记住', exact: true }).click()
  await expect(dialog).not.toContainText('王五')
  expect(forgotten).toEqual([`DELETE /api/contacts/${other.id}`])
  await dialog.getByRole('textbox').fill('1234')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(dialog).toBeHidden()
  await expect(field(page, 'company')).toHaveValue('某某设备公司')
  expect((await editor.request()).Approvers[0]).toEqual({
    ...before.Approvers[0],
    OrganizationName: '某某设备公司',
    ApproverName: '李四',
    ApproverMobile: '13812340000',
  })
  await editor.button('撤销').click()
  expect(await editor.request()).toEqual(before)
})

test('where no address book answers, it is said calmly and the form goes on', async ({ page }) => {
  await page.route('**/api/contacts', (route) => route.abort())
  const editor = new EditorPage(page)
  await editor.open('a4-four-pages.pdf')
  await editor.chooseParty('乙方')
  await editor.button('从往来签署方选择').click()
  const dialog = page.getByRole('dialog', { name: '往来签署方' })
  await expect(dialog.getByRole('status')).toContainText('现在读不到往来签署方')
  await page.keyboard.press('Escape')
  await expect(dialog).toBeHidden()
  await write(page, 'name', '王五')
  expect((await editor.request()).Approvers[1]!.ApproverName).toBe('王五')
})

test('the form with all its folds open has no known barriers', async ({ page }) => {
  const editor = new EditorPage(page)
  await editor.open('a4-four-pages.pdf')
  await editor.paste(
    JSON.stringify({
      FlowName: '合同',
      SignBeanTag: 1,
      Approvers: [
        {
          ApproverType: 0,
          ApproverRoleName: '甲方',
          OrganizationName: '某公司(上海)',
          AddSignComponentsLimits: [{ ComponentType: 'SIGN_SEAL', ComponentValue: ['OFFICIAL'] }],
        },
      ],
    }),
  )
  await editor.chooseParty('甲方')
  for (const fold of ['identity', 'limits', 'adding', 'register', 'wework', 'developer']) await unfold(page, fold)
  const { violations } = await new AxeBuilder({ page }).include('[data-pane=inspector]').analyze()
  expect(violations.map(({ id, nodes }) => [id, nodes.map((node) => node.html)])).toEqual([])
})
