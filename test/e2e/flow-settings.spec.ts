// The contract's own settings: everything that the request says of the whole contract, set on the screen.
import { expect, test, type Page } from '@playwright/test'
import { EditorPage } from './editor-page.ts'

// The deadline below is Tencent's own example, typed in the time zone of who signs.
test.use({ timezoneId: 'Asia/Shanghai' })

async function openSettings(page: Page): Promise<EditorPage> {
  const editor = new EditorPage(page)
  await editor.open('a4-four-pages.pdf')
  await page.getByText('合同设置', { exact: true }).click()
  return editor
}

const field = (page: Page, name: string) => page.getByRole('textbox', { name, exact: true })
const fold = (page: Page, name: string) => page.getByRole('button', { name: new RegExp(`^${name}`) })

async function choose(page: Page, name: string, option: string): Promise<void> {
  await page.getByRole('combobox', { name, exact: true }).click()
  await page.locator('.ant-select-dropdown:visible').getByTitle(option, { exact: true }).click()
}

test('the settings go into the request, and all of them can be taken back', async ({ page }) => {
  // Some sixty steps.
  test.slow()
  const editor = await openSettings(page)
  const before = await editor.request()
  await editor.button('JSON').click()

  await field(page, '合同类型').fill('采购合同')
  await field(page, '合同描述').fill('二〇二七年度采购')
  await page.getByText('不分先后', { exact: true }).click()
  await field(page, '签署截止').fill('2028-01-01 00:00:00')
  await field(page, '签署截止').press('Enter')
  await field(page, '到期提醒').fill('2027-12-31')
  await field(page, '到期提醒').press('Enter')
  await expect(field(page, '到期提醒')).toHaveValue('2027-12-31 23:59:59')

  await page.getByRole('button', { name: '添加抄送人' }).click()
  await field(page, '姓名').fill('李四')
  await field(page, '手机号').fill('151 0000 0000')
  await choose(page, '权限', '查看并下载原文')
  await page.getByRole('button', { name: '添加抄送人' }).click()
  await field(page, '姓名').fill('王五')
  await field(page, '手机号').fill('13700000000')
  await choose(page, '身份', '企业员工')
  await page.getByRole('switch', { name: '短信通知' }).click()
  await choose(page, '通知时间', '签署完成后')

  await fold(page, '查看与签署').click()
  await choose(page, '查看前验证', '手机号')
  await choose(page, '自动签场景', '通用场景')
  await page.getByRole('switch', { name: '动态签署' }).click()
  await fold(page, '列表展示').click()
  await choose(page, '文书称呼', '协议')
  await field(page, '列表内容').fill('名称:;发起方:{发起方企业}')
  for (let step = 0; step < ';发起方:{发起方企业}'.length; step += 1) await field(page, '列表内容').press('ArrowLeft')
  await page.getByRole('button', { name: '合同名称', exact: true }).click()
  await expect(page.getByTestId('show-map').locator('p')).toHaveText(['名称:a4-four-pages', '发起方:发起方企业'])
  await expect(field(page, '列表内容')).toBeFocused()
  await fold(page, '审批与限制').click()
  for (const name of ['发起审批', '内部审批', '禁止解除']) await page.getByRole('switch', { name }).click()
  await fold(page, '开发者参数').click()
  await field(page, '业务数据').fill('订单 42')
  await expect(page.getByText('12 / 20480')).toBeVisible()
  await field(page, '子企业编号').fill('yDwFdUUckpsvm3ciUyVYxhuSAkZziLk7')
  await page.getByRole('switch', { name: '只预览' }).click()
  await choose(page, '预览方式', '网页查看')
  await expect(fold(page, '查看与签署').locator('[data-count]')).toHaveText('3')

  expect(await editor.request()).toEqual({
    ...before,
    FlowType: '采购合同',
    FlowDescription: '二〇二七年度采购',
    Unordered: true,
    Deadline: 1830268800,
    RemindedOn: 1830268799,
    CcInfos: [
      { Name: '李四', Mobile: '15100000000', NotifyType: 'sms', CcPermission: 1 },
      { Name: '王五', Mobile: '13700000000', NotifyType: 'none', CcType: 1 },
    ],
    CcNotifyType: 1,
    ApproverVerifyType: 'MobileCheck',
    AutoSignScene: 'OTHER',
    OpenDynamicSignFlow: true,
    FlowDisplayType: 2,
    CustomShowMap: '名称:{合同名称};发起方:{发起方企业}',
    Workflow: true,
    NeedSignReview: true,
    FlowOperateLimit: { NoRelease: true },
    UserData: Buffer.from('订单 42').toString('base64'),
    Agent: { ProxyOrganizationId: 'yDwFdUUckpsvm3ciUyVYxhuSAkZziLk7' },
    NeedPreview: true,
    PreviewType: 1,
  })
  await editor.button('JSON').click()

  for (const name of ['合同类型', '合同描述', '签署截止', '到期提醒', '列表内容', '业务数据', '子企业编号']) {
    await field(page, name).fill('')
    await field(page, name).blur()
  }
  await page.getByText('按顺序', { exact: true }).click()
  for (const name of ['李四', '王五']) await page.getByRole('button', { name: `删除抄送人：${name}` }).click()
  for (const name of ['动态签署', '发起审批', '内部审批', '禁止解除', '只预览'])
    await page.getByRole('switch', { name }).click()
  await choose(page, '通知时间', '发起时（默认）')
  await choose(page, '查看前验证', '人脸识别（默认）')
  await choose(page, '文书称呼', '合同（默认）')
  await choose(page, '预览方式', '下载 PDF（默认）')
  await page.locator('[data-field]', { hasText: '自动签场景' }).locator('.ant-select').hover()
  await page.locator('[data-field]', { hasText: '自动签场景' }).locator('.ant-select-clear').click()
  expect(await editor.request()).toEqual(before)
})

test('a deadline is chosen in days, typed by keyboard, told when it has gone by, and given up with Escape', async ({
  page,
}) => {
  const editor = await openSettings(page)
  const deadline = field(page, '签署截止')
  await page.getByRole('button', { name: '30 天', exact: true }).click()
  await expect(deadline).toHaveValue(/^\d{4}-\d\d-\d\d 23:59:59$/)
  const chosen = (await editor.request()).Deadline as number
  expect(chosen - Date.now() / 1000).toBeGreaterThan(30 * 86_400 - 60)
  await editor.button('JSON').click()
  await deadline.fill('2028-01-01')
  await deadline.press('Escape')
  await expect(deadline).toHaveValue(/ 23:59:59$/)
  expect((await editor.request()).Deadline).toBe(chosen)
  await editor.button('JSON').click()
  await deadline.fill('2020-01-01 08:00:00')
  await deadline.press('Enter')
  await expect(page.getByRole('alert').filter({ hasText: '这个时间已经过去' })).toBeVisible()
  await deadline.fill('1830268800')
  await deadline.press('Enter')
  await expect(deadline).toHaveValue('2028-01-01 00:00:00')
  await expect(page.getByRole('alert').filter({ hasText: '这个时间已经过去' })).toHaveCount(0)
  await editor.button('撤销').click()
  await editor.button('撤销').click()
  expect((await editor.request()).Deadline).toBe(chosen)
  await editor.button('JSON').click()
  // A day picked with the mouse alone is its last second.
  await field(page, '到期提醒').click()
  await page.locator('.ant-picker-dropdown:visible .ant-picker-header-next-btn').click()
  await page.locator('.ant-picker-dropdown:visible td[title$="-15"]').click()
  await field(page, '到期提醒').press('Tab')
  await expect(field(page, '到期提醒')).toHaveValue(/-15 23:59:59$/)
  const picked = new Date(((await editor.request()).RemindedOn as number) * 1000 + 8 * 3_600_000)
  expect(picked.toISOString()).toMatch(/-15T23:59:59/)
})

test('a long name is cut short in the bar at the top, and the state of saving beside it can be read', async ({
  page,
}) => {
  await openSettings(page)
  await field(page, '合同名称').fill('发起合同后添加签署区-指定签署控件和印章的无序签署示例合同')
  await field(page, '合同名称').blur()
  const name = page.locator('header').getByText('发起合同后添加签署区')
  await expect(name.last()).toHaveCSS('text-overflow', 'ellipsis')
  await expect(name.last()).toHaveCSS('overflow-x', 'hidden')
  expect(await name.last().evaluate((words) => words.scrollWidth > words.clientWidth)).toBe(true)
  await new EditorPage(page).saved()
})
