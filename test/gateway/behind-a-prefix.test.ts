// The gateway behind a proxy that serves it under a prefix and strips it: no setting, and nothing asked at the root.
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { slow } from '../database/stores.ts'
import { openGateway } from './support/open-gateway.ts'
import { startPrefixProxy, type PrefixProxy } from './support/prefix-proxy.ts'

const accessToken = 'correct-horse-battery'
const { gateway } = openGateway({ settings: { accessToken } })
let proxy: PrefixProxy

beforeAll(async () => {
  await gateway.app.listen({ host: '127.0.0.1', port: 0 })
  proxy = await startPrefixProxy('/legal/luokuan', () => (gateway.app.server.address() as AddressInfo).port)
}, slow.timeout)
afterAll(() => proxy.close())

const page = (path: string) => fetch(new URL(path, proxy.address), { headers: { accept: 'text/html' } })

/** Where a browser looks for the page's script. */
async function scriptOf(response: Response): Promise<URL> {
  const [, src = ''] = /<script src="([^"]+)">/.exec(await response.text()) ?? []
  return new URL(src, response.url)
}

it.each(['', 'index.html', 'no/such/page'])('its login page at %j finds its script', slow, async (path) => {
  const response = await page(path)
  expect(response.status).toBe(401)
  const script = await scriptOf(response)
  expect(script.href).toBe(`${proxy.address}login.js`)
  const code = await (await fetch(script)).text()
  // Run as the browser runs it: with these, the script finds its way to the gateway.
  expect(code).toContain('new URL(path, document.currentScript.src)')
  expect(code).not.toMatch(/['"`]\/api/)
})

it('one can log in, and the cookie belongs to the prefix', slow, async () => {
  const { origin } = new URL(proxy.address)
  const login = await fetch(new URL('api/session', proxy.address), {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin },
    body: JSON.stringify({ token: accessToken }),
  })
  expect(login.status).toBe(204)
  const cookie = login.headers.get('set-cookie') ?? ''
  expect(cookie).toContain('; Path=/legal/luokuan/;')
  const environment = await fetch(new URL('api/environment', proxy.address), {
    headers: { cookie: cookie.split(';')[0]! },
  })
  expect(environment.status).toBe(200)
  expect(proxy.strays).toEqual([])
})
