// A request with a file in it arrives as the SDK would have sent it, and is never whole in memory.
import { once } from 'node:events'
import { mkdtempSync, readdirSync, readlinkSync, rmSync, writeFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { createServer, type IncomingHttpHeaders } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { buffer } from 'node:stream/consumers'
import { CommonClient } from 'tencentcloud-sdk-nodejs-common/tencentcloud/common/common_client.js'
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { z } from 'zod'
import { createCaller } from '../../src/gateway/tencent/client.ts'
import { FileContent, sha256Of, streamedBody } from '../../src/gateway/tencent/streamed-body.ts'
import { keys } from './support/a-gateway.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'luokuan-streamed-'))
const file = path.join(folder, 'file.pdf')
/** Whether the server reads the body before it answers. */
let reads = true
const arrived: { headers: IncomingHttpHeaders; body: Buffer }[] = []
const server = createServer((request, response) => {
  void (async () => {
    if (reads) arrived.push({ headers: request.headers, body: await buffer(request) })
    response.end('{"Response":{"FileIds":["id"],"RequestId":"r"}}')
  })()
})
let host = ''

beforeAll(async () => {
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  host = `127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterEach(() => {
  vi.useRealTimers()
  arrived.length = 0
  reads = true
})
afterAll(() => {
  server.closeAllConnections()
  server.close()
  rmSync(folder, { recursive: true })
})

const requestOf = <Body>(FileBody: Body) => ({
  BusinessType: 'DOCUMENT',
  Caller: { OperatorId: 'op' },
  FileInfos: [{ FileName: '合同“一”.pdf', FileBody }],
})

function fileOf(size: number): FileContent {
  writeFileSync(
    file,
    Uint8Array.from({ length: size }, (_, index) => (index * 31 + (index >> 8)) & 255),
  )
  return new FileContent({ path: file, size })
}

function upload(content: FileContent, signal?: AbortSignal) {
  return createCaller(keys)({
    endpoint: `http://${host}`,
    action: 'UploadFiles',
    request: requestOf(content),
    answer: z.object({ FileIds: z.array(z.string()) }),
    timeoutMs: 20_000,
    signal,
  })
}

describe('a file', () => {
  const piece = 384 * 1024
  it.each([1, 2, 3, 1000, piece - 1, piece, piece + 1, 3 * piece + 2])(
    'of %i bytes arrives byte for byte as by the SDK, signed alike',
    async (size) => {
      vi.useFakeTimers({ toFake: ['Date'], now: Date.UTC(2026, 10, 30, 23, 59, 59, 900) })
      const content = fileOf(size)
      expect(await upload(content)).toEqual({ ok: true, answer: { FileIds: ['id'] } })
      const client = new CommonClient(host, '2020-11-11', {
        credential: keys,
        profile: { httpProfile: { endpoint: host, protocol: 'http://' } },
      })
      await client.request('UploadFiles', requestOf(await readFile(file, 'base64')))
      const [ours, theirs] = arrived
      expect(ours!.body.equals(theirs!.body)).toBe(true)
      const told = ({ 'x-tc-traceid': _trace, connection: _connection, ...headers }: IncomingHttpHeaders) => headers
      expect(told(ours!.headers)).toEqual(told(theirs!.headers))
    },
  )

  it('that cannot be read is a fault of ours, and no outcome', async () => {
    await expect(upload(new FileContent({ path: path.join(folder, 'gone'), size: 1 }))).rejects.toThrow('ENOENT')
  })

  it.skipIf(process.platform !== 'linux')('is closed where the answer comes before all is sent', async () => {
    reads = false
    expect(await upload(fileOf(20_000_000))).toMatchObject({ ok: true })
    await expect.poll(() => openFiles()).not.toContain(file)
  })
})

it('a request without a file is not streamed', () => {
  expect(streamedBody({ FlowName: '合同' })).toBeNull()
})

it('hashing ends once it is given up', async () => {
  const body = streamedBody(requestOf(fileOf(3_000_000)))!
  let pieces = 0
  const counted = {
    ...body,
    async *pieces() {
      for await (const piece of body.pieces()) {
        pieces += 1
        yield piece
      }
    },
  }
  await sha256Of(counted, AbortSignal.abort())
  expect(pieces).toBe(1)
})

function openFiles(): readonly string[] {
  return readdirSync('/proc/self/fd').flatMap((name) => {
    try {
      return [readlinkSync(`/proc/self/fd/${name}`)]
    } catch {
      return []
    }
  })
}
