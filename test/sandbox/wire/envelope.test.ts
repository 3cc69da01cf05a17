// Whatever comes to `/`, the answer is one that Tencent's SDKs can read.
import { connect } from 'node:net'
import { describe, expect, it } from 'vitest'
import { operator, startSandbox } from '../a-sandbox.ts'
import { call, responseOf, sdks, send, type Answered, type Asked } from './an-sdk.ts'

const bench = startSandbox()
const [python] = sdks

const briefs: Asked = { action: 'DescribeFlowBriefs', parameters: { Operator: operator, FlowIds: ['unknown'] } }
const asked = (changes: Partial<Asked>) => call(python!, bench.address, { ...briefs, ...changes })

/** HTTP 200, `application/json` with nothing behind it, the code inside. */
function expectRefusal(answer: Answered, code: string): void {
  expect(answer).toMatchObject({ status: 200, contentType: 'application/json' })
  expect(responseOf(answer)).toEqual({
    Error: { Code: code, Message: expect.stringMatching(/./) },
    RequestId: expect.stringMatching(/^[0-9a-f-]{36}$/),
  })
}

describe('at `/`', () => {
  it('a success is application/json with nothing behind it', async () => {
    expect(await asked({})).toMatchObject({ status: 200, contentType: 'application/json' })
  })

  it.each(['PUT', 'DELETE', 'PATCH', 'OPTIONS', 'TRACE', 'PROPFIND'])(
    '%s is refused with UnsupportedProtocol',
    async (method) => {
      expectRefusal(await send(bench.address, method, '/', {}), 'UnsupportedProtocol')
      expectRefusal(
        await send(bench.address, method, '/?a=b', { 'content-type': 'application/json' }),
        'UnsupportedProtocol',
      )
    },
  )

  it('HEAD is answered with the head of such a refusal', async () => {
    expect(await send(bench.address, 'HEAD', '/', {})).toEqual({
      status: 200,
      contentType: 'application/json',
      text: '',
    })
  })

  it.each([
    ['a browser that looks in', 'GET', '/', 'MissingParameter'],
    ['a GET that names an action alone', 'GET', '/?Action=DescribeFlowBriefs', 'MissingParameter'],
    ['a GET with a name alone', 'GET', '/?Action', 'InvalidParameter'],
    ['a GET that is no UTF-8', 'GET', '/?Action=%ff', 'InvalidParameter'],
    ['a POST of nothing', 'POST', '/', 'UnsupportedProtocol'],
    ['a POST of nothing with a query', 'POST', '/?x=y', 'UnsupportedProtocol'],
  ])('%s is refused', async (_, method, path, code) => {
    expectRefusal(await send(bench.address, method, path, {}), code)
  })

  it('a POST of JSON without a signature is refused for that', async () => {
    expectRefusal(
      await send(bench.address, 'POST', '/', { 'content-type': 'application/json' }),
      'AuthFailure.InvalidAuthorization',
    )
  })

  it('a form without parameters is refused for what is missing', async () => {
    expectRefusal(
      await send(bench.address, 'POST', '/', { 'content-type': 'application/x-www-form-urlencoded' }),
      'MissingParameter',
    )
  })

  it('a POST may have a query, which is not signed and says nothing', async () => {
    expect(await call({ ...python!, target: () => '/?FlowIds=y' }, bench.address, briefs)).toMatchObject({
      status: 200,
      contentType: 'application/json',
    })
    expectRefusal(
      await call({ ...python!, target: () => '/?FlowIds=y' }, bench.address, {
        ...briefs,
        parameters: { Operator: operator },
      }),
      'MissingParameter',
    )
  })

  it.each([
    'text/plain',
    'application/octet-stream',
    'multipart/form-data; boundary=x',
    'application/x-www-form-urlencoded',
    'application/xml',
  ])('a signed body of %s is refused with UnsupportedProtocol', async (contentType) => {
    expectRefusal(await asked({ contentType }), 'UnsupportedProtocol')
  })

  it.each(['json', ';', '/'])(
    'a content type that is none (%s) is refused with UnsupportedProtocol',
    async (contentType) => {
      const answer = await asked({ contentType })
      expectRefusal(answer, 'UnsupportedProtocol')
      expect(responseOf(answer).Error?.Message).toContain('（Content-Type')
    },
  )

  it('a signed GET that says it is JSON is refused with UnsupportedProtocol', async () => {
    expectRefusal(await asked({ method: 'GET', contentType: 'application/json' }), 'UnsupportedProtocol')
  })

  it.each<readonly [string, string | Uint8Array]>([
    ['nothing', ''],
    ['no JSON', '{'],
    ['a list', '[]'],
    ['a text', '""'],
    ['no UTF-8', Buffer.from('{"FlowName":"\u00ff"}', 'latin1')],
  ])('a signed body that is %s is refused with InvalidParameter', async (_, body) => {
    expectRefusal(await asked({ body }), 'InvalidParameter')
  })

  it('the first that is wrong is answered: content type, who it is, signature, action, version, body', async () => {
    const wrong: [keyof Asked, string][] = [
      ['contentType', 'text/plain'],
      ['secretId', 'AKIDSOMEBODYELSE'],
      ['token', 'another'],
      ['secretKey', 'another'],
      ['action', 'DescribeWeather'],
      ['version', '1'],
      ['body', '{'],
    ]
    const codes = await Promise.all(
      wrong.map(async (_, mended) => responseOf(await asked(Object.fromEntries(wrong.slice(mended)))).Error?.Code),
    )
    expect(codes).toEqual([
      'UnsupportedProtocol',
      'AuthFailure.SecretIdNotFound',
      'AuthFailure.TokenFailure',
      'AuthFailure.SignatureFailure',
      'InvalidAction',
      'NoSuchVersion',
      'InvalidParameter',
    ])
  })
})

describe('a request that is too large', () => {
  const text = (bytes: number) => 'x'.repeat(bytes)

  it('is answered as such: a GET of more than 32 KB, a form of more than 1 MB, any body of more than 85', async () => {
    const parameters = (bytes: number) => ({ Operator: operator, FlowIds: ['unknown'], Padding: text(bytes) })
    for (const signature of ['TC3-HMAC-SHA256', 'HmacSHA1'] as const) {
      expectRefusal(
        await asked({ signature, method: 'GET', parameters: parameters(32 * 1024) }),
        'RequestSizeLimitExceeded',
      )
      expect(
        responseOf(await asked({ signature, method: 'GET', parameters: parameters(31 * 1024) })).Error,
      ).toBeUndefined()
    }
    expectRefusal(
      await asked({ signature: 'HmacSHA256', parameters: parameters(1024 * 1024) }),
      'RequestSizeLimitExceeded',
    )
    expect(
      responseOf(await asked({ signature: 'HmacSHA256', parameters: parameters(1023 * 1024) })).Error,
    ).toBeUndefined()
    expect(responseOf(await asked({ parameters: parameters(11 * 1024 * 1024) })).Error).toBeUndefined()
    expectRefusal(
      parsed(
        await raw(
          'POST / HTTP/1.1\r\nHost: localhost\r\n' +
            `Content-Type: application/json\r\nContent-Length: ${86 * 1024 * 1024}\r\n\r\n{`,
        ),
      ),
      'RequestSizeLimitExceeded',
    )
  })

  it('is answered as such where Node reads no further', async () => {
    expectRefusal(
      parsed(await raw(`GET /?a=${text(200 * 1024)} HTTP/1.1\r\nHost: localhost\r\n\r\n`)),
      'RequestSizeLimitExceeded',
    )
  })
})

describe('at the connection', () => {
  it.each([
    ['what is no HTTP', 'HELLO\r\n\r\n', '不是 HTTP 请求'],
    [
      'a body that was cut off',
      'POST / HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 9\r\n\r\n{',
      '请求没有传完',
    ],
    [
      'a chunk that is none',
      'POST / HTTP/1.1\r\nHost: [::1]\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n',
      '不是 HTTP 请求',
    ],
  ])('%s is answered with HTTP 400, in the envelope too', async (_, bytes, detail) => {
    const answer = parsed(await raw(bytes, true))
    expect(answer).toMatchObject({ status: 400, contentType: 'application/json' })
    expect(responseOf(answer).Error).toEqual({ Code: 'InvalidParameter', Message: expect.stringContaining(detail) })
  })

  it('an Expect that is not known is refused in the envelope, and CONNECT too', async () => {
    expectRefusal(
      parsed(
        await raw(
          'POST / HTTP/1.1\r\nHost: localhost\r\nExpect: banana\r\n' +
            'Content-Type: application/json\r\nContent-Length: 2\r\n\r\n{}',
        ),
      ),
      'InvalidParameter',
    )
    const answer = parsed(await raw('CONNECT example.com:443 HTTP/1.1\r\nHost: example.com\r\n\r\n'))
    expect(answer).toMatchObject({ status: 405, contentType: 'application/json' })
    expect(responseOf(answer).Error).toMatchObject({ Code: 'UnsupportedProtocol' })
  })

  it('under a foreign name is refused whatever follows the slash that Fastify takes for none', async () => {
    for (const target of ['/', '/?', '/#x', '/?#x']) {
      const head = `POST ${target} HTTP/1.1\r\nHost: evil.example\r\nContent-Type: application/json\r\n`
      expectRefusal(parsed(await raw(`${head}Content-Length: 2\r\n\r\n{}`)), 'UnauthorizedOperation')
    }
  })

  it('a request that names no host is answered like any other', async () => {
    expectRefusal(parsed(await raw('GET / HTTP/1.1\r\n\r\n')), 'MissingParameter')
    expectRefusal(parsed(await raw('GET / HTTP/1.0\r\n\r\n')), 'MissingParameter')
  })

  it.each(['127.0.0.1', 'localhost:7301', '[::1]:7301', 'http://127.0.0.1:7301', 'ess.tencentcloudapi.com'])(
    'comes under the name %s',
    async (host) => {
      expectRefusal(await send(bench.address, 'GET', '/', { Host: host }), 'MissingParameter')
    },
  )

  it.each(['evil.example', 'evil.example:7301', 'tencentcloudapi.com.evil.example', 'eviltencentcloudapi.com'])(
    'does not come under the name %j',
    async (host) => {
      expectRefusal(await send(bench.address, 'GET', '/', { Host: host }), 'UnauthorizedOperation')
    },
  )

  it('comes under one name', async () => {
    const twice = await raw('GET / HTTP/1.1\r\nHost: 127.0.0.1\r\nHost: evil.example\r\n\r\n')
    expectRefusal(parsed(twice), 'UnauthorizedOperation')
  })

  it.each([
    ['Origin', 'http://evil.example'],
    ['Sec-Fetch-Site', 'cross-site'],
    ['Sec-Fetch-Site', 'same-site'],
  ])('does not come from a web page: %s: %s', async (name, value) => {
    expectRefusal(await send(bench.address, 'POST', '/', { [name]: value }, '{}'), 'UnauthorizedOperation')
  })

  it('a client that goes away in the middle of its body takes nothing with it', async () => {
    const { hostname, port } = new URL(bench.address)
    const socket = connect({ host: hostname, port: Number(port) })
    await new Promise((resolve) => {
      socket.write(
        'POST / HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 9\r\n\r\n{',
        resolve,
      )
    })
    socket.destroy()
    expect(await asked({})).toMatchObject({ status: 200 })
  })
})

it("any other path is no matter of Tencent's", async () => {
  expect(await send(bench.address, 'GET', '/index.html', {})).toMatchObject({ status: 404 })
})

/** What comes back to these bytes, until the connection ends; `last`: there will be no more. */
function raw(bytes: string, last = false): Promise<string> {
  const { hostname, port } = new URL(bench.address)
  return new Promise((resolve) => {
    const parts: Buffer[] = []
    const socket = connect({ host: hostname, port: Number(port) }, () =>
      last ? socket.end(bytes) : socket.write(bytes),
    )
    socket.on('data', (part) => {
      parts.push(part)
      if (Buffer.concat(parts).includes('"RequestId"')) socket.destroy()
    })
    // Whoever says that it will read no more may break off what is still being sent.
    socket.on('error', () => socket.destroy())
    socket.on('close', () => resolve(Buffer.concat(parts).toString('utf8')))
  })
}

function parsed(text: string): Answered {
  const [head = '', body = ''] = text.split('\r\n\r\n', 2)
  return {
    status: Number(/^HTTP\/1\.1 (\d+)/.exec(head)?.[1]),
    contentType: /^content-type: (.*)$/im.exec(head)?.[1],
    text: body,
  }
}
