// Drawn blanks that nobody fills in.
import { expect, it } from 'vitest'
import { aBlank, aRequest, filledBy, aText } from '../a-request.ts'
import { findingsIn, foundBy, pagesOf } from './sketched.ts'

const open = (sketch: string, request?: unknown) => {
  const [found] = foundBy('blanks-unfilled', sketch, request)
  return found ? [found.number, found.page] : null
}

it.each([
  ['第一条 甲方将位于____________________的房屋出租给乙方使用。', 1],
  ['第二条 每月租金为人民币________元，乙方应在每月五日之前支付。', 1],
  ['身份证号：____________________', 1],
  ['合同编号：____________\n签订地点：____________', 2],
  ['合同期限自____年__月__日起至____年__月__日止。', 2],
  ['运费由____方承担，分____期支付。', 2],
  ['今借到李四人民币________元（大写：____________）。', 2],
  ['甲方：________________\n身份证号：________________\n双方协商一致，订立本合同。', 2],
  ['租期为＿＿＿＿个月', 1],
  ['交货地点：____________\n____________；收货人为：\n____________，乙方确认。', 2],
  ['账    号：____________    开户行：____________', 2],
])('%s has %i', (sketch, number) => {
  expect(open(sketch)).toEqual([number, 1])
})

it.each([
  '甲方签字：____________________\n日期：______年____月____日',
  '甲方：__________________（签章）\n授权代表：______________（签字）\n签署日期：______________',
  '甲方：______________            乙方：______________\n\n日期：______________            日期：______________',
  '______________    ______________    ______________',
  '______年____月____日',
  'By: ____________________                By: ____________________\nDate: __________________',
  '法定代表人（负责人）或授权代理人（签字）：______________',
  // Filled in by typing.
  '交货日：___2024___年___5___月___1___日',
  '租金为____5,000____元',
  '姓名：____张三____',
  '甲方：____上海某某有限公司____',
  // No blanks.
  '文件名 my_file__name.pdf',
  '目录……………………1',
  '甲方：          乙方：',
])('%s has none', (sketch) => {
  expect(open(sketch)).toBeNull()
})

it('one that a component covers is filled, whoever owns it and wherever it is written', () => {
  const sketch = '租金为____________元，押金为____________元。'
  // Lines begin at 56 pt; the first baseline is at 80 pt.
  const over = (x: number) => ({ ComponentPage: 1, ComponentPosX: x, ComponentPosY: 66, ComponentWidth: 60 })
  expect(open(sketch)).toEqual([2, 1])
  expect(open(sketch, filledBy(aText(over(95))))).toEqual([1, 1])
  expect(open(sketch, aRequest({ Components: [aText(over(95))] }, { Components: [aBlank(over(220))] }))).toBeNull()
  expect(open(sketch, filledBy(aText({ ...over(95), ComponentPage: 2 })))).toEqual([2, 1])
  expect(open(sketch, filledBy(aText({ ...over(95), ComponentPosY: 300 })))).toEqual([2, 1])
})

it('leads to the first that is open', () => {
  const [finding] = findingsIn(pagesOf('第一页没有空白。\n---\n租金为____________元。'))
  expect(finding).toMatchObject({ rule: 'blanks-unfilled', params: { page: 2 }, spot: { page: 2 } })
  expect(finding!.spot!.rect.x).toBeCloseTo(92)
})
