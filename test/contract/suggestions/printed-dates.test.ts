// Dates whose 年, 月 and 日 are printed.
import { describe, expect, it } from 'vitest'
import { checkRequest } from '../../../src/contract/checks/check.ts'
import { isOnPage } from '../../../src/contract/geometry/page.ts'
import { pagesOnly } from '../../../src/contract/locate/document-model.ts'
import { componentOf } from '../../../src/contract/suggestions/apply.ts'
import { openSuggestions } from '../../../src/contract/suggestions/open.ts'
import { suggest } from '../../../src/contract/suggestions/suggest.ts'
import { assemblePage } from '../../../src/contract/text/assemble.ts'
import { sketchPage } from './corpus/sketch.ts'
import { block, suggestIn } from './corpus/suggest-in.ts'

describe('a date over a printed 年 月 日', () => {
  /** Where the characters stand in a line of a sketch: its left edge is 56 pt, half widths are 6 pt. */
  function placeOf(sketch: string, char: string): readonly [number, number] {
    const before = Array.from(sketch.slice(0, sketch.indexOf(char))).reduce(
      (x, c) => x + (c.codePointAt(0)! < 0x2000 ? 6 : 12),
      56,
    )
    return [before, before + 12]
  }

  it.each(['日期：        年    月    日', '日期：____年___月___日', '签署日期：    年  月  日'])(
    'writes each number before its character: %s',
    (sketch) => {
      const date = suggestIn(`甲方（盖章）：\n\n${sketch}`).find((s) => s.what === 'SIGN_DATE')!
      expect(date.extra).toMatchObject({ Format: 'yyyy m d', FontAlign: 'Left' })
      const cell = Number(date.extra!.FontSize) / 2
      const [before, behind] = String(date.extra!.Gaps).split(',').map(Number) as [number, number]
      const [year, month, day] = ['年', '月', '日'].map((char, place) =>
        placeOf(place === 2 ? sketch.replace('日期', '口期') : sketch, char),
      ) as [readonly [number, number], readonly [number, number], readonly [number, number]]
      expect(date.rect.x).toBeGreaterThanOrEqual(placeOf(sketch, '：')[1])
      expect(date.rect.x + 4 * cell).toBeLessThanOrEqual(year[0])
      const monthAt = date.rect.x + (4 + before) * cell
      for (const digits of [1, 2]) {
        // Half a cell is as exact as Gaps can say it.
        expect(monthAt).toBeGreaterThanOrEqual(year[1] - cell / 2)
        expect(monthAt + digits * cell).toBeLessThanOrEqual(month[0] + cell / 2)
        const dayAt = monthAt + (digits + behind) * cell
        expect(dayAt).toBeGreaterThanOrEqual(month[1] - cell)
        expect(dayAt + 2 * cell).toBeLessThanOrEqual(day[0] + cell)
      }
    },
  )

  it('is written out whole where its characters stand too close, or half a year is printed', () => {
    for (const line of ['日期：年月日', '日期：202 年  月  日']) {
      const date = suggestIn(`甲方（盖章）：\n\n${line}`).find((s) => s.what === 'SIGN_DATE')
      expect(date?.extra).toBeUndefined()
    }
  })
})

describe('a date to fill in', () => {
  it('is one for each blank before a printed 年, 月 and 日, each as wide as its blank', () => {
    const found = suggestIn('第二条 乙方应于____年__月__日前付清全部货款，逾期承担违约责任。')
    // A label of 15 half widths, then 4 and 2 and 2 of them with 年 and 月 between.
    expect(found.map(({ what, rect, extra }) => [what, rect.x, rect.width, extra])).toEqual([
      ['TEXT', 146, 24, { FontSize: 10, FontAlign: 'Center' }],
      ['TEXT', 182, 12, { FontSize: 10, FontAlign: 'Center' }],
      ['TEXT', 206, 12, { FontSize: 10, FontAlign: 'Center' }],
    ])
  })

  it('has no blank for what is printed', () => {
    const found = suggestIn('第二条 乙方应于2026年__月__日前付清全部货款，逾期承担违约责任。')
    expect(found.map(({ fill, rect }) => [fill?.name, rect.x])).toEqual([
      ['月', 182],
      ['日', 206],
    ])
    const [century] = suggestIn('第二条 乙方应于20__年__月__日前付清全部货款，逾期承担违约责任。')
    expect([century?.fill?.name, century?.rect.x, century?.rect.width]).toEqual(['年', 158, 12])
  })

  it.each([
    ['a blank too narrow for digits', '第二条 乙方应于 年 月 日前付清全部货款，逾期承担违约责任。'],
    ['one of the blanks too narrow', '第二条 乙方应于____年_月_日前付清全部货款，逾期承担违约责任。'],
  ])('is one date with %s', (_, sketch) => {
    expect(suggestIn(sketch).map(({ what }) => what)).toEqual(['DATE'])
  })

  it.each([
    ['12          ____年__月__日前付清货款', 56 + 12 * 6],
    ['1001 ____年__月__日前付清货款', 56 + 5 * 6],
  ])('does not take a number before it for its year: %s', (sketch, x) => {
    const [year] = suggestIn(sketch)
    expect([year?.fill?.name, year?.rect.x, year?.rect.width]).toEqual(['年', x, 24])
  })

  it('is one date in the form field that is its blank', () => {
    const field = { name: 'day', kind: 'text' as const, page: 1, rect: { x: 146, y: 66, width: 90, height: 16 } }
    const found = suggestIn('第二条 乙方应于____年__月__日前付清全部货款，逾期承担违约责任。', undefined, [field])
    expect(found).toMatchObject([{ what: 'DATE', rect: field.rect }])
  })

  it('is on the page, also in its last line', () => {
    const low = `${'\n'.repeat(38)}第二条 乙方应于____年__月__日前付清全部货款，逾期承担违约责任。`
    const found = suggestIn(low)
    expect(found).toHaveLength(3)
    for (const { rect } of found) expect(isOnPage(rect, sketchPage)).toBe(true)
  })

  it('stays dismissed for those who dismissed the date as one', () => {
    const found = suggestIn('第二条 乙方应于____年__月__日前付清全部货款，逾期承担违约责任。')
    const dismissed = new Set([found[0]!.id.replace(/-年$/, '')])
    expect(dismissed).toEqual(new Set(['DATE-1-146-80']))
    expect(openSuggestions(found, { boxes: [], dismissed, owners: new Set(['initiator']) })).toEqual([])
  })

  it('is one date where no 年 is printed', () => {
    const found = suggestIn('第二条 付款日期：________________')
    expect(found.map(({ what }) => what)).toEqual(['DATE'])
  })
})

describe('a date of signing whose printed 年 月 日 has no room for it', () => {
  const year = `${block.split('\n').slice(0, 3).join('\n')}\n\n2026年   月   日`

  it('is behind it, where the year is printed', () => {
    const date = suggestIn(year).find(({ what }) => what === 'SIGN_DATE')
    expect(date?.extra?.Format).toBeUndefined()
    // The line ends at 56 + 16 × 6.
    expect(date?.rect.x).toBe(156)
  })

  it('is below it, where words are printed behind', () => {
    const narrow = `${block.split('\n').slice(0, 3).join('\n')}\n\n日期：2026年   月   日    日期：2026年   月   日`
    const [first, second] = suggestIn(narrow).filter(({ what }) => what === 'SIGN_DATE')
    // Behind the second, whose line ends at 56 + 48 × 6; the first has only four half widths there.
    expect([first?.rect.x, second?.rect.x]).toEqual([348, 92])
    expect(second!.rect.y).toBeGreaterThan(first!.rect.y + 15)
  })

  it('is not suggested where something else is to be filled in below', () => {
    const dates = '日期：2026年   月   日    日期：2026年   月   日'
    const found = suggestIn(`${block.split('\n').slice(0, 3).join('\n')}\n\n${dates}\n地址：________________`)
    const [date, ...others] = found.filter(({ what }) => what === 'SIGN_DATE')
    expect([date?.rect.x, others]).toEqual([348, []])
    expect(found.some(({ fill }) => fill?.name === '地址')).toBe(true)
  })

  it.each([26, 27, 28, 29, 30, 31])('covers no letters of a line %d pt below', (pitch) => {
    const line = (text: string, y: number, x = 56) => ({
      text,
      start: { x, y },
      along: { x: 12 * text.length, y: 0 },
      up: { x: 0, y: -12 },
    })
    const runs = [
      line('甲方（盖章）：', 100),
      line('日期：2026年', 140),
      line('月', 140, 170),
      line('日', 140, 200),
      line('（以签订之日为准，逾期不候，双方另有约定的除外）', 140, 220),
      line('上述日期之前双方均不受本合同的约束也不承担任何责任', 140 + pitch),
    ]
    const text = [assemblePage(1, runs)]
    const found = suggest({ text, pages: [sketchPage], fields: [], parties: [] }).filter(
      ({ what }) => what === 'SIGN_DATE',
    )
    const request = { FlowName: 'a', Approvers: [{ ApproverType: 1, SignComponents: found.map(componentOf) }] }
    const findings = checkRequest(request, { now: 0, document: pagesOnly([sketchPage]), stage: 'draft', text })
    expect(findings.filter(({ code }) => code === 'over-print')).toEqual([])
  })
})
