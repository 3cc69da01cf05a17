// Blanks that are drawn, or that a template has words for, are filled in like typed ones.
import { describe, expect, it } from 'vitest'
import { suggestIn } from './corpus/suggest-in.ts'

const end = '一、双方协商一致，订立本合同，共同遵守。'
const types = (sketch: string) => suggestIn(sketch).map(({ what, party }) => `${what} ${party.word || '-'}`)

describe('a line that is drawn to be written on', () => {
  it('is as wide as it is drawn', () => {
    const [fill] = suggestIn(`甲方：‗‗‗‗‗‗‗‗‗‗\n${end}`)
    expect(fill).toMatchObject({ what: 'TEXT', owner: 'p1' })
    expect(fill!.rect.x).toBeCloseTo(56 + 3 * 12, 0)
    expect(fill!.rect.width).toBeCloseTo(120, 0)
  })

  it('is signed, dated and filled in, also in running text', () => {
    expect(types(`${end}\n\n甲方（签字）：‗‗‗‗‗‗‗‗\n日期：‗‗‗‗年‗‗月‗‗日`)).toEqual([
      'SIGN_SIGNATURE 甲方',
      'SIGN_DATE 甲方',
    ])
    expect(types('第二条 借款金额为人民币‗‗‗‗‗‗‗‗元，用于经营周转，不得挪作他用。')).toEqual(['TEXT -'])
  })

  it('is nothing below words that it underlines', () => {
    expect(types(`甲方：上海甲公司\n${end}`)).toEqual([])
  })
})

describe('a blank that a template has words for', () => {
  it('is filled in', () => {
    expect(types(`甲方：[填写公司名称]\n乙方：{{company}}\n${end}`)).toEqual(['TEXT 甲方', 'TEXT 乙方'])
    expect(types('第二条 甲方向乙方支付服务费人民币【填写金额】元，乙方应当开具发票。')).toEqual(['TEXT -'])
  })

  it('is not every word in brackets', () => {
    expect(types(`甲方：上海甲公司[盖章]以外无效\n${end}`).filter((type) => type.startsWith('TEXT'))).toEqual([])
  })
})

it('（甲） and （乙） are parties', () => {
  expect(types(`${end}\n\n（甲）签字：‗‗‗‗‗‗            （乙）签字：‗‗‗‗‗‗`)).toEqual([
    'SIGN_SIGNATURE 甲',
    'SIGN_SIGNATURE 乙',
  ])
})
