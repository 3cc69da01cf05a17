import { expect, test } from 'vitest'
import {
  draftPictureIds,
  pictureIds,
  pictureLimit,
  replacePictureIds,
} from '../../../src/contract/component-types/picture-value.ts'
import type { Component } from '../../../src/contract/api/component.ts'
import { INITIATOR, type Draft } from '../../../src/contract/draft/draft.ts'

const image = (ComponentValue?: string): Component => ({ ComponentType: 'FILL_IMAGE', ComponentValue })
const attachment = (ComponentValue?: string, ComponentExtra?: string): Component => ({
  ComponentType: 'ATTACHMENT',
  ComponentValue,
  ComponentExtra,
})

test('ids of a value', () => {
  expect(pictureIds(image('a,b'))).toEqual(['a,b'])
  expect(pictureIds(attachment('a, b,,c'))).toEqual(['a', 'b', 'c'])
  expect(pictureIds(attachment())).toEqual([])
  expect(pictureIds({ ComponentType: 'TEXT', ComponentValue: 'a' })).toEqual([])
})

test('how many there may be', () => {
  expect(
    [
      image(),
      attachment(),
      attachment('', '{"LimitCount":2}'),
      attachment('', '{"LimitCount":"3"}'),
      attachment('', '{"LimitCount":9}'),
    ].map(pictureLimit),
  ).toEqual([1, 6, 2, 3, 6])
})

test('new ids take the place of old ones in what the initiator fills, and nowhere else', () => {
  const draft: Draft = {
    id: 'd',
    file: { id: 'f', name: 'a.pdf', size: 1 },
    flow: {},
    parties: [],
    components: [
      { id: '1', owner: INITIATOR, list: 'fill', component: attachment('a,b') },
      { id: '2', owner: INITIATOR, list: 'fill', component: image('a') },
      { id: '3', owner: 'party', list: 'fill', component: image('a') },
      { id: '4', owner: INITIATOR, list: 'fill', component: { ComponentType: 'TEXT', ComponentValue: 'a' } },
    ],
  }
  expect(draftPictureIds(draft)).toEqual(['a', 'b'])
  const next = replacePictureIds(draft, new Map([['a', 'new']]))
  expect(next.components.map((c) => c.component.ComponentValue)).toEqual(['new,b', 'new', 'a', 'a'])
  expect(next.components[3]).toBe(draft.components[3])
  expect(replacePictureIds(draft, new Map([['other', 'x']]))).toBe(draft)
})
