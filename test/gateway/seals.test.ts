// The company's seals and their pictures, and pictures for components.
import { readdirSync } from 'node:fs'
import path from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import { slow } from '../database/stores.ts'
import { onePixelPng } from '../sandbox/pictures.ts'
import { refusal, startFakeTencent } from './support/fake-tencent.ts'
import { openGateway } from './support/open-gateway.ts'

const png = Buffer.from(onePixelPng)
const jpeg = Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16, 0x4a, 0x46, 0x49, 0x46, 0, 1])

const { gateway, tencent } = openGateway()
beforeEach(() => {
  tencent.calls.length = 0
})

const get = (url: string) => gateway.request('GET', url)
const asked = () => tencent.callsOf('DescribeOrganizationSeals').map(({ request }) => request)

describe('the seals', slow, () => {
  it('come as Tencent has them, with an address of ours for the picture', async () => {
    tencent.on('DescribeOrganizationSeals', () => ({
      TotalCount: 7,
      Seals: [
        {
          SealId: 'yDone',
          SealName: '公章',
          SealType: 'OFFICIAL',
          SealStatus: 'SUCCESS',
          RealWidth: 42,
          RealHeight: 42.5,
          Url: 'https://files.example.com/a.png',
        },
        { SealId: 'yDtwo', SealName: null, RealWidth: 0, RealHeight: null },
      ],
    }))
    const response = await get('/api/seals')
    expect(response.statusCode).toBe(200)
    expect(response.json().seals).toEqual([
      {
        id: 'yDone',
        name: '公章',
        type: 'OFFICIAL',
        status: 'SUCCESS',
        widthMm: 42,
        heightMm: 42.5,
        picture: '/api/seals/yDone/picture',
      },
      {
        id: 'yDtwo',
        name: '',
        type: '',
        status: '',
        widthMm: null,
        heightMm: null,
        picture: '/api/seals/yDtwo/picture',
      },
    ])
    expect(response.headers['cache-control']).toBe('no-store')
    expect(asked()).toEqual([{ Operator: { UserId: 'yDoperator' }, Limit: 200, Offset: 0 }])
  })

  it('come from as many pages as there are, each once, and never without end', async () => {
    const page = (n: number, length: number) => Array.from({ length }, (_, i) => ({ SealId: `yD${n * 200 + i}` }))
    tencent.on('DescribeOrganizationSeals', ({ request }) => ({
      Seals: request.Offset === 0 ? page(0, 200) : [...page(0, 1), ...page(1, 3)],
    }))
    expect((await get('/api/seals')).json().seals).toHaveLength(203)
    expect(asked().map(({ Offset }) => Offset)).toEqual([0, 1])
    tencent.on('DescribeOrganizationSeals', ({ request }) => ({ Seals: page(Number(request.Offset), 200) }))
    expect((await get('/api/seals')).json().seals).toHaveLength(2000)
  })

  it('of a member company are asked for in its name, the pictures too', async () => {
    tencent.files.set('/a.png', { type: 'image/png', content: png })
    tencent.on('DescribeOrganizationSeals', () => ({ Seals: [{ SealId: 'yDone', Url: `${tencent.origin}/a.png` }] }))
    const [seal] = (await get('/api/seals?proxyOrganizationId=yD%26member')).json().seals
    expect(seal.picture).toBe('/api/seals/yDone/picture?proxyOrganizationId=yD%26member')
    expect((await get(seal.picture)).statusCode).toBe(200)
    for (const request of asked()) expect(request.Agent).toEqual({ ProxyOrganizationId: 'yD&member' })
    expect((await get('/api/seals?proxyOrganizationId=')).statusCode).toBe(400)
  })

  it.each([
    [() => refusal('UnauthorizedOperation.NoPermissionFeature', '没有权限'), 422, 'refused'],
    [() => 'drop' as const, 504, 'no-answer'],
    [() => ({ Seals: 'none' }), 504, 'no-answer'],
  ])('fail as %s does', async (behaviour, status, code) => {
    tencent.on('DescribeOrganizationSeals', behaviour)
    for (const url of ['/api/seals', '/api/seals/yDone/picture']) {
      const response = await get(url)
      expect(response.statusCode).toBe(status)
      expect(response.json().error.code).toBe(code)
    }
  })
})

describe('the picture of a seal', slow, () => {
  const serve = (content: Buffer, url = `${tencent.origin}/seal.png`) => {
    tencent.files.set('/seal.png', { type: 'text/html', content })
    tencent.on('DescribeOrganizationSeals', () => ({ TotalCount: 1, Seals: [{ SealId: 'yDone', Url: url }] }))
  }

  it.each([
    ['image/png', png],
    ['image/jpeg', jpeg],
  ])('is %s by its content, whatever its source calls it, and may be kept for a while', async (type, content) => {
    serve(content)
    const response = await get('/api/seals/yDone/picture')
    expect(response.statusCode).toBe(200)
    expect(response.headers).toMatchObject({
      'content-type': type,
      'content-length': String(content.length),
      'cache-control': 'private, max-age=240',
      'x-content-type-options': 'nosniff',
    })
    expect(response.rawPayload.equals(content)).toBe(true)
    expect(asked()).toEqual([
      { Operator: { UserId: 'yDoperator' }, Limit: 1, Offset: 0, SealId: 'yDone', SealStatuses: ['ALL'] },
    ])
  })

  it('is none where it is something else, too large, or gone', async () => {
    for (const content of [
      Buffer.from('<script>alert(1)</script>'),
      Buffer.alloc(0),
      png.subarray(0, 20),
      Buffer.concat([png, Buffer.alloc(5 * 1024 * 1024)]),
    ]) {
      serve(content)
      const response = await get('/api/seals/yDone/picture')
      expect(response.statusCode).toBe(504)
      expect(response.headers['cache-control']).toBe('no-store')
    }
    serve(png, `${tencent.origin}/nothing.png`)
    expect((await get('/api/seals/yDone/picture')).statusCode).toBe(504)
  })

  it('is fetched from nowhere inside', async () => {
    const elsewhere = await startFakeTencent()
    elsewhere.files.set('/seal.png', { type: 'image/png', content: png })
    tencent.files.set('/away', { redirect: `${elsewhere.origin}/seal.png` })
    for (const url of [
      `${elsewhere.origin}/seal.png`,
      `${tencent.origin}/away`,
      'https://127.0.0.1/a.png',
      'file:///etc/passwd',
      'not an address',
    ]) {
      serve(png, url)
      expect((await get('/api/seals/yDone/picture')).json().error.code, url).toBe('no-answer')
    }
    await elsewhere.close()
  })

  it('is of a seal that there is', async () => {
    for (const Seals of [
      [],
      null,
      [{ SealId: 'yDother', Url: `${tencent.origin}/seal.png` }],
      [{ SealId: 'yDone', Url: '' }],
    ]) {
      tencent.on('DescribeOrganizationSeals', () => ({ Seals }))
      expect((await get('/api/seals/yDone/picture')).statusCode).toBe(404)
    }
    expect((await get('/api/seals/..%2Fa/picture')).statusCode).toBe(400)
  })
})

describe('a picture for a component', slow, () => {
  const post = (body: Buffer, name = '营业执照.png', type = 'image/png') =>
    gateway.request('POST', '/api/pictures', {
      body,
      headers: { 'content-type': type, 'x-file-name': encodeURIComponent(name) },
    })
  const sentNames = () =>
    tencent
      .callsOf('UploadFiles')
      .flatMap(({ request }) => (request.FileInfos as { FileName: string }[]).map(({ FileName }) => FileName))

  it('goes to Tencent once while Tencent has it', async () => {
    const first = await post(png)
    expect(first.statusCode).toBe(200)
    expect(first.json()).toEqual({ fileId: expect.stringMatching(/^\w{32}$/), expiresAt: expect.any(String) })
    expect(Date.parse(first.json().expiresAt) - Date.now()).toBeGreaterThan(59 * 60_000)
    expect((await post(png, 'other.png')).json()).toEqual(first.json())
    const [call, ...others] = tencent.callsOf('UploadFiles')
    expect(others).toEqual([])
    expect(call?.request).toMatchObject({
      BusinessType: 'DOCUMENT',
      FileInfos: [{ FileName: '营业执照.png', FileBody: png.toString('base64') }],
    })
    expect(readdirSync(path.join(gateway.settings.dataFolder, 'incoming'))).toEqual([])
  })

  it.each([
    ['a.JPEG', 'a.jpg'],
    ['a.png', 'a.jpg'],
    ['a', 'a.jpg'],
    ['.png', 'picture.jpg'],
    ['a.b.jpg', 'a.b.jpg'],
  ])('named %s gets the ending that its content has: %s', async (given, expected) => {
    await post(Buffer.concat([jpeg, Buffer.from(given)]), given)
    expect(sentNames()).toEqual([expected])
  })

  it.each([
    ['a PDF', Buffer.from('%PDF-1.7'), 415, 'file-type'],
    ['a page', Buffer.from('<svg onload="alert(1)">'), 415, 'file-type'],
    ['a BMP', Buffer.from('BM 00000000000000000000000000'), 415, 'file-type'],
    ['nothing', Buffer.alloc(0), 422, 'file-empty'],
    ['5 MB', Buffer.concat([png, Buffer.alloc(5 * 1024 * 1024 - png.length)]), 413, 'file-too-large'],
  ])('is not %s', async (_, content, status, code) => {
    const response = await post(content)
    expect(response.statusCode).toBe(status)
    expect(response.json().error.code).toBe(code)
    expect(tencent.calls).toEqual([])
  })

  it('is just under 5 MB at most', async () => {
    expect((await post(Buffer.concat([png, Buffer.alloc(5 * 1024 * 1024 - 1 - png.length)]))).statusCode).toBe(200)
  })

  it('is no JSON, and has a name', async () => {
    expect(
      (await gateway.request('POST', '/api/pictures', { body: { a: 1 }, headers: { 'x-file-name': 'a.png' } }))
        .statusCode,
    ).toBe(415)
    expect(
      (await gateway.request('POST', '/api/pictures', { body: png, headers: { 'content-type': 'image/png' } }))
        .statusCode,
    ).toBe(400)
  })

  it('that Tencent does not take brings Tencent’s word', async () => {
    tencent.on('UploadFiles', () => refusal('InvalidParameter.FileType', '文件类型不合法'))
    const response = await post(Buffer.concat([png, Buffer.from('new')]))
    expect(response.statusCode).toBe(422)
    expect(response.json().error.tencent.code).toBe('InvalidParameter.FileType')
  })
})
