// What each of the forms shows, with the answers that the places gave which had one of their own.
import { describe, expect, test } from 'vitest'
import {
  isMaskedNumber,
  isMaskOf,
  maskedMobile,
  maskedName,
  maskedNumber,
  recognisableMobile,
} from '../../../src/contract/values/mask.ts'

test.each([
  ['叶小明', '叶**'],
  ['李四', '李*'],
  ['叶', '叶'],
  ['', ''],
  // A character beyond the first 65,536 is one.
  ['𠮷田一郎', '𠮷***'],
  ['叶**', '叶**'],
])('the name %s of who forwarded is shown as %s', (name, masked) => {
  expect(maskedName(name)).toBe(masked)
})

/** A number, as of who forwarded, as it leaves the gateway, as on the screen of whom it was typed by. */
test.each([
  ['13812345670', '1*********0', '*******5670', '138****5670'],
  ['+8613812345670', '+************0', '**********5670', '+86****5670'],
  ['13812', '1***2', '*3812', '****12'],
  ['1381', '1**1', '****', '****81'],
  ['138', '1*8', '***', '****38'],
  ['12', '12', '**', '****12'],
  ['', '', '', ''],
  ['1*********0', '1*********0', null, null],
  ['11010519491231002X', '1****************X', '**************002X', null],
])('the number %s', (number, forwarded, leaving, shown) => {
  expect(maskedMobile(number)).toBe(forwarded)
  if (leaving !== null) expect(maskedNumber(number)).toBe(leaving)
  if (shown !== null) expect(recognisableMobile(number)).toBe(shown)
})

describe('a masked number', () => {
  test('is known from a whole one', () => {
    expect(['*******0000', '****', '***001X'].every(isMaskedNumber)).toBe(true)
    expect(['13812340000', '', null, 'a*', '138****0000'].some(isMaskedNumber)).toBe(false)
  })
  test.each(['13812340000', '11010519491231002X', '12345', '1234', 'H1234567890'])('fits %s alone', (whole) => {
    expect(isMaskOf(maskedNumber(whole), whole)).toBe(true)
    expect(isMaskOf(maskedNumber(whole), `${whole}1`)).toBe(false)
    expect(isMaskOf(maskedNumber(whole), maskedNumber(whole))).toBe(false)
  })
})
