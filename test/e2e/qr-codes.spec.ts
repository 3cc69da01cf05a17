// QR codes for many signers: the list, a new one, its picture and poster, cancelling. The gateway's answers are the
// test's.
import AxeBuilder from '@axe-core/playwright'
import { expect, test, type Page, type Request } from '@playwright/test'
import jsQR from 'jsqr'
import { readFile } from 'node:fs/promises'

const url = 'https://essurl.cn/scan/yDSxtUUckpfkg67iU8oM2pyT5tbJoxN1'
const onboarding = {
  id: 'yDLuokuanTemp1ateOnboarding00001',
  name: '员工入职确认书',
  description: '',
  parties: [{ recipientId: 'yDOnboardingPerson00000000000001', role: '入职员工', kind: 'person', order: 0 }],
  unordered: false,
  silentCompany: false,
  initiatorComponents: 0,
  qualifies: { ok: true },
}
const offer = {
  ...onboarding,
  id: 'yDLuokuanTemp1ateOffer0000000003',
  name: '录用通知书',
  qualifies: { ok: false, why: 'FailedOperation.QrCodeCreatorSignComponents' },
}

interface Code {
  readonly [key: string]: unknown
  readonly id: string
}

let made = 0
function aCode(change: Record<string, unknown> = {}): Code {
  made += 1
  return {
    id: `3f0c1c1e-4a5b-4c6d-8e7f-${String(made).padStart(12, '0')}`,
    qrCodeId: `yDSxtUUckpfkg67iU8oM2pyT5tbJox${made}`,
    edition: 'ess',
    templateId: onboarding.id,
    flowName: '员工入职确认书',
    qrCodeName: '',
    state: 'valid',
    maxFlowNum: 200,
    usedFlowNum: 37,
    flowEffectiveDay: 7,
    createdAt: new Date(Date.now() - 3_600_000).toISOString(),
    expiresAt: new Date(Date.now() + 6 * 86_400_000).toISOString(),
    url,
    signUrls: {
      http: 'https://essurl.cn/abcdef',
      app: 'pages/guide?from=default&id=1',
      expiresAt: '2026-11-27 16:00:00',
    },
    restrictions: 0,
    ...change,
  }
}

/** A gateway that keeps the codes in the test. */
class Gateway {
  readonly posts: Request[] = []
  codes: Code[] = []

  async start(page: Page, codes: Code[]): Promise<void> {
    this.codes = codes
    await page.route('**/api/flows/events', (route) => route.abort())
    await page.route('**/api/templates*', (route) => route.fulfill({ json: { templates: [onboarding, offer] } }))
    await page.route('**/api/qr-codes', (route, request) => {
      if (request.method() === 'GET') return route.fulfill({ json: { qrCodes: this.codes, editions: ['ess'] } })
      this.posts.push(request)
      const {
        id,
        flowName,
        maxFlowNum = 5,
      } = request.postDataJSON() as { id: string; flowName: string; maxFlowNum?: number }
      const code = aCode({ id, flowName, maxFlowNum, usedFlowNum: 0 })
      this.codes = [code, ...this.codes]
      return route.fulfill({ status: 201, json: { qrCode: code } })
    })
    await page.goto('/#/qr-codes')
    await expect(page.getByRole('heading', { level: 1, name: /签署码|QR codes/ })).toBeVisible()
  }
}

async function violations(page: Page): Promise<readonly string[]> {
  await page.evaluate(() => Promise.all(document.getAnimations().map((a) => a.finished.catch(() => undefined))))
  const { violations: found } = await new AxeBuilder({ page }).analyze()
  return found.map((v) => `${v.id}: ${v.nodes.map((n) => n.target.join(' ')).join(', ')}`)
}

const several = () => [
  aCode({ qrCodeName: '前台张贴' }),
  aCode({ flowName: '劳务合作协议', maxFlowNum: 5, usedFlowNum: 5, templateId: 'yDLuokuanTemp1ateLabour000000002' }),
  aCode({
    flowName: '二零二六年度供应商廉洁承诺与保密义务确认函（华东大区分公司全体外协人员适用版本）',
    state: 'expired',
    expiresAt: '2026-01-01T00:00:00.000Z',
  }),
  aCode({ flowName: '租赁确认', state: 'cancelled' }),
  aCode({
    flowName: '实习协议',
    state: 'unknown',
    qrCodeId: null,
    url: null,
    expiresAt: null,
    signUrls: null,
    usedFlowNum: 0,
    maxFlowNum: 5,
  }),
  aCode({ flowName: '门店承诺书', state: 'invalid', edition: 'essbasic' }),
]

/** What a camera would read of a picture, from 480 pixels across, and how wide the picture is, px. */
async function decoded(
  page: Page,
  source: string,
): Promise<{ readonly text: string | undefined; readonly width: number }> {
  const { width, across, dark } = await page.evaluate(async (address) => {
    const image = new Image()
    image.src = address
    await image.decode()
    const canvas = document.createElement('canvas')
    canvas.width = 480
    canvas.height = 480
    const context = canvas.getContext('2d')!
    context.drawImage(image, 0, 0, 480, 480)
    const { data } = context.getImageData(0, 0, 480, 480)
    let pixels = ''
    for (let at = 0; at < data.length; at += 4) pixels += data[at]! < 128 ? '1' : '0'
    return { width: image.naturalWidth, across: 480, dark: pixels }
  }, source)
  const data = new Uint8ClampedArray([...dark].flatMap((one) => (one === '1' ? [0, 0, 0, 255] : [255, 255, 255, 255])))
  return { text: jsQR(data, across, across)?.data, width }
}

test('the list is searched and filtered, and axe finds nothing, in both languages', async ({ page }) => {
  await new Gateway().start(page, several())
  const rows = page.getByRole('table').getByRole('row')
  await expect(rows).toHaveCount(7)
  for (const state of ['有效', '已用完', '已过期', '已取消', '结果未知', '不可用'])
    await expect(rows.getByText(state, { exact: true })).toBeVisible()
  expect(await violations(page)).toEqual([])
  await page.getByText('待确认 2', { exact: true }).click()
  await expect(rows).toHaveCount(3)
  await page.getByRole('textbox', { name: '按名称、模板或编号查找' }).fill('门店')
  await expect(rows).toHaveCount(2)
  await page.getByRole('textbox', { name: '按名称、模板或编号查找' }).fill('没有的')
  await page.getByRole('button', { name: '清除条件' }).click()
  await expect(rows).toHaveCount(7)
  await page.getByRole('button', { name: 'Switch to English' }).click()
  await expect(rows.getByText('Used up', { exact: true })).toBeVisible()
  expect(await violations(page)).toEqual([])
})

test('a code is made with the keyboard, from a template that qualifies', async ({ page }) => {
  const gateway = new Gateway()
  await gateway.start(page, [])
  await expect(page.getByRole('heading', { name: '还没有签署码' })).toBeVisible()
  expect(await violations(page)).toEqual([])
  await page.getByRole('button', { name: '新建签署码' }).first().press('Enter')
  const dialog = page.getByRole('dialog', { name: '新建签署码' })
  await expect(dialog.getByText('不能用：模板里有要发起方填写的内容')).toBeVisible()
  await expect(dialog.getByRole('radio', { name: /录用通知书/ })).toBeDisabled()
  await dialog.getByRole('radio', { name: /员工入职确认书/ }).press('Space')
  await dialog.getByLabel('最多份数').fill('0')
  await dialog.getByRole('button', { name: '限定签署人' }).press('Enter')
  await dialog.getByRole('button', { name: '添加签署人' }).press('Enter')
  await dialog.getByRole('textbox', { name: '第 1 位签署人：手机号' }).fill('1888888')
  await dialog.getByRole('button', { name: '更多' }).press('Enter')
  await dialog.getByRole('button', { name: '生成签署码' }).press('Enter')
  await expect(dialog.getByText('请填写 1 以上的整数')).toBeVisible()
  await expect(dialog.getByText('请填写 11 位大陆手机号，不加 +86')).toBeVisible()
  await expect(dialog.getByLabel('最多份数')).toBeFocused()
  expect(await violations(page)).toEqual([])
  expect(gateway.posts).toEqual([])
  await dialog.getByLabel('最多份数').fill('50')
  await dialog.getByRole('textbox', { name: '第 1 位签署人：手机号' }).fill('18888888888')
  await dialog.getByRole('button', { name: '生成签署码' }).press('Enter')
  await expect(page.getByRole('img', { name: '签署码“员工入职确认书”的二维码' })).toBeVisible()
  expect(gateway.posts.map((request) => request.postDataJSON())).toEqual([
    {
      id: expect.any(String),
      edition: 'ess',
      templateId: onboarding.id,
      flowName: '员工入职确认书',
      maxFlowNum: 50,
      restrictions: [{ mobile: '18888888888' }],
    },
  ])
})

test('the code that is shown, and both files of it, say what Tencent gave', async ({ page }) => {
  await new Gateway().start(page, [aCode()])
  await page.getByRole('button', { name: '员工入职确认书', exact: true }).click()
  const picture = page.getByRole('img', { name: '签署码“员工入职确认书”的二维码' })
  await expect(picture).toBeVisible()
  expect(await violations(page)).toEqual([])
  const seen = await picture.screenshot()
  expect((await decoded(page, `data:image/png;base64,${seen.toString('base64')}`)).text).toBe(url)
  for (const [name, type] of [
    ['保存 PNG', 'image/png'],
    ['保存 SVG', 'image/svg+xml'],
  ] as const) {
    const download = page.waitForEvent('download')
    await page.getByRole('button', { name }).click()
    const file = await download
    expect(file.suggestedFilename()).toBe(`员工入职确认书.${type === 'image/png' ? 'png' : 'svg'}`)
    const bytes = await readFile(await file.path())
    const { text, width } = await decoded(page, `data:${type};base64,${bytes.toString('base64')}`)
    expect(text).toBe(url)
    expect(width).toBeGreaterThanOrEqual(1000)
  }
})

test('the poster is one A4 page with the code, and the page is as before once it is printed', async ({ page }) => {
  await page.addInitScript(() => {
    window.print = () => document.documentElement.setAttribute('data-printed', '')
  })
  await new Gateway().start(page, [aCode({ restrictions: 3, qrCodeName: '前台张贴' })])
  await page.getByRole('button', { name: '前台张贴', exact: true }).click()
  await page.getByRole('button', { name: '打印海报' }).click()
  await expect(page.locator('html[data-printed]')).toBeAttached()
  await page.emulateMedia({ media: 'print' })
  const poster = page.getByRole('region', { name: '打印海报' })
  for (const words of ['扫码签署', '前台张贴', '员工入职确认书', '仅限指定人员扫码', '仔细阅读合同，确认后签署'])
    await expect(poster.getByText(words, { exact: true })).toBeVisible()
  await expect(page.getByRole('dialog')).toBeHidden()
  const seen = await poster.getByRole('img', { name: '扫码签署的二维码' }).screenshot()
  expect((await decoded(page, `data:image/png;base64,${seen.toString('base64')}`)).text).toBe(url)
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1')
  expect(pdf.match(/\/Type\s*\/Page\b/g)).toHaveLength(1)
  expect(pdf).toMatch(/\/MediaBox\s*\[\s*0 0 59[45][.\d]* 84[12][.\d]*\s*\]/)
  await page.emulateMedia({ media: 'screen' })
  await page.evaluate(() => window.dispatchEvent(new Event('afterprint')))
  await expect(page.getByRole('region', { name: '打印海报', includeHidden: true })).toHaveCount(0)
  await expect(page.getByRole('dialog')).toBeVisible()
})

test('a dead code says that it is not usable, and its state is corrected', async ({ page }) => {
  const gateway = new Gateway()
  const code = aCode()
  await gateway.start(page, [code])
  await page.route('**/api/qr-codes/*/cancellation', (route) => {
    gateway.codes = [{ ...code, state: 'invalid' }]
    return route.fulfill({
      status: 422,
      json: {
        error: {
          code: 'refused',
          message: '',
          tencent: { code: 'OperationDenied.QrInvalid', message: '签署二维码不可用，请检查后重试。', requestId: 'r' },
        },
      },
    })
  })
  await page.getByRole('button', { name: '取消签署码：员工入职确认书' }).click()
  const question = page.getByRole('dialog')
  await expect(question).toContainText('已经扫码产生的合同不受影响')
  expect(await violations(page)).toEqual([])
  await question.getByRole('button', { name: '取消签署码' }).click()
  await expect(page.getByText('签署二维码不可用', { exact: true })).toBeVisible()
  await expect(page.getByText(/OperationDenied\.QrInvalid/)).toBeVisible()
  await expect(page.getByRole('row').getByText('不可用', { exact: true })).toBeVisible()
})
