import { describe, expect, it } from 'vitest'
import { slow } from '../database/stores.ts'
import { flowRequest } from './support/a-gateway.ts'
import { refusal } from './support/fake-tencent.ts'
import { openGateway } from './support/open-gateway.ts'

describe('a preview', slow, () => {
  const { gateway, tencent, file } = openGateway({ withFile: true })

  const preview = (request: object = flowRequest) =>
    gateway.request('POST', '/api/previews', { body: { draftId: 'draft', fileId: file.fileId, request } })
  const last = () => tencent.callsOf('CreateFlowByFiles').at(-1)?.request

  it('creates no contract and leaves no send behind', async () => {
    const response = await preview({ ...flowRequest, NeedPreview: false, Operator: { UserId: 'someone' } })
    expect(response.statusCode).toBe(200)
    expect(response.json()).toEqual({
      previewUrl: 'https://preview.example.com/a.pdf',
      expiresAt: expect.any(String),
      requestId: expect.stringMatching(/^request-/),
    })
    const left = Date.parse(response.json().expiresAt) - Date.now()
    expect(left).toBeGreaterThan(290_000)
    expect(left).toBeLessThanOrEqual(300_000)
    expect(last()).toMatchObject({
      NeedPreview: true,
      PreviewType: 0,
      FileIds: [file.fileId],
      Operator: { UserId: 'yDoperator' },
    })
    expect((await gateway.request('GET', '/api/sends?draftId=draft')).json()).toEqual({ sends: [] })
  })

  it('is of the type that is asked for', async () => {
    await preview({ ...flowRequest, PreviewType: 1 })
    expect(last()?.PreviewType).toBe(1)
  })

  it('brings Tencent’s no', async () => {
    tencent.on('CreateFlowByFiles', () => refusal('MissingParameter.KeyWord', '关键字不存在'))
    expect((await preview()).json().error).toMatchObject({
      code: 'refused',
      tencent: { code: 'MissingParameter.KeyWord' },
    })
  })

  it.each(['javascript:alert(1)', 'http://evil.example/a', 'nothing', ''])(
    'leads to no address such as %j',
    async (PreviewUrl) => {
      tencent.on('CreateFlowByFiles', () => ({ PreviewUrl }))
      expect((await preview()).json().error.code).toBe('no-answer')
    },
  )

  it.each([[[]], ['text'], [null], [1]])('of the request %j is refused here', async (request) => {
    const response = await gateway.request('POST', '/api/previews', {
      body: { draftId: 'draft', fileId: file.fileId, request },
    })
    expect(response.statusCode).toBe(400)
  })

  it('of a request nested without end is refused here, and breaks nothing', async () => {
    const body = `{"draftId":"d","fileId":"f","request":{"a":${'['.repeat(100_000)}${']'.repeat(100_000)}}}`
    const response = await gateway.request('POST', '/api/previews', {
      body,
      headers: { 'content-type': 'application/json' },
    })
    expect(response.statusCode).toBe(400)
    expect(response.body.length).toBeLessThan(1000)
  })
})
