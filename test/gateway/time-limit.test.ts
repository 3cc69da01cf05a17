// Waiting for a limited time, in one place.
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, it, vi } from 'vitest'
import { withinLimit } from '../../src/gateway/runtime/time-limit.ts'

const never = new Promise<never>(() => {})

it('gives what the work gives, or what is said where it takes longer', async () => {
  expect(await withinLimit(Promise.resolve('done'), 10_000, () => 'late')).toBe('done')
  expect(await withinLimit(never, 5, () => 'late')).toBe('late')
  await expect(withinLimit(Promise.reject(new Error('broken')), 10_000, () => 'late')).rejects.toThrow('broken')
  const late = () => {
    throw new Error('too late')
  }
  await expect(withinLimit(never, 5, late)).rejects.toThrow('too late')
})

it('leaves no timer behind, and no rejection that nobody hears', async () => {
  vi.useFakeTimers()
  try {
    await withinLimit(Promise.resolve(), 10_000, () => {})
    expect(vi.getTimerCount()).toBe(0)
    let fail: (error: Error) => void = () => {}
    const work = new Promise<never>((_resolve, reject) => (fail = reject))
    const limited = withinLimit(work, 100, () => 'late')
    await vi.advanceTimersByTimeAsync(100)
    expect(await limited).toBe('late')
    fail(new Error('broken later'))
    await vi.advanceTimersByTimeAsync(1)
  } finally {
    vi.useRealTimers()
  }
})

it('is the only place of the gateway that lets work and a clock race', () => {
  const gateway = path.join(import.meta.dirname, '../../src/gateway')
  const racing = readdirSync(gateway, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && readFileSync(path.join(gateway, file), 'utf8').includes('Promise.race'))
    .map((file) => file.replaceAll('\\', '/'))
  expect(racing).toEqual(['runtime/time-limit.ts'])
})
