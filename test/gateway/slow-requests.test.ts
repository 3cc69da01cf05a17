// Connections that bring their requests a byte at a time.
import { once } from 'node:events'
import { readdirSync } from 'node:fs'
import { connect, Socket } from 'node:net'
import { setTimeout } from 'node:timers/promises'
import path from 'node:path'
import { IncomingMessage } from 'node:http'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type * as fsPromises from 'node:fs/promises'
import { rm } from 'node:fs/promises'
import type { createGateway } from '../../src/gateway/gateway.ts'
import { SlowRequests } from '../../src/gateway/runtime/slow-requests.ts'
import { slow } from '../database/stores.ts'
import { onAnyStore, startGateway, type TestGateway } from './support/a-gateway.ts'
import { startFakeTencent, type FakeTencent } from './support/fake-tencent.ts'

vi.mock('node:fs/promises', async (original) => {
  const real = await original<typeof fsPromises>()
  return { ...real, rm: vi.fn(real.rm) }
})

describe('a request that comes too slowly', slow, () => {
  let tencent: FakeTencent
  let gateway: TestGateway
  let port: number
  const sockets: Socket[] = []

  async function start(slowness?: Parameters<typeof createGateway>[0]['slowness']) {
    gateway = await startGateway(onAnyStore(), tencent, {}, { slowness })
    port = Number(new URL(await gateway.app.listen({ host: '127.0.0.1', port: 0 })).port)
  }

  beforeEach(async () => {
    tencent = await startFakeTencent()
  })

  afterEach(async () => {
    for (const socket of sockets.splice(0)) socket.destroy()
    await gateway.close(0)
    await tencent.close()
  }, slow.timeout)

  const incoming = () => readdirSync(path.join(gateway.settings.dataFolder, 'incoming'))

  async function begin(): Promise<{ socket: Socket; said: () => string; ended: Promise<unknown> }> {
    const socket = connect(port, '127.0.0.1')
    sockets.push(socket)
    let said = ''
    socket.on('data', (chunk) => (said += chunk.toString()))
    socket.on('error', () => {})
    const ended = once(socket, 'close')
    await once(socket, 'connect')
    socket.write(
      'POST /api/files HTTP/1.1\r\nHost: 127.0.0.1:7300\r\nOrigin: http://127.0.0.1:7300\r\n' +
        'Content-Type: application/pdf\r\nX-File-Name: a.pdf\r\nContent-Length: 1000000\r\n\r\n%PDF-1.7\n',
    )
    return { socket, said: () => said, ended }
  }

  it('is ended, and its half file is removed', async () => {
    await start({ windowMs: 400, bytes: 1000 })
    const { socket, said, ended } = await begin()
    const trickle = setInterval(() => socket.writable && socket.write('x'), 50)
    await ended
    clearInterval(trickle)
    expect(said()).toContain('408 Request Timeout')
    await expect.poll(incoming).toEqual([])
  })

  it('does not hold up a gateway that ends', async () => {
    await start()
    const requests = await Promise.all(Array.from({ length: 20 }, begin))
    await expect.poll(() => incoming().length).toBe(20)
    const { rm: remove } = await vi.importActual<typeof fsPromises>('node:fs/promises')
    vi.mocked(rm).mockImplementation(async (...removed) => {
      await setTimeout(300)
      await remove(...removed)
    })
    const closing = gateway.close(600_000)
    await Promise.all(requests.map(({ ended }) => ended))
    await closing
    expect(incoming()).toEqual([])
  })
})

describe('the rate of a request', () => {
  beforeEach(() => void vi.useFakeTimers())
  afterEach(() => void vi.useRealTimers())

  function watched() {
    const socket = new Socket()
    const request = new IncomingMessage(socket)
    let bytes = 0
    Object.defineProperty(socket, 'bytesRead', { get: () => bytes })
    vi.spyOn(socket, 'write').mockReturnValue(true)
    const ended = vi.spyOn(socket, 'destroySoon').mockReturnValue()
    new SlowRequests({ windowMs: 1000, bytes: 100 }).watch(request)
    return { ended, request, bring: (more: number) => (bytes += more) }
  }

  it('is looked at over its window, again and again', () => {
    const { ended, request, bring } = watched()
    request.resume()
    for (let second = 0; second < 5; second += 1) {
      bring(100)
      vi.advanceTimersByTime(1000)
    }
    expect(ended).not.toHaveBeenCalled()
    bring(99)
    vi.advanceTimersByTime(2000)
    expect(ended).toHaveBeenCalled()
  })

  it('does not count while nobody reads it', () => {
    const { ended, request } = watched()
    vi.advanceTimersByTime(60_000)
    expect(ended).not.toHaveBeenCalled()
    request.resume()
    vi.advanceTimersByTime(2000)
    expect(ended).toHaveBeenCalled()
  })
})
