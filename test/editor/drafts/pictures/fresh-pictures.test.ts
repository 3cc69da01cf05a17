import 'fake-indexeddb/auto'
import { IDBFactory } from 'fake-indexeddb'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { Component } from '../../../../src/contract/api/component.ts'
import { INITIATOR, type Draft } from '../../../../src/contract/draft/draft.ts'
import { openDraftStore, type DraftStore } from '../../../../src/editor/drafts/store/draft-store.ts'
import { newRecord } from '../../../../src/editor/drafts/store/draft-record.ts'
import { freshPictures } from '../../../../src/editor/drafts/pictures/fresh-pictures.ts'
import { createPictureStore, type PictureStore } from '../../../../src/editor/drafts/pictures/picture-store.ts'
import {
  addPicture,
  forgetPictureUploads,
  hidePictures,
  showPictures,
  usePictures,
  useStoreOf,
} from '../../../../src/editor/drafts/pictures/shelf.ts'
import type { UploadPicture } from '../../../../src/editor/drafts/pictures/upload-picture.ts'
import { GatewayError } from '../../../../src/editor/gateway-client/call.ts'
import { stepHistory, useEditor } from '../../../../src/editor/state/editor-store.ts'
import { aDraft, pdfBytes } from '../store/a-draft.ts'
import { aPicture, contentOf } from './a-picture.ts'

const hour = 3_600_000
const now = 10_000_000

const fill = (id: string, ComponentType: string, ComponentValue: string): Draft['components'][number] => ({
  id,
  owner: INITIATOR,
  list: 'fill',
  component: { ComponentType, ComponentValue } satisfies Component,
})
const draft = aDraft({
  components: [fill('1', 'FILL_IMAGE', 'old'), fill('2', 'ATTACHMENT', 'fine,old,typed-by-hand')],
})

let drafts: DraftStore
let store: PictureStore
let uploads: string[]
const upload: UploadPicture = async (picture) => {
  uploads.push(picture.name)
  return { id: `new-${uploads.length}`, name: picture.name, bytes: picture.bytes, expiresAt: now + hour }
}
const values = (of: Draft | null) => of?.components.map((c) => c.component.ComponentValue)

beforeEach(async () => {
  globalThis.indexedDB = new IDBFactory()
  uploads = []
  drafts = await openDraftStore(() => 1)
  store = createPictureStore()
  useStoreOf(store)
  await drafts.create(newRecord(draft), pdfBytes)
  await store.put(draft.id, aPicture({ id: 'old', name: 'old.png', expiresAt: now + 60_000 }))
  await store.put(draft.id, aPicture({ id: 'fine', name: 'fine.png', expiresAt: now + hour }))
  await showPictures(draft.id)
  useEditor.getState().open(draft)
  useEditor.getState().setEditable(true)
})
afterEach(() => {
  hidePictures()
  drafts.close()
  store.close()
})

describe('before a request', () => {
  test('what is about to expire is uploaded once and named anew, in request and draft; the rest stays', async () => {
    const fresh = await freshPictures(draft, upload, () => now)
    expect(uploads).toEqual(['old.png'])
    expect(values(fresh)).toEqual(['new-1', 'fine,new-1,typed-by-hand'])
    expect(values(useEditor.getState().draft)).toEqual(values(fresh))
  })

  test('the new id is no undo step, and its picture is kept', async () => {
    useEditor.getState().edit((before) => ({ ...before, flow: { ...before.flow, FlowName: 'edited' } }))
    await freshPictures(useEditor.getState().draft!, upload, () => now)
    expect(useEditor.temporal.getState().pastStates).toHaveLength(1)
    stepHistory('undo')
    expect(useEditor.getState().draft?.flow.FlowName).toBe('采购合同')
    const kept = (await store.load(draft.id)).find(({ id }) => id === 'new-1')
    expect(await contentOf(kept!)).toEqual(
      await contentOf(aPicture({ id: 'new-1', name: 'old.png', expiresAt: now + hour })),
    )
  })

  test('an edit made during the upload stays', async () => {
    const slow: UploadPicture = async (picture) => {
      useEditor.getState().edit((before) => ({ ...before, flow: { ...before.flow, FlowName: 'meanwhile' } }))
      return upload(picture)
    }
    const fresh = await freshPictures(draft, slow, () => now)
    expect(useEditor.getState().draft?.flow.FlowName).toBe('meanwhile')
    expect(values(useEditor.getState().draft)).toEqual(values(fresh))
    expect(fresh.flow.FlowName).toBe('采购合同')
  })

  test('two requests at once upload once', async () => {
    const [a, b] = await Promise.all([freshPictures(draft, upload, () => now), freshPictures(draft, upload, () => now)])
    expect(uploads).toHaveLength(1)
    expect(values(a)).toEqual(values(b))
  })

  test('what fails rejects, and the draft keeps what it had', async () => {
    const broken: UploadPicture = () => Promise.reject(new GatewayError('offline'))
    await expect(freshPictures(draft, broken, () => now)).rejects.toMatchObject({ code: 'offline' })
    expect(useEditor.getState().draft).toBe(draft)
    expect(values(await freshPictures(draft, upload, () => now))).toEqual(['new-1', 'fine,new-1,typed-by-hand'])
  })

  test('where the draft may only be looked at, the request alone has the new id', async () => {
    useEditor.getState().setEditable(false)
    expect(values(await freshPictures(draft, upload, () => now))?.[0]).toBe('new-1')
    expect(useEditor.getState().draft).toBe(draft)
  })

  test('after Tencent forgot them all are uploaded anew', async () => {
    forgetPictureUploads()
    await freshPictures(draft, upload, () => now)
    expect(uploads.sort()).toEqual(['fine.png', 'old.png'])
  })

  test('nothing to do is the same draft and no upload', async () => {
    const plain = aDraft()
    expect(await freshPictures(plain, upload, () => now)).toBe(plain)
    expect(uploads).toEqual([])
  })
})

describe('the shelf', () => {
  test('gives up its addresses with the draft', () => {
    const revoke = vi.spyOn(URL, 'revokeObjectURL')
    hidePictures()
    expect(revoke).toHaveBeenCalledTimes(2)
    expect(usePictures.getState().pictures.size).toBe(0)
  })

  test('has at hand what the browser has no room for, and says so', async () => {
    store.put = () => Promise.reject(new DOMException('', 'QuotaExceededError'))
    expect(await addPicture(draft.id, aPicture({ id: 'big' }))).toMatchObject({ code: 'quota' })
    expect(usePictures.getState().pictures.has('big')).toBe(true)
  })
})
