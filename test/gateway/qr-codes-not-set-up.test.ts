// QR codes where the settings of the third-party application edition are missing.
import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { slow } from '../database/stores.ts'
import { openGateway } from './support/open-gateway.ts'

describe('without the settings of the third-party application edition', slow, () => {
  const { gateway, tencent } = openGateway({ settings: { channelAgent: undefined } })

  it('it is said clearly what they are, and nothing is asked', async () => {
    expect((await gateway.request('GET', '/api/qr-codes')).json()).toEqual({ qrCodes: [], editions: ['ess'] })
    for (const [path, body] of [
      ['/api/qr-codes', { id: randomUUID(), edition: 'essbasic', templateId: 't', flowName: 'f' }],
      ['/api/qr-codes/q/cancellation', { edition: 'essbasic' }],
    ] as const) {
      const response = await gateway.request('POST', path, { body })
      expect([response.statusCode, response.json().error.code]).toEqual([409, 'not-set-up'])
      expect(response.json().error.message).toContain('LUOKUAN_APP_ID')
    }
    expect(tencent.calls).toEqual([])
  })
})
