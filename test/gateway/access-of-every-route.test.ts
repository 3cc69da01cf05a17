// The gate stands before every route but the one that logs in.
import { expect, it } from 'vitest'
import { routes } from '../../src/gateway/routes.ts'
import { openGateway } from './support/open-gateway.ts'

const { gateway, tencent } = openGateway({ settings: { accessToken: 'an-access-token' } })

const guarded = Object.values(routes)
  .map(({ spec: { method, path } }) => [method, path.replace(/\{\w+\}/g, 'x')] as const)
  .filter(([method, path]) => `${method} ${path}` !== 'POST /api/session')

it.each(guarded)('%s %s is for those who carry the token, from the gateway’s own page', async (method, url) => {
  const host = { host: '127.0.0.1:7300', 'content-type': 'application/json' }
  const payload = method === 'POST' ? { payload: '{}' } : {}
  expect(
    (await gateway.app.inject({ method, url, headers: { ...host, origin: 'http://127.0.0.1:7300' }, ...payload }))
      .statusCode,
  ).toBe(401)
  const login = await gateway.app.inject({
    method: 'POST',
    url: '/api/session',
    payload: { token: 'an-access-token' },
    headers: { host: '127.0.0.1:7300', origin: 'http://127.0.0.1:7300' },
  })
  const cookie = String(login.headers['set-cookie']).split(';')[0] ?? ''
  if (method !== 'GET') {
    for (const origin of [{}, { origin: 'https://elsewhere.example' }]) {
      expect(
        (await gateway.app.inject({ method, url, headers: { ...host, cookie, ...origin }, ...payload })).json().error
          .code,
      ).toBe('forbidden-origin')
    }
  }
  expect(tencent.calls).toEqual([])
})
