import { expect, it } from 'vitest'
import { capitalAmount } from '../../../src/contract/values/capital-amount.ts'
import { chineseNumber, digitByDigit } from '../../../src/contract/values/chinese-number.ts'

it.each([
  ['零', 0],
  ['七', 7],
  ['十', 10],
  ['十二', 12],
  ['二十', 20],
  ['廿三', 23],
  ['一百零二', 102],
  ['一百二十', 120],
  ['壹仟零壹拾', 1010],
  ['贰弍', null],
  ['拾万', 100_000],
  ['壹拾万零伍佰', 100_500],
  ['壹佰万', 1_000_000],
  ['叁亿零贰拾万', 300_200_000],
  ['壹万亿', 1e12],
  ['壹万贰仟亿零伍', 1_200_000_000_005],
  ['壹佰贰佰', null],
  ['一百二', null],
  ['一万二', null],
  ['万', null],
  ['壹万万', null],
  ['佰', null],
  ['', null],
  ['一a', null],
])('%s is %s', (text, value) => {
  expect(chineseNumber(text)).toBe(value)
})

it('years are written digit by digit', () => {
  expect(digitByDigit('二〇二四')).toBe(2024)
  expect(digitByDigit('贰零贰肆')).toBe(2024)
  expect(digitByDigit('二十四')).toBeNull()
  expect(digitByDigit('')).toBeNull()
})

it.each([
  ['壹佰万元整', 1_000_000_00],
  ['贰拾壹元肆角整', 21_40],
  ['壹佰贰拾叁万肆仟伍佰陆拾柒元捌角玖分', 1_234_567_89],
  ['壹萬貳仟圓正', 12_000_00],
  ['壹佰元零伍分', 100_05],
  ['伍角整', 50],
  ['叁分', 3],
  ['壹万整', 10_000_00],
  ['零元整', 0],
  ['一百万元', 1_000_000_00],
  ['元整', null],
  ['万元整', null],
  ['壹佰贰角', null],
  ['壹元贰拾角', null],
  ['壹元元', null],
  ['整', null],
])('%s is %s fen', (text, fen) => {
  expect(capitalAmount(text)).toBe(fen)
})
