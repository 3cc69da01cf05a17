// Asking for a draft that another tab edits: it saves and lets go, or is passed over.
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { openTab, pass, startBrowser } from './some-tabs.ts'

beforeEach(startBrowser)
afterEach(() => void vi.useRealTimers())

describe('takeOver', () => {
  test('the holder saves first, then the asker reads and edits', async () => {
    const order: string[] = []
    const first = openTab({
      onHandover: async () => {
        await new Promise((resolve) => setTimeout(resolve, 1500))
        order.push('saved')
      },
    })
    await pass()
    const second = openTab({ onAcquired: async () => void order.push('read') })
    await pass()
    const taken = second.lock.takeOver()
    await pass(1000)
    expect(first.lock.state).toBe('held')
    await pass(500)
    expect(await taken).toBe(true)
    expect(order).toEqual(['saved', 'read'])
    expect([first.lock.state, second.lock.state]).toEqual(['elsewhere', 'held'])
    expect(first.log).toEqual(['acquired', 'handover', 'lost'])
  })

  test('who handed it over is back in the queue, and can take it back', async () => {
    const first = openTab()
    await pass()
    const second = openTab()
    await pass()
    void second.lock.takeOver()
    await pass(5000)
    expect([first.lock.state, second.lock.state]).toEqual(['elsewhere', 'held'])
    void first.lock.takeOver()
    await pass(5000)
    expect([first.lock.state, second.lock.state]).toEqual(['held', 'elsewhere'])
    first.lock.release()
    await pass(5000)
    expect(second.lock.state).toBe('held')
    expect(first.log).toEqual(['acquired', 'handover', 'lost', 'acquired'])
  })

  test('the asker gets it, not the tab that queued before it', async () => {
    const first = openTab()
    await pass()
    const [second, third] = [openTab(), openTab()]
    await pass()
    void third.lock.takeOver()
    await pass(10_000)
    expect([first, second, third].map(({ lock }) => lock.state)).toEqual(['elsewhere', 'elsewhere', 'held'])
    expect(second.log).toEqual([])
    third.lock.release()
    await pass(10_000)
    expect(second.lock.state).toBe('held')
  })

  test('a holder that does not answer loses it after 2 s', async () => {
    const first = openTab()
    await pass()
    first.channel.deaf = true
    const second = openTab()
    await pass()
    const taken = second.lock.takeOver()
    await pass(1999)
    expect(first.lock.state).toBe('held')
    await pass(1)
    expect(await taken).toBe(true)
    expect([first.lock.state, second.lock.state]).toEqual(['elsewhere', 'held'])
    expect(first.log).toEqual(['acquired', 'lost'])
  })

  test('a holder that saves for ever loses it after 10 s', async () => {
    const first = openTab({ onHandover: () => new Promise(() => undefined) })
    await pass()
    const second = openTab()
    await pass()
    const taken = second.lock.takeOver()
    await pass(9999)
    expect(first.lock.state).toBe('held')
    await pass(1)
    expect(await taken).toBe(true)
    expect(first.log).toEqual(['acquired', 'handover', 'lost'])
  })

  test('a holder that could not save keeps it', async () => {
    const first = openTab({ onHandover: () => Promise.reject(new Error('full')) })
    await pass()
    const second = openTab()
    await pass()
    expect(await second.lock.takeOver()).toBe(false)
    await pass(20_000)
    expect([first.lock.state, second.lock.state]).toEqual(['held', 'elsewhere'])
    first.lock.release()
    await pass()
    expect(second.lock.state).toBe('held')
  })

  test('of two that ask at once, one is refused', async () => {
    const first = openTab({ onHandover: () => new Promise((resolve) => setTimeout(resolve, 100)) })
    await pass()
    const [second, third] = [openTab(), openTab()]
    await pass()
    const taken = Promise.all([second.lock.takeOver(), third.lock.takeOver()])
    await pass(5000)
    expect(await taken).toEqual([true, false])
    expect([first, second, third].map(({ lock }) => lock.state)).toEqual(['elsewhere', 'held', 'elsewhere'])
  })

  test('the holder closing while it is asked is as good as an answer', async () => {
    const first = openTab()
    await pass()
    first.channel.deaf = true
    const second = openTab()
    await pass()
    const taken = second.lock.takeOver()
    await pass(500)
    first.lock.release()
    await pass()
    expect(await taken).toBe(true)
    expect(second.log).toEqual(['acquired'])
    await pass(10_000)
    expect([second.log, second.lock.state]).toEqual([['acquired'], 'held'])
  })

  test('an asker that goes away after the answer leaves it to the queue, the former holder at its end', async () => {
    const first = openTab({ onHandover: () => new Promise((resolve) => setTimeout(resolve, 100)) })
    await pass()
    const second = openTab()
    await pass()
    const taken = second.lock.takeOver()
    await pass(50)
    second.lock.release()
    await pass(50)
    expect(await taken).toBe(false)
    expect(first.lock.state).toBe('elsewhere')
    await pass(2000)
    expect(first.lock.state).toBe('held')
    expect(first.log).toEqual(['acquired', 'handover', 'lost', 'acquired'])
  })

  test('what was handed over and not fetched can be taken back at once', async () => {
    const first = openTab({ onHandover: () => new Promise((resolve) => setTimeout(resolve, 100)) })
    await pass()
    const second = openTab()
    await pass()
    void second.lock.takeOver()
    await pass(50)
    second.lock.release()
    await pass(50)
    expect(first.lock.state).toBe('elsewhere')
    const taken = first.lock.takeOver()
    await pass(0)
    expect(await taken).toBe(true)
    const third = openTab()
    await pass()
    void third.lock.takeOver()
    await pass(5000)
    expect([first.lock.state, third.lock.state]).toEqual(['elsewhere', 'held'])
    third.lock.release()
    await pass(5000)
    expect(first.log).toEqual(['acquired', 'handover', 'lost', 'acquired', 'handover', 'lost', 'acquired'])
  })

  test('the tab that edits has nothing to take over, and a released one takes nothing', async () => {
    const tab = openTab()
    await pass()
    expect(await tab.lock.takeOver()).toBe(true)
    tab.lock.release()
    expect(await tab.lock.takeOver()).toBe(false)
    expect(tab.log).toEqual(['acquired'])
  })

  test('a draft that could not be read is tried again', async () => {
    let fails = true
    const tab = openTab({
      onAcquired: async () => {
        if (fails) throw new Error('busy')
      },
    })
    await pass()
    fails = false
    const taken = tab.lock.takeOver()
    await pass(2000)
    expect(await taken).toBe(true)
    expect(tab.lock.state).toBe('held')
  })

  test('messages that are none of ours are passed over', async () => {
    const first = openTab()
    await pass()
    for (const data of [null, 'ask', {}, { type: 'ask' }, { type: 'steal', asker: 'x' }, { type: 'ask', asker: 7 }]) {
      first.channel.hear(data)
    }
    await pass(5000)
    expect([first.log, first.lock.state]).toEqual([['acquired'], 'held'])
  })
})
