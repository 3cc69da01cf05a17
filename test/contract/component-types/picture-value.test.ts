import { expect, test } from 'vitest'
import { pictureIds, pictureLimit } from '../../../src/contract/component-types/picture-value.ts'
import type { Component } from '../../../src/contract/api/component.ts'

const image = (ComponentValue?: string): Component => ({ ComponentType: 'FILL_IMAGE', ComponentValue })
const attachment = (ComponentValue?: string, ComponentExtra?: string): Component => ({
  ComponentType: 'ATTACHMENT',
  ComponentValue,
  ComponentExtra,
})

test('ids of a value', () => {
  expect(pictureIds(image('a,b'))).toEqual(['a,b'])
  expect(pictureIds(attachment('a, b,,c'))).toEqual(['a', 'b', 'c'])
  expect(pictureIds(attachment('a, b,,a'))).toEqual(['a', 'b', 'a'])
  expect(pictureIds(image('a'))).toEqual(['a'])
  expect(pictureIds(image())).toEqual([])
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
