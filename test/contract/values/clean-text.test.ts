import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cleanText } from '../../../src/contract/values/clean-text.ts'

describe('text, cleaned', () => {
  it.each([
    ['zero-width blanks', '张\u200b三', '张三'],
    ['a byte order mark', '\ufeff采购合同', '采购合同'],
    ['a soft hyphen', 'Con\u00adtract', 'Contract'],
    ['marks of direction', '\u202d13200000000\u202c', '13200000000'],
    ['isolates of direction', '\u2066张三\u2069', '张三'],
    ['control characters', '张\u0000三\u007f\u0085', '张三'],
    ['a filler that looks like nothing', '\u3164张三', '张三'],
    ['fillers of other scripts', '张\u115f\u1160\u17b4\u17b5三', '张三'],
    ['controls of shorthand and music', '张\u{1bca0}\u{1d173}三', '张三'],
    ['code points that are no characters', '张\ufdd0\u{1fffe}三', '张三'],
    ['a blank of Braille', '张三\u2800', '张三'],
    ['a joiner that joins nothing', '张\u200d三', '张三'],
    ['a selector behind no emoji', '张三\ufe0f', '张三'],
    ['a tag behind no flag', '张三\u{e0041}', '张三'],
    ['full-width digits', '１３２００００００００', '13200000000'],
    ['full-width Latin', 'Ｌｕｏｋｕａｎ', 'Luokuan'],
    ['Kangxi radicals', '⽅⼤⾦', '方大金'],
    ['radicals that NFKC leaves', '⻔⻢⺠', '门马民'],
    ['compatibility ideographs', '\uf9f7\uf90a', '立金'],
    ['ligatures', 'o\ufb03ce', 'office'],
    ['letters of mathematics', '𝐋𝟏', 'L1'],
    ['punctuation for vertical writing', '︵甲︶︓', '（甲）：'],
    ['small punctuation', '甲﹐乙', '甲，乙'],
    ['blanks at the ends', ' 　张三\t\n', '张三'],
    ['blanks that are no common ones', 'Sean\u00a0O\u2009Brien', 'Sean O Brien'],
    ['line breaks of other kinds', '一\r\n二\r三\u2028四', '一\n二\n三\n四'],
  ])('%s: %j is %j', (_what, text, clean) => {
    expect(cleanText(text)).toBe(clean)
  })

  it.each([
    ['Chinese punctuation', '上海（集团）有限公司，“甲方”：《合同》！～'],
    ['a full-width blank inside', '张　三'],
    ['a rare character', '𠮷田〇'],
    ['accents', "L'Oréal"],
    ['a family', '👨‍👩‍👧‍👦'],
    ['a heart on fire', '❤️‍🔥'],
    ['a keycap', '1️⃣'],
    ['a skin', '👍🏽'],
    ['a flag of a region', '🏴\u{e0067}\u{e0062}\u{e0065}\u{e006e}\u{e0067}\u{e007f}'],
    ['Persian with a joiner', 'می\u200cخواهم'],
    ['Hindi with a joiner', 'क्\u200dष'],
    ['Mongolian with its selectors', 'ᠤᠷᠤᠭ\u180eᠠ\u180b'],
    ['circled numbers', '①②'],
  ])('leaves %s: %j', (_what, text) => {
    expect(cleanText(text)).toBe(text)
  })

  it('leaves full width and indentation to what is printed', () => {
    expect(cleanText('　　第１条 甲\u200b⽅ \n', 'content')).toBe('　　第１条 甲方')
  })

  it('leaves to words of the file their own letters', () => {
    expect(cleanText(' 甲⽅\u200b（１） ', 'exact')).toBe('甲⽅（１）')
  })

  it('is done after once, whatever the text', () => {
    const unit = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 3 }),
      fc.constantFrom(
        '\u200d',
        '\u200c',
        '\ufe0f',
        '👨',
        'क',
        'م',
        ' ',
        '　',
        '\u00ad',
        '１',
        '⽅',
        '\u{e0067}',
        '🏴',
        '1',
      ),
    )
    const text = fc.array(unit, { maxLength: 12 }).map((units) => units.join(''))
    fc.assert(
      fc.property(text, fc.constantFrom('plain' as const, 'content' as const, 'exact' as const), (typed, cleaning) => {
        const clean = cleanText(typed, cleaning)
        expect(cleanText(clean, cleaning)).toBe(clean)
      }),
      { numRuns: 2000 },
    )
  })

  it('comes to an end with very long texts, which it would not in work that grows with the square', () => {
    const text = (many: number) =>
      '\u200d'.repeat(many) + '甲'.repeat(many) + '\u{e0067}'.repeat(many) + ' '.repeat(many) + 'x'
    expect(cleanText(text(300_000)).length).toBeLessThan(text(300_000).length)
  })
})
