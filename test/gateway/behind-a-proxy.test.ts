// Where a request comes from, when a proxy hands it on.
import { type AddressInfo, connect } from 'node:net'
import { tmpdir } from 'node:os'
import type { FastifyInstance } from 'fastify'
import { afterEach, expect, it } from 'vitest'
import { Guard } from '../../src/gateway/access/guard.ts'
import { createServer } from '../../src/gateway/server.ts'
import { memorySessions } from './support/memory-sessions.ts'

const servers: FastifyInstance[] = []
afterEach(() => Promise.all(servers.splice(0).map((server) => server.close())))

async function serverWith(trustedProxies: readonly string[]): Promise<FastifyInstance> {
  const settings = { host: '127.0.0.1', port: 7300, accessToken: 'correct-horse-battery' }
  const server = await createServer({
    guard: new Guard({ settings, sessionRows: memorySessions() }),
    trustedProxies,
    pageFolder: tmpdir(),
    logger: false,
    addRoutes: (app) => app.get('/api/address', async ({ ip }) => ip),
  })
  servers.push(server)
  return server
}

function ask(server: FastifyInstance, token: string, forwarded: string, remoteAddress = '10.1.1.1') {
  const headers = { host: 'contracts.example', authorization: `Bearer ${token}`, 'x-forwarded-for': forwarded }
  return server.inject({ method: 'GET', url: '/api/address', headers, remoteAddress })
}

it('a trusted proxy says it, and wrong tokens are counted by what it says', async () => {
  const server = await serverWith(['10.0.0.0/8'])
  expect((await ask(server, 'correct-horse-battery', '192.0.2.1')).body).toBe('192.0.2.1')
  for (let n = 0; n < 10; n += 1) await ask(server, 'wrong', '192.0.2.1')
  expect((await ask(server, 'wrong', '192.0.2.1')).statusCode).toBe(429)
  expect((await ask(server, 'wrong', '192.0.2.2')).statusCode).toBe(401)
})

it.each([[[]], [['10.2.0.0/16']]])('nobody else does, where trusted are %j', async (trusted) => {
  const server = await serverWith(trusted)
  expect((await ask(server, 'correct-horse-battery', '192.0.2.1')).body).toBe('10.1.1.1')
})

it('a request with two Host headers is refused', async () => {
  const server = await serverWith([])
  await server.listen({ host: '127.0.0.1', port: 0 })
  const { port } = server.server.address() as AddressInfo
  const socket = connect(port, '127.0.0.1')
  const answered = new Promise<string>((resolve) => socket.once('data', (data) => resolve(String(data))))
  socket.write(
    'GET /api/address HTTP/1.1\r\nHost: a.example\r\nHost: b.example\r\n' +
      'Authorization: Bearer correct-horse-battery\r\nConnection: close\r\n\r\n',
  )
  expect(await answered).toMatch(/^HTTP\/1\.1 400 /)
  socket.destroy()
})
