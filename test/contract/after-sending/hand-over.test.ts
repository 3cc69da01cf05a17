// Who handed on is shown masked, in the form of Tencent's examples.
import { expect, test } from 'vitest'
import { maskedMobile, maskedName } from '../../../src/contract/after-sending/hand-over.ts'

test.each([
  ['叶小明', '叶**'],
  ['李四', '李*'],
  ['叶', '叶'],
  ['', ''],
  // A character beyond the first 65,536 is one.
  ['𠮷田一郎', '𠮷***'],
  ['叶**', '叶**'],
])('the name %s is shown as %s', (name, masked) => {
  expect(maskedName(name)).toBe(masked)
})

test.each([
  ['13812345670', '1*********0'],
  ['1*********0', '1*********0'],
  ['', ''],
])('the mobile %s is shown as %s', (mobile, masked) => {
  expect(maskedMobile(mobile)).toBe(masked)
})
