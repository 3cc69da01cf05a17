// Drafts in the browser's database: there and back, listed, saved, with files that copies share.
import 'fake-indexeddb/auto'
import { IDBFactory } from 'fake-indexeddb'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { openDraftStore, type DraftStore } from '../../../../src/editor/drafts/store/draft-store.ts'
import { aRecord, pdfBytes } from './a-draft.ts'
import { code, filesKept, raw } from './draft-database.ts'

let store: DraftStore
let time = 5000

beforeEach(async () => {
  globalThis.indexedDB = new IDBFactory()
  time = 5000
  store = await openDraftStore(() => (time += 1))
})
afterEach(() => store.close())

describe('round trips', () => {
  test('a draft and its file come back as they were', async () => {
    const record = aRecord()
    await store.create(record, pdfBytes)
    expect(await store.load('draft-1')).toEqual(record)
    expect(await store.loadFile('file-1')).toEqual(pdfBytes)
  })

  test('a part of a larger buffer is kept alone', async () => {
    const large = new Uint8Array(1000).fill(7)
    await store.create(aRecord(), large.subarray(10, 14))
    expect(await store.loadFile('file-1')).toEqual(new Uint8Array([7, 7, 7, 7]))
  })

  test('the bytes may be changed or given away once create was called', async () => {
    const bytes = pdfBytes.slice()
    const kept = store.create(aRecord(), bytes)
    bytes.fill(0)
    await kept
    expect(await store.loadFile('file-1')).toEqual(pdfBytes)
  })

  test('a file that is kept as a blob is read too', async () => {
    const database = await raw()
    await database.put('files', { id: 'blob', name: 'x.pdf', bytes: new Blob([pdfBytes]) })
    database.close()
    expect(await store.loadFile('blob')).toEqual(pdfBytes)
  })

  test('what is not there is null', async () => {
    expect(await store.load('none')).toBeNull()
    expect(await store.loadFile('none')).toBeNull()
    expect(await store.lastOpened()).toBeNull()
    expect(await store.list()).toEqual([])
  })

  test('keys that the program does not know ride along', async () => {
    const record = aRecord({ flow: { FlowName: 'x', Own: { deep: [1, null, { a: 'b' }] } } })
    await store.create(record, pdfBytes)
    expect((await store.load('draft-1'))?.draft.flow).toEqual(record.draft.flow)
  })

  test('the draft last opened is remembered, and forgotten with the draft', async () => {
    await store.create(aRecord(), pdfBytes)
    await store.setLastOpened('draft-1')
    expect(await store.lastOpened()).toBe('draft-1')
    await store.remove('draft-1')
    expect(await store.lastOpened()).toBeNull()
  })
})

describe('list', () => {
  test('newest first, with what the list shows', async () => {
    await store.create(aRecord({}, 1000), pdfBytes)
    await store.create(aRecord({ id: 'draft-2', flow: { FlowName: '租赁合同' } }, 2000), pdfBytes)
    expect(await store.list()).toEqual([
      {
        id: 'draft-2',
        name: '租赁合同',
        fileName: '采购合同.pdf',
        size: 9,
        updatedAt: 2000,
        partyCount: 1,
        componentCount: 1,
        damaged: false,
      },
      {
        id: 'draft-1',
        name: '采购合同',
        fileName: '采购合同.pdf',
        size: 9,
        updatedAt: 1000,
        partyCount: 1,
        componentCount: 1,
        damaged: false,
      },
    ])
  })

  test('what was written in one millisecond comes with the draft written last first', async () => {
    const names = async () => (await store.list()).map(({ name }) => name)
    time = 5000
    store.close()
    store = await openDraftStore(() => time)
    // The ids, by which the browser would give them back, run the other way, and then in no order.
    for (const id of ['draft-3', 'draft-1', 'draft-2'])
      await store.create(aRecord({ id, flow: { FlowName: id } }, time), pdfBytes)
    expect(await names()).toEqual(['draft-2', 'draft-1', 'draft-3'])
    const saved = await store.save(aRecord({ id: 'draft-1', flow: { FlowName: 'saved' } }, time))
    expect(await names()).toEqual(['saved', 'draft-2', 'draft-3'])
    await store.rename('draft-3', 'renamed')
    expect(await names()).toEqual(['renamed', 'saved', 'draft-2'])
    await store.copy('draft-2', 'copied')
    expect(await names()).toEqual(['copied', 'renamed', 'saved', 'draft-2'])
    store.close()
    store = await openDraftStore(() => time)
    await store.save(saved)
    expect(await names()).toEqual(['saved', 'copied', 'renamed', 'draft-2'])
    // Of an older version, which did not count.
    const database = await raw()
    await database.put('drafts', aRecord({ id: 'draft-0', flow: { FlowName: 'older' } }, time), 'draft-0')
    database.close()
    expect(await names()).toEqual(['saved', 'copied', 'renamed', 'draft-2', 'older'])
    time += 1
    await store.rename('draft-2', 'later')
    expect(await names()).toEqual(['later', 'saved', 'copied', 'renamed', 'older'])
  })

  test.each([
    ['null', null],
    ['a text', 'draft'],
    ['an empty record', {}],
    ['a draft without components', { draft: { ...aRecord().draft, id: 'bad', components: undefined } }],
    ['a draft with a component that is none', { draft: { ...aRecord().draft, id: 'bad', components: [null] } }],
    ['a draft with a list as flow', { draft: { ...aRecord().draft, id: 'bad', flow: [] } }],
    ['a draft under the key of another', aRecord()],
  ])('%s is told as damaged, leaves the rest alone, and can be deleted', async (_, value) => {
    await store.create(aRecord({ id: 'good' }), pdfBytes)
    const database = await raw()
    await database.put('drafts', value, 'bad')
    database.close()
    const list = await store.list()
    expect(list.map(({ id, damaged }) => [id, damaged])).toEqual([
      ['good', false],
      ['bad', true],
    ])
    expect(await code(store.load('bad'))).toBe('corrupt')
    expect(await code(store.rename('bad', 'x'))).toBe('corrupt')
    expect(await code(store.copy('bad', 'x'))).toBe('corrupt')
    await store.remove('bad')
    expect((await store.list()).map(({ id }) => id)).toEqual(['good'])
    expect(await store.loadFile('file-1')).toEqual(pdfBytes)
  })

  test('a draft whose place or times are lost is no less a draft', async () => {
    const database = await raw()
    await database.put('drafts', { draft: aRecord().draft, view: { pageNumber: -3 }, updatedAt: 1e300 }, 'draft-1')
    database.close()
    expect(await store.load('draft-1')).toMatchObject({
      view: { pageNumber: 1, scale: 'page-width' },
      updatedAt: 0,
      revision: 0,
    })
  })
})

describe('save', () => {
  test('each save is a revision of its own', async () => {
    const record = aRecord()
    await store.create(record, pdfBytes)
    const first = await store.save({ ...record, view: { pageNumber: 3, scale: 'page-fit' } })
    const second = await store.save(first)
    expect([first.revision, second.revision]).toEqual([1, 2])
    expect(await store.load('draft-1')).toEqual(second)
    expect(second.updatedAt).toBeGreaterThan(first.updatedAt)
  })

  test('a save over what another tab has saved since is refused, and that stays', async () => {
    const record = aRecord()
    await store.create(record, pdfBytes)
    const other = await store.save({ ...record, draft: { ...record.draft, flow: { FlowName: 'other tab' } } })
    expect(await code(store.save(record))).toBe('stale')
    expect(await store.load('draft-1')).toEqual(other)
  })

  test('and so it is after saves of its own, for which the draft is not read again', async () => {
    await store.create(aRecord(), pdfBytes)
    const first = await store.save(aRecord())
    const reads = vi.spyOn(IDBObjectStore.prototype, 'get')
    const own = await store.save(first)
    expect(reads.mock.contexts.filter((from) => (from as IDBObjectStore).name === 'drafts')).toEqual([])
    reads.mockRestore()
    const other = await openDraftStore(() => (time += 1))
    const theirs = await other.save((await other.load('draft-1'))!)
    expect(await code(store.save(own))).toBe('stale')
    await other.rename('draft-1', 'renamed')
    const again = await store.save({ ...own, revision: theirs.revision })
    await other.remove('draft-1')
    expect(await code(store.save(again))).toBe('gone')
    other.close()
  })

  test('a rename elsewhere does not stop the editor from saving', async () => {
    const record = aRecord()
    await store.create(record, pdfBytes)
    await store.rename('draft-1', 'new')
    expect((await store.load('draft-1'))?.draft.flow).toEqual({ ...record.draft.flow, FlowName: 'new' })
    expect((await store.save(record)).revision).toBe(1)
  })

  test('a draft that was deleted does not come back without its file', async () => {
    const record = aRecord()
    await store.create(record, pdfBytes)
    await store.remove('draft-1')
    expect(await code(store.save(record))).toBe('gone')
    expect(await store.list()).toEqual([])
    await store.create(record, pdfBytes)
    expect(await store.loadFile('file-1')).toEqual(pdfBytes)
  })

  test('a stored draft that went bad is written over by the good one', async () => {
    const record = aRecord()
    await store.create(record, pdfBytes)
    const database = await raw()
    await database.put('drafts', { draft: 1 }, 'draft-1')
    database.close()
    await store.save(record)
    expect((await store.load('draft-1'))?.draft).toEqual(record.draft)
  })
})

describe('files', () => {
  test('copies share the file, and it goes with the last of them', async () => {
    await store.create(aRecord(), pdfBytes)
    const copy = await store.copy('draft-1', '采购合同 副本')
    expect(copy.draft.id).not.toBe('draft-1')
    expect(copy.draft.flow).toEqual({ ...aRecord().draft.flow, FlowName: '采购合同 副本' })
    expect(await filesKept()).toEqual(['file-1'])
    await store.remove('draft-1')
    expect(await store.loadFile('file-1')).toEqual(pdfBytes)
    await store.remove(copy.draft.id)
    expect(await filesKept()).toEqual([])
  })

  test('another draft keeps its own file', async () => {
    await store.create(aRecord(), pdfBytes)
    await store.create(aRecord({ id: 'draft-2', file: { id: 'file-2', name: 'b.pdf', size: 9 } }), pdfBytes)
    await store.remove('draft-1')
    expect(await filesKept()).toEqual(['file-2'])
  })

  test('deleting what is not there, and copying or renaming it', async () => {
    await store.remove('none')
    expect(await code(store.copy('none', 'x'))).toBe('gone')
    expect(await code(store.rename('none', 'x'))).toBe('gone')
  })
})
