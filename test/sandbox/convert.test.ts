import { describe, expect, it, vi } from 'vitest'
import { htmlText } from '../../src/sandbox/convert/html-text.ts'
import { readPages } from '../../src/document/read-pages.ts'
import { readText } from '../../src/document/text-index.ts'
import { openBytes } from '../document/test-file.ts'
import { aRequest, codeOf, operator, startSandbox } from './a-sandbox.ts'
import { onePixelBmp, onePixelPng } from './pictures.ts'

const bench = startSandbox()

async function convert(name: string, bytes: Uint8Array | string, type = name.split('.').at(-1)!) {
  const ResourceId = await bench.upload(name, typeof bytes === 'string' ? Buffer.from(bytes) : bytes)
  const { TaskId } = await bench
    .client()
    .CreateFileConvertTask({ ResourceType: type, ResourceName: name, ResourceId, Operator: operator })
  return ended(() => bench.client().DescribeFileConvertTask({ TaskId: TaskId!, Operator: operator }))
}

const createTask = (changes: object) =>
  bench.client().CreateFileConvertTask({
    ResourceType: 'txt',
    ResourceName: 'a.txt',
    ResourceId: '',
    Operator: operator,
    ...changes,
  })
const stateOf = (TaskId: string) => bench.client().DescribeFileConvertTask({ TaskId, Operator: operator })

/** What a task has come to. */
async function ended<State extends { TaskStatus?: number }>(ask: () => Promise<State>): Promise<State> {
  return vi.waitUntil(
    async () => {
      const state = await ask()
      return state.TaskStatus === 0 || state.TaskStatus === 4 ? null : state
    },
    { timeout: 20_000, interval: 20 },
  )
}

async function fetchPdf(fileId: string): Promise<Uint8Array> {
  const { FileUrls } = await bench
    .client()
    .DescribeFileUrls({ Operator: operator, BusinessType: 'DOCUMENT', BusinessIds: [fileId] })
  const answer = await fetch(FileUrls![0]!.Url)
  expect(answer.headers.get('content-type')).toBe('application/pdf')
  return new Uint8Array(await answer.arrayBuffer())
}

async function converted(name: string, bytes: Uint8Array | string, type?: string) {
  const result = await convert(name, bytes, type)
  expect(result).toMatchObject({ TaskStatus: 8, TaskMessage: '任务处理完成', ResourceId: expect.stringMatching(/^yD/) })
  return { id: result.ResourceId!, document: await openBytes(await fetchPdf(result.ResourceId!)) }
}

/** One pixel, as small as a JPEG gets. */
const jpeg = Buffer.from(
  '/9j/4AAQSkZJRgABAQEASABIAAD/2wBDAP' +
    '/'.repeat(86) +
    'wAALCAABAAEBAREA/8QAFAABAAAAAAAAAAAAAAAAAAAAA//EABQQAQAAAAAAAAAAAAAAAAAAAAD/2gAIAQEAAD8AN//Z',
  'base64',
)

describe('a conversion', { timeout: 60_000 }, () => {
  it.each([
    ['a.png', onePixelPng, undefined],
    ['a.jpg', jpeg, 'jpeg'],
    ['a.jpg', jpeg, 'jpg'],
  ])('of %s gives an upright A4 page', async (name, bytes, type) => {
    const { document } = await converted(name, bytes, type)
    expect(await readPages(document)).toEqual([{ widthPt: 595.28, heightPt: 841.89 }])
  })

  it('of a picture that is wider than high gives a lying page', async () => {
    const { document } = await converted('a.bmp', onePixelBmp)
    expect(await readPages(document)).toEqual([{ widthPt: 841.89, heightPt: 595.28 }])
  })

  it('of text gives its lines, and a contract can be made of it', async () => {
    const { id, document } = await converted('合同.txt', '采购合同\n\n甲方（盖章）：\n')
    const text = await readText(document)
    expect(text.findText('采购合同')).toHaveLength(1)
    expect(text.findText('甲方（盖章）：')[0]!.rect.y).toBeGreaterThan(text.findText('采购合同')[0]!.rect.y)
    expect(await codeOf(bench.client().CreateFlowByFiles(aRequest(id)))).toBe('accepted')
  })

  it('of text in GB18030 reads it as such', async () => {
    const { document } = await converted('a.txt', Buffer.from([0xbc, 0xd7, 0xb7, 0xbd]))
    expect((await readText(document)).findText('甲方')).toHaveLength(1)
  })

  it('of long text gives as many pages as it takes', async () => {
    const { document } = await converted('a.txt', Array.from({ length: 100 }, (_, n) => `第${n + 1}条 约定`).join('\n'))
    expect(document.numPages).toBe(3)
    expect((await readText(document)).findText('第100条')[0]!.page).toBe(3)
  })

  it('of a page gives its text', async () => {
    const { document } = await converted(
      'a.html',
      '<html><head><title>no</title></head>' +
        '<body><h1>采购合同</h1><p>甲方&nbsp;&amp;&#20057;方</p><script>bad()</script></body></html>',
    )
    const text = await readText(document)
    expect(text.findText('采购合同')).toHaveLength(1)
    expect(text.findText('甲方 &乙方')).toHaveLength(1)
    expect(text.findText('bad')).toEqual([])
  })

  it('of a broken picture ends with -6', async () => {
    expect(await convert('a.png', onePixelPng.subarray(0, 30))).toMatchObject({
      TaskStatus: -6,
      TaskMessage: expect.stringMatching(/^转换失败：这个图片已损坏/),
      ResourceId: '',
    })
  })

  it('of a text beyond 2,000 pages fails: nothing of a contract is cut off', async () => {
    expect(await convert('a.txt', '一\n'.repeat(34 * 2000 + 1))).toMatchObject({
      TaskStatus: -6,
      TaskMessage: expect.stringContaining('2000 页'),
    })
  })

  it('of a picture that would take gigabytes fails by what its head says', async () => {
    const png = Buffer.from(onePixelPng)
    png.writeUInt32BE(20_000, 16)
    png.writeUInt32BE(20_000, 20)
    const bmp = Buffer.from(onePixelBmp)
    bmp.writeInt32LE(20_000, 18)
    bmp.writeInt32LE(-20_000, 22)
    for (const [name, bytes] of [
      ['a.png', png],
      ['a.bmp', bmp],
    ] as const) {
      expect(await convert(name, bytes)).toMatchObject({
        TaskStatus: -6,
        TaskMessage: expect.stringContaining('像素太多'),
      })
    }
  })

  it('has an id of 20 digits that begins with the time, as in Tencent’s examples', async () => {
    bench.travel(0)
    const { TaskId } = await createTask({ ResourceId: await bench.upload('a.txt', Buffer.from('甲方')) })
    const inChina = new Date(Date.now() + 8 * 60 * 60 * 1000).toISOString().replaceAll(/\D/g, '').slice(0, 14)
    expect(TaskId).toMatch(new RegExp(`^${inChina}\\d{6}$`))
  })

  it('takes a name without a suffix, and a type in any case', async () => {
    const result = await createTask({
      ResourceType: 'TXT',
      ResourceName: '转换文件名称',
      ResourceId: await bench.upload('a.txt', Buffer.from('甲方')),
    })
    expect(await ended(() => stateOf(result.TaskId!))).toMatchObject({ TaskStatus: 8 })
  })
})

describe('the text of a page', () => {
  it.each([
    ['<p>一</p><p>二<br>三</p>', '一\n\n二\n三'],
    ['<table><tr><td>a</td><td>b</td></tr></table>', 'a b'],
    ['x<style>p{}</style><!-- y -->z', 'xz'],
    ['&lt;b&gt; &#x4e00; &unknown; &#0;', '<b> 一 &unknown; \ufffd'],
    ['   ', ''],
    ['a<noscript>b</noscript><svg><text>c</text></svg>d', 'ad'],
    ['<p>一</p><p></p><p></p><p>二</p>', '一\n\n二'],
    ['<div>一 <b>二</b>\n三</div>', '一 二 三'],
    ['<script>endless', ''],
  ])('of %s is %j', (html, text) => {
    expect(htmlText(html)).toBe(text)
  })

  // With time that grows with the square these take minutes, and the test's own limit tells.
  it.each(['<!--', '<script>', '<p '])('is had of 200,000 times %s that is never ended', (piece) => {
    expect(htmlText(`甲方${piece.repeat(200_000)}`)).toBe('甲方')
  })
})
