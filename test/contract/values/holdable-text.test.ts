// Which texts can be kept, where the others stand in JSON, and what is made of those that others send.
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { holdable, isHoldable, unholdablePaths } from '../../../src/contract/values/holdable-text.ts'

it.each([
  ['a\u0000b', 'ab'],
  ['a\u0001\u000b\u001fb\t\r\n', 'ab\t\r\n'],
  ['a\ud800b\udc00', 'a\ufffdb\ufffd'],
  ['\ufffe甲\uffff', '\ufffd甲\ufffd'],
  ['甲方🙂\u{1ffff}', '甲方🙂\u{1ffff}'],
  [
    { 'k\u0000': ['\u0000', { deep: '\ud83d' }], n: 1, nothing: null, yes: true },
    { k: ['', { deep: '\ufffd' }], n: 1, nothing: null, yes: true },
  ],
])('%j is kept as %j', (value, kept) => {
  expect(holdable(value)).toEqual(kept)
})

it('finds every text and key that cannot be kept, in order', () => {
  const value = { a: ['\u0000', '好', { b: '\udc00' }], c: { 'd\uffff': 1 }, e: '\u000b' }
  expect([...unholdablePaths(value)]).toEqual([['a', 0], ['a', 2, 'b'], ['c'], ['e']])
  expect([...unholdablePaths('\u0000')]).toEqual([[]])
  expect([...unholdablePaths(null)]).toEqual([])
})

it('follows JSON as deep as it goes', () => {
  let deep: unknown = '\u0000'
  for (let depth = 0; depth < 100_000; depth += 1) deep = [deep]
  expect([...unholdablePaths(deep)]).toHaveLength(1)
})

it('leaves nothing that cannot be kept', () => {
  fc.assert(
    fc.property(fc.jsonValue({ stringUnit: 'binary' }), (value) => {
      expect([...unholdablePaths(holdable(value))]).toEqual([])
    }),
  )
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 20 }), (units) => {
      const kept = String(holdable(String.fromCharCode(...units)))
      expect(isHoldable(kept)).toBe(true)
      expect(Buffer.from(kept).toString()).toBe(kept)
    }),
  )
})
