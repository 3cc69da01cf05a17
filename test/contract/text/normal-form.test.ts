import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { letterLength, normalForm } from '../../../src/contract/text/normal-form.ts'

describe('the form in which texts are compared', () => {
  it('is the text itself where nothing is to be changed', () => {
    expect(normalForm('甲方ABC，')).toMatchObject({ text: '甲方ABC,' })
    expect(normalForm('甲方ABC、。')).toEqual({ text: '甲方ABC、。', from: null, spaced: null })
  })

  it('says where each unit comes from, and where a blank stood', () => {
    const form = normalForm(' ㈱ ﬁ ⽅')
    expect(form.text).toBe('(株)fi方')
    expect([...form.from!]).toEqual([1, 1, 1, 3, 3, 5])
    expect([...form.spaced!]).toEqual([1, 0, 0, 1, 0, 1])
  })

  it('unfolds the longest of characters', () => {
    const long = normalForm('ﷺﷺ')
    expect(long.text).toBe('ﷺﷺ'.normalize('NFKC').replace(/\s/g, ''))
    expect([...long.from!].at(-1)).toBe(1)
  })

  it('takes a letter and its marks as one', () => {
    expect(normalForm('e\u0301').text).toBe('é')
    expect([letterLength('ﾃﾞｰ', 0), letterLength('𠮷野', 0), letterLength('甲', 0)]).toEqual([2, 2, 1])
  })

  it('of any text has an origin for each unit, ascending, and no blanks', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 20 }), (text) => {
        const form = normalForm(text)
        if (form.from) {
          expect(form.from).toHaveLength(form.text.length)
          expect(form.from.every((at, i) => at >= (form.from![i - 1] ?? 0) && at < text.length)).toBe(true)
        } else expect(form.text).toBe(text)
        if (form.spaced) expect(form.spaced).toHaveLength(form.text.length)
        expect(form.text).not.toMatch(/\s/)
      }),
    )
  })
})
