// Files for answers that the store does not take: room for them is reserved before the request leaves.
import { readFileSync, readdirSync, statSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { isStoreAway } from '../../src/database/store-away.ts'
import { IncomingFiles } from '../../src/gateway/files/incoming-files.ts'
import { AnswerFiles } from '../../src/gateway/store/answer-files.ts'
import { temporaryFolder } from '../database/stores.ts'

const id = '0b7c2d4e-0000-4000-8000-000000000003'
const dayMs = 24 * 60 * 60 * 1000

describe('a file for an answer', () => {
  it('takes the answer in its reserved room, since a full disk gives no more', async () => {
    const folder = temporaryFolder()
    const files = new AnswerFiles(folder, 'send')
    const reserved = await files.reserve(id)
    const file = path.join(folder, readdirSync(folder)[0] ?? '')
    const { size, ino } = statSync(file)
    await reserved.keep({ state: 'created', flowId: '流程' })
    expect(statSync(file)).toMatchObject({ size, ino })
    expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual({ state: 'created', flowId: '流程' })
    expect(await new AnswerFiles(folder, 'other').left()).toEqual([])
    expect(await files.left()).toMatchObject([{ id, answer: { state: 'created', flowId: '流程' } }])
    await reserved.remove()
    expect(readdirSync(folder)).toEqual([])
  })

  it('that is empty is another gateway’s, and removed only once it is a day old', async () => {
    const folder = temporaryFolder()
    const files = new AnswerFiles(folder, 'send')
    await files.reserve(id)
    expect(await files.left()).toEqual([])
    expect(readdirSync(folder)).toHaveLength(1)
    await files.left(Date.now() + 2 * dayMs)
    expect(readdirSync(folder)).toEqual([])
  })
})

describe('an error of the store', () => {
  const coded = (code: string) => Object.assign(new Error('failed'), { code })
  it.each([
    ['no server', coded('ECONNREFUSED')],
    ['a server that ends, within the query builder’s error', new Error('Failed query', { cause: coded('57P01') })],
    ['both addresses of a name', new AggregateError([coded('ECONNREFUSED'), coded('ECONNREFUSED')])],
    ['a full disk', coded('53100')],
  ])('says that it is away: %s', (_what, error) => expect(isStoreAway(error)).toBe(true))

  it.each([
    ['a value that is taken', coded('23505')],
    ['a mistake of ours', new TypeError('undefined is not a function')],
    ['no error', 'ECONNREFUSED'],
  ])('does not say so: %s', (_what, error) => expect(isStoreAway(error)).toBe(false))
})

describe('more files than may wait', () => {
  it('are refused as busy, with a time to come again', async () => {
    const incoming = new IncomingFiles({
      folder: temporaryFolder(),
      guard: { sessionOf: () => 'open' },
      size: { atOnce: 0, waiting: 0 },
    })
    const request = { ip: '127.0.0.1', headers: {} } as Parameters<typeof incoming.take>[0]
    const refused = incoming.take(request, null as never, 1, () => Promise.resolve())
    await expect(refused).rejects.toMatchObject({ code: 'busy', details: { retryMs: expect.any(Number) } })
  })
})
