// What browsers are told as it happens.
import { get, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { PassThrough } from 'node:stream'
import { describe, expect, it, vi } from 'vitest'
import { EventHub } from '../../src/gateway/events/event-hub.ts'
import { EventStreams, MAX_STREAMS, MAX_STREAMS_OF_ONE } from '../../src/gateway/events/event-streams.ts'
import { onPostgresql, onPostgresqlAlone, slow } from '../database/stores.ts'
import { flowRequest, onAnyStore, type TestGateway } from './support/a-gateway.ts'
import { openGatewaysInTests } from './support/open-gateway.ts'

const event = { event: 'flow', data: { flowId: 'f', status: 2, statusAt: '2026-11-21T10:00:00.000Z' } } as const

const { tencent, open: gatewayAt } = openGatewaysInTests({ accessToken: 'an-access-token' })

const byToken = { authorization: 'Bearer an-access-token' }

async function portOf({ app }: TestGateway): Promise<number> {
  if (!app.server.listening) await app.listen({ port: 0, host: '127.0.0.1' })
  return (app.server.address() as AddressInfo).port
}

/** Listens over a real connection. */
async function listen(gateway: TestGateway, headers: Record<string, string> = byToken) {
  const port = await portOf(gateway)
  const response = await new Promise<IncomingMessage>((resolve, reject) => {
    get({ port, host: '127.0.0.1', path: '/api/flows/events', headers }, resolve).on('error', reject)
  })
  let text = ''
  response.setEncoding('utf8').on('data', (chunk: string) => (text += chunk))
  const ended = new Promise<void>((resolve) => response.once('close', resolve))
  return {
    response,
    ended,
    heard: () => text,
    hears: (part: string) => vi.waitFor(() => expect(text).toContain(part), 10_000),
  }
}

async function send(gateway: TestGateway, flowId: string): Promise<void> {
  tencent.on('CreateFlowByFiles', () => ({ FlowId: flowId }))
  const body = { draftId: flowId, ...(await gateway.upload()), request: flowRequest }
  expect((await gateway.request('POST', '/api/sends', { body })).statusCode).toBe(201)
}

describe('a browser', slow, () => {
  it('hears of what is sent, of what Tencent says and of what is done here, and of no person', async () => {
    const gateway = await gatewayAt(onAnyStore())
    const stream = await listen(gateway)
    expect(stream.response.headers['content-type']).toBe('text/event-stream')
    await send(gateway, 'flow-1')
    await stream.hears('event: flow\ndata: {"flowId":"flow-1","status":1,')
    tencent.on('DescribeFlowBriefs', () => ({ FlowBriefs: [{ FlowId: 'flow-1', FlowStatus: 2 }] }))
    await gateway.request('POST', '/api/flows/refresh', { body: {} })
    await stream.hears('"status":2,')
    tencent.on('CancelFlow', () => ({}))
    await gateway.request('POST', '/api/flows/flow-1/cancellation', { body: { message: '内容填错' } })
    await stream.hears('"status":6,')
    expect(stream.heard()).not.toMatch(/典子谦|13200000000|采购合同/)
  })

  it('does not hold up the end of the gateway', async () => {
    const gateway = await gatewayAt(onAnyStore())
    const stream = await listen(gateway)
    await stream.hears('retry: ')
    const closing = gateway.close()
    await stream.ended
    await closing
  })

  it('hears no more once its session has ended, while others still do', async () => {
    const gateway = await gatewayAt(onAnyStore())
    const address = `http://127.0.0.1:${await portOf(gateway)}`
    const own = { origin: address, 'content-type': 'application/json' }
    const logIn = async () => {
      const body = JSON.stringify({ token: 'an-access-token' })
      const answer = await fetch(`${address}/api/session`, { method: 'POST', headers: own, body })
      return answer.headers.get('set-cookie')!.split(';')[0]!
    }
    const [mine, other] = [await logIn(), await logIn()]
    const [ending, going] = [await listen(gateway, { cookie: mine }), await listen(gateway, { cookie: other })]
    for (const stream of [ending, going]) await stream.hears('retry: ')
    const leaving = await fetch(`${address}/api/session`, {
      method: 'DELETE',
      headers: { origin: address, cookie: mine },
    })
    expect(leaving.status).toBe(204)
    await ending.ended
    await send(gateway, 'flow-later')
    await going.hears('flow-later')
    expect(ending.heard()).not.toContain('flow-later')
  })

  it('that nobody knows hears nothing', async () => {
    const gateway = await gatewayAt(onAnyStore())
    const response = await gateway.app.inject({
      method: 'GET',
      url: '/api/flows/events',
      headers: { host: '127.0.0.1:7300' },
    })
    expect(response.statusCode).toBe(401)
  })
})

onPostgresqlAlone('events between gateways', () => {
  it('arrive from another one on the same store, and not from another store', async () => {
    const place = onPostgresql()
    const [one, two, stranger] = [await gatewayAt(place), await gatewayAt(place), await gatewayAt(onPostgresql())]
    const [here, there, elsewhere] = [await listen(one), await listen(two), await listen(stranger)]
    for (const stream of [here, there, elsewhere]) await stream.hears('retry: ')
    await send(one, 'flow-shared')
    await there.hears('"flowId":"flow-shared"')
    await here.hears('"flowId":"flow-shared"')
    expect(here.heard().split('flow-shared')).toHaveLength(2)
    expect(elsewhere.heard()).not.toContain('flow-shared')
  })
})

describe('streams', () => {
  it('beat while nothing happens, and end after their time', async () => {
    const streams = new EventStreams(new EventHub(), { heartbeatMs: 5, lifeMs: 60 })
    const stream = streams.open({ name: 'one' })
    if (typeof stream === 'string') throw new Error(stream)
    const text = (await stream.toArray()).map(String).join('')
    expect(text).toMatch(/^retry: 3000\n\n(?:: still here\n\n)+$/)
    await vi.waitFor(() => expect(streams.count).toBe(0))
  })

  it('of a session that has ended end with it', async () => {
    const streams = new EventStreams(new EventHub(), { heartbeatMs: 5 })
    let isOpen = true
    const isWelcome = async () => isOpen
    for (const sessionId of ['a', 'b']) streams.open({ name: sessionId, sessionId, isWelcome })
    streams.endOf('a')
    await vi.waitFor(() => expect(streams.count).toBe(1))
    isOpen = false
    await vi.waitFor(() => expect(streams.count).toBe(0))
  })

  it('are not opened without end, nor after the end', () => {
    const streams = new EventStreams(new EventHub())
    for (let n = 0; n < MAX_STREAMS; n += 1) expect(streams.open({ name: `listener ${n}` })).toBeInstanceOf(PassThrough)
    expect(streams.open({ name: 'one more' })).toBe('unavailable')
    streams.close()
    expect(streams.open({ name: 'one more' })).toBe('unavailable')
  })

  it('of one listener leave room for others', async () => {
    const streams = new EventStreams(new EventHub())
    const own = Array.from({ length: MAX_STREAMS_OF_ONE }, () => streams.open({ name: 'one' }))
    expect(streams.open({ name: 'one' })).toBe('too-many')
    expect(streams.open({ name: 'other' })).toBeInstanceOf(PassThrough)
    if (own[0] instanceof PassThrough) own[0].destroy()
    await vi.waitFor(() => expect(streams.open({ name: 'one' })).toBeInstanceOf(PassThrough))
    streams.close()
  })

  it('that are too many are refused until a little later', slow, async () => {
    const gateway = await gatewayAt(onAnyStore())
    for (let n = 0; n < MAX_STREAMS_OF_ONE; n += 1) {
      const stream = await listen(gateway)
      expect(stream.response.statusCode).toBe(200)
    }
    const { response } = await listen(gateway)
    expect(response.statusCode).toBe(429)
    expect(Number(response.headers['retry-after'])).toBeGreaterThan(0)
  })

  it('that nobody reads are given up', async () => {
    const hub = new EventHub()
    const streams = new EventStreams(hub)
    streams.open({ name: 'one' })
    for (let n = 0; n < 5000; n += 1) hub.publish([event])
    await vi.waitFor(() => expect(streams.count).toBe(0))
  })

  it('go on where other gateways cannot be told', async () => {
    const troubles: unknown[] = []
    const hub = new EventHub((error) => troubles.push(error))
    hub.connect({ send: () => Promise.reject(new Error('gone')), close: async () => {} })
    const heard: unknown[] = []
    hub.listen((one) => heard.push(one))
    hub.publish([event])
    await vi.waitFor(() => expect(troubles).toHaveLength(1))
    expect(heard).toEqual([event])
  })
})
