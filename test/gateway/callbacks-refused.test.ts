// Callbacks that are not taken: forged, broken, too large; and what else the way that is open to them opens.
import { describe, expect, it } from 'vitest'
import { onBothStores, slow } from '../database/stores.ts'
import { delivering, encrypted, later, secrets, signed } from './support/a-callback.ts'
import { openGateway } from './support/open-gateway.ts'

onBothStores('callbacks', (place) => {
  const { gateway } = openGateway({ place, settings: { callbacks: secrets, accessToken: 'an-access-token' } })

  const { deliver } = delivering(() => gateway)

  describe('are refused', () => {
    const message = {
      MsgId: 'm',
      MsgType: 'FlowStatusChange',
      MsgData: { FlowId: 'flow-1', FlowCallbackStatus: 6, UpdatedOn: later() },
    }
    const body = encrypted(message)

    it.each([
      ['without a signature', body, undefined],
      ['with another token’s', body, signed(body, 'another-token')],
      ['with that of another body', body, signed(`${body} `)],
      ['with one cut short', body, signed(body).slice(0, -1)],
      ['with no prefix', body, signed(body).slice(7)],
      ['in clear, unsigned', JSON.stringify(message), undefined],
    ])('%s', async (_, payload, signature) => {
      const headers: Record<string, string> = signature === undefined ? {} : { 'content-signature': signature }
      const response = await gateway.app.inject({
        method: 'POST',
        url: '/callbacks/tencent',
        payload,
        headers: { 'content-type': 'application/json', ...headers },
      })
      expect(response.statusCode).toBe(403)
    })

    it.each([
      ['encrypted with another key', encrypted(message, 'x'.repeat(32))],
      ['truncated', JSON.stringify({ encrypt: (JSON.parse(body) as { encrypt: string }).encrypt.slice(0, 40) })],
      ['no JSON', '{"encrypt":'],
      ['in clear', JSON.stringify(message)],
      ['encrypted nonsense', encrypted('only a text')],
    ])('signed, but %s', async (_, payload) => {
      expect((await deliver(payload)).statusCode).toBe(400)
    })

    it('too large', async () => {
      expect((await deliver('x'.repeat(1024 * 1024 + 1))).statusCode).toBe(413)
    })

    it('and say nothing of themselves in the log', async () => {
      await deliver(
        encrypted({
          MsgId: 'x',
          MsgType: 'FlowStatusChange',
          MsgData: { FlowName: '秘密合同', Approvers: [{ ApproverMobile: '13912345678' }] },
        }),
      )
      await deliver(body, 'sha256=00')
      expect(gateway.log.join('')).not.toMatch(/秘密合同|13912345678|a-callback-token|0123456789abcdef/)
      expect(gateway.log.join('')).toContain('a callback was refused')
    })
  })

  it('are probed by {}, under any name and type of content', async () => {
    for (const payload of ['{}', ' { } \n']) {
      const response = await gateway.app.inject({
        method: 'POST',
        url: '/callbacks/tencent',
        payload,
        headers: { host: 'elsewhere.example' },
      })
      expect([response.statusCode, response.body]).toEqual([200, '{}'])
    }
  })

  it('open nothing else: the rest asks for the token and by POST alone', async () => {
    for (const [method, url] of [
      ['GET', '/callbacks/tencent'],
      ['POST', '/callbacks/tencent/x'],
      ['POST', '/callbacks/..%2fapi/flows/refresh'],
      ['POST', '/api/flows/refresh'],
    ] as const) {
      expect((await gateway.app.inject({ method, url, headers: { host: 'elsewhere.example' } })).statusCode, url).toBe(
        401,
      )
    }
  })
})

describe('callbacks, where no secrets are set', slow, () => {
  const { gateway } = openGateway()

  it('are not taken', async () => {
    expect((await gateway.request('POST', '/callbacks/tencent', { body: {} })).statusCode).toBe(404)
    expect(
      (
        await gateway.app.inject({
          method: 'POST',
          url: '/callbacks/tencent',
          payload: '{}',
          headers: { host: 'sign.example.com' },
        })
      ).statusCode,
    ).toBe(421)
  })
})
