// Which pictures a value names: one answer to a draft, the gateway and the checks. The sandbox asks pictureIds itself.
import { expect, it } from 'vitest'
import { pictureIds } from '../../../src/contract/component-types/picture-value.ts'
import { picturesOf } from '../../../src/gateway/sends/pictures.ts'

it.each([
  ['FILL_IMAGE', ' id1', ['id1']],
  ['FILL_IMAGE', 'id1,id2', ['id1,id2']],
  ['ATTACHMENT', 'id1, id2', ['id1', 'id2']],
  ['ATTACHMENT', ',id1,,id1 ', ['id1', 'id1']],
  ['TEXT', 'id1', []],
  ['ATTACHMENT', 7, []],
  [undefined, 'id1', []],
])('%s with %j names %j', (ComponentType: unknown, ComponentValue: unknown, ids: readonly string[]) => {
  expect(pictureIds({ ComponentType, ComponentValue })).toEqual(ids)
  expect(picturesOf({ Components: [{ ComponentType, ComponentValue }, null] })).toEqual(ids)
})
