// QR codes that the sandbox draws itself, read as a camera would.
import jsQR from 'jsqr'
import { describe, expect, it } from 'vitest'
import { qrMatrix } from '../../src/sandbox/files/qr-matrix.ts'
import { aPerson, operator, startSandbox } from './a-sandbox.ts'
import { afterSending } from './after-sending.ts'
import { pixelsOf } from './pixels.ts'

const bench = startSandbox()
const { send, open } = afterSending(bench)

function readMatrix(text: string): string | undefined {
  const modules = qrMatrix(text)
  const [scale, quiet] = [4, 4]
  const size = (modules.length + 2 * quiet) * scale
  const data = new Uint8ClampedArray(size * size * 4).fill(255)
  for (let y = 0; y < size; y += 1) for (let x = 0; x < size; x += 1) if (modules[Math.floor(y / scale) - quiet]?.[Math.floor(x / scale) - quiet]) data.fill(0, (y * size + x) * 4, (y * size + x) * 4 + 3)
  return jsQR(data, size, size)?.data
}

describe('a QR code', () => {
  it.each([1, 17, 18, 32, 33, 53, 54, 78, 79, 106])('of %i bytes says what it was made of', (length) => {
    const text = 'http://127.0.0.1:7301/sign/'.repeat(4).slice(0, length)
    expect(readMatrix(text)).toBe(text)
  })

  it('of more is refused', () => {
    expect(() => qrMatrix('x'.repeat(107))).toThrow(RangeError)
  })

  it('leads to the cover of a contract whose signer is named later, and of no other page', async () => {
    const { flowId, recipients } = await send({ Approvers: [aPerson({ ApproverName: '', ApproverMobile: '', ApproverOption: { FillType: 1 } })] })
    const ask = (PathType: number) => bench.client().CreateSchemeUrl({ Operator: operator, FlowId: flowId, PathType, RecipientId: recipients[0]! })
    const { SchemeUrl, SchemeQrcodeUrl } = await ask(3)
    const answer = await fetch(SchemeQrcodeUrl!)
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'image/png'])
    const { data, width, height } = await pixelsOf(new Uint8Array(await answer.arrayBuffer()))
    expect(jsQR(data, width, height)?.data).toBe(SchemeUrl)
    expect((await ask(1)).SchemeQrcodeUrl).toBe('')
    bench.travel(300_001)
    expect((await open(SchemeQrcodeUrl!)).status).not.toBe(200)
  })
})
