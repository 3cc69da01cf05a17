// Files on their way to Tencent, and converted ones on their way back.
import { createHash } from 'node:crypto'
import { readdirSync } from 'node:fs'
import path from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import { isTrustedUrl } from '../../src/gateway/files/fetch-file.ts'
import { decodeFileName, withEnding } from '../../src/gateway/files/file-name.ts'
import { slow } from '../database/stores.ts'
import { makeDynamicForm, makeLayers, makePortfolio, makeSigned, withoutCharacters } from '../pdfs/unusual.ts'
import { testPdf, uploadTo } from './support/a-gateway.ts'
import { refusal, startFakeTencent } from './support/fake-tencent.ts'
import { openGateway } from './support/open-gateway.ts'

const { gateway, tencent } = openGateway({ settings: { accessToken: 'a-token' } })

beforeEach(() => {
  tencent.calls.length = 0
})

const upload = (body: Buffer, name?: string) => uploadTo(gateway.request, body, name)
const leftovers = () => readdirSync(path.join(gateway.settings.dataFolder, 'incoming'))

describe('a PDF', slow, () => {
  it('goes to Tencent as it is, with its name, and leaves nothing here', async () => {
    const content = testPdf('form.pdf')
    const response = await upload(content, '采购合同 v3.PDF')
    const [info] = tencent
      .callsOf('UploadFiles')
      .flatMap(({ request }) => request.FileInfos as { FileName: string; FileBody: string }[])
    expect(response.statusCode).toBe(200)
    expect(info?.FileName).toBe('采购合同 v3.pdf')
    expect(Buffer.from(info?.FileBody ?? '', 'base64').equals(content)).toBe(true)
    const { fileId, sha256, size, expiresAt } = response.json()
    expect({ sha256, size }).toEqual({
      sha256: createHash('sha256').update(content).digest('hex'),
      size: content.length,
    })
    expect(fileId).toMatch(/^\w{32}$/)
    expect(Date.parse(expiresAt) - Date.now()).toBeGreaterThan(59 * 60_000)
    expect(leftovers()).toEqual([])
  })

  it('is uploaded once while Tencent has it', async () => {
    const first = (await upload(testPdf('rotated.pdf'))).json()
    expect((await upload(testPdf('rotated.pdf'), 'other name.pdf')).json()).toEqual(first)
    expect(tencent.callsOf('UploadFiles')).toHaveLength(1)
  })

  it('is uploaded again once it is 50 minutes old', async () => {
    const { sha256, fileId } = (await upload(testPdf('cropped.pdf'))).json()
    const { uploads } = gateway.store
    await uploads.forget([fileId])
    expect(await uploads.find(sha256)).toBeNull()
    expect((await upload(testPdf('cropped.pdf'))).json().fileId).not.toBe(fileId)
  })

  it('that opens without a password, though protected, is taken', async () => {
    expect((await upload(testPdf('owner-only.pdf'))).statusCode).toBe(200)
  })

  it.each([
    ['a form that only Acrobat shows', makeDynamicForm],
    ['a portfolio', makePortfolio],
    ['one with hidden layers', makeLayers],
    ['a signed one', makeSigned],
    ['one with garbled text', () => withoutCharacters(testPdf('a4-four-pages.pdf'))],
  ])('that is %s is taken, since Tencent takes it', async (_what, make) => {
    expect((await upload(Buffer.from(await make()))).statusCode).toBe(200)
  })

  it.each([
    ['encrypted.pdf', 'file-encrypted'],
    ['empty.pdf', 'file-empty'],
    ['not-a-pdf.pdf', 'not-a-pdf'],
    ['truncated.pdf', 'file-broken'],
    ['zero-pages.pdf', 'file-broken'],
  ])('%s is refused: %s', async (name, code) => {
    const response = await upload(testPdf(name))
    expect(response.statusCode).toBe(422)
    expect(response.json().error).toMatchObject({ code, message: expect.stringMatching(/\.$/) })
    expect(tencent.calls).toHaveLength(0)
    expect(leftovers()).toEqual([])
  })

  it('too large is refused at its announcement', async () => {
    const response = await gateway.request('POST', '/api/files', {
      body: testPdf('form.pdf'),
      headers: {
        'content-type': 'application/pdf',
        'x-file-name': 'a.pdf',
        'content-length': String(60 * 1024 * 1024 + 1),
      },
    })
    expect(response.statusCode).toBe(413)
    expect(response.json().error.code).toBe('file-too-large')
  })

  it('too large is refused too where it was not announced, over the connection that it came by', async () => {
    const address = await gateway.app.listen({ host: '127.0.0.1', port: 0 })
    const megabyte = new Uint8Array(1024 * 1024)
    let sent = 0
    const body = new ReadableStream({
      pull: (controller) => (sent++ < 70 ? controller.enqueue(megabyte) : controller.close()),
    })
    const headers = { 'content-type': 'application/pdf', 'x-file-name': 'a.pdf', authorization: 'Bearer a-token' }
    const response = await fetch(`${address}/api/files`, {
      method: 'POST',
      headers,
      body,
      duplex: 'half',
    } as RequestInit)
    expect(response.status).toBe(413)
    expect(leftovers()).toEqual([])
  })

  it('needs a name', async () => {
    expect(
      (
        await gateway.request('POST', '/api/files', {
          body: testPdf('form.pdf'),
          headers: { 'content-type': 'application/pdf' },
        })
      ).statusCode,
    ).toBe(400)
    const response = await gateway.request('POST', '/api/files', {
      body: testPdf('form.pdf'),
      headers: { 'content-type': 'application/pdf', 'x-file-name': '%E4' },
    })
    expect(response.json().error).toMatchObject({
      code: 'bad-request',
      message: expect.stringContaining('x-file-name'),
    })
  })

  it('is not JSON', async () => {
    const response = await gateway.request('POST', '/api/files', {
      body: { a: 1 },
      headers: { 'x-file-name': 'a.pdf' },
    })
    expect(response.statusCode).toBe(415)
  })

  it('that Tencent does not take brings Tencent’s word', async () => {
    tencent.on('UploadFiles', () => refusal('OperationDenied.NoVerify', '企业未实名'))
    const response = await upload(testPdf('scan.pdf'))
    expect(response.statusCode).toBe(422)
    expect(response.json().error).toMatchObject({
      code: 'refused',
      tencent: { code: 'OperationDenied.NoVerify', message: '企业未实名' },
    })
    tencent.on('UploadFiles', () => 'drop')
    expect((await upload(testPdf('scan.pdf'))).json().error.code).toBe('no-answer')
    tencent.on('UploadFiles', () => ({ FileIds: ['again'] }))
    expect((await upload(testPdf('scan.pdf'))).json().fileId).toBe('again')
  })
})

describe('a file of another type', () => {
  const convert = (body: Buffer, name: string) =>
    gateway.request('POST', '/api/conversions', {
      body,
      headers: { 'content-type': 'application/octet-stream', 'x-file-name': encodeURIComponent(name) },
    })

  it('is uploaded and converted', async () => {
    const Operator = { UserId: gateway.settings.operatorUserId }
    const response = await convert(Buffer.from('content'), '劳动合同.DOCX')
    expect(response.statusCode).toBe(202)
    expect(tencent.callsOf('CreateFileConvertTask')[0]?.request).toEqual({
      Operator,
      ResourceType: 'docx',
      ResourceName: '劳动合同.docx',
      ResourceId: 'again',
    })
    const { conversionId } = response.json()
    expect((await gateway.request('GET', `/api/conversions/${conversionId}`)).json()).toEqual({
      status: 'done',
      message: '任务处理完成',
    })
    expect(tencent.callsOf('DescribeFileConvertTask')[0]?.request).toEqual({ Operator, TaskId: conversionId })
  })

  it.each([
    [0, 'converting'],
    [4, 'converting'],
    [8, 'done'],
    [-2, 'failed'],
    [-6, 'failed'],
    [-13, 'failed'],
  ])('in Tencent’s state %i is %s', async (TaskStatus, status) => {
    tencent.on('DescribeFileConvertTask', () => ({ TaskStatus, TaskMessage: 'said', ResourceId: 'converted1' }))
    expect((await gateway.request('GET', '/api/conversions/task')).json()).toEqual({ status, message: 'said' })
    if (status !== 'done')
      expect((await gateway.request('GET', '/api/conversions/task/pdf')).json().error.code).toBe(
        'conversion-unfinished',
      )
  })

  it.each(['a.exe', 'a.pdf', 'docx', '.docx.'])('named %s is refused', async (name) => {
    const response = await convert(Buffer.from('content'), name)
    expect(response.statusCode).toBe(415)
    expect(response.json().error.code).toBe('file-type')
  })

  it('that is a picture over 5 MB is refused', async () => {
    expect((await convert(Buffer.alloc(5 * 1024 * 1024 + 1), 'a.png')).statusCode).toBe(413)
    expect((await convert(Buffer.alloc(5 * 1024 * 1024 + 1), 'a.txt')).statusCode).toBe(202)
  })

  it('comes back as a PDF, from where Tencent says', async () => {
    tencent.on('DescribeFileConvertTask', () => ({ TaskStatus: 8, ResourceId: 'converted1' }))
    tencent.files.set('/moved', { redirect: '/converted.pdf' })
    tencent.files.set('/converted.pdf', { type: 'application/octet-stream', content: testPdf('form.pdf') })
    tencent.on('DescribeFileUrls', () => ({ FileUrls: [{ Url: `${tencent.origin}/moved` }], TotalCount: 1 }))
    const response = await gateway.request('GET', '/api/conversions/task/pdf')
    expect(response.statusCode).toBe(200)
    expect(response.headers['content-type']).toBe('application/pdf')
    expect(response.rawPayload.equals(testPdf('form.pdf'))).toBe(true)
    expect(tencent.callsOf('DescribeFileUrls')[0]?.request).toMatchObject({
      BusinessType: 'DOCUMENT',
      BusinessIds: ['converted1'],
    })
  })

  it('is fetched from nowhere inside, redirected or not', async () => {
    const elsewhere = await startFakeTencent()
    elsewhere.files.set('/secret', { type: 'text/plain', content: Buffer.from('secret') })
    tencent.files.set('/away', { redirect: `${elsewhere.origin}/secret` })
    for (const Url of [
      `${elsewhere.origin}/secret`,
      `${tencent.origin}/away`,
      'https://127.0.0.1/a',
      'https://localhost/a',
      'http://ess.tencent.cn/a',
    ]) {
      tencent.on('DescribeFileUrls', () => ({ FileUrls: [{ Url }] }))
      const response = await gateway.request('GET', '/api/conversions/task/pdf')
      expect(response.json().error.code).toBe('no-answer')
    }
    await elsewhere.close()
  })
})

describe('isTrustedUrl', () => {
  const production = {
    ess: 'production',
    endpoints: { ess: 'https://ess.tencentcloudapi.com', file: '', essbasic: '' },
  } as const

  it.each(['https://file.ess.tencent.cn/f?code=1', 'https://a.cos.ap-guangzhou.myqcloud.com/x'])('takes %s', (url) => {
    expect(isTrustedUrl(url, production)).toBe(true)
  })

  it.each([
    'http://file.ess.tencent.cn/f',
    'https://10.0.0.1/f',
    'https://[::1]/f',
    'https://2130706433/f',
    'https://intranet/f',
    'https://u:p@a.example/f',
    'file:///etc/passwd',
    'javascript:1',
    '',
  ])('refuses %s', (url) => {
    expect(isTrustedUrl(url, production)).toBe(false)
  })
})

describe('the name that Tencent gets', () => {
  it.each([
    ['合同.pdf', '合同.pdf'],
    ['合同', '合同.pdf'],
    ['a.PDF', 'a.pdf'],
    ['', 'contract.pdf'],
    ['../../etc/pass\u0000wd', 'passwd.pdf'],
    ['C:\\合同\\甲<乙>.pdf', '甲乙.pdf'],
    ['长'.repeat(300), `${'长'.repeat(196)}.pdf`],
  ])('of %j is %j', (given, expected) => {
    expect(withEnding(decodeFileName(encodeURIComponent(given)), 'pdf')).toBe(expected)
  })
})
