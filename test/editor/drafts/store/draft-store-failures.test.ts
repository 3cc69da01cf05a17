// What the store says where the browser's database fails it, and what it leaves as it was.
import 'fake-indexeddb/auto'
import { IDBFactory } from 'fake-indexeddb'
import { openDB } from 'idb'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { patienceMs } from '../../../../src/editor/drafts/store/database.ts'
import { openDraftStore, type DraftStore } from '../../../../src/editor/drafts/store/draft-store.ts'
import { StorageError, toStorageError } from '../../../../src/editor/drafts/store/storage-error.ts'
import { aRecord, pdfBytes } from './a-draft.ts'
import { code, filesKept } from './draft-database.ts'

let store: DraftStore

beforeEach(async () => {
  globalThis.indexedDB = new IDBFactory()
  let time = 5000
  store = await openDraftStore(() => (time += 1))
})
afterEach(() => store.close())

describe('failures', () => {
  const quota = () => new DOMException('full', 'QuotaExceededError')

  test('where the file finds no room, the draft is not kept either', async () => {
    const put = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw quota()
    })
    expect(await code(store.create(aRecord(), pdfBytes))).toBe('quota')
    put.mockRestore()
    expect(await store.list()).toEqual([])
    expect(await filesKept()).toEqual([])
  })

  test('a transaction that the browser ends for lack of room is told as that', async () => {
    await store.create(aRecord(), pdfBytes)
    const put = IDBObjectStore.prototype.put
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function abortLater(this: IDBObjectStore, ...args) {
      const request = put.apply(this, args)
      // As Chromium does it: the request hears AbortError, the transaction has the reason.
      const transaction = this.transaction as IDBTransaction & { _abort: (name: string) => void }
      transaction._abort('QuotaExceededError')
      return request
    })
    expect(await code(store.save(aRecord()))).toBe('quota')
    vi.restoreAllMocks()
    expect(await store.load('draft-1')).toEqual(aRecord())
  })

  test('a draft that exists is not created over', async () => {
    await store.create(aRecord(), pdfBytes)
    expect(await code(store.create(aRecord({ flow: {} }), new Uint8Array(3)))).toBe('unknown')
    expect(await store.load('draft-1')).toEqual(aRecord())
    expect(await store.loadFile('file-1')).toEqual(pdfBytes)
  })

  test('a browser without a database says so', async () => {
    vi.stubGlobal('indexedDB', undefined)
    expect(await code(openDraftStore())).toBe('unavailable')
    vi.unstubAllGlobals()
  })

  test('a browser that throws at the mention of its database says so', async () => {
    vi.spyOn(globalThis.indexedDB, 'open').mockImplementation(() => {
      throw new DOMException('no', 'SecurityError')
    })
    expect(await code(openDraftStore())).toBe('unavailable')
  })

  test('another tab may upgrade; what comes after says that this one is too old', async () => {
    await store.create(aRecord(), pdfBytes)
    const upgraded = await openDB('luokuan', 3)
    expect(await code(store.load('draft-1'))).toBe('unavailable')
    upgraded.close()
  })

  test('an older tab that does not let go is not waited for for ever', async () => {
    globalThis.indexedDB = new IDBFactory()
    const old = await openDB('luokuan', 1)
    const { open } = indexedDB
    vi.spyOn(globalThis.indexedDB, 'open').mockImplementation((name) => open.call(indexedDB, name, 2))
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    const result = code(openDraftStore())
    await vi.advanceTimersByTimeAsync(patienceMs)
    vi.useRealTimers()
    expect(await result).toBe('unavailable')
    old.close()
  })

  test('a connection that was closed under it is opened again', async () => {
    await store.create(aRecord(), pdfBytes)
    store.close()
    expect(await store.load('draft-1')).toEqual(aRecord())
  })

  test.each([
    ['QuotaExceededError', 'quota'],
    ['NS_ERROR_DOM_QUOTA_REACHED', 'quota'],
    ['SecurityError', 'unavailable'],
    ['InvalidStateError', 'unavailable'],
    ['VersionError', 'unavailable'],
    ['NotReadableError', 'corrupt'],
    ['ConstraintError', 'unknown'],
  ])('%s is %s', (name, expected) => {
    expect(toStorageError(new DOMException('', name)).code).toBe(expected)
  })

  test('an error of another kind is unknown, and one of ours stays', () => {
    expect(toStorageError('nonsense').code).toBe('unknown')
    const error = new StorageError('gone')
    expect(toStorageError(error)).toBe(error)
  })
})
