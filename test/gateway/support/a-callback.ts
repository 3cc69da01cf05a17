// A callback as Tencent posts it: encrypted, signed and delivered; and the contract that it tells of.
import { createCipheriv, createHmac, randomUUID } from 'node:crypto'
import { expect, vi } from 'vitest'
import { flowRequest, type TestGateway } from './a-gateway.ts'
import type { FakeTencent } from './fake-tencent.ts'

export const secrets = { token: 'a-callback-token', key: 'k'.repeat(16) + '0123456789abcdef' }

export function encrypted(message: unknown, key = secrets.key): string {
  const cipher = createCipheriv('aes-256-cbc', Buffer.from(key), Buffer.from(key).subarray(0, 16))
  return JSON.stringify({
    encrypt: Buffer.concat([cipher.update(JSON.stringify(message)), cipher.final()]).toString('base64'),
  })
}
export const signed = (body: string, token = secrets.token) =>
  `sha256=${createHmac('sha256', token).update(body).digest('hex')}`

export const later = () => Math.floor(Date.now() / 1000) + 60

export function delivering(to: () => TestGateway) {
  /** As Tencent posts it: under any name, without session or Origin. */
  const deliver = (body: string, signature: string | undefined = signed(body), headers: Record<string, string> = {}) =>
    to().app.inject({
      method: 'POST',
      url: '/callbacks/tencent',
      payload: body,
      headers: {
        host: 'sign.example.com',
        'content-type': 'application/json',
        ...(signature !== undefined && { 'content-signature': signature }),
        ...headers,
      },
    })
  const tell = (MsgType: string, MsgData: object, MsgId = randomUUID()) =>
    deliver(encrypted({ MsgId, MsgType, MsgVersion: 'CustomApp', MsgData }))
  const statusOf = async (flowId: string) => (await to().request('GET', `/api/flows/${flowId}`)).json().status
  const soon = (flowId: string, status: number) =>
    vi.waitFor(async () => expect(await statusOf(flowId)).toBe(status), 10_000)
  return { deliver, tell, statusOf, soon }
}

/** Sends the contract of that number and returns its FlowId. */
export async function sendNumber(
  sent: number,
  gateway: TestGateway,
  tencent: FakeTencent,
  file: { fileId: string; sha256: string },
): Promise<string> {
  const flowId = `flow-${sent}`
  tencent.on('CreateFlowByFiles', () => ({ FlowId: flowId }))
  await gateway.request('POST', '/api/sends', { body: { draftId: `draft-${sent}`, ...file, request: flowRequest } })
  return flowId
}
