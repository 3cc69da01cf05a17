// What the initiator's components hold: pictures, tables, days, and what a signer's must not.
import { expect, test, type Page } from '@playwright/test'
import { deflateSync } from 'node:zlib'
import { crc32 } from 'node:zlib'
import { EditorPage, lookText } from './editor-page.ts'

/** A PNG of one colour. */
function png(width: number, height: number, [red, green, blue]: readonly [number, number, number]): Buffer {
  const chunk = (type: string, data: Buffer) => {
    const body = Buffer.concat([Buffer.from(type), data])
    const head = Buffer.alloc(4)
    head.writeUInt32BE(data.length)
    const sum = Buffer.alloc(4)
    sum.writeUInt32BE(crc32(body))
    return Buffer.concat([head, body, sum])
  }
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.set([8, 2, 0, 0, 0], 8)
  const line = Buffer.concat([Buffer.of(0), Buffer.alloc(width * 3, Buffer.of(red, green, blue))])
  return Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(Buffer.concat(Array.from({ length: height }, () => line)))),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

const picture = (name: string, colour: readonly [number, number, number] = [30, 110, 200]) => ({
  name,
  mimeType: 'image/png',
  buffer: png(80, 50, colour),
})

/** Answers uploads with ids of its own; `minutes` is how long the next are good for. */
async function answerUploads(page: Page): Promise<{ names: string[]; minutes: number; offline: boolean }> {
  const uploads = { names: [] as string[], minutes: 60, offline: false }
  await page.route('**/api/pictures', async (route) => {
    if (uploads.offline) return route.abort('connectionfailed')
    const request = route.request()
    expect(request.headers()['content-type']).toBe('image/png')
    uploads.names.push(decodeURIComponent(request.headers()['x-file-name'] ?? ''))
    const expiresAt = new Date(Date.now() + uploads.minutes * 60_000).toISOString()
    await route.fulfill({ json: { fileId: `picture-${uploads.names.length}`, expiresAt } })
  })
  return uploads
}

async function open(page: Page): Promise<EditorPage> {
  const editor = new EditorPage(page)
  await editor.open('a4-four-pages.pdf')
  await editor.chooseParty('发起方')
  return editor
}

/** The first component of the initiator, as the JSON panel shows it; the panel is closed again. */
async function component(editor: EditorPage): Promise<Record<string, unknown>> {
  const [shown] = (await editor.request()).Components
  await editor.button('JSON').click()
  return shown!
}

test('a picture is uploaded, drawn on the page, and still there after the page is loaded again', async ({ page }) => {
  const uploads = await answerUploads(page)
  const editor = await open(page)
  await editor.dragOnto('FILL_IMAGE', 1, { x: 200, y: 200 })
  await page.getByTestId('picture-file').setInputFiles(picture('营业执照.png'))
  const image = editor.boxes('FILL_IMAGE').locator('image')
  await expect(image).toHaveAttribute('href', /^blob:/)
  await expect(page.getByText('营业执照.png')).toBeVisible()
  expect(uploads.names).toEqual(['营业执照.png'])
  expect((await component(editor)).ComponentValue).toBe('picture-1')
  await editor.saved()
  await page.reload()
  await editor.pageDrawn(1)
  await expect(editor.boxes('FILL_IMAGE').locator('image')).toHaveAttribute('href', /^blob:/)
})

test('what is no picture, and a lost network, are said; trying again takes the same file', async ({ page }) => {
  const uploads = await answerUploads(page)
  const editor = await open(page)
  await editor.dragOnto('FILL_IMAGE', 1, { x: 200, y: 200 })
  const input = page.getByTestId('picture-file')
  await input.setInputFiles({ name: '合同.png', mimeType: 'image/png', buffer: Buffer.from('%PDF-1.7') })
  await expect(page.getByRole('alert').filter({ hasText: '不是 PNG 或 JPEG' })).toBeVisible()
  uploads.offline = true
  await input.setInputFiles(picture('a.png'))
  await expect(page.getByRole('alert').filter({ hasText: '连不上网关' })).toBeVisible()
  uploads.offline = false
  await editor.button('重试').click()
  await expect(editor.boxes('FILL_IMAGE').locator('image')).toHaveCount(1)
  expect(uploads.names).toEqual(['a.png'])
})

test('attachments are added, ordered and removed, with the keyboard too, and dropped or pasted', async ({ page }) => {
  await answerUploads(page)
  const editor = await open(page)
  await editor.dragOnto('ATTACHMENT', 1, { x: 250, y: 200 })
  await page.getByTestId('picture-file').setInputFiles([picture('一.png'), picture('二.png', [200, 60, 40])])
  await expect(editor.boxes('ATTACHMENT').locator('image')).toHaveCount(2)
  const give = async (kind: 'drop' | 'paste', name: string) =>
    page.getByTestId('pictures').evaluate(
      (field, { kind, name, bytes }) => {
        const data = new DataTransfer()
        data.items.add(new File([Uint8Array.from(bytes)], name, { type: 'image/png' }))
        const options = { bubbles: true, cancelable: true }
        field.dispatchEvent(
          kind === 'drop'
            ? new DragEvent('drop', { ...options, dataTransfer: data })
            : new ClipboardEvent('paste', { ...options, clipboardData: data }),
        )
      },
      { kind, name, bytes: [...png(20, 20, [10, 150, 60])] },
    )
  await give('drop', '三.png')
  await expect(page.getByText('三.png')).toBeVisible()
  await give('paste', '四.png')
  await expect(page.getByText('四.png')).toBeVisible()
  await editor.button('上移 三.png').press('Enter')
  await editor.button('移除 一.png').click()
  await expect(editor.boxes('ATTACHMENT').locator('image')).toHaveCount(3)
  expect((await component(editor)).ComponentValue).toBe('picture-3,picture-2,picture-4')
})

test('a picture that is about to expire is uploaded anew before a preview, and the draft has the new id', async ({
  page,
}) => {
  const uploads = await answerUploads(page)
  uploads.minutes = 2
  const editor = await open(page)
  await editor.dragOnto('FILL_IMAGE', 1, { x: 200, y: 200 })
  await page.getByTestId('picture-file').setInputFiles(picture('a.png'))
  await expect(editor.boxes('FILL_IMAGE').locator('image')).toHaveCount(1)
  uploads.minutes = 60
  const sent = page.waitForRequest('**/api/previews')
  await page.route('**/api/previews', (route) =>
    route.fulfill({ status: 502, json: { error: { code: 'no-answer', message: '' } } }),
  )
  await editor.button('预览').click()
  await editor.button('腾讯预览').click()
  const { request } = (await sent).postDataJSON() as { request: { Components: { ComponentValue: string }[] } }
  expect(request.Components[0]!.ComponentValue).toBe('picture-2')
  await editor.button('返回编辑').click()
  expect((await component(editor)).ComponentValue).toBe('picture-2')
  await expect(editor.boxes('FILL_IMAGE').locator('image')).toHaveCount(1)
})

test('a table is typed, pasted and drawn, and the whole dialog is one undo step', async ({ page }) => {
  const editor = await open(page)
  await editor.dragOnto('DYNAMIC_TABLE', 1, { x: 290, y: 200 })
  await editor.button('新建表格').click()
  const dialog = page.getByRole('dialog', { name: '编辑表格' })
  const cell = (name: string) => dialog.getByRole('textbox', { name, exact: true })
  await cell('表头 1').fill('品名')
  await cell('表头 1').press('Tab')
  await expect(cell('表头 2')).toBeFocused()
  await cell('表头 2').fill('数量')
  await cell('表头 2').press('Enter')
  await expect(cell('第 1 行第 2 列')).toBeFocused()
  await cell('第 1 行第 1 列').evaluate((field) => {
    const data = new DataTransfer()
    data.setData('text/plain', '钢板\t3\t100.00\r\n螺丝\t900\t5.50\r\n"垫片\n(小)"\t40\t1.00\r\n合计\t\t106.50\r\n')
    field.dispatchEvent(new ClipboardEvent('paste', { bubbles: true, cancelable: true, clipboardData: data }))
  })
  await expect(cell('第 4 行第 3 列')).toHaveValue('106.50')
  await expect(cell('第 3 行第 1 列')).toHaveValue('垫片\n(小)')
  await cell('第 4 行第 3 列').press('Enter')
  await expect(cell('第 5 行第 3 列')).toBeFocused()
  await dialog.getByRole('button', { name: '第 5 行的操作' }).click()
  await page.getByRole('menuitem', { name: '删除这一行' }).click()
  await dialog.getByRole('button', { name: '第 3 列的操作' }).click()
  await page.getByRole('menuitem', { name: '右对齐' }).click()
  await dialog.getByRole('spinbutton', { name: '第 1 列的宽度' }).fill('50')
  await dialog.getByRole('button', { name: '完成' }).click()
  await expect(dialog).toBeHidden()
  await expect.poll(() => lookText(editor.boxes('DYNAMIC_TABLE'))).toContain('106.50')
  const value = JSON.parse((await component(editor)).ComponentValue as string) as {
    headers: unknown[]
    rowCount: number
    body: { cells: unknown[] }
  }
  expect(value.rowCount).toBe(4)
  expect(value.headers).toEqual([
    { content: '品名', widthPercent: 50 },
    { content: '数量' },
    { content: '', style: { align: 'RIGHT' } },
  ])
  expect(value.body.cells).toContainEqual({
    rowStart: 1,
    rowEnd: 1,
    columnStart: 3,
    columnEnd: 3,
    content: '100.00',
    style: { align: 'RIGHT' },
  })
  await editor.button('撤销').click()
  expect((await component(editor)).ComponentValue).toBeUndefined()
  await editor.button('重做').click()
  await expect.poll(() => lookText(editor.boxes('DYNAMIC_TABLE'))).toContain('106.50')
})

test('leaving a changed table asks, and what is no table is kept until a new one is wanted', async ({ page }) => {
  const editor = await open(page)
  await editor.dragOnto('DYNAMIC_TABLE', 1, { x: 290, y: 200 })
  const box = (await component(editor)) as object
  await editor.paste(
    JSON.stringify({
      FlowName: '合同',
      FileIds: ['f'],
      Approvers: [],
      Components: [{ ...box, ComponentValue: '{broken' }],
    }),
  )
  await editor.boxes('DYNAMIC_TABLE').click()
  await expect(page.getByRole('alert').filter({ hasText: '不是有效的 JSON' })).toBeVisible()
  await expect(page.getByText('{broken')).toBeVisible()
  await editor.button('新建表格').click()
  await page.getByRole('dialog', { name: '要用新表格代替' }).getByRole('button', { name: '新建表格' }).click()
  const dialog = page.getByRole('dialog', { name: '编辑表格' })
  await dialog.getByRole('textbox', { name: '表头 1' }).fill('品名')
  await dialog.getByRole('button', { name: '取消' }).click()
  const asks = page.getByRole('dialog', { name: '放弃对表格的修改？' })
  await asks.getByRole('button', { name: '继续编辑' }).click()
  await expect(dialog.getByRole('textbox', { name: '表头 1' })).toHaveValue('品名')
  await dialog.getByRole('button', { name: '取消' }).click()
  await asks.getByRole('button', { name: '放弃修改' }).click()
  await expect(dialog).toBeHidden()
  expect((await component(editor)).ComponentValue).toBe('{broken')
})

test('a day is chosen, an option is one of the given, and a value of a signer is cleared', async ({ page }) => {
  const editor = await open(page)
  await editor.dragOnto('DATE', 1, { x: 200, y: 200 })
  await page.getByRole('textbox', { name: '内容' }).fill('2026年02月28日')
  await page.keyboard.press('Enter')
  await expect.poll(() => lookText(editor.boxes('DATE'))).toContain('2026年02月28日')
  expect((await component(editor)).ComponentValue).toBe('2026年02月28日')
  const place = {
    ComponentPage: 1,
    ComponentPosX: 100,
    ComponentPosY: 100,
    ComponentWidth: 120,
    ComponentHeight: 20,
    FileIndex: 0,
  }
  await editor.paste(
    JSON.stringify({
      FlowName: '合同',
      FileIds: ['f'],
      Components: [{ ...place, ComponentType: 'SELECTOR', ComponentExtra: '{"Values":["现金","转账"]}' }],
      Approvers: [
        {
          ApproverType: 1,
          ApproverName: '张三',
          ApproverMobile: '13800000000',
          Components: [{ ...place, ComponentPosY: 300, ComponentType: 'TEXT', ComponentValue: '不该有' }],
          SignComponents: [],
        },
      ],
    }),
  )
  await editor.boxes('SELECTOR').click()
  await page.locator('.ant-select:has(#lk-value)').click()
  await page.locator('.ant-select-item-option', { hasText: '转账' }).click()
  await expect.poll(() => lookText(editor.boxes('SELECTOR'))).toContain('转账')
  await editor.boxes('TEXT').click()
  await expect(page.getByText('这里由签署方填写，不能带内容')).toBeVisible()
  await editor.button('清除').click()
  await expect(page.getByText('由签署方在签署时填写')).toBeVisible()
  expect((await editor.request()).Approvers[0]!.Components![0]).not.toHaveProperty('ComponentValue')
})
