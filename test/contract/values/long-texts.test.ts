// Texts of several hundred thousand characters. What grows with their square does not end within a test's time.
import { describe, expect, it } from 'vitest'
import { isTooLong } from '../../../src/contract/checks/text-fit.ts'
import { tidyEmail } from '../../../src/contract/values/email.ts'
import { breakLines } from '../../../src/contract/values/line-break.ts'
import { tidyMobile } from '../../../src/contract/values/mobile.ts'
import { inOneLine } from '../../../src/contract/values/one-line.ts'
import { trimEndOf, trimOf } from '../../../src/contract/values/trim-characters.ts'
import { aSeal } from '../a-draft.ts'

const many = (text: string) => text.repeat(400_000)

describe('inOneLine', () => {
  it.each([
    ['甲方\n乙方', '甲方 乙方'],
    ['甲方 \n\t\n  乙方', '甲方 乙方'],
    ['\n甲方\r\n', ' 甲方 '],
    ['甲  方', '甲  方'],
  ])('of %j is %j', (text, line) => {
    expect(inOneLine(text)).toBe(line)
    expect(inOneLine(text)).toBe(text.replace(/\s*\n\s*/g, ' '))
  })

  it('takes a text of blanks', () => {
    expect(inOneLine(`a${many(' ')}b`)).toHaveLength(400_002)
  })
})

describe('trimming characters', () => {
  it('takes them off the ends alone', () => {
    expect(trimEndOf('__甲_方__', /_/)).toBe('__甲_方')
    expect(trimOf('.. 甲.方. .', /[.\s]/)).toBe('甲.方')
    expect(trimOf('....', /\./)).toBe('')
  })

  it('takes a text of them', () => {
    expect(trimEndOf(`${many('_')}a`, /_/)).toHaveLength(400_001)
  })
})

describe('breakLines', () => {
  const face = { widthEm: (text: string) => [...text].length }

  it('stops at the lines that were asked for', () => {
    expect(breakLines(many('甲'), 10, face, 3)).toEqual(Array.from({ length: 3 }, () => '甲'.repeat(10)))
    expect(breakLines(many('\n'), 10, face, 3)).toEqual(['', '', ''])
    expect(breakLines('甲乙\n丙', 1, face, 2)).toEqual(['甲', '乙'])
  })

  it('takes more lines than a call can have arguments', () => {
    expect(breakLines(many('甲\n'), 10, face)).toHaveLength(400_001)
  })
})

describe('a long text', () => {
  it('of blanks in a field is too long', () => {
    const text = aSeal({ ComponentType: 'TEXT', ComponentValue: `${many(' ')}.` })
    const wrapped = { ...text, ComponentType: 'MULTI_LINE_TEXT' }
    expect(isTooLong(text, { width: 100, height: 20 })).toBe(true)
    expect(isTooLong(wrapped, { width: 100, height: 20 })).toBe(true)
  })

  it('of letters as a mobile, and of commas as an e-mail address, is tidied', () => {
    expect(tidyMobile(many('a'))).toHaveLength(400_000)
    expect(tidyEmail(`${many(',')}a`)).toHaveLength(400_001)
  })
})
