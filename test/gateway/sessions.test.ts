// Sessions end on the server, whatever a browser still holds.
import { sql } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { openDatabase } from '../../src/database/open-database.ts'
import { migrations } from '../../src/gateway/store/migrations.ts'
import { SessionStore } from '../../src/gateway/store/session-store.ts'
import { slow } from '../database/stores.ts'
import { onAnyStore } from './support/a-gateway.ts'
import { openGateway } from './support/open-gateway.ts'

const TOKEN = 'correct-horse-battery'

describe('a session', slow, () => {
  const { gateway } = openGateway({ settings: { accessToken: TOKEN } })
  const own = { host: '127.0.0.1:7300', origin: 'http://127.0.0.1:7300' }
  const ask = (method: 'GET' | 'DELETE', url: string, cookie: string) =>
    gateway.app.inject({ method, url, headers: { ...own, cookie } })
  const logIn = async (userAgent: string) => {
    const headers = { ...own, 'user-agent': userAgent }
    const login = await gateway.app.inject({ method: 'POST', url: '/api/session', payload: { token: TOKEN }, headers })
    return String(login.headers['set-cookie']).split(';')[0] ?? ''
  }
  const environment = async (cookie: string) => (await ask('GET', '/api/environment', cookie)).statusCode

  it('ends on the server when a person logs out', async () => {
    const cookie = await logIn('one')
    expect(await environment(cookie)).toBe(200)
    expect((await ask('DELETE', '/api/session', cookie)).statusCode).toBe(204)
    expect(await environment(cookie)).toBe(401)
  })

  it('is listed without its cookie, and can be ended from another one', async () => {
    const [mine, other] = [await logIn('mine'), await logIn('other '.repeat(100))]
    const { sessions } = (await ask('GET', '/api/sessions', mine)).json<{
      sessions: { id: string; userAgent: string; isOwn: boolean }[]
    }>()
    expect(sessions.map(({ isOwn }) => isOwn)).toEqual([false, true])
    expect(sessions[0]?.userAgent).toHaveLength(200)
    expect(other).not.toContain(sessions[0]?.id)
    expect((await ask('DELETE', `/api/sessions/${sessions[0]?.id}`, mine)).statusCode).toBe(204)
    expect((await ask('DELETE', `/api/sessions/${sessions[0]?.id}`, mine)).statusCode).toBe(404)
    expect([await environment(mine), await environment(other)]).toEqual([200, 401])
  })
})

it('sessions end when idle, after their longest time, and with another token', slow, async () => {
  const place = onAnyStore()
  const opened = await openDatabase({ ...place, migrations })
  try {
    const store = new SessionStore(opened.db)
    for (const id of ['fresh', 'idle', 'old']) await store.add({ id, tokenKey: 'key', userAgent: '' })
    await opened.db.execute(sql`update sessions set used_at = now() - interval '121 minutes' where id = 'idle'`)
    await opened.db.execute(sql`update sessions set created_at = now() - interval '721 minutes' where id = 'old'`)
    const found = []
    for (const id of ['fresh', 'idle', 'old']) found.push(await store.use(id, 'key'))
    expect(found).toEqual([true, false, false])
    expect((await store.list('key')).map(({ id }) => id)).toEqual(['fresh'])
    expect([await store.use('fresh', 'other key'), await store.end('fresh', 'other key')]).toEqual([false, false])
  } finally {
    await opened.close()
  }
})
