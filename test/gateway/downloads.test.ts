// Files of contracts, through the gateway.
import { beforeEach, describe, expect, it } from 'vitest'
import { attachmentOf, safeFileName } from '../../src/gateway/files/disposition.ts'
import { fetchFile } from '../../src/gateway/files/fetch-file.ts'
import type { FileLinks } from '../../src/gateway/routes.ts'
import { slow } from '../database/stores.ts'
import { flowRequest } from './support/a-gateway.ts'
import { refusal, startFakeTencent } from './support/fake-tencent.ts'
import { openGateway } from './support/open-gateway.ts'

const TOKEN = 'an-access-token'
const pdf = Buffer.from('%PDF-1.7 a contract')

const { gateway, tencent } = openGateway({ settings: { accessToken: TOKEN } })
beforeEach(() => {
  tencent.calls.length = 0
  tencent.files.set('/a.pdf', { type: 'text/html', content: pdf })
  tencent.on('DescribeFileUrls', ({ request }) => ({
    FileUrls: (request.BusinessIds as string[]).map((id) => ({
      Url: `${tencent.origin}/a.pdf?sign=secret&id=${id}`,
      Option: '',
    })),
  }))
})

const links = async (body: object) => gateway.request('POST', '/api/files/links', { body })
const filesOf = async (body: object): Promise<FileLinks['files']> => (await links(body)).json().files
const asked = () => tencent.callsOf('DescribeFileUrls').map(({ request: { Operator: _, ...rest } }) => rest)

describe('links', slow, () => {
  it('are ours, and show no address of Tencent’s', async () => {
    tencent.files.set('/a.pdf?sign=secret&id=flow-1', { type: 'text/html', content: pdf })
    const response = await links({ businessType: 'FLOW', ids: ['flow-1'], fileType: 'PDF' })
    expect(response.body).not.toContain(tencent.origin)
    const [file] = response.json().files
    expect(file).toEqual({
      id: 'flow-1',
      ids: ['flow-1'],
      name: 'flow-1.pdf',
      path: expect.stringMatching(/^\/api\/files\/downloads\/[\w-]{43}$/),
    })
    const download = await gateway.request('GET', file.path)
    expect(download.rawPayload.equals(pdf)).toBe(true)
    expect(download.headers).toMatchObject({
      'content-type': 'application/octet-stream',
      'content-disposition': `attachment; filename="flow-1.pdf"; filename*=UTF-8''flow-1.pdf`,
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
    })
    expect(gateway.log.join('')).not.toContain(file.path.split('/').at(-1))
  })

  it('carry the name of the contract', async () => {
    const file = await gateway.upload()
    tencent.on('CreateFlowByFiles', () => ({ FlowId: 'flow-named' }))
    await gateway.request('POST', '/api/sends', {
      body: { draftId: 'd', ...file, request: { ...flowRequest, FlowName: '../采购/合同\u202egpj' } },
    })
    expect((await filesOf({ businessType: 'FLOW', ids: ['flow-named'] }))[0]?.name).toBe('_采购_合同gpj.pdf')
  })

  it('are asked for in twenties, each id once', async () => {
    const ids = Array.from({ length: 45 }, (_, n) => `doc-${n}`)
    const files = await filesOf({ businessType: 'DOCUMENT', ids: [...ids, 'doc-0'] })
    expect(files.map(({ id }) => id)).toEqual(ids)
    expect(
      asked()
        .map(({ BusinessIds }) => (BusinessIds as string[]).length)
        .sort(),
    ).toEqual([20, 20, 5])
    expect(
      (await links({ businessType: 'DOCUMENT', ids: Array.from({ length: 201 }, (_, n) => `d${n}`) })).statusCode,
    ).toBe(400)
  })

  it('of pages are asked for one contract at a time, of a ZIP for all at once', async () => {
    tencent.on('DescribeFileUrls', ({ request }) => ({
      FileUrls:
        request.FileType === 'ZIP'
          ? [{ Url: `${tencent.origin}/z` }]
          : [{ Url: `${tencent.origin}/1` }, { Url: `${tencent.origin}/2` }],
    }))
    expect((await filesOf({ businessType: 'FLOW', ids: ['a', 'b'], fileType: 'JPG' })).map(({ name }) => name)).toEqual(
      ['a-1.jpg', 'a-2.jpg', 'b-1.jpg', 'b-2.jpg'],
    )
    expect(await filesOf({ businessType: 'FLOW', ids: ['a', 'b'], fileType: 'ZIP', fileName: '十一月' })).toMatchObject(
      [{ ids: ['a', 'b'], name: '十一月.zip' }],
    )
    expect(asked().at(-1)).toEqual({
      BusinessType: 'FLOW',
      BusinessIds: ['a', 'b'],
      FileType: 'ZIP',
      FileName: '十一月',
    })
  })

  it('of many pages are asked for page by page, and no further where the same come again', async () => {
    const pages = (heeded: boolean) =>
      tencent.on('DescribeFileUrls', ({ request }) => {
        const offset = heeded ? Number(request.Offset) : 0
        return {
          FileUrls: Array.from({ length: offset === 2 ? 5 : 20 }, (_, n) => ({
            Url: `${tencent.origin}/page-${offset * 20 + n + 1}?sign=${tencent.calls.length}`,
          })),
        }
      })
    pages(true)
    expect((await filesOf({ businessType: 'FLOW', ids: ['a'], fileType: 'JPG' })).map(({ name }) => name)).toEqual(
      Array.from({ length: 45 }, (_, n) => `a-${n + 1}.jpg`),
    )
    expect(asked().map(({ Limit, Offset }) => [Limit, Offset])).toEqual([
      [20, 0],
      [20, 1],
      [20, 2],
    ])
    pages(false)
    expect(await filesOf({ businessType: 'FLOW', ids: ['a'], fileType: 'JPG' })).toHaveLength(20)
  })

  it('are asked for one by one where it is not clear which is whose', async () => {
    tencent.on('DescribeFileUrls', ({ request }) => ({
      FileUrls:
        (request.BusinessIds as string[]).length > 1
          ? [{ Url: `${tencent.origin}/x` }]
          : [{ Url: `${tencent.origin}/x` }],
    }))
    expect((await filesOf({ businessType: 'FLOW', ids: ['a', 'b'] })).map(({ id }) => id)).toEqual(['a', 'b'])
    expect(asked()).toHaveLength(3)
  })

  it('that Tencent refuses bring Tencent’s word', async () => {
    tencent.on('DescribeFileUrls', () => refusal('ResourceNotFound.Flow', '流程不存在'))
    expect((await links({ businessType: 'FLOW', ids: ['a'] })).json().error.tencent.code).toBe('ResourceNotFound.Flow')
  })
})

describe('a download', slow, () => {
  const pathTo = async (url: string) => {
    tencent.on('DescribeFileUrls', () => ({ FileUrls: [{ Url: url }] }))
    return (await filesOf({ businessType: 'FLOW', ids: ['a'] }))[0]?.path ?? ''
  }

  it('is for the session that asked for it', async () => {
    const path = await pathTo(`${tencent.origin}/a.pdf`)
    const login = await gateway.app.inject({
      method: 'POST',
      url: '/api/session',
      payload: { token: TOKEN },
      headers: { host: '127.0.0.1:7300', origin: 'http://127.0.0.1:7300' },
    })
    const cookie = String(login.headers['set-cookie']).split(';')[0] ?? ''
    expect(
      (await gateway.app.inject({ method: 'GET', url: path, headers: { host: '127.0.0.1:7300', cookie } })).statusCode,
    ).toBe(404)
    expect(
      (await gateway.app.inject({ method: 'GET', url: path, headers: { host: '127.0.0.1:7300' } })).statusCode,
    ).toBe(401)
    expect((await gateway.request('GET', path)).statusCode).toBe(200)
  })

  it('is none for a token that nobody gave out', async () => {
    for (const token of ['x'.repeat(43), 'short', '..%2f..%2fetc'])
      expect([400, 404]).toContain((await gateway.request('GET', `/api/files/downloads/${token}`)).statusCode)
  })

  it('ends in an error where it is larger than it may be', async () => {
    tencent.files.set('/large', { type: 'application/pdf', content: Buffer.alloc(2000) })
    const fetched = (maxBytes: number) => fetchFile(`${tencent.origin}/large`, gateway.settings, maxBytes)
    await expect((await fetched(1999)).toArray()).rejects.toThrow('larger')
    expect(Buffer.concat(await (await fetched(2000)).toArray())).toHaveLength(2000)
  })

  it('comes from nowhere inside, however it is led there', async () => {
    const elsewhere = await startFakeTencent()
    elsewhere.files.set('/a.pdf', { type: 'application/pdf', content: pdf })
    tencent.files.set('/away', { redirect: `${elsewhere.origin}/a.pdf` })
    tencent.files.set('/there', { redirect: '/a.pdf' })
    for (const url of [
      `${elsewhere.origin}/a.pdf`,
      `${tencent.origin}/away`,
      'https://127.0.0.1/a',
      'https://10.0.0.1/a',
      'http://files.example.com/a',
      `${tencent.origin}/missing`,
    ]) {
      expect((await gateway.request('GET', await pathTo(url))).json().error.code, url).toBe('no-answer')
    }
    expect((await gateway.request('GET', await pathTo(`${tencent.origin}/there`))).statusCode).toBe(200)
    await elsewhere.close()
  })
})

describe('the name of a file', () => {
  it.each([
    ['采购合同', 'pdf', '采购合同.pdf'],
    ['采购合同.PDF', 'pdf', '采购合同.pdf'],
    ['a\r\nSet-Cookie: x', 'pdf', 'aSet-Cookie_ x.pdf'],
    ['../../etc/passwd', 'pdf', '_.._etc_passwd.pdf'],
    ['\u202efdp.exe', 'pdf', 'fdp.exe.pdf'],
    ['   ...  ', 'zip', 'contract.zip'],
    ['CON', 'pdf', 'contract-CON.pdf'],
    ['nul.txt', 'pdf', 'contract-nul.txt.pdf'],
    ['', 'pdf', 'contract.pdf'],
  ])('%j as %s is %j', (given, ending, expected) => {
    expect(safeFileName(given, ending)).toBe(expected)
  })

  it('is of a length that every system takes, and never breaks a character', () => {
    expect([...safeFileName('😀'.repeat(300), 'pdf')]).toHaveLength(154)
  })

  it('goes over the wire in ASCII, and in UTF-8 for who reads it', () => {
    expect(attachmentOf(`合同 "a"; 'b'.pdf`)).toBe(
      `attachment; filename="__ _a__ 'b'.pdf"; filename*=UTF-8''%E5%90%88%E5%90%8C%20%22a%22%3B%20%27b%27.pdf`,
    )
  })
})
