import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { type AddressInfo, connect } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { createServer } from '../../src/gateway/server.ts'

let folder: string
let app: FastifyInstance

const files = {
  'dist/index.html': '<!doctype html><title>Luokuan</title>',
  'dist/.built-from': 'a hash',
  'dist/sample.pdf': '%PDF-1.7',
  'dist/assets/index-Bx3k9.js': 'export {}',
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
  app = await createServer({ settings: { host: '127.0.0.1', port: 7300 }, pageFolder: path.join(folder, 'dist'), version: '1.2.3' })
  app.get('/api/broken', () => {
    throw new Error('the password is hunter2')
  })
})

afterAll(async () => {
  await app.close()
  rmSync(folder, { recursive: true })
})

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
    '/pdfjs/cmaps/Nothing.bcmap', '/pdfjs/cmaps/', '/pdfjs/', '/nothing', '/index.htm', '/drafts/1', '/.built-from', '/api/nothing',
    '/../secret.txt', '/%2e%2e/secret.txt', '/..%2fsecret.txt', '/assets/..%2f..%2fsecret.txt', '/index.html%00.js',
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
    expect((await app.inject({ method: 'POST', url: '/', headers })).statusCode).toBe(404)
  })
})

describe('security headers', () => {
  it.each(['/', '/assets/index-Bx3k9.js', '/nothing', '/api/health', '/api/broken', '/%', '/pdfjs/cmaps/UniGB-UCS2-H.bcmap'])(
    'stand on %s',
    async (url) => {
      vi.spyOn(console, 'error').mockImplementation(() => {})
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
    },
  )
})

describe('the Host header', () => {
  it.each(['127.0.0.1:7300', 'localhost:7300', '[::1]:7300'])('may be %s', async (host) => {
    expect((await get('/api/health', host)).statusCode).toBe(200)
  })

  it.each(['evil.example', 'evil.example:7300', 'localhost:80'])('may not be %s, for any path', async (host) => {
    for (const url of ['/', '/api/health', '/nothing']) {
      const response = await get(url, host)
      expect(response.statusCode).toBe(421)
      expect(response.body).toContain('http://localhost:7300/')
      expect(response.body).not.toContain('<')
    }
  })
})

describe('the API', () => {
  it('says that it is well, and its version', async () => {
    const response = await get('/api/health')
    expect(response.json()).toEqual({ status: 'ok', version: '1.2.3' })
    expect(response.headers['cache-control']).toBe('no-store')
  })

  it('answers an unknown route as JSON', async () => {
    const response = await get('/api/nothing')
    expect(response.statusCode).toBe(404)
    expect(response.json()).toEqual({ error: { code: 'not-found', message: 'There is no such route.' } })
  })

  it('tells the browser nothing of the inside of an error, and the console all', async () => {
    const log = vi.spyOn(console, 'error').mockImplementation(() => {})
    const response = await get('/api/broken')
    expect(response.statusCode).toBe(500)
    expect(response.body).not.toContain('hunter2')
    expect(log).toHaveBeenCalledOnce()
  })
})

it('closes at once, although a browser keeps its connection open', async () => {
  const server = await createServer({ settings: { host: '127.0.0.1', port: 7300 }, pageFolder: path.join(folder, 'dist'), version: '1' })
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
