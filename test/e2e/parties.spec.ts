// The signing parties: adding, naming, reordering, removing, changing kind.
import { expect, test } from '@playwright/test'
import { boxOf, EditorPage } from './editor-page.ts'

test('a party of each kind can be added, filled in and removed', async ({ page }) => {
  const editor = new EditorPage(page)
  await editor.open('a4-four-pages.pdf')
  for (const kind of ['企业', '个人', '企业自动签', '个人自动签']) {
    await editor.button('添加').click()
    await page.getByRole('menuitem', { name: kind, exact: true }).click()
  }
  const request = await editor.request()
  expect(request.Approvers.map((a) => [a.ApproverType, a.ApproverRoleName])).toEqual([
    [0, '甲方'],
    [1, '乙方'],
    [0, '丙方'],
    [1, '丁方'],
    [3, '戊方'],
    [7, '己方'],
  ])
  await editor.button('JSON').click()
  await editor.chooseParty('丙方')
  await page.getByRole('textbox', { name: '角色名称' }).fill('担保方')
  await page.getByRole('textbox', { name: '企业名称' }).fill('典子谦示例企业')
  await page.getByRole('textbox', { name: '经办人姓名' }).fill('典子谦')
  await page.getByRole('textbox', { name: '手机号' }).fill('+86 132-0000-0000')
  await page.keyboard.press('Enter')
  await expect(editor.party('担保方')).toContainText('典子谦示例企业')
  expect((await editor.request()).Approvers[2]).toMatchObject({
    ApproverType: 0,
    ApproverRoleName: '担保方',
    OrganizationName: '典子谦示例企业',
    ApproverName: '典子谦',
    ApproverMobile: '13200000000',
    NotifyType: 'sms',
  })
})

test('wrong input is said at the field and not taken', async ({ page }) => {
  const editor = new EditorPage(page)
  await editor.open('a4-four-pages.pdf')
  await editor.chooseParty('甲方')
  for (const [field, wrong, words] of [
    ['手机号', '12345', '请输入 11 位大陆手机号'],
    ['企业名称', '某公司(上海)', '请用中文括号'],
    ['经办人姓名', '张&三', '姓名只能用'],
    ['角色名称', '很'.repeat(21), '最多 20 个字'],
  ] as const) {
    const input = page.getByRole('textbox', { name: field })
    await input.fill(wrong)
    await page.keyboard.press('Tab')
    await expect(page.getByRole('alert').filter({ hasText: words })).toBeVisible()
    await expect(input).toHaveAttribute('aria-invalid', 'true')
  }
  const approver = (await editor.request()).Approvers[0]!
  expect(approver).toMatchObject({
    ApproverRoleName: '甲方',
    OrganizationName: '',
    ApproverName: '',
    ApproverMobile: '',
  })
})

test('removing a party that owns components asks first, and can be undone', async ({ page }) => {
  const editor = new EditorPage(page)
  await editor.open('a4-four-pages.pdf')
  await editor.dragOnto('SIGN_SEAL', 1, { x: 200, y: 200 })
  const before = await editor.request()
  await editor.button('JSON').click()
  const remove = async () => {
    await editor.button('甲方 的更多操作').click()
    await page.getByRole('menuitem', { name: '移除签署方' }).click()
    await expect(page.getByRole('dialog')).toContainText('甲方的 1 个控件会一并移除')
  }
  await remove()
  await page.getByRole('dialog').getByRole('button', { name: '取消' }).click()
  await expect(editor.boxes('SIGN_SEAL')).toBeVisible()
  await remove()
  await page.getByRole('dialog').getByRole('button', { name: '移除签署方' }).click()
  await expect(editor.boxes('SIGN_SEAL')).toHaveCount(0)
  await expect(page.getByRole('dialog')).toBeHidden()
  await editor.button('撤销').click()
  await expect(editor.boxes('SIGN_SEAL')).toHaveCount(1)
  expect(await editor.request()).toEqual(before)
})

test('parties are reordered by the menu and by dragging, and keep their colours', async ({ page }) => {
  const editor = new EditorPage(page)
  await editor.open('a4-four-pages.pdf')
  await editor.dragOnto('SIGN_SEAL', 1, { x: 200, y: 200 })
  const colour = await editor.boxes('SIGN_SEAL').evaluate((element) => getComputedStyle(element).color)
  const order = async () => (await editor.request()).Approvers.map((a) => a.ApproverRoleName)
  await editor.button('甲方 的更多操作').click()
  await page.getByRole('menuitem', { name: '下移' }).click()
  expect(await order()).toEqual(['乙方', '甲方'])
  expect(await editor.boxes('SIGN_SEAL').evaluate((element) => getComputedStyle(element).color)).toBe(colour)
  const from = await boxOf(editor.partyRow('甲方'))
  const to = await boxOf(editor.partyRow('乙方'))
  await page.mouse.move(from.x + 80, from.y + 15)
  await page.mouse.down()
  await page.mouse.move(from.x + 80, from.y - 5, { steps: 4 })
  await page.mouse.move(to.x + 80, to.y + 15, { steps: 4 })
  await page.mouse.up()
  await expect.poll(order).toEqual(['甲方', '乙方'])
})

test('a kind that may not have a party’s components asks before they go', async ({ page }) => {
  const editor = new EditorPage(page)
  await editor.open('a4-four-pages.pdf')
  await editor.dragOnto('SIGN_SEAL', 1, { x: 200, y: 200 })
  await editor.chooseParty('甲方')
  await page.locator('.ant-select', { hasText: '企业' }).click()
  await page.getByTitle('个人', { exact: true }).click()
  await expect(page.getByRole('dialog')).toContainText('个人不能使用这些控件：印章')
  await page.getByRole('dialog').getByRole('button', { name: '改变类型' }).click()
  await expect(editor.boxes()).toHaveCount(0)
  const approver = (await editor.request()).Approvers[0]!
  expect(approver.ApproverType).toBe(1)
  expect(approver).not.toHaveProperty('OrganizationName')
})

test('half-width brackets of a company name are made full-width with one click', async ({ page }) => {
  const editor = new EditorPage(page)
  await editor.open('a4-four-pages.pdf')
  await editor.chooseParty('甲方')
  const company = page.getByRole('textbox', { name: '企业名称' })
  await company.fill('某公司(上海)')
  await expect(page.getByRole('alert').filter({ hasText: '请用中文括号' })).toBeVisible()
  await editor.button('换成中文括号（）').click()
  await expect(company).toHaveValue('某公司（上海）')
  expect((await editor.request()).Approvers[0]!.OrganizationName).toBe('某公司（上海）')
})

test('an automatic company may leave company, name and mobile empty, and it is said', async ({ page }) => {
  const editor = new EditorPage(page)
  await editor.open('a4-four-pages.pdf')
  await editor.button('添加').click()
  await page.getByRole('menuitem', { name: '企业自动签', exact: true }).click()
  for (const field of ['企业名称', '经办人姓名', '手机号']) {
    await expect(page.getByRole('textbox', { name: field })).toHaveAttribute('placeholder', '可不填')
  }
  await expect(page.getByText('自动签只需要类型和印章')).toBeVisible()
  await expect(page.getByRole('switch', { name: '签署人稍后补充' })).toHaveCount(0)
})

test('the menus of the contract and of a party put the keyboard into their names', async ({ page }) => {
  const editor = new EditorPage(page)
  await editor.open('a4-four-pages.pdf')
  await editor.button('合同：a4-four-pages').click()
  await page.getByRole('menuitem', { name: '重命名' }).click()
  const name = page.locator('[data-param="FlowName"]').getByRole('textbox')
  await expect(name).toBeFocused()
  expect(
    await name.evaluate((input: HTMLInputElement) => input.value.slice(input.selectionStart!, input.selectionEnd!)),
  ).toBe('a4-four-pages')
  await editor.partyRow('乙方').getByRole('button', { name: /乙方/ }).last().click()
  await page.getByRole('menuitem').first().click()
  await expect(page.locator('[data-param="ApproverRoleName"]').getByRole('textbox')).toBeFocused()
  await expect(page.locator('[data-param="ApproverRoleName"]').getByRole('textbox')).toHaveValue('乙方')
})
