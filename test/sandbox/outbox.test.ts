// Callbacks wait in the store until they are taken: in their order, over restarts, for a day, without a heap of
// connections.
import { createDecipheriv } from 'node:crypto'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, expect, it, vi } from 'vitest'
import { Outbox } from '../../src/sandbox/callbacks/outbox.ts'
import { readTarget, SANDBOX_CALLBACK_KEY } from '../../src/sandbox/callbacks/target.ts'
import { openStore, type Store } from '../../src/sandbox/store/open-store.ts'
import { onBothStores, type StorePlace } from '../database/stores.ts'

const soon = { timeout: 20_000, interval: 20 }
const ends: (() => Promise<unknown>)[] = []
afterEach(async () => {
  for (const end of ends.splice(0).reverse()) await end()
})

interface Listener {
  readonly url: string
  /** `flow number` of each message that came, in order. */
  readonly came: string[]
  answer: (flow: string) => number | 'drop'
  key: string
  open: number
}

async function listen(): Promise<Listener> {
  const listener: Listener = { url: '', came: [], answer: () => 200, key: SANDBOX_CALLBACK_KEY, open: 0 }
  const server: Server = createServer((request, response) => {
    listener.open += 1
    expect(listener.open).toBe(1)
    response.on('close', () => (listener.open -= 1))
    const parts: Buffer[] = []
    request.on('data', (part: Buffer) => parts.push(part))
    request.on('end', () => {
      const { encrypt } = JSON.parse(Buffer.concat(parts).toString()) as { encrypt: string }
      const key = Buffer.from(listener.key)
      const decipher = createDecipheriv('aes-256-cbc', key, key.subarray(0, 16))
      const text = Buffer.concat([decipher.update(encrypt, 'base64'), decipher.final()]).toString()
      const { FlowId, n } = (JSON.parse(text) as { MsgData: { FlowId: string; n: number } }).MsgData
      const status = listener.answer(FlowId)
      listener.came.push(`${FlowId} ${n}`)
      if (status === 'drop') request.socket.destroy()
      else response.writeHead(status).end()
    })
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  ends.push(async () => {
    server.closeAllConnections()
    await new Promise((done) => server.close(done))
  })
  return Object.assign(listener, { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/` })
}

/** A sandbox's outbox over its store, with a clock that a test puts on. */
async function start({ url, folder, schemaName }: StorePlace, { target = '', pausesMs = [20, 40], at = 0 } = {}) {
  const clock = { ahead: at }
  const now = () => Date.now() + clock.ahead
  const store: Store = await openStore({ dataFolder: folder, databaseUrl: url, schemaName, now })
  const closing = new AbortController()
  const background = new Set<Promise<void>>()
  const outbox = new Outbox({
    store: store.callbacks,
    now,
    pausesMs,
    closing: closing.signal,
    inBackground: (work) => {
      const running = work().finally(() => background.delete(running))
      background.add(running)
    },
  })
  await outbox.begin(readTarget(target ? { url: target } : {}))
  let stopped: Promise<void> | undefined
  const stop = () =>
    (stopped ??= (async () => {
      outbox.stop()
      closing.abort()
      await Promise.all(background)
      await store.close()
    })())
  ends.push(stop)
  const tell = (FlowId: string, n: number) => outbox.send('FlowStatusChange', { FlowId, n })
  const attempts = async () => (await outbox.deliveries()).map((one) => one.attempts)
  return { outbox, clock, tell, attempts, stop }
}

const numbersOf = ({ came }: Listener, flow: string) =>
  came.filter((one) => one.startsWith(`${flow} `)).map((one) => Number(one.split(' ')[1]))

onBothStores('callbacks', (place) => {
  it('that nobody took go on after a restart, to where they went, in the order of each contract', async () => {
    const listener = await listen()
    listener.answer = () => 'drop'
    const where = place()
    const first = await start(where, { target: listener.url })
    for (const n of [1, 2, 3]) for (const flow of ['a', 'b']) await first.tell(flow, n)
    await vi.waitFor(async () => expect(Math.max(...(await first.attempts()))).toBeGreaterThan(0), soon)
    await first.stop()
    listener.answer = () => 200
    listener.came.length = 0
    const second = await start(where)
    await vi.waitFor(() => expect(listener.came).toHaveLength(6), soon)
    for (const flow of ['a', 'b']) expect(numbersOf(listener, flow)).toEqual([1, 2, 3])
    await vi.waitFor(
      async () => expect((await second.outbox.deliveries()).every(({ delivered }) => delivered)).toBe(true),
      soon,
    )
  })

  it('are tried one at a time while nobody answers, and all go once somebody does', async () => {
    const listener = await listen()
    listener.answer = () => 'drop'
    const { tell, attempts } = await start(place(), { target: listener.url })
    await Promise.all(Array.from({ length: 40 }, (_, n) => tell(`flow-${n}`, n)))
    await vi.waitFor(async () => expect(Math.max(...(await attempts()))).toBeGreaterThanOrEqual(2), soon)
    // Those that have not been tried wait for the one that is.
    const tried = (await attempts()).reduce((sum, one) => sum + one, 0)
    expect(tried).toBeLessThanOrEqual(listener.came.length + 1)
    expect((await attempts()).filter((one) => one > 0).length).toBeLessThan(40)
    listener.came.length = 0
    listener.answer = () => 200
    await vi.waitFor(() => expect(new Set(listener.came).size).toBe(40), soon)
  })

  it('of one contract that is refused hold up no other, and do not overtake each other', async () => {
    const listener = await listen()
    let refusals = 3
    listener.answer = (flow) => (flow === 'bad' && (refusals -= 1) >= 0 ? 500 : 200)
    const { tell } = await start(place(), { target: listener.url })
    for (const n of [1, 2]) for (const flow of ['bad', 'good']) await tell(flow, n)
    await vi.waitFor(() => expect(numbersOf(listener, 'bad')).toEqual([1, 1, 1, 1, 2]), soon)
    expect(numbersOf(listener, 'good')).toEqual([1, 2])
    expect(listener.came.indexOf('good 2')).toBeLessThan(listener.came.indexOf('bad 2'))
  })

  it('go with the secrets of the day, to the address of the day', async () => {
    const [old, present] = [await listen(), await listen()]
    old.answer = () => 500
    present.key = 'z'.repeat(32)
    const { outbox, tell } = await start(place(), { target: old.url, pausesMs: [3_600_000] })
    await tell('a', 1)
    await tell('a', 2)
    await vi.waitFor(() => expect(old.came).toEqual(['a 1']), soon)
    await outbox.pointAt(readTarget({ url: present.url, encryptKey: present.key }))
    await vi.waitFor(() => expect(present.came).toEqual(['a 1', 'a 2']), soon)
    expect(old.came).toEqual(['a 1'])
  })

  it('are given up after a day, with pauses that grow to an hour', async () => {
    const listener = await listen()
    listener.answer = () => 500
    const hour = 3_600_000
    const { outbox, clock, tell, attempts } = await start(place(), { target: listener.url, pausesMs: [hour] })
    await tell('a', 1)
    await vi.waitFor(async () => expect(await attempts()).toEqual([1]), soon)
    for (let n = 2; n <= 23; n += 1) {
      clock.ahead = (n - 1) * (hour + 1000)
      outbox.work()
      await vi.waitFor(async () => expect(await attempts()).toEqual([n]), soon)
    }
    listener.answer = () => 200
    clock.ahead = 24 * hour + 60_000
    await tell('a', 2)
    await vi.waitFor(() => expect(listener.came.at(-1)).toBe('a 2'), soon)
    expect((await outbox.deliveries()).map((one) => [one.attempts, one.delivered])[0]).toEqual([23, false])
  })

  it('that have been taken are forgotten, but for the last five hundred', async () => {
    const listener = await listen()
    const { outbox, tell } = await start(place(), { target: listener.url })
    await Promise.all(Array.from({ length: 520 }, (_, n) => tell(`many-${n}`, n)))
    await vi.waitFor(() => expect(listener.came).toHaveLength(520), { timeout: 60_000, interval: 100 })
    await tell('last', 0)
    await vi.waitFor(async () => {
      const last = await outbox.deliveries()
      expect(last).toHaveLength(500)
      expect(last.at(-1)).toMatchObject({ flowId: 'last', delivered: true })
    }, soon)
  })
})

onBothStores('callbacks of a sandbox that was told of no address', (place) => {
  it('are not kept', async () => {
    const { outbox, tell } = await start(place())
    await tell('a', 1)
    expect(await outbox.deliveries()).toEqual([])
  })
})
