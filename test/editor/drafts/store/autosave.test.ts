import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { createAutosave, type AutosaveStatus } from '../../../../src/editor/drafts/store/autosave.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

/** A save that ends when it is told to. */
function slowSave() {
  const ends: { resolve: () => void; reject: (error: unknown) => void }[] = []
  const save = vi.fn(() => new Promise<void>((resolve, reject) => void ends.push({ resolve, reject })))
  return { save, ends }
}

const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms)

describe('createAutosave', () => {
  test('a change is saved after the delay, and no sooner', async () => {
    const save = vi.fn(async () => undefined)
    const autosave = createAutosave({ save })
    autosave.changed()
    await pass(299)
    expect(save).not.toHaveBeenCalled()
    await pass(1)
    expect(save).toHaveBeenCalledTimes(1)
    await pass(60_000)
    expect(save).toHaveBeenCalledTimes(1)
  })

  test('changes without a pause do not put the save off', async () => {
    const save = vi.fn(async () => undefined)
    const autosave = createAutosave({ save })
    for (let at = 0; at < 3000; at += 50) {
      autosave.changed()
      await pass(50)
    }
    expect(save.mock.calls.length).toBeGreaterThanOrEqual(8)
  })

  test('tells dirty, saving, saved in turn', async () => {
    const states: string[] = []
    const autosave = createAutosave({ save: async () => undefined, onStatus: ({ state }) => states.push(state) })
    autosave.changed()
    autosave.changed()
    await pass(300)
    expect(states).toEqual(['dirty', 'saving', 'saved'])
    expect(autosave.status).toEqual({ state: 'saved' })
  })

  test('one save at a time; a change during it is saved after it', async () => {
    const { save, ends } = slowSave()
    const autosave = createAutosave({ save })
    autosave.changed()
    await pass(300)
    autosave.changed()
    await pass(1000)
    expect(save).toHaveBeenCalledTimes(1)
    ends[0]?.resolve()
    await pass(0)
    expect(autosave.status.state).not.toBe('saved')
    expect(save).toHaveBeenCalledTimes(2)
    ends[1]?.resolve()
    await pass(0)
    expect(autosave.status.state).toBe('saved')
  })

  test('a failure is told with its error and tried again after 1, 2, 5, 10, 10 s', async () => {
    const error = new Error('full')
    const times: number[] = []
    const start = Date.now()
    const autosave = createAutosave({
      save: async () => {
        times.push(Date.now() - start)
        throw error
      },
    })
    autosave.changed()
    await pass(300 + 1000 + 2000 + 5000 + 10_000 + 10_000)
    expect(times).toEqual([300, 1300, 3300, 8300, 18_300, 28_300])
    expect(autosave.status).toEqual({ state: 'failed', error })
  })

  test('after a failure the next change is saved without waiting for the retry', async () => {
    let full = true
    const save = vi.fn(async () => {
      if (full) throw new Error('full')
    })
    const states: AutosaveStatus['state'][] = []
    const autosave = createAutosave({ save, onStatus: ({ state }) => states.push(state) })
    autosave.changed()
    await pass(300 + 1000 + 2000)
    full = false
    autosave.changed()
    await pass(300)
    expect(save).toHaveBeenCalledTimes(4)
    expect(states).toEqual(['dirty', 'saving', 'failed', 'failed', 'failed', 'saved'])
    await pass(60_000)
    expect(save).toHaveBeenCalledTimes(4)
  })

  test('a save that throws at once is a failure as well', async () => {
    const autosave = createAutosave({
      save: () => {
        throw new Error('no')
      },
    })
    autosave.changed()
    await pass(300)
    expect(autosave.status.state).toBe('failed')
  })

  test('after a success the waits begin anew', async () => {
    let fails = 2
    const save = vi.fn(async () => {
      if (fails-- > 0) throw new Error('full')
    })
    const autosave = createAutosave({ save })
    autosave.changed()
    await pass(300 + 1000 + 2000)
    expect(autosave.status.state).toBe('saved')
    fails = 1
    autosave.changed()
    await pass(300 + 1000)
    expect(save).toHaveBeenCalledTimes(5)
    expect(autosave.status.state).toBe('saved')
  })
})

describe('a save that waits for the browser to be idle', () => {
  test('is done then, once', async () => {
    const save = vi.fn(async () => undefined)
    const idle: (() => void)[] = []
    const autosave = createAutosave({ save, whenIdle: (work) => void idle.push(work) })
    autosave.changed()
    await pass(300)
    autosave.changed()
    await pass(1000)
    expect([save.mock.calls.length, idle.length, autosave.status.state]).toEqual([0, 1, 'dirty'])
    idle[0]!()
    await pass(0)
    expect([save.mock.calls.length, autosave.status.state]).toEqual([1, 'saved'])
  })

  test('is not waited for by a flush, and then not done again', async () => {
    const save = vi.fn(async () => undefined)
    const idle: (() => void)[] = []
    const autosave = createAutosave({ save, whenIdle: (work) => void idle.push(work) })
    autosave.changed()
    await pass(300)
    expect(await autosave.flush()).toBe(true)
    idle[0]!()
    await pass(1000)
    expect(save).toHaveBeenCalledTimes(1)
    autosave.changed()
    await pass(300)
    expect(idle).toHaveLength(2)
  })
})

describe('flush', () => {
  test('saves at once, in the same tick, and the timer has nothing left to do', async () => {
    const save = vi.fn(async () => undefined)
    const autosave = createAutosave({ save })
    autosave.changed()
    const flushed = autosave.flush()
    expect(save).toHaveBeenCalledTimes(1)
    expect(await flushed).toBe(true)
    await pass(1000)
    expect(save).toHaveBeenCalledTimes(1)
  })

  test('with nothing to save, it saves nothing', async () => {
    const save = vi.fn(async () => undefined)
    expect(await createAutosave({ save }).flush()).toBe(true)
    expect(save).not.toHaveBeenCalled()
  })

  test('waits for the save under way and saves what came since; two at once share it', async () => {
    const { save, ends } = slowSave()
    const autosave = createAutosave({ save })
    autosave.changed()
    await pass(300)
    autosave.changed()
    const flushed = Promise.all([autosave.flush(), autosave.flush()])
    ends[0]?.resolve()
    await pass(0)
    expect(save).toHaveBeenCalledTimes(2)
    ends[1]?.resolve()
    expect(await flushed).toEqual([true, true])
    await pass(1000)
    expect(save).toHaveBeenCalledTimes(2)
  })

  test('is false where the save fails, and true for what was saved though changes came meanwhile', async () => {
    const { save, ends } = slowSave()
    const autosave = createAutosave({ save })
    autosave.changed()
    const first = autosave.flush()
    ends[0]?.reject(new Error('full'))
    expect(await first).toBe(false)
    const second = autosave.flush()
    autosave.changed()
    ends[1]?.resolve()
    expect(await second).toBe(true)
    expect(autosave.status.state).toBe('dirty')
  })

  test('a save under way that fails is tried once more', async () => {
    const { save, ends } = slowSave()
    const autosave = createAutosave({ save })
    autosave.changed()
    await pass(300)
    const flushed = autosave.flush()
    ends[0]?.reject(new Error('busy'))
    await pass(0)
    ends[1]?.resolve()
    expect(await flushed).toBe(true)
    expect(save).toHaveBeenCalledTimes(2)
  })
})

test('after dispose nothing is saved any more', async () => {
  const save = vi.fn(async () => {
    throw new Error('full')
  })
  const autosave = createAutosave({ save })
  autosave.changed()
  await pass(300)
  autosave.changed()
  autosave.dispose()
  autosave.changed()
  await pass(60_000)
  expect(save).toHaveBeenCalledTimes(1)
  expect(await autosave.flush()).toBe(false)
})
