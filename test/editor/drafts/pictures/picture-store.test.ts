import 'fake-indexeddb/auto'
import { IDBFactory } from 'fake-indexeddb'
import { openDB } from 'idb'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openDraftStore, type DraftStore } from '../../../../src/editor/drafts/store/draft-store.ts'
import { createPictureStore, type PictureStore } from '../../../../src/editor/drafts/pictures/picture-store.ts'
import { aRecord, pdfBytes } from '../store/a-draft.ts'
import { aPicture, contentOf } from './a-picture.ts'

let drafts: DraftStore
let pictures: PictureStore

beforeEach(async () => {
  globalThis.indexedDB = new IDBFactory()
  drafts = await openDraftStore(() => 1)
  pictures = createPictureStore()
  await drafts.create(aRecord(), pdfBytes)
})
afterEach(() => {
  drafts.close()
  pictures.close()
})

const ids = async (draftId: string) => (await pictures.load(draftId)).map(({ id }) => id)

test('a picture comes back as it was, with its draft and no other', async () => {
  await pictures.put('draft-1', aPicture())
  await drafts.create(aRecord({ id: 'draft-2' }), pdfBytes)
  const [kept] = await pictures.load('draft-1')
  expect(await contentOf(kept!)).toEqual(await contentOf(aPicture()))
  expect(await ids('draft-2')).toEqual([])
})

test('the same id again takes the place of the first', async () => {
  await pictures.put('draft-1', aPicture())
  await pictures.put('draft-1', aPicture({ expiresAt: 7 }))
  expect((await pictures.load('draft-1')).map(({ expiresAt }) => expiresAt)).toEqual([7])
})

test('a picture goes with its draft', async () => {
  await drafts.create(aRecord({ id: 'draft-2' }), pdfBytes)
  await pictures.put('draft-1', aPicture())
  await pictures.put('draft-2', aPicture())
  await drafts.remove('draft-1')
  expect([await ids('draft-1'), await ids('draft-2')]).toEqual([[], ['file-a']])
})

test('a copy of a draft has its pictures, and keeps them when the first goes', async () => {
  await pictures.put('draft-1', aPicture())
  const copy = await drafts.copy('draft-1', '副本')
  await drafts.remove('draft-1')
  const [kept] = await pictures.load(copy.draft.id)
  expect(await contentOf(kept!)).toEqual(await contentOf(aPicture()))
})

test('what a draft has no use for is pruned', async () => {
  await pictures.put('draft-1', aPicture())
  await pictures.put('draft-1', aPicture({ id: 'file-b' }))
  await pictures.prune('draft-1', new Set(['file-b']))
  expect(await ids('draft-1')).toEqual(['file-b'])
})

test('nothing is kept for a draft that is not kept itself', async () => {
  await expect(pictures.put('draft-9', aPicture())).rejects.toMatchObject({ code: 'gone' })
})

test('what is broken is left out', async () => {
  await pictures.put('draft-1', aPicture())
  const database = await openDB('luokuan')
  await database.put('pictures', { draft: 'draft-1', id: 'bad', name: 'x', bytes: 'text', expiresAt: 1 })
  await database.put('pictures', {
    draft: 'draft-1',
    id: 'page',
    name: 'x',
    bytes: new Blob(['<svg/>'], { type: 'image/svg+xml' }),
    expiresAt: 1,
  })
  database.close()
  expect(await ids('draft-1')).toEqual(['file-a'])
})

test('a database of before there were pictures is brought up, with its drafts', async () => {
  globalThis.indexedDB = new IDBFactory()
  const old = await openDB('luokuan', 1, {
    upgrade(database) {
      database.createObjectStore('drafts').createIndex('file', 'draft.file.id')
      database.createObjectStore('files', { keyPath: 'id' })
      database.createObjectStore('meta')
    },
  })
  await old.put('drafts', aRecord(), 'draft-1')
  old.close()
  const fresh = createPictureStore()
  await fresh.put('draft-1', aPicture())
  expect(await fresh.load('draft-1')).toHaveLength(1)
  fresh.close()
  const store = await openDraftStore()
  expect(await store.load('draft-1')).toEqual(aRecord())
  store.close()
})
