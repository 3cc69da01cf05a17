// Whether the gateway runs, and whether it can work, are two questions.
import { expect, it } from 'vitest'
import { Probe } from '../../src/gateway/store/probe.ts'
import { slow } from '../database/stores.ts'
import { openGateway } from './support/open-gateway.ts'

const { gateway } = openGateway()

it('a gateway whose store is away runs and is not ready', slow, async () => {
  const statuses = async () => [
    (await gateway.request('GET', '/api/health')).statusCode,
    (await gateway.request('GET', '/api/ready')).statusCode,
  ]
  expect(await statuses()).toEqual([200, 200])
  await gateway.store.close()
  expect(await statuses()).toEqual([200, 503])
})

it('a store that hangs is asked once, and waited for no longer than said', async () => {
  let asked = 0
  const probe = new Probe(() => {
    asked += 1
    return new Promise(() => {})
  })
  expect(await Promise.all([probe.answersWithin(5), probe.answersWithin(5)])).toEqual([false, false])
  expect(await probe.answersWithin(5)).toBe(false)
  expect(asked).toBe(1)
})

it('a store that comes back is ready again', async () => {
  const answers = [Promise.reject(new Error('away')), Promise.resolve()]
  const probe = new Probe(() => answers.shift() ?? Promise.resolve())
  expect(await probe.answersWithin(1000)).toBe(false)
  expect(await probe.answersWithin(1000)).toBe(true)
})
