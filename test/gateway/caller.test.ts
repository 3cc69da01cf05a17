// A call through Tencent's SDK, or with a file in pieces, and what is said of it when it fails.
import { generateKeyPairSync } from 'node:crypto'
import { readFileSync } from 'node:fs'
import type { ServerResponse } from 'node:http'
import { createServer as createSecureServer } from 'node:https'
import { createServer as createTcpServer, type AddressInfo } from 'node:net'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { z } from 'zod'
import { createCaller, type Call } from '../../src/gateway/tencent/client.ts'
import { FileContent } from '../../src/gateway/tencent/streamed-body.ts'
import { keys } from './support/a-gateway.ts'
import { refusal, startFakeTencent, type FakeTencent } from './support/fake-tencent.ts'

const answer = z.object({ FlowId: z.string() })
const path = fileURLToPath(new URL('../pdfs/files/a4-four-pages.pdf', import.meta.url))
const content = readFileSync(path)
const requests = {
  'a call': { sent: { FlowName: '合同' }, arrives: { FlowName: '合同' } },
  'a call with a file': {
    sent: { Files: [{ FileBody: new FileContent({ path, size: content.length }) }] },
    arrives: { Files: [{ FileBody: content.toString('base64') }] },
  },
}
let tencent: FakeTencent

beforeEach(async () => {
  tencent = await startFakeTencent()
})

afterEach(async () => {
  vi.unstubAllEnvs()
  await tencent.close()
})

function callWith(request: Call<typeof answer>['request'], changes: Partial<Call<typeof answer>>, proxy?: string) {
  return createCaller({ ...keys, proxy })({
    endpoint: tencent.origin,
    action: 'CreateFlowByFiles',
    request,
    answer,
    timeoutMs: 5000,
    ...changes,
  })
}

describe.each(Object.entries(requests))('%s', (_name, { sent, arrives }) => {
  const call = (changes: Partial<Call<typeof answer>> = {}, proxy?: string) => callWith(sent, changes, proxy)

  it('is signed, names action and version, and brings the answer', async () => {
    tencent.on('CreateFlowByFiles', () => ({ FlowId: 'f' }))
    expect(await call()).toEqual({ ok: true, answer: { FlowId: 'f' } })
    const [{ headers, request }] = tencent.calls as [FakeTencent['calls'][number]]
    expect(headers.authorization).toMatch(new RegExp(`^TC3-HMAC-SHA256 Credential=${keys.secretId}/`))
    expect(headers).toMatchObject({ 'x-tc-version': '2020-11-11' })
    expect(request).toEqual(arrives)
  })

  it('that Tencent refuses brings its code, message and RequestId', async () => {
    tencent.on('CreateFlowByFiles', () => refusal('AuthFailure.SignatureFailure', '签名错误'))
    const failure = {
      kind: 'tencent',
      code: 'AuthFailure.SignatureFailure',
      message: '签名错误',
      requestId: 'request-1',
    }
    expect(await call()).toEqual({ ok: false, failure })
  })

  it.each([
    ['the connection breaks', () => 'drop' as const],
    ['no answer comes in time', () => 'hang' as const],
    ['the answer is no JSON', () => (response: ServerResponse) => void response.end('<html>')],
    ['the answer is JSON of another kind', () => (response: ServerResponse) => void response.end('[]')],
    [
      'the answer breaks off',
      () => (response: ServerResponse) => {
        response.writeHead(200, { 'content-length': '100' }).write('{"Response"')
        response.socket?.end()
      },
    ],
    ['the answer lacks what it should have', () => ({ PreviewUrl: 'https://a.example' })],
    [
      'the answer is an event stream',
      () => (response: ServerResponse) => void response.setHeader('content-type', 'text/event-stream').end('data: {}'),
    ],
    ['the status is 500', () => (response: ServerResponse) => void response.writeHead(500).end('{}')],
  ])('is of unknown outcome where %s', async (_case, behaviour) => {
    tencent.on('CreateFlowByFiles', behaviour)
    expect(await call({ timeoutMs: 300 })).toMatchObject({ ok: false, failure: { kind: 'unknown' } })
    expect(tencent.calls).toHaveLength(1)
  })

  it('is of unknown outcome where it is broken off', async () => {
    const breakOff = new AbortController()
    tencent.on('CreateFlowByFiles', () => {
      breakOff.abort()
      return 'hang'
    })
    expect(await call({ signal: breakOff.signal })).toMatchObject({ failure: { kind: 'unknown' } })
  })

  it('was not sent where it was broken off before', async () => {
    expect(await call({ signal: AbortSignal.abort() })).toMatchObject({ failure: { kind: 'not-sent' } })
    expect(tencent.calls).toHaveLength(0)
  })

  it('was not sent where nobody listens', async () => {
    expect(await call({ endpoint: `http://127.0.0.1:${await freePort()}` })).toMatchObject({
      failure: { kind: 'not-sent' },
    })
  })

  it('was not sent where there is no such host', async () => {
    expect(await call({ endpoint: 'https://luokuan.invalid' })).toMatchObject({ failure: { kind: 'not-sent' } })
  })

  it('was not sent where the other side’s certificate cannot be trusted', async () => {
    // A server without a certificate refuses the handshake; nothing of the request has left by then.
    const server = createSecureServer({
      key: generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey.export({ type: 'pkcs8', format: 'pem' }),
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const { port } = server.address() as AddressInfo
    expect(await call({ endpoint: `https://127.0.0.1:${port}` })).toMatchObject({ failure: { kind: 'not-sent' } })
    server.close()
  })

  it('uses no proxy for this machine’s own addresses, whatever http_proxy says', async () => {
    tencent.on('CreateFlowByFiles', () => ({ FlowId: 'f' }))
    const proxy = `http://127.0.0.1:${await freePort()}`
    vi.stubEnv('http_proxy', proxy)
    expect(await call({}, proxy)).toMatchObject({ ok: true })
  })

  it('uses one for Tencent’s: who cannot reach it has sent nothing', async () => {
    const proxy = `http://127.0.0.1:${await freePort()}`
    vi.stubEnv('http_proxy', proxy)
    expect(await call({ endpoint: 'https://ess.test.ess.tencent.cn' }, proxy)).toMatchObject({
      failure: { kind: 'not-sent' },
    })
  })
})

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createTcpServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo
      server.close(() => resolve(port))
    })
  })
}
