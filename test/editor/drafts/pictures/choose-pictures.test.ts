import 'fake-indexeddb/auto'
import { IDBFactory } from 'fake-indexeddb'
import { beforeEach, expect, test } from 'vitest'
import type { Component } from '../../../../src/contract/api/component.ts'
import { INITIATOR } from '../../../../src/contract/draft/draft.ts'
import {
  choosePictures,
  dropChoice,
  tryAgain,
  useChoices,
} from '../../../../src/editor/drafts/pictures/choose-pictures.ts'
import { createPictureStore } from '../../../../src/editor/drafts/pictures/picture-store.ts'
import { maxPictureBytes } from '../../../../src/contract/values/picture.ts'
import { showPictures, usePictures, useStoreOf } from '../../../../src/editor/drafts/pictures/shelf.ts'
import type { UploadPicture } from '../../../../src/editor/drafts/pictures/upload-picture.ts'
import { GatewayError } from '../../../../src/editor/gateway-client/call.ts'
import { useEditor } from '../../../../src/editor/state/editor-store.ts'
import { aDraft } from '../store/a-draft.ts'
import { jpegHead, pngBytes } from './a-picture.ts'

let count = 0
const upload: UploadPicture = async ({ name, bytes }, how) => {
  how?.onPercent?.(50)
  count += 1
  return { id: `id-${count}`, name, bytes, expiresAt: 1 }
}
const png = (name = 'a.png') => new File([pngBytes], name)

async function open(component: Component): Promise<void> {
  await showPictures('draft-1')
  useEditor.getState().open(aDraft({ components: [{ id: 'c', owner: INITIATOR, list: 'fill', component }] }))
  useEditor.getState().setEditable(true)
}
const value = () => useEditor.getState().draft?.components[0]?.component.ComponentValue
const states = () => useChoices.getState().choices.map(({ state }) => ('problem' in state ? state.problem : state.step))

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory()
  useStoreOf(createPictureStore())
  useChoices.setState({ choices: [], unkept: null })
  count = 0
})

test('an image is uploaded, written as one undo step, and at hand; a second replaces it', async () => {
  await open({ ComponentType: 'FILL_IMAGE' })
  await choosePictures('c', [png()], upload)
  expect([value(), usePictures.getState().pictures.get('id-1')?.name]).toEqual(['id-1', 'a.png'])
  expect(useEditor.temporal.getState().pastStates).toHaveLength(1)
  await choosePictures('c', [new File([jpegHead], 'b.jpg')], upload)
  expect(value()).toBe('id-2')
  expect(usePictures.getState().pictures.get('id-2')?.bytes.type).toBe('image/jpeg')
})

test('attachments are added in order, up to their limit', async () => {
  await open({ ComponentType: 'ATTACHMENT', ComponentValue: 'x', ComponentExtra: '{"LimitCount":3}' })
  await choosePictures('c', [png('1.png'), png('2.png'), png('3.png')], upload)
  expect([value(), states()]).toEqual(['x,id-1,id-2', ['tooMany']])
})

test.each([
  ['empty', new File([], 'a.png')],
  ['notPicture', new File(['%PDF-1.7'], 'a.png')],
  ['tooLarge', new File([new Uint8Array(maxPictureBytes + 1)], 'a.png')],
])('%s is said and not uploaded', async (problem, file) => {
  await open({ ComponentType: 'FILL_IMAGE' })
  await choosePictures('c', [file], upload)
  expect([count, value(), states()]).toEqual([0, undefined, [problem]])
})

test('a lost network keeps the file, to be tried again or dropped', async () => {
  await open({ ComponentType: 'FILL_IMAGE' })
  await choosePictures('c', [png()], () => Promise.reject(new GatewayError('offline')))
  expect(states()).toEqual(['failed'])
  await tryAgain(useChoices.getState().choices[0]!.key, upload)
  expect([value(), states()]).toEqual(['id-1', []])
  await choosePictures('c', [png()], () => Promise.reject(new GatewayError('offline')))
  dropChoice(useChoices.getState().choices[0]!.key)
  expect([value(), states()]).toEqual(['id-1', []])
})

test('a draft that another tab took over meanwhile is not written, and says so', async () => {
  await open({ ComponentType: 'FILL_IMAGE' })
  await choosePictures('c', [png()], async (picture) => {
    useEditor.getState().setEditable(false)
    return upload(picture)
  })
  expect([value(), states()]).toEqual([undefined, ['readOnly']])
})

test('a browser that cannot keep it says so', async () => {
  await open({ ComponentType: 'FILL_IMAGE' })
  await choosePictures('c', [png()], upload)
  // The draft itself is not in this database.
  expect(useChoices.getState().unkept?.code).toBe('gone')
})

test('an upload that is given up is ended, leaves the value as it was, and lets the next one go on', async () => {
  await open({ ComponentType: 'FILL_IMAGE' })
  const slow: UploadPicture = (picture, how) =>
    picture.name === 'slow.png'
      ? new Promise((_, reject) => {
          how?.signal?.addEventListener('abort', () => reject(new GatewayError('cancelled')))
        })
      : upload(picture, how)
  const chosen = choosePictures('c', [png('slow.png')], slow)
  await expect.poll(states).toEqual(['uploading'])
  dropChoice(useChoices.getState().choices[0]!.key)
  await chosen
  expect(states()).toEqual([])
  expect(value()).toBeUndefined()
  await choosePictures('c', [png()], slow)
  expect(value()).toMatch(/^id-/)
})
