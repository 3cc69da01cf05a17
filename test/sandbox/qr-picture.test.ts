// QR codes that the sandbox draws itself, read as a camera would.
import jsQR from 'jsqr'
import { describe, expect, it } from 'vitest'
import { qrPicture } from '../../src/sandbox/files/qr-picture.ts'
import { aPerson, operator, startSandbox } from './a-sandbox.ts'
import { afterSending } from './after-sending.ts'
import { pixelsOf } from './pixels.ts'

const bench = startSandbox()
const { send, open } = afterSending(bench)

async function read(png: Uint8Array): Promise<string | undefined> {
  const { data, width, height } = await pixelsOf(png)
  return jsQR(data, width, height)?.data
}

describe('a QR code', () => {
  it.each([1, 32, 106, 400])('of %i bytes says what it was made of', async (length) => {
    const text = 'http://127.0.0.1:7301/sign/'.repeat(16).slice(0, length)
    expect(await read(qrPicture(text))).toBe(text)
  })

  it('leads to a contract whose signer is named later, and not beside the link to one of a named signer', async () => {
    const { flowId, recipients } = await send({
      Approvers: [aPerson({ ApproverName: '', ApproverMobile: '', ApproverOption: { FillType: 1 } })],
    })
    const ask = (PathType: number) =>
      bench.client().CreateSchemeUrl({ Operator: operator, FlowId: flowId, PathType, RecipientId: recipients[0]! })
    const { SchemeUrl, SchemeQrcodeUrl } = await ask(3)
    const answer = await fetch(SchemeQrcodeUrl!)
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'image/png'])
    expect(await read(new Uint8Array(await answer.arrayBuffer()))).toBe(SchemeUrl)
    expect((await fetch((await ask(1)).SchemeQrcodeUrl!)).status).toBe(200)
    const named = await send()
    expect(
      (
        await bench
          .client()
          .CreateSchemeUrl({ Operator: operator, FlowId: named.flowId, PathType: 1, RecipientId: named.recipients[0]! })
      ).SchemeQrcodeUrl,
    ).toBe('')
    bench.travel(300_001)
    expect((await open(SchemeQrcodeUrl!)).status).not.toBe(200)
  })
})
