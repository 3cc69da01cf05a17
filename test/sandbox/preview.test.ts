import { describe, expect, it } from 'vitest'
import type { Rect } from '../../src/contract/geometry/rect.ts'
import { readPages } from '../../src/document/read-pages.ts'
import { readText } from '../../src/document/text-index.ts'
import { openBytes } from '../document/test-file.ts'
import { aComponent, aPerson, aRequest, codeOf, testFile, startSandbox, type CreateFlowRequest } from './a-sandbox.ts'
import { onePixelPng } from './pictures.ts'

const bench = startSandbox()

async function previewUrl(fileId: string, changes: Partial<CreateFlowRequest> = {}): Promise<string> {
  const { PreviewUrl, FlowId } = await bench
    .client()
    .CreateFlowByFiles(aRequest(fileId, { NeedPreview: true, ...changes }))
  expect(FlowId).toBe('')
  return PreviewUrl!
}

async function preview(fileId: string, changes: Partial<CreateFlowRequest> = {}) {
  const answer = await fetch(await previewUrl(fileId, changes))
  expect(answer.status).toBe(200)
  return openBytes(new Uint8Array(await answer.arrayBuffer()))
}

/** Where a text stands in a PDF, from all its occurrences the ones on a page. */
async function whereIs(
  document: Awaited<ReturnType<typeof openBytes>>,
  text: string,
  page: number,
): Promise<readonly Rect[]> {
  return (await readText(document))
    .findText(text)
    .filter((match) => match.page === page)
    .map(({ rect }) => rect)
}

const box = { x: 60, y: 80, width: 180, height: 24 }
const inBox = { ComponentPosX: box.x, ComponentPosY: box.y, ComponentWidth: box.width, ComponentHeight: box.height }

/** A text of 12 pt in the middle of a box's height, from its left edge on: within half a point. */
function expectAtLeftOf(found: Rect, where: Rect): void {
  expect(found.x).toBeCloseTo(where.x, 0)
  expect(Math.abs(found.x - where.x)).toBeLessThan(0.5)
  // pdf.js measures from the baseline up: 0.88 em under the top of the letters.
  const baseline = where.y + (where.height - 12) / 2 + 0.88 * 12
  expect(Math.abs(found.y + found.height - baseline)).toBeLessThan(0.5)
}

const files = [
  { name: 'seven-pages.pdf', pages: [1, 7] },
  { name: 'rotated.pdf', pages: [1, 2, 3, 4] },
  { name: 'cropped.pdf', pages: [1, 2, 3, 4] },
  { name: 'mixed-sizes.pdf', pages: [1, 2, 3, 4, 6] },
  { name: 'owner-only.pdf', pages: [1] },
  { name: 'scan.pdf', pages: [1] },
]

describe('a preview', () => {
  it.each(files.flatMap(({ name, pages }) => pages.map((page) => ({ name, page }))))(
    'of $name shows a value on page $page where it was put',
    async ({ name, page }) => {
      const value = '人民币壹佰元整'
      const document = await preview(await bench.upload(name), {
        Components: [aComponent({ ...inBox, ComponentPage: page, ComponentValue: value })],
      })
      const [found, ...others] = await whereIs(document, value, page)
      expect(others).toEqual([])
      expectAtLeftOf(found!, box)
      expect(found!.width).toBeCloseTo(7 * 12, 1)
    },
  )

  it('leaves the pages as large as they were', async () => {
    const before = await readPages(await openBytes(testFile('cropped.pdf')))
    expect(await readPages(await preview(await bench.upload('cropped.pdf')))).toEqual(before)
  })

  it('sets a value in its size, to the right or in the middle', async () => {
    const value = (text: string, align: string, y: number) =>
      aComponent({
        ...inBox,
        ComponentPosY: y,
        ComponentValue: text,
        ComponentExtra: JSON.stringify({ FontSize: 20, FontAlign: align }),
      })
    const document = await preview(await bench.upload('seven-pages.pdf'), {
      Components: [value('右边', 'Right', 80), value('中间', 'Center', 200)],
    })
    const [right] = await whereIs(document, '右边', 1)
    expect(right!.x + right!.width).toBeCloseTo(box.x + box.width, 1)
    expect(right!.width).toBeCloseTo(40, 1)
    const [middle] = await whereIs(document, '中间', 1)
    expect(middle!.x + middle!.width / 2).toBeCloseTo(box.x + box.width / 2, 1)
  })

  it('breaks a long value into lines within its box, and where it says so', async () => {
    const long = aComponent({
      ...inBox,
      ComponentType: 'MULTI_LINE_TEXT',
      ComponentHeight: 80,
      ComponentValue: `${'约'.repeat(20)}\n第二段`,
    })
    const document = await preview(await bench.upload('seven-pages.pdf'), { Components: [long] })
    const [second] = await whereIs(document, '第二段', 1)
    expect(second!.x).toBeCloseTo(box.x, 0)
    // 15 of 12 pt fit into 180 pt, so that the second paragraph is the third line.
    expect(second!.y - box.y).toBeGreaterThan(2 * 12)
    expect(second!.y - box.y).toBeLessThan(4 * 12)
  })

  it('shows seals, signatures and dates on every place, and what a signer is still to fill in', async () => {
    const at = (y: number, changes: object) => aComponent({ ComponentPosX: 100, ComponentPosY: y, ...changes })
    const company = aPerson({
      ApproverType: 0,
      OrganizationName: '典子谦示例企业',
      ApproverRoleName: '甲方',
      SignComponents: [
        at(500, {
          ComponentType: 'SIGN_SEAL',
          ComponentWidth: 119,
          ComponentHeight: 119,
          ComponentExtra: '{"PageRanges":[{"BeginPage":1,"EndPage":-1}]}',
        }),
        at(640, { ComponentType: 'SIGN_DATE', ComponentExtra: '{"Format":"yyyy-m-d"}' }),
        at(200, { ComponentType: 'SIGN_PAGING_SEAL', ComponentWidth: 119, ComponentHeight: 119 }),
      ],
      Components: [at(60, { ComponentHeight: 20 })],
    })
    const keyword = aComponent({
      ComponentType: 'SIGN_SIGNATURE',
      GenerateMode: 'KEYWORD',
      ComponentId: '患者签名',
      RelativeLocation: 'Below',
      ComponentPage: 0,
      ComponentPosX: 0,
      ComponentPosY: 0,
    })
    const document = await preview(await bench.upload('seven-pages.pdf'), {
      Approvers: [
        company,
        aPerson({ ApproverName: '王五六', ApproverMobile: '15200000000', SignComponents: [keyword] }),
      ],
    })
    const index = await readText(document)
    expect(index.findText('典').map(({ page }) => page)).toEqual(expect.arrayContaining([1, 2, 3, 4, 5, 6, 7]))
    expect(await whereIs(document, '文本（甲方填写）', 1)).toHaveLength(1)
    const [name] = await whereIs(document, '王五六', 1)
    // The keyword's middle is at x 374: the signature stands straight under it.
    expect(name!.x + name!.width / 2).toBeCloseTo(374, 0)
    expect(name!.y).toBeGreaterThan(150)
    const today = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Shanghai', year: 'numeric' }).format(Date.now())
    expect(await whereIs(document, `${today}-`, 1)).toHaveLength(1)
  })

  it('draws every kind of value there is, and characters that the font lacks as a box', async () => {
    const picture = await bench.upload('seal.png', onePixelPng)
    const table = JSON.stringify({
      headers: [{ content: '品名' }, { content: '数量' }],
      rowCount: 1,
      body: { cells: [{ rowStart: 1, columnStart: 1, content: '西红柿' }] },
    })
    const value = (ComponentType: string, ComponentValue: string, n: number, ComponentExtra?: string) =>
      aComponent({ ...inBox, ComponentType, ComponentValue, ComponentExtra, ComponentPosY: 20 + n * 60 })
    const document = await preview(await bench.upload('seven-pages.pdf'), {
      Components: [
        value('DATE', '2026年01月02日', 0),
        value('SELECTOR', '本科', 1),
        value('DISTRICT', '广东省深圳市', 2),
        value('CHECK_BOX', 'true', 3),
        value('FILL_IMAGE', picture, 4, '{"FillMethod":1}'),
        value('DYNAMIC_TABLE', table, 5),
        value('WATERMARK', '仅供内部使用', 6, '{"SubType":"CUSTOM_WATERMARK","Opacity":0.2}'),
        value('TEXT', '生僻字𰻞面', 7),
        value('TEXT', '☑ŠŁőž✔₂한عไ\uFFFD完', 8),
      ],
    })
    const lacking = `${'□'.repeat(11)}完`
    for (const text of ['2026年01月02日', '本科', '广东省深圳市', '西红柿', '数量', '生僻字□面', lacking])
      expect(await whereIs(document, text, 1), text).toHaveLength(1)
    for (const page of [1, 7]) expect((await whereIs(document, '仅供内部使用', page)).length).toBeGreaterThan(3)
  })

  it('sets a table as the screen does: headless where its value says so, merged and aligned as it says', async () => {
    const settings = { headerRowDisplay: false }
    const cells = [
      { rowStart: 1, rowEnd: 1, columnStart: 1, columnEnd: 2, content: '合计' },
      { rowStart: 2, rowEnd: 2, columnStart: 2, columnEnd: 2, content: '叁佰', style: { align: 'RIGHT' } },
    ]
    const value = JSON.stringify({
      headers: [{ content: '品名' }, { content: '数量' }],
      rowCount: 2,
      settings,
      body: { cells },
    })
    const component = aComponent({ ...inBox, ComponentType: 'DYNAMIC_TABLE', ComponentValue: value })
    const document = await preview(await bench.upload('seven-pages.pdf'), { Components: [component] })
    expect(await whereIs(document, '品名', 1)).toEqual([])
    const { ComponentPosX: x, ComponentPosY: y, ComponentWidth: width, ComponentHeight: height } = inBox
    const [sum] = await whereIs(document, '合计', 1)
    expect(sum!.x + sum!.width / 2).toBeCloseTo(x + width / 2, 0)
    expect(sum!.y).toBeLessThan(y + height / 2)
    const [amount] = await whereIs(document, '叁佰', 1)
    expect(amount!.x + amount!.width).toBeCloseTo(x + width - 2, 0)
    expect(amount!.y).toBeGreaterThan(y + height / 2 - 1)
  })

  it('makes no contract', async () => {
    const count = async () =>
      ((await (await fetch(`${bench.address}/_sandbox/flows`)).json()) as { count: number }).count
    const before = await count()
    await previewUrl(await bench.upload('form.pdf'))
    expect(await count()).toBe(before)
  })

  it('is refused where the request is wrong', async () => {
    const request = aRequest(await bench.upload('form.pdf'), { NeedPreview: true, FlowName: '' })
    expect(await codeOf(bench.client().CreateFlowByFiles(request))).toBe('InvalidParameter.FlowName')
  })
})

describe('a PreviewUrl', () => {
  it('of type 0 downloads a PDF', async () => {
    const answer = await fetch(await previewUrl(await bench.upload('form.pdf'), { PreviewType: 0 }))
    expect(answer.headers.get('content-type')).toBe('application/pdf')
    expect(answer.headers.get('content-disposition')).toMatch(/^attachment; filename\*=UTF-8''%/)
  })

  it('of type 1 opens a page that shows the PDF and runs nothing', async () => {
    const url = await previewUrl(await bench.upload('form.pdf'), { PreviewType: 1, FlowName: '采购合同[甲&乙]' })
    const answer = await fetch(url)
    const html = await answer.text()
    expect(answer.headers.get('content-type')).toBe('text/html; charset=utf-8')
    expect(answer.headers.get('content-security-policy')).toMatch(/^default-src 'none'; frame-src 'self';/)
    expect(answer.headers.get('content-security-policy')).not.toContain('unsafe')
    expect(html).toContain('<title>预览 采购合同[甲&#38;乙].pdf</title>')
    const source = /<iframe src="([^"]+)"/.exec(html)?.[1]
    const pdf = await fetch(new URL(source!, url))
    expect(pdf.headers.get('content-disposition')).toMatch(/^inline/)
    expect((await openBytes(new Uint8Array(await pdf.arrayBuffer()))).numPages).toBe(2)
  })

  it.each([0, 1])('of type %d works for 300 seconds', async (PreviewType) => {
    const url = await previewUrl(await bench.upload('form.pdf'), { PreviewType })
    bench.travel(299_000)
    expect((await fetch(url)).status).toBe(200)
    bench.travel(1000)
    expect((await fetch(url)).status).toBe(404)
  })
})

describe('a contract', () => {
  it("begins with the initiator's values written, and nothing of the signers", async () => {
    const request = aRequest(await bench.upload('cropped.pdf'), {
      Components: [aComponent({ ...inBox, ComponentPage: 2, ComponentValue: '已经写好' })],
    })
    const { FlowId } = await bench.client().CreateFlowByFiles(request)
    const { FileUrls } = await bench
      .client()
      .DescribeFileUrls({ Operator: request.Operator, BusinessType: 'FLOW', BusinessIds: [FlowId!] })
    const document = await openBytes(new Uint8Array(await (await fetch(FileUrls![0]!.Url)).arrayBuffer()))
    const [found] = await whereIs(document, '已经写好', 2)
    expectAtLeftOf(found!, box)
    expect((await readText(document)).findText('李四')).toEqual([])
  })
})
