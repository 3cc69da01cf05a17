import { describe, expect, it } from 'vitest'
import { assemblePage } from '../../../src/contract/text/assemble.ts'
import { boxOf, findOnPage } from '../../../src/contract/text/find.ts'
import { textState, type TextRun } from '../../../src/contract/text/text-page.ts'

/** A run of 10 pt letters; each is as wide as it is high. */
const run = (text: string, x = 0, y = 100, along = text.length * 10): TextRun => ({
  text,
  start: { x, y },
  along: { x: along, y: 0 },
  up: { x: 0, y: -10 },
})
const page = (...runs: TextRun[]) => assemblePage(1, runs)
const rects = (on: ReturnType<typeof page>, text: string) =>
  findOnPage(on, text).map(({ rect }) => [rect.x, rect.y, rect.width, rect.height])
const count = (text: string, sought: string) => findOnPage(page(run(text)), sought).length

describe('a word', () => {
  it('has the box of its letters', () => {
    expect(findOnPage(page(run('合同甲方签字', 50)), '甲方')).toEqual([
      { page: 1, rect: { x: 70, y: 90, width: 20, height: 10 }, whole: false },
    ])
  })

  it('is put together from runs that adjoin, and is as written then', () => {
    const split = page(run('合同甲', 0), run('方签', 30), run('字', 50))
    expect(findOnPage(split, '甲方签字')).toEqual([
      { page: 1, rect: { x: 20, y: 90, width: 40, height: 10 }, whole: false },
    ])
  })

  it('is found with blanks between its letters, and told to be altered', () => {
    for (const text of ['甲　　方', '甲 方', '甲\u200b方', '甲\u00a0方'])
      expect(findOnPage(page(run(text)), '甲方'), text).toMatchObject([{ altered: true, whole: true }])
    expect(findOnPage(page(run('甲　　方')), '甲　　方')[0]).not.toHaveProperty('altered')
    expect(rects(page(run('甲'), run('方', 36)), '甲方')).toEqual([[0, 90, 46, 10]])
  })

  it('is found in any width, half or full', () => {
    expect(findOnPage(page(run('ＨＴ－２０２６')), 'HT-2026')).toMatchObject([{ altered: true }])
    expect(findOnPage(page(run('(盖章)')), '（盖章）')).toMatchObject([{ altered: true }])
    expect(count('ﾃﾞｰﾀ', 'データ')).toBe(1)
    expect(rects(page(run('ﾃﾞｰﾀ')), 'デ')).toEqual([[0, 90, 20, 10]])
  })

  it('is found where the file has radicals in place of its characters', () => {
    for (const [text, sought] of [
      ['⼄⽅（⾦额）', '乙方（金额）'],
      ['⻓期⽤户', '长期用户'],
      ['⼈⺠法院⻅证', '人民法院见证'],
      ['⻔⻋⻢⻛⻰', '门车马风龙'],
    ] as const) {
      expect(findOnPage(page(run(text)), sought), text).toMatchObject([{ altered: true, whole: true }])
    }
  })

  it('of Latin letters is not found across a blank, nor over one', () => {
    expect([
      count('Party A', 'Party A'),
      count('Party A', 'PartyA'),
      count('PartyA', 'Party A'),
      count('PartyA', 'PartyA'),
    ]).toEqual([1, 0, 0, 1])
    expect(findOnPage(page(run('Party'), run('A', 54)), 'Party A')).toMatchObject([{ altered: true }])
    expect(findOnPage(page(run('Party'), run('A', 50)), 'Party A')).toEqual([])
    expect(findOnPage(page(run('Party'), run(' ', 50), run('A', 60)), 'PartyA')).toEqual([])
    expect(count('甲方 Party A 签字', '甲方PartyA')).toBe(0)
    expect(count('甲方Party A 签字', '甲方 Party A签字')).toBe(1)
  })

  it('of Latin letters is found where all of them are spaced out', () => {
    expect(findOnPage(page(run('A G R E E M E N T')), 'AGREEMENT')).toMatchObject([{ altered: true }])
    expect(count('A B', 'AB')).toBe(0)
    expect(count('AB C', 'ABC')).toBe(0)
  })

  it('that goes on in the next line is found, and not what stands in another column', () => {
    expect(findOnPage(page(run('向乙', 400, 100), run('方支付', 0, 120)), '乙方支付')).toHaveLength(1)
    expect(findOnPage(page(run('甲', 0, 100), run('方', 300, 120)), '甲方')).toEqual([])
    expect(findOnPage(page(run('甲', 0, 100), run('方', 0, 300)), '甲方')).toEqual([])
    expect(findOnPage(page(run('甲', 0, 100), run('方', 200, 100)), '甲方')).toEqual([])
  })

  it('is found where its letters stand one under another', () => {
    expect(rects(page(...[...'骑缝章'].map((letter, i) => run(letter, 50, 100 + i * 14))), '骑缝章')).toEqual([
      [50, 90, 10, 38],
    ])
  })

  it('outside of the first plane is found, whole letters only', () => {
    const on = page(run('姓名：𠮷野𠮷', 0, 100, 60))
    expect(rects(on, '𠮷')).toEqual([
      [30, 90, 10, 10],
      [50, 90, 10, 10],
    ])
    expect(rects(on, '野𠮷')).toEqual([[40, 90, 20, 10]])
  })

  it('is counted once where occurrences overlap, and each time where they adjoin', () => {
    expect([count('年年年', '年年'), count('年年年年', '年年'), count('aXaXa', 'aXa')]).toEqual([1, 2, 1])
  })

  it('that is blank is found nowhere', () => {
    expect([count('甲 方', ' '), count('甲方', ''), count('甲方', '\u200b')]).toEqual([0, 0, 0])
  })

  it('drawn twice to be bold is counted once; twice elsewhere, twice', () => {
    expect(findOnPage(page(run('甲方', 50), run('甲方', 50.4), run('甲方', 50, 100.4)), '甲方')).toHaveLength(1)
    expect(findOnPage(page(run('甲方', 50), run('甲方', 90), run('甲方', 50, 200)), '甲方')).toHaveLength(3)
    // On either side of a border between two places that are compared.
    expect(findOnPage(page(run('甲方', 15.9), run('甲方', 200), run('甲方', 16.1)), '甲方')).toHaveLength(2)
  })
})

describe('a whole word', () => {
  it('stands alone in its piece of the line, over runs too', () => {
    expect(findOnPage(page(run('签'), run('名', 10)), '签名')).toMatchObject([{ whole: true }])
    expect(findOnPage(page(run('签'), run('名', 10), run('栏', 20)), '签名')).toMatchObject([{ whole: false }])
    expect(findOnPage(page(run('患者'), run('签名', 20)), '签名')).toMatchObject([{ whole: false }])
    expect(findOnPage(page(run('患者'), run('签名', 40)), '签名')).toMatchObject([{ whole: true }])
    expect(findOnPage(page(run('  签名  ')), '签名')).toMatchObject([{ whole: true }])
    expect(findOnPage(page(run('签名：')), '签名')).toMatchObject([{ whole: false }])
  })
})

describe('the box of letters', () => {
  const edges = { begin: [0, 12, 30], end: [8, 25, 40] }
  it('is between their own edges where these are known', () => {
    expect(findOnPage(page(run('甲乙丙', 100, 100, 40)), '乙', () => edges)[0]!.rect).toEqual({
      x: 112,
      y: 90,
      width: 13,
      height: 10,
    })
  })

  it('lies along its line, whichever way that goes', () => {
    const up: TextRun = { text: '甲乙丙', start: { x: 100, y: 200 }, along: { x: 0, y: -40 }, up: { x: -10, y: 0 } }
    expect(boxOf(up, 1, 2, edges)).toEqual({ x: 90, y: 175, width: 10, height: 13 })
    const back: TextRun = { text: '甲乙丙', start: { x: 100, y: 200 }, along: { x: -40, y: 0 }, up: { x: 0, y: 10 } }
    expect(boxOf(back, 1, 2, edges)).toEqual({ x: 75, y: 200, width: 13, height: 10 })
  })
})

describe('a page', () => {
  it('without letters has no text', () => {
    expect([page(), page(run('  '), run('____')), page(run('—— · ——'))].map(textState)).toEqual([
      'none',
      'none',
      'none',
    ])
    expect([page(run('甲')), page(run('3')), page(run('é'))].map(textState)).toEqual(['text', 'text', 'text'])
  })

  it('of megabytes in one line is searched through at once', () => {
    const million = '甲乙 a，'.repeat(40_000)
    const on = page(run(million))
    expect(findOnPage(on, '乙a，甲')).toHaveLength(39_999)
    expect(findOnPage(page(run('a'.repeat(1_000_000))), `${'a'.repeat(1_000)}b`)).toEqual([])
    expect(findOnPage(page(run('a'.repeat(1_000_000))), 'a'.repeat(500_000))).toEqual([])
  })

  it('of thirty thousand letters, each a run of its own in one place, is read', () => {
    const letters = Array.from({ length: 30_000 }, (_, i) => run('一', (i % 7) * 0.01 * i, 100))
    expect(() => findOnPage(page(...letters), '一一')).not.toThrow()
    const line = Array.from({ length: 30_000 }, (_, i) => run(i % 2 ? '甲' : '方', i * 10, 100))
    expect(findOnPage(page(...line), '甲方')).toHaveLength(14_999)
  })
})
