// Who gets in, and what may come from where.
import { describe, expect, it } from 'vitest'
import Fastify from 'fastify'
import { Guard, isShortToken, type GuardOptions } from '../../src/gateway/access/guard.ts'
import { failureBody, statusOf } from '../../src/gateway/api/failure-body.ts'
import { Failure } from '../../src/gateway/failures/failure.ts'
import { memorySessions } from './support/memory-sessions.ts'

const TOKEN = 'correct-horse-battery'

/** A guard with nothing behind it but an answer. */
function guarded(settings: Partial<GuardOptions['settings']> = { accessToken: TOKEN }) {
  const sessionRows = memorySessions()
  let time = Date.parse('2026-11-21T10:00:00Z')
  const guard = new Guard({
    settings: { host: '127.0.0.1', port: 7300, accessToken: undefined, ...settings },
    sessionRows,
    clock: () => time,
    now: () => time,
  })
  const app = Fastify()
  app.addHook('onRequest', guard.check)
  app.setErrorHandler((error, _request, reply) =>
    error instanceof Failure ? reply.code(statusOf(error.code)).send(failureBody(error)) : reply.code(500).send(''),
  )
  app.post<{ Body: { token: string } }>('/api/session', async (request, reply) => {
    await guard.logIn(request.body.token, request, reply)
    return reply.code(204).send()
  })
  app.all('/*', async () => 'in')
  const request = (
    method: 'GET' | 'POST' | 'DELETE' | 'HEAD',
    url: string,
    headers: Record<string, string> = {},
    body?: object,
  ) => app.inject({ method, url, headers: { host: '127.0.0.1:7300', ...headers }, ...(body && { body }) })
  const origin = { origin: 'http://127.0.0.1:7300' }
  const logIn = (token: string, headers: Record<string, string> = origin) =>
    request('POST', '/api/session', headers, { token })
  const pass = (ms: number) => {
    time += ms
  }
  return { request, logIn, pass, origin, sessionRows }
}

const bearer = (token: string) => ({ authorization: `Bearer ${token}` })

describe('with an access token', () => {
  it.each(['/api/health', '/api/openapi.json', '/', '/assets/a.js', '/sample.pdf', '/nothing'])(
    '%s is for those who carry it',
    async (url) => {
      const { request } = guarded()
      expect((await request('GET', url)).statusCode).toBe(401)
      expect((await request('GET', url, bearer(TOKEN))).body).toBe('in')
    },
  )

  it('a path is the same however it is written', async () => {
    const { request } = guarded()
    const answers = []
    for (let n = 0; n < 301; n += 1) answers.push((await request('GET', '/%61pi/flows', bearer(TOKEN))).statusCode)
    expect(answers.filter((status) => status === 429)).toHaveLength(1)
  })

  it.each(['', 'Bearer', 'Bearer wrong', `Basic ${TOKEN}`, `Bearer ${TOKEN}x`, `Bearer ${TOKEN.slice(1)}`])(
    '%j is none',
    async (authorization) => {
      const { request } = guarded()
      const response = await request('GET', '/api/health', { authorization })
      expect(response.statusCode).toBe(401)
      expect(response.json().error.code).toBe('unauthorized')
    },
  )

  it('a person sees where to type it, and no more', async () => {
    const { request } = guarded()
    const page = await request('GET', '/', { accept: 'text/html,application/xhtml+xml' })
    expect(page.statusCode).toBe(401)
    expect(page.headers['content-type']).toMatch(/^text\/html/)
    expect(page.body).toContain('type="password"')
    expect(page.body).not.toMatch(/<script>| on\w+=/)
    const script = await request('GET', '/login.js')
    expect(script.headers['content-type']).toMatch(/^text\/javascript/)
  })

  it('a person logs in with it: a cookie that scripts and other sites cannot use', async () => {
    const { request, logIn } = guarded()
    const response = await logIn(TOKEN)
    expect(response.statusCode).toBe(204)
    const cookie = String(response.headers['set-cookie'])
    expect(cookie).toMatch(/^luokuan_session_7300=[^;]+; Path=\/; Max-Age=43200; HttpOnly; SameSite=Strict$/)
    expect(cookie).not.toContain(TOKEN)
    expect((await request('GET', '/', { cookie: `other=1; ${cookie.split(';')[0]}` })).body).toBe('in')
  })

  it('the cookie is for https alone where the browser speaks it', async () => {
    const { logIn } = guarded({ accessToken: TOKEN, host: '0.0.0.0' })
    const response = await logIn(TOKEN, { host: 'contracts.example.com', origin: 'https://contracts.example.com' })
    expect(String(response.headers['set-cookie'])).toMatch(/; Secure$/)
  })

  it('the cookie runs out, and cannot be made longer', async () => {
    const { request, logIn, pass } = guarded()
    const cookie = String((await logIn(TOKEN)).headers['set-cookie']).split(';')[0] ?? ''
    const longer = cookie.replace(/=\d+/, (expires) => `=${Number(expires.slice(1)) + 100_000}`)
    expect((await request('GET', '/', { cookie: longer })).statusCode).toBe(401)
    pass(12 * 3600_000 - 1000)
    expect((await request('GET', '/', { cookie })).statusCode).toBe(200)
    pass(2000)
    expect((await request('GET', '/', { cookie })).statusCode).toBe(401)
  })

  it('the store is asked for a session once in ten seconds, and never for one that is made up', async () => {
    const { request, logIn, pass, sessionRows } = guarded()
    const cookie = String((await logIn(TOKEN)).headers['set-cookie']).split(';')[0] ?? ''
    for (let n = 0; n < 5; n += 1) expect((await request('GET', '/', { cookie })).statusCode).toBe(200)
    expect((await request('GET', '/', { cookie: `${cookie.slice(0, -1)}x` })).statusCode).toBe(401)
    expect(sessionRows.asked()).toBe(1)
    pass(10_000)
    expect((await request('GET', '/', { cookie })).statusCode).toBe(200)
    expect(sessionRows.asked()).toBe(2)
  })

  it('the cookie of another token, or made up, is none', async () => {
    const cookie =
      String((await guarded({ accessToken: 'other-token' }).logIn('other-token')).headers['set-cookie']).split(
        ';',
      )[0] ?? ''
    const { request } = guarded()
    for (const value of [
      cookie,
      'luokuan_session_7300=',
      'luokuan_session_7300=9999999999.',
      `luokuan_session_7300=9999999999.${'0'.repeat(64)}`,
    ]) {
      expect((await request('GET', '/api/health', { cookie: value })).statusCode).toBe(401)
    }
  })

  it('ten wrong tries, by whichever way, and then a pause for wrong ones', async () => {
    const { request, logIn, pass } = guarded()
    for (let n = 0; n < 5; n += 1) {
      expect((await logIn('wrong')).json().error.code).toBe('wrong-token')
      expect((await request('GET', '/', bearer('wrong'))).statusCode).toBe(401)
    }
    const refused = await logIn('wrong')
    expect(refused.statusCode).toBe(429)
    expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0)
    expect((await request('GET', '/', bearer('wrong'))).statusCode).toBe(429)
    expect((await request('GET', '/', bearer(TOKEN))).statusCode).toBe(200)
    expect((await logIn(TOKEN)).statusCode).toBe(204)
    pass(11_000)
    expect((await logIn('wrong')).statusCode).toBe(401)
  })

  it('strangers use up no requests of those who carry it', async () => {
    const { request, logIn } = guarded()
    for (let n = 0; n < 300; n += 1) await request('GET', '/api/health')
    expect((await request('GET', '/api/health')).statusCode).toBe(429)
    expect((await request('GET', '/api/health', bearer(TOKEN))).statusCode).toBe(200)
    expect((await logIn(TOKEN)).statusCode).toBe(204)
  })

  it('is not read out of a body of any length', async () => {
    const { logIn } = guarded()
    expect((await logIn('x'.repeat(20_000))).statusCode).toBe(400)
  })

  it.each([
    ['a'.repeat(15), true],
    ['a'.repeat(16), false],
    [undefined, false],
  ])('%j is short: %j', (token, isShort) => {
    expect(isShortToken(token)).toBe(isShort)
  })

  it('comes under any name: a proxy may stand in front', async () => {
    const { request } = guarded({ accessToken: TOKEN, host: '0.0.0.0' })
    expect((await request('GET', '/', { host: 'contracts.example.com', ...bearer(TOKEN) })).statusCode).toBe(200)
  })
})

describe('what changes something', () => {
  it.each([
    [{}, 403],
    [{ origin: 'null' }, 403],
    [{ origin: 'http://evil.example' }, 403],
    [{ origin: 'http://127.0.0.1:7301' }, 403],
    [{ origin: 'http://localhost:7300' }, 403],
    [{ origin: 'http://127.0.0.1:7300' }, 200],
    [bearer('anything'), 200],
  ])('with %j is answered with %i', async (headers, status) => {
    const { request } = guarded({})
    expect((await request('POST', '/api/sends', headers)).statusCode).toBe(status)
    expect((await request('DELETE', '/api/session', headers)).statusCode).toBe(status)
  })

  it('comes from the gateway’s own page also where there is a cookie', async () => {
    const { request, logIn, origin } = guarded()
    const cookie = String((await logIn(TOKEN)).headers['set-cookie']).split(';')[0] ?? ''
    expect((await request('POST', '/api/sends', { cookie })).statusCode).toBe(403)
    expect((await request('POST', '/api/sends', { cookie, origin: 'https://evil.example' })).statusCode).toBe(403)
    expect((await request('POST', '/api/sends', { cookie, ...origin })).statusCode).toBe(200)
  })

  it('by logging in comes from there too', async () => {
    const { logIn } = guarded()
    expect((await logIn(TOKEN, { origin: 'https://evil.example' })).statusCode).toBe(403)
  })

  it('does not hinder reading', async () => {
    const { request } = guarded({})
    expect((await request('GET', '/api/health', { origin: 'http://evil.example' })).statusCode).toBe(200)
    expect((await request('HEAD', '/')).statusCode).toBe(200)
  })
})

describe('one address', () => {
  it('may ask the API 300 things at once, and then 30 a second', async () => {
    const { request, pass } = guarded({})
    const ask = async () => (await request('GET', '/api/health')).statusCode
    for (let n = 0; n < 300; n += 1) expect(await ask()).toBe(200)
    expect(await ask()).toBe(429)
    expect((await request('GET', '/assets/a.js')).statusCode).toBe(200)
    pass(100)
    expect([await ask(), await ask(), await ask(), await ask()]).toEqual([200, 200, 200, 429])
  })
})
