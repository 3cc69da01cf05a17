import { expect, it } from 'vitest'
import { Once } from '../../src/work/once.ts'

const plain = (key: string) => ({ key, failureKey: () => null })
const lasting = (key: string, failureKey = key) => ({ key, concernedBy: ['file'], failureKey: () => failureKey })

it('work of one key runs once for all who ask while it runs, and again afterwards', async () => {
  const once = new Once({ keepMs: 1000 })
  let runs = 0
  const work = async () => (runs += 1)
  expect(await Promise.all([once.run(plain('a'), work), once.run(plain('a'), work)])).toEqual([1, 1])
  expect(await once.run(plain('b'), work)).toBe(2)
  expect(await once.run(plain('a'), work)).toBe(3)
})

it('a failure is remembered for a while, for the tasks that it concerns', async () => {
  let now = 0
  const once = new Once({ keepMs: 1000, now: () => now })
  let runs = 0
  const fail = async () => {
    runs += 1
    throw new Error(`failed ${runs}`)
  }
  await expect(once.run(lasting('a'), fail)).rejects.toThrow('failed 1')
  await expect(once.run(lasting('a'), fail)).rejects.toThrow('failed 1')
  await expect(once.run(lasting('b', 'file'), fail)).rejects.toThrow('failed 2')
  await expect(once.run(lasting('c'), fail)).rejects.toThrow('failed 2')
  expect(runs).toBe(2)
  now = 1000
  await expect(once.run(lasting('a'), fail)).rejects.toThrow('failed 3')
})

it('a failure that may pass is not remembered', async () => {
  const once = new Once({ keepMs: 1000 })
  await expect(once.run(plain('a'), () => Promise.reject(new Error('busy')))).rejects.toThrow('busy')
  expect(await once.run(plain('a'), async () => 'drawn')).toBe('drawn')
})
