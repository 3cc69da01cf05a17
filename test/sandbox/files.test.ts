import { randomBytes } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { aComponent, aPerson, aRequest, codeOf, operator, testFile, startSandbox } from './a-sandbox.ts'
import { onePixelBmp, onePixelPng } from './pictures.ts'

const bench = startSandbox()
const MB = 1024 * 1024
const base64 = (bytes: Uint8Array | string) => Buffer.from(bytes).toString('base64')
const uploadOf = (name: string | undefined, bytes: Uint8Array | string, others: object = {}) =>
  bench
    .client()
    .UploadFiles({ BusinessType: 'DOCUMENT', FileInfos: [{ FileName: name, FileBody: base64(bytes) }], ...others })

const pdf = testFile('form.pdf')
/** Begins like one; nobody looks further at an upload. */
const padded = (size: number, start: Uint8Array | string) =>
  Buffer.concat([Buffer.from(start), Buffer.alloc(size)]).subarray(0, size)

describe('UploadFiles', () => {
  it('answers an id for each file, and how long they are good', async () => {
    const file = { FileName: '合同.pdf', FileBody: base64(pdf) }
    const answer = await bench
      .client()
      .UploadFiles({ BusinessType: 'DOCUMENT', Caller: { OperatorId: operator.UserId }, FileInfos: [file, file] })
    expect(answer).toMatchObject({
      TotalCount: 2,
      FileIds: [expect.stringMatching(/^yD[0-9A-Za-z]{30}$/), expect.any(String)],
    })
    expect(answer.FileIds![0]).not.toBe(answer.FileIds![1])
    expect(answer.Deadline! - Date.now() / 1000).toBeGreaterThan(3590)
  })

  it.each([
    ['a name without a suffix, as KIT sends it', '我的第一个合同', pdf, {}],
    ['no name', undefined, pdf, {}],
    ['a suffix in capitals', 'A.PDF', pdf, {}],
    ['CoverRect', 'a.pdf', pdf, { CoverRect: true }],
    ['a FileType instead of the suffix', 'a.bin', pdf, { FileType: 'pdf' }],
    ['a jpeg', 'a.jpeg', Buffer.from([0xff, 0xd8, 0xff, 0xe0]), {}],
    ['a bmp', 'a.bmp', onePixelBmp, {}],
    ['a word document', 'a.docx', Buffer.from('PK\u0003\u0004…'), {}],
    ['text', 'a.txt', '甲方：', {}],
    ['a page', 'a.html', '<p>甲方</p>', {}],
    ['a picture of a seal', 'a.png', onePixelPng, { BusinessType: 'SEAL' }],
    ['files to be archived', 'a.zip', 'PK\u0003\u0004', { BusinessType: 'ARCHIVE' }],
    ['a business licence of more than 5 MB', 'a.png', padded(6 * MB, onePixelPng), { BusinessType: 'BUSINESSLICENSE' }],
  ])('takes %s', async (_, name, bytes, others) => {
    expect(await codeOf(uploadOf(name, bytes, others))).toBe('accepted')
  })

  it.each<readonly [string, string, string, Uint8Array | string, object]>([
    ['a suffix that the content contradicts', 'InvalidParameterValue', 'a.pdf', onePixelPng, {}],
    [
      "a document of another kind under a PDF's name",
      'InvalidParameterValue',
      'not-a-pdf.pdf',
      testFile('not-a-pdf.pdf'),
      {},
    ],
    ['a FileType that the content contradicts', 'InvalidParameterValue', 'a.png', onePixelPng, { FileType: 'pdf' }],
    ['a kind that is not taken', 'InvalidParameterValue', 'a.zip', 'PK\u0003\u0004', {}],
    ['a PDF as a seal', 'InvalidParameterValue', 'a.pdf', pdf, { BusinessType: 'SEAL' }],
    ['a BusinessType that there is not', 'InvalidParameterValue', 'a.pdf', pdf, { BusinessType: 'FLOW' }],
    ['an empty BusinessType', 'MissingParameter', 'a.pdf', pdf, { BusinessType: '' }],
    ['an empty file', 'MissingParameter', 'a.pdf', '', {}],
    ['a picture of 5 MB', 'LimitExceeded', 'a.png', padded(5 * MB, onePixelPng), {}],
    ['a name of 201 characters', 'InvalidParameterValue', 'a'.repeat(201), pdf, {}],
    ['a deadline gone by', 'InvalidParameterValue', 'a.pdf', pdf, { Deadline: 1_600_000_000 }],
    [
      'a deadline in two years',
      'InvalidParameterValue',
      'a.pdf',
      pdf,
      { Deadline: Math.floor(Date.now() / 1000) + 2 * 366 * 86_400 },
    ],
    [
      'a business licence of 8 MB',
      'LimitExceeded',
      'a.png',
      padded(8 * MB, onePixelPng),
      { BusinessType: 'BUSINESSLICENSE' },
    ],
  ])('refuses %s with %s', async (_, code, name, bytes, others) => {
    expect(await codeOf(uploadOf(name, bytes, others))).toBe(code)
  })

  it.each([
    ['no files', 'MissingParameter', []],
    ['21 files', 'LimitExceeded', Array.from({ length: 21 }, () => ({ FileName: 'a.pdf', FileBody: base64('%PDF-') }))],
    [
      'base64 with a data: head',
      'InvalidParameterValue',
      [{ FileName: 'a.pdf', FileBody: `data:application/pdf;base64,${base64(pdf)}` }],
    ],
    ['what is no base64', 'InvalidParameterValue', [{ FileName: 'a.pdf', FileBody: '不是' }]],
  ])('refuses %s with %s', async (_, code, FileInfos) => {
    expect(await codeOf(bench.client().UploadFiles({ BusinessType: 'DOCUMENT', FileInfos }))).toBe(code)
  })

  it('takes just under 60 MB, gives it back byte for byte, and refuses 60', { timeout: 120_000 }, async () => {
    const large = padded(60 * MB - 1, '%PDF-1.7\n')
    randomBytes(1000).copy(large, 30 * MB)
    const { FileIds } = await uploadOf('large.pdf', large)
    const { FileUrls } = await bench
      .client()
      .DescribeFileUrls({ Operator: operator, BusinessType: 'DOCUMENT', BusinessIds: FileIds! })
    const fetched = Buffer.from(await (await fetch(FileUrls![0]!.Url)).arrayBuffer())
    expect(fetched.equals(large)).toBe(true)
    expect(await codeOf(uploadOf('larger.pdf', padded(60 * MB, '%PDF-1.7\n')))).toBe('LimitExceeded')
  })

  it('is told of a body that is larger than any upload', { timeout: 60_000 }, async () => {
    const headers = { 'content-type': 'application/json', 'content-length': String(90 * MB) }
    const answer = await bench.sandbox().app.inject({ method: 'POST', url: '/', headers, payload: '{}' })
    expect(answer.statusCode).toBe(200)
    expect(answer.json()).toMatchObject({ Response: { Error: { Code: 'RequestSizeLimitExceeded' } } })
  })
})

describe('a file id', () => {
  const minutes = (n: number) => n * 60_000

  it('is good for an hour, and for any number of calls in it', async () => {
    const id = await bench.upload('seven-pages.pdf')
    bench.travel(minutes(59))
    expect(await codeOf(bench.client().CreateFlowByFiles(aRequest(id)))).toBe('accepted')
    expect(await codeOf(bench.client().CreateFlowByFiles(aRequest(id)))).toBe('accepted')
    bench.travel(minutes(1))
    expect(await codeOf(bench.client().CreateFlowByFiles(aRequest(id)))).toBe('ResourceNotFound.Resource')
  })

  it('is good for as long as the upload said, where it did', async () => {
    const { FileIds } = await uploadOf('a.pdf', pdf, { Deadline: Math.floor(Date.now() / 1000) + 7200 })
    bench.travel(minutes(90))
    expect(await codeOf(bench.client().CreateFlowByFiles(aRequest(FileIds![0]!)))).toBe('accepted')
  })

  it('that is over takes nothing away from the contract that was made with it', async () => {
    const { FlowId } = await bench.client().CreateFlowByFiles(aRequest(await bench.upload('form.pdf')))
    bench.travel(minutes(120))
    // The next upload sweeps out what is over.
    await bench.upload('seven-pages.pdf')
    const { FileUrls } = await bench
      .client()
      .DescribeFileUrls({ Operator: operator, BusinessType: 'FLOW', BusinessIds: [FlowId!] })
    const bytes = Buffer.from(await (await fetch(FileUrls![0]!.Url)).arrayBuffer())
    expect(bytes.equals(Buffer.from(pdf))).toBe(true)
  })
})

describe('DescribeFileUrls', () => {
  const urls = (BusinessType: string, BusinessIds: string[], others: object = {}) =>
    bench.client().DescribeFileUrls({ Operator: operator, BusinessType, BusinessIds, ...others })

  it('leads to an uploaded file, under the name that it had', async () => {
    const id = await bench.upload('form.pdf')
    const { FileUrls, TotalCount } = await urls('DOCUMENT', [id])
    expect(TotalCount).toBe(1)
    const answer = await fetch(FileUrls![0]!.Url)
    expect(answer.headers.get('content-type')).toBe('application/pdf')
    expect(answer.headers.get('content-disposition')).toContain('form.pdf')
    expect(Buffer.from(await answer.arrayBuffer()).equals(Buffer.from(pdf))).toBe(true)
  })

  it('leads to a contract by its FlowId', async () => {
    const { FlowId } = await bench.client().CreateFlowByFiles(aRequest(await bench.upload('form.pdf')))
    const { FileUrls } = await urls('FLOW', [FlowId!])
    const answer = await fetch(FileUrls![0]!.Url)
    expect(answer.headers.get('content-disposition')).toContain(encodeURIComponent('采购合同.pdf'))
    expect(Buffer.from(await answer.arrayBuffer()).equals(Buffer.from(pdf))).toBe(true)
  })

  it('gives links that work for 300 seconds, or as long as was asked for', async () => {
    const id = await bench.upload('form.pdf')
    const short = (await urls('DOCUMENT', [id])).FileUrls![0]!.Url
    const long = (await urls('DOCUMENT', [id], { UrlTtl: 86_400 })).FileUrls![0]!.Url
    bench.travel(299_000)
    expect((await fetch(short)).status).toBe(200)
    bench.travel(1000)
    expect((await fetch(short)).status).toBe(404)
    bench.travel(3 * 3_600_000)
    await bench.upload('form.pdf')
    expect((await fetch(long)).status).toBe(200)
  })

  it.each([
    ['a file that there is not', 'ResourceNotFound.Resource', 'DOCUMENT', ['unknown'], {}],
    ['a contract that there is not', 'ResourceNotFound', 'FLOW', ['unknown'], {}],
    ['a template', 'ResourceNotFound', 'TEMPLATE', ['unknown'], {}],
    ['21 at once', 'InvalidParameter.BusinessId', 'FLOW', Array.from({ length: 21 }, () => 'x'), {}],
    ['nothing', 'InvalidParameter.BusinessId', 'FLOW', [], {}],
    ['a type that there is not', 'InvalidParameter.BusinessType', 'SOMETHING', ['x'], {}],
    ['a link for two days', 'InvalidParameter.ParamError', 'FLOW', ['x'], { UrlTtl: 2 * 86_400 }],
  ])('refuses %s with %s', async (_, code, type, ids, others) => {
    expect(await codeOf(urls(type, ids, others))).toBe(code)
  })

  it('gives links that nobody guesses: any other token leads nowhere', async () => {
    const answer = await fetch(`${bench.address}/files/${'a'.repeat(32)}`)
    expect(answer.status).toBe(404)
  })
})

describe('DescribeFlowBriefs', () => {
  const briefs = (FlowIds: string[]) => bench.client().DescribeFlowBriefs({ Operator: operator, FlowIds })

  it('tells of contracts, and passes over ids that it does not know', async () => {
    const { FlowId } = await bench
      .client()
      .CreateFlowByFiles(aRequest(await bench.upload('form.pdf'), { FlowType: '销售合同', Deadline: 1_999_999_999 }))
    const { FlowBriefs } = await briefs([FlowId!, 'unknown'])
    expect(FlowBriefs).toEqual([
      {
        FlowId,
        FlowName: '采购合同',
        FlowDescription: '',
        FlowType: '销售合同',
        FlowStatus: 1,
        CreatedOn: expect.any(Number),
        FlowMessage: '',
        Creator: operator.UserId,
        Deadline: 1_999_999_999,
      },
    ])
  })

  it('says where a contract stands: to be filled in, or over', async () => {
    const filling = aRequest(await bench.upload('form.pdf'), { Approvers: [aPerson({ Components: [aComponent()] })] })
    const { FlowId } = await bench.client().CreateFlowByFiles(filling)
    expect((await briefs([FlowId!])).FlowBriefs![0]).toMatchObject({ FlowStatus: 8 })
    bench.travel(366 * 86_400_000)
    expect((await briefs([FlowId!])).FlowBriefs![0]).toMatchObject({ FlowStatus: 5 })
  })

  it.each([
    ['101 at once', 'InvalidParameter.ParamError', Array.from({ length: 101 }, () => 'x')],
    ['nothing', 'MissingParameter.FlowId', []],
    ['what may be somebody else’s alone', 'OperationDenied', ['yDwqYUZzwwjn1UEq1XhgvJVGELPHP6pB', 'unknown']],
    ['nothing that it does not know and that is no id', 'accepted', ['unknown']],
  ])('refuses %s with %s', async (_, code, ids) => {
    expect(await codeOf(briefs(ids))).toBe(code)
  })
})
