import { expect, test } from 'vitest'
import type { Component } from '../../../src/contract/api/component.ts'
import { INITIATOR, type Draft } from '../../../src/contract/draft/draft.ts'
import { draftPictureIds, replacePictureIds } from '../../../src/contract/draft/draft-pictures.ts'

const holds = (ComponentType: string, ComponentValue: string): Component => ({ ComponentType, ComponentValue })

test('new ids take the place of old ones in what the initiator fills, and nowhere else', () => {
  const draft: Draft = {
    id: 'd',
    file: { id: 'f', name: 'a.pdf', size: 1 },
    flow: {},
    parties: [],
    components: [
      { id: '1', owner: INITIATOR, list: 'fill', component: holds('ATTACHMENT', 'a,b') },
      { id: '2', owner: INITIATOR, list: 'fill', component: holds('FILL_IMAGE', 'a') },
      { id: '3', owner: 'party', list: 'fill', component: holds('FILL_IMAGE', 'a') },
      { id: '4', owner: INITIATOR, list: 'fill', component: holds('TEXT', 'a') },
    ],
  }
  expect(draftPictureIds(draft)).toEqual(['a', 'b'])
  const next = replacePictureIds(draft, new Map([['a', 'new']]))
  expect(next.components.map((c) => c.component.ComponentValue)).toEqual(['new,b', 'new', 'a', 'a'])
  expect(next.components[3]).toBe(draft.components[3])
  expect(replacePictureIds(draft, new Map([['other', 'x']]))).toBe(draft)
})
