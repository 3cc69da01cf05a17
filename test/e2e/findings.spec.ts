// What the checks say, from the panel to the place: mended at a press, waved through, marked on the page, and in the
// way of sending.
import { expect, test } from '@playwright/test'
import { boxOf, EditorPage } from './editor-page.ts'

const seal = {
  ComponentType: 'SIGN_SEAL',
  FileIndex: 0,
  ComponentPage: 1,
  ComponentPosX: 100,
  ComponentPosY: 300,
  ComponentWidth: 119,
  ComponentHeight: 119,
}
const signature = {
  ...seal,
  ComponentType: 'SIGN_SIGNATURE',
  ComponentPosX: 3,
  ComponentPosY: 480,
  ComponentHeight: 43,
}

async function open(page: EditorPage['page'], company: object = {}, person: object = {}): Promise<EditorPage> {
  const editor = new EditorPage(page)
  await editor.open('a4-four-pages.pdf')
  await editor.paste(
    JSON.stringify({
      FlowName: '年度采购合同',
      Approvers: [
        {
          ApproverType: 0,
          ApproverRoleName: '甲方',
          OrganizationName: '典子谦示例企业',
          ApproverName: '典子谦',
          ApproverMobile: '13200000000',
          NotifyType: 'sms',
          SignComponents: [seal],
          ...company,
        },
        {
          ApproverType: 1,
          ApproverRoleName: '乙方',
          ApproverName: '张三',
          ApproverMobile: '18888888888',
          NotifyType: 'none',
          SignComponents: [signature],
          ...person,
        },
      ],
    }),
  )
  await expect(page.getByRole('dialog')).toBeHidden()
  await expect(editor.boxes()).toHaveCount(2)
  return editor
}

const row = (editor: EditorPage, rule: string) => editor.page.locator(`[data-rule="${rule}"]`)

test('a finding is mended at a press, and undone as one step', async ({ page }) => {
  const editor = await open(page, { OrganizationName: '某某(深圳)公司' }, { ApproverMobile: '+86 188 8888 8888' })
  await editor.button('检查').click()
  await row(editor, 'organization-brackets')
    .getByRole('button', { name: /^改成中文括号/ })
    .click()
  await row(editor, 'approver-mobile-form')
    .getByRole('button', { name: /^整理手机号/ })
    .click()
  await row(editor, 'near-edge')
    .getByRole('button', { name: /^移开页边/ })
    .click()
  await expect(page.getByTestId('findings').locator('[data-severity="error"]')).toHaveCount(0)
  await expect(row(editor, 'near-edge')).toHaveCount(0)
  const {
    Approvers: [company, person],
  } = await editor.request()
  expect(company!.OrganizationName).toBe('某某（深圳）公司')
  expect(person!.ApproverMobile).toBe('18888888888')
  expect(person!.SignComponents![0]!.ComponentPosX).toBe(14.18)
  await editor.button('检查').click()
  await page.keyboard.press('ControlOrMeta+z')
  await expect(row(editor, 'near-edge')).toHaveCount(1)
  await expect(row(editor, 'approver-mobile-form')).toHaveCount(0)
})

test('a warning that is waved through is remembered with the draft, and comes back when its component moves', async ({
  page,
}) => {
  const editor = await open(page)
  await editor.button('检查').click()
  await expect(page.getByRole('button', { name: '检查' }).locator('[data-badge]')).toHaveText('2')
  await row(editor, 'near-edge').getByRole('button', { name: /^忽略/ }).click()
  await expect(page.getByRole('button', { name: '检查' }).locator('[data-badge]')).toHaveText('1')
  await editor.saved()
  await page.reload()
  await editor.pageDrawn(1)
  await editor.button('检查').click()
  await expect(page.getByTestId('findings').locator('[data-rule]')).toHaveCount(1)
  await page.getByRole('button', { name: '已忽略（1）' }).click()
  await expect(row(editor, 'near-edge')).toBeVisible()
  const box = await boxOf(editor.boxes('SIGN_SIGNATURE'))
  await editor.dragBy({ x: box.x + box.width / 2, y: box.y + box.height / 2 }, 4, 0)
  await expect(page.getByTestId('findings').locator('[data-rule="near-edge"]')).toBeVisible()
  await expect(page.getByRole('button', { name: /已忽略/ })).toHaveCount(0)
})

test('components and parties bear a mark, and a finding leads to its place and its field', async ({ page }) => {
  const editor = await open(page, {}, { ApproverMobile: '1888' })
  const box = editor.boxes('SIGN_SIGNATURE')
  await expect(box).toHaveAccessibleName('签名 乙方 第 1 页 有提醒')
  await expect(box.locator('[data-severity]')).toHaveAttribute('title', /离页边只有 1 毫米/)
  await expect(editor.boxes('SIGN_SEAL').locator('[data-severity]')).toHaveCount(0)
  await expect(editor.partyRow('乙方').locator('[data-severity]')).toHaveAttribute('data-severity', 'error')
  await expect(editor.partyRow('甲方').locator('[data-severity]')).toHaveCount(0)
  await editor.button('检查').click()
  await row(editor, 'near-edge').getByRole('button').first().click()
  await expect(box).toHaveAttribute('aria-pressed', 'true')
  await expect(page.getByTestId('findings')).toBeVisible()
  await row(editor, 'approver-mobile-form').getByRole('button').first().click()
  await expect(page.getByRole('textbox', { name: '手机号' })).toBeFocused()
  await editor.button('预览').click()
  await expect(page.locator('[data-component-id] [data-severity]')).toHaveCount(0)
})

test('sending waits until each warning is seen to or waved through', async ({ page }) => {
  const editor = await open(page)
  await editor.button('发起合同').click()
  const dialog = page.getByRole('dialog', { name: '发起合同' })
  const confirm = dialog.getByRole('button', { name: '确认发起' })
  const list = dialog.getByTestId('send-findings')
  await expect(list.locator('[data-severity="warning"]')).toHaveCount(2)
  await expect(confirm).toBeDisabled()
  await list.locator('[data-rule="near-edge"]').getByRole('button', { name: /^忽略/ }).click()
  await expect(list.locator('[data-rule]')).toHaveCount(1)
  await expect(confirm).toBeDisabled()
  await dialog.getByRole('button', { name: '全部忽略' }).click()
  await expect(dialog).toContainText('检查通过，2 处提醒已忽略')
  await expect(confirm).toBeEnabled()
  await dialog.getByRole('button', { name: '已忽略（2）' }).click()
  await dialog
    .locator('[data-rule="party-not-told"]')
    .getByRole('button', { name: /^恢复提醒/ })
    .click()
  await expect(confirm).toBeDisabled()
})
