import { describe, expect, it } from 'vitest'
import { FairQueue, QueueFullError } from '../../src/work/fair-queue.ts'

/** Work that ends when it is told to, and says when it had its turn. */
function held() {
  const turns: string[] = []
  const ends: (() => void)[] = []
  const work = (name: string) => () => {
    turns.push(name)
    return new Promise<string>((resolve) => ends.push(() => resolve(name)))
  }
  const settled = () => new Promise((resolve) => setImmediate(resolve))
  const end = async () => {
    await settled()
    ends.shift()?.()
    await settled()
  }
  return { turns, work, end, settled }
}

describe('a fair queue', () => {
  it('lets only so many work at once, and all of them in the end', async () => {
    const { turns, work, end, settled } = held()
    const queue = new FairQueue({ atOnce: 2, waiting: 10 })
    const all = Promise.all(['a', 'b', 'c', 'd'].map((name) => queue.run('one', work(name))))
    await settled()
    expect([turns, queue.count]).toEqual([['a', 'b'], 2])
    await end()
    expect([turns, queue.count]).toEqual([['a', 'b', 'c'], 1])
    await end()
    await end()
    await end()
    expect(await all).toEqual(['a', 'b', 'c', 'd'])
    expect(queue.count).toBe(0)
  })

  it('gives each of those who ask a turn, however much one has asked for before', async () => {
    const { turns, work, end } = held()
    const queue = new FairQueue({ atOnce: 1, waiting: 400 })
    const many = Array.from({ length: 200 }, (_, index) => queue.run('many', work(`many ${index}`)))
    const other = [queue.run('other', work('other 0')), queue.run('other', work('other 1'))]
    for (let turn = 0; turn < 4; turn += 1) await end()
    expect(turns).toEqual(['many 0', 'many 1', 'other 0', 'many 2', 'other 1'])
    for (let turn = 0; turn < 200; turn += 1) await end()
    expect(await Promise.all([...many, ...other])).toHaveLength(202)
  })

  it('refuses what is too much, leaves room for others, and says when to come again', async () => {
    let now = 0
    const { work, end } = held()
    const queue = new FairQueue({ atOnce: 1, waiting: 4 }, () => now)
    const first = queue.run('one', work('first'))
    now = 3000
    const waiting = ['one', 'one', 'one'].map((asker) => queue.run(asker, work(asker)))
    await expect(queue.run('one', work('too much'))).rejects.toThrow(QueueFullError)
    const other = queue.run('other', work('other'))
    await expect(queue.run('third', work('too much'))).rejects.toMatchObject({ retryMs: 1000 })
    await end()
    await first
    const more = queue.run('third', work('third'))
    const refused = queue.run('one', work('too much'))
    await expect(refused).rejects.toMatchObject({ retryMs: expect.any(Number) })
    for (let turn = 0; turn < 6; turn += 1) await end()
    await Promise.all([...waiting, other, more])
  })

  it('goes on after work that failed', async () => {
    const queue = new FairQueue({ atOnce: 1, waiting: 1 })
    const failing = queue.run('one', () => Promise.reject(new Error('no')))
    const next = queue.run('one', () => Promise.resolve('next'))
    await expect(failing).rejects.toThrow('no')
    expect(await next).toBe('next')
  })
})
