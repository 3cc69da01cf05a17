// What others say is kept as far as a store can hold it.
import { expect, it } from 'vitest'
import { storable } from '../../src/database/storable.ts'

it.each([
  ['a\u0000b', 'ab'],
  ['a\ud800b\udc00', 'a\ufffdb\ufffd'],
  ['甲方🙂', '甲方🙂'],
  [
    { 'k\u0000': ['\u0000', { deep: '\ud83d' }], n: 1, nothing: null, yes: true },
    { k: ['', { deep: '\ufffd' }], n: 1, nothing: null, yes: true },
  ],
])('%j is %j', (value, kept) => {
  expect(storable(value)).toEqual(kept)
})
