import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { type AddressInfo, connect } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { Guard } from '../../src/gateway/access/guard.ts'
import { Failure } from '../../src/gateway/failures/failure.ts'
import { loggerOptions } from '../../src/gateway/log/logger.ts'
import { createServer } from '../../src/gateway/server.ts'
import { compressFolder } from '../../scripts/compress.mjs'
import { memorySessions } from './support/memory-sessions.ts'

let folder: string
let app: FastifyInstance
const log: string[] = []

const program = `export const words = ${JSON.stringify('合同'.repeat(1000))}`
const files = {
  'dist/index.html': '<!doctype html><title>Luokuan</title>',
  'dist/.built-from': 'a hash',
  'dist/sample.pdf': '%PDF-1.7',
  'dist/assets/index-Bx3k9.js': 'export {}',
  'dist/assets/large-Bx3k9.js': program,
  'dist/pdfjs/wasm/large.wasm': 'module '.repeat(1000),
  'dist/assets/pdf.worker-Bx3k9.mjs': 'export {}',
  'dist/pdfjs/cmaps/UniGB-UCS2-H.bcmap': 'a map',
  'dist/pdfjs/standard_fonts/FoxitSans.pfb': 'a font',
  'dist/pdfjs/standard_fonts/LiberationSans-Regular.ttf': 'a font',
  'dist/pdfjs/wasm/openjpeg.wasm': 'a module',
  'dist/pdfjs/iccs/CGATS001Compat-v2-micro.icc': 'a profile',
  'secret.txt': 'not to be served',
}

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'luokuan-server-'))
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true })
    writeFileSync(path.join(folder, name), content)
  }
  await compressFolder(path.join(folder, 'dist'))
  app = await serverOf((server) => {
    server.get('/api/broken', () => {
      throw new Error('the cause is this')
    })
    server.get('/api/busy', () => {
      throw new Failure('busy', 'Too many at once.', { retryMs: 1500 })
    })
    server.get('/api/store-away', () => {
      throw new Error('Failed query', { cause: Object.assign(new Error('refused'), { code: 'ECONNREFUSED' }) })
    })
    server.get('/api/query', () => {
      throw Object.assign(new Error('Failed query, params: 张三'), { query: 'select', cause: new Error('value 张三') })
    })
  })
})

afterAll(async () => {
  await app.close()
  rmSync(folder, { recursive: true })
})

function serverOf(addRoutes: (server: FastifyInstance) => void): Promise<FastifyInstance> {
  const settings = {
    host: '127.0.0.1',
    port: 7300,
    accessToken: undefined,
    secretId: 'AKIDtest',
    secretKey: 'key',
    databaseUrl: undefined,
  }
  const logger = loggerOptions({ write: (line) => log.push(line) }, settings)
  return createServer({
    guard: new Guard({ settings, sessionRows: memorySessions() }),
    pageFolder: path.join(folder, 'dist'),
    logger,
    addRoutes,
  })
}

function get(url: string, host = '127.0.0.1:7300') {
  return app.inject({ method: 'GET', url, headers: { host } })
}

describe('the page', () => {
  it('is served at / and asked for again each time', async () => {
    const response = await get('/')
    expect(response.statusCode).toBe(200)
    expect(response.body).toContain('Luokuan')
    expect(response.headers['content-type']).toMatch(/^text\/html/)
    expect(response.headers['cache-control']).toBe('no-cache')
    expect(response.headers.etag).toBeDefined()
  })

  it('keeps assets, whose names carry a hash, for ever', async () => {
    const response = await get('/assets/index-Bx3k9.js')
    expect(response.headers['cache-control']).toBe('public, max-age=31536000, immutable')
  })

  it.each([
    ['/assets/index-Bx3k9.js', 'application/javascript; charset=utf-8'],
    ['/assets/pdf.worker-Bx3k9.mjs', 'application/javascript; charset=utf-8'],
    ['/pdfjs/cmaps/UniGB-UCS2-H.bcmap', 'application/octet-stream'],
    ['/pdfjs/standard_fonts/FoxitSans.pfb', 'application/x-font-type1'],
    ['/pdfjs/standard_fonts/LiberationSans-Regular.ttf', 'font/ttf'],
    ['/pdfjs/wasm/openjpeg.wasm', 'application/wasm'],
    ['/pdfjs/iccs/CGATS001Compat-v2-micro.icc', 'application/vnd.iccprofile'],
    ['/sample.pdf', 'application/pdf'],
  ])('serves %s as %s', async (url, type) => {
    const response = await get(url)
    expect(response.statusCode).toBe(200)
    expect(response.headers['content-type']).toBe(type)
  })

  it.each([
    '/pdfjs/cmaps/Nothing.bcmap',
    '/pdfjs/cmaps/',
    '/pdfjs/',
    '/nothing',
    '/index.htm',
    '/drafts/1',
    '/.built-from',
    '/api/nothing',
    '/../secret.txt',
    '/%2e%2e/secret.txt',
    '/..%2fsecret.txt',
    '/assets/..%2f..%2fsecret.txt',
    '/index.html%00.js',
  ])('answers no page to %s', async (url) => {
    const response = await get(url)
    expect(response.statusCode).toBeGreaterThanOrEqual(400)
    expect(response.statusCode).toBeLessThan(500)
    expect(response.headers['content-type']).not.toMatch(/html/)
    expect(response.body).not.toMatch(/Luokuan<|not to be served|a hash/)
  })

  it('answers 404 to a CMap that is not there', async () => {
    expect((await get('/pdfjs/cmaps/Nothing.bcmap')).statusCode).toBe(404)
  })

  it('answers HEAD, and 404 to what is sent to it', async () => {
    const headers = { host: '127.0.0.1:7300' }
    expect((await app.inject({ method: 'HEAD', url: '/', headers })).statusCode).toBe(200)
    expect(
      (await app.inject({ method: 'POST', url: '/', headers: { ...headers, origin: 'http://127.0.0.1:7300' } }))
        .statusCode,
    ).toBe(404)
  })
})

describe('compressed files', () => {
  const getAs = (url: string, encoding: string) =>
    app.inject({ method: 'GET', url, headers: { host: '127.0.0.1:7300', 'accept-encoding': encoding } })

  it.each([
    ['gzip, deflate, br, zstd', 'br', brotliDecompressSync],
    ['gzip', 'gzip', gunzipSync],
    ['br;q=0, gzip', 'gzip', gunzipSync],
  ] as const)('are sent to who takes %s as %s', async (accepted, encoding, decode) => {
    const response = await getAs('/assets/large-Bx3k9.js', accepted)
    expect(response.headers['content-encoding']).toBe(encoding)
    expect(response.rawPayload.length).toBeLessThan(program.length / 10)
    expect(decode(response.rawPayload).toString()).toBe(program)
    expect(response.headers).toMatchObject({
      'content-type': 'application/javascript; charset=utf-8',
      'cache-control': 'public, max-age=31536000, immutable',
      vary: 'accept-encoding',
    })
    expect(response.headers['content-security-policy']).toBeDefined()
  })

  it.each(['identity', 'zstd'])('are not sent to who takes %s', async (accepted) => {
    const response = await getAs('/assets/large-Bx3k9.js', accepted)
    expect(response.headers['content-encoding']).toBeUndefined()
    expect(response.headers.vary).toBe('accept-encoding')
    expect(response.body).toBe(program)
  })

  it('keep their type, also where the browser asks for it before it compiles', async () => {
    const response = await getAs('/pdfjs/wasm/large.wasm', 'br')
    expect(response.headers).toMatchObject({ 'content-encoding': 'br', 'content-type': 'application/wasm' })
  })

  it('are the page too, and answer 304 to who has it', async () => {
    const first = await getAs('/', 'br')
    const headers = { host: '127.0.0.1:7300', 'accept-encoding': 'br', 'if-none-match': String(first.headers.etag) }
    const again = await app.inject({ method: 'GET', url: '/', headers })
    expect([first.statusCode, again.statusCode, again.body]).toEqual([200, 304, ''])
  })

  it('are not there for what would not become smaller', async () => {
    expect((await getAs('/sample.pdf', 'br')).headers['content-encoding']).toBeUndefined()
    expect((await getAs('/pdfjs/cmaps/Nothing.bcmap', 'br')).statusCode).toBe(404)
  })
})

describe('security headers', () => {
  it.each([
    '/',
    '/assets/index-Bx3k9.js',
    '/nothing',
    '/api/nothing',
    '/api/broken',
    '/%',
    '/pdfjs/cmaps/UniGB-UCS2-H.bcmap',
  ])('stand on %s', async (url) => {
    const { headers } = await get(url)
    const policy = String(headers['content-security-policy']).split('; ')
    expect(policy).toEqual(
      expect.arrayContaining([
        "default-src 'self'",
        "script-src 'self' 'wasm-unsafe-eval'",
        "object-src 'none'",
        "base-uri 'none'",
        "frame-ancestors 'none'",
        "form-action 'none'",
      ]),
    )
    expect(headers['x-content-type-options']).toBe('nosniff')
    expect(headers['referrer-policy']).toBe('no-referrer')
    expect(headers['permissions-policy']).toContain('camera=()')
    expect(headers['cross-origin-opener-policy']).toBe('same-origin')
  })
})

describe('the Host header', () => {
  it.each(['127.0.0.1:7300', 'localhost:7300', '[::1]:7300'])('may be %s', async (host) => {
    expect((await get('/', host)).statusCode).toBe(200)
  })

  it.each(['evil.example', 'evil.example:7300', 'localhost:80'])('may not be %s, for any path', async (host) => {
    for (const url of ['/', '/api/nothing', '/nothing']) {
      const response = await get(url, host)
      expect(response.statusCode).toBe(421)
      expect(response.body).toContain('http://localhost:7300/')
      expect(response.body).not.toContain('<')
    }
  })
})

describe('the API', () => {
  it('answers an unknown route as JSON', async () => {
    const response = await get('/api/nothing')
    expect(response.statusCode).toBe(404)
    expect(response.json()).toEqual({ error: { code: 'not-found', message: 'There is no such route.' } })
  })

  it('tells the browser nothing of the inside of an error, and the log all', async () => {
    log.length = 0
    const response = await get('/api/broken')
    expect(response.statusCode).toBe(500)
    expect(response.body).not.toContain('the cause')
    expect(log.join('')).toContain('the cause is this')
  })

  it('tells the log where a query failed, and not with which values', async () => {
    log.length = 0
    await get('/api/query')
    expect(log.join('')).toContain('server.test.ts')
    expect(log.join('')).not.toContain('张三')
  })
})

it('closes at once, although a browser keeps its connection open', async () => {
  const server = await serverOf(() => {})
  await server.listen({ host: '127.0.0.1', port: 0 })
  const { port } = server.server.address() as AddressInfo
  const socket = connect(port, '127.0.0.1')
  const closed = new Promise((resolve) => socket.once('close', resolve))
  socket.on('error', () => {})
  await new Promise((resolve) => {
    socket.once('data', resolve)
    socket.write('GET / HTTP/1.1\r\nHost: localhost:7300\r\nConnection: keep-alive\r\n\r\n')
  })
  await server.close()
  await closed
})

describe('what can be had later', () => {
  it.each([
    ['/api/busy', 'busy', '2'],
    ['/api/store-away', 'store-away', '5'],
  ])('%s is 503 %s with Retry-After', async (url, code, retryAfter) => {
    const response = await app.inject({ url, headers: { host: '127.0.0.1:7300' } })
    expect(response.statusCode).toBe(503)
    expect(response.json().error.code).toBe(code)
    expect(response.headers['retry-after']).toBe(retryAfter)
  })
})
