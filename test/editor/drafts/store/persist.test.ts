import { beforeEach, expect, test, vi } from 'vitest'

// Asking once is per page: each test is a page of its own.
beforeEach(() => void vi.resetModules())
const page = () => import('../../../../src/editor/drafts/store/persist.ts')

function aStorage(change: Partial<StorageManager> = {}): StorageManager {
  return {
    persisted: vi.fn(async () => false),
    persist: vi.fn(async () => true),
    estimate: vi.fn(async () => ({ usage: 10, quota: 100 })),
    getDirectory: vi.fn(),
    ...change,
  }
}

test('asks once, however often it is called', async () => {
  const { keepStorage } = await page()
  const storage = aStorage()
  expect(await Promise.all([keepStorage(storage), keepStorage(storage)])).toEqual([true, true])
  expect(storage.persist).toHaveBeenCalledTimes(1)
})

test('does not ask for what is granted', async () => {
  const { keepStorage } = await page()
  const storage = aStorage({ persisted: async () => true })
  expect(await keepStorage(storage)).toBe(true)
  expect(storage.persist).not.toHaveBeenCalled()
})

test('a refusal, a failure and a browser that has no such thing are all "no"', async () => {
  expect(await (await page()).keepStorage(aStorage({ persist: async () => false }))).toBe(false)
  vi.resetModules()
  expect(await (await page()).keepStorage(aStorage({ persisted: () => Promise.reject(new Error('no')) }))).toBe(false)
  vi.resetModules()
  vi.stubGlobal('navigator', {})
  expect(await (await page()).keepStorage()).toBe(false)
  expect(await (await page()).storageEstimate()).toBeNull()
  vi.unstubAllGlobals()
})

test('says how much is used and may be', async () => {
  const { storageEstimate } = await page()
  expect(await storageEstimate(aStorage())).toEqual({ usedBytes: 10, quotaBytes: 100 })
  expect(await storageEstimate(aStorage({ estimate: async () => ({}) }))).toBeNull()
  expect(await storageEstimate(aStorage({ estimate: () => Promise.reject(new Error('no')) }))).toBeNull()
})
