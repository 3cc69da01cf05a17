import { describe, expect, it } from 'vitest'
import type { Component } from '../../../src/contract/api/component.ts'
import { toKeywordAt } from '../../../src/contract/locate/convert-mode.ts'
import { keywordMarks, toggleMatch } from '../../../src/contract/locate/keyword-choice.ts'
import { keywordMatches, locate } from '../../../src/contract/locate/locate.ts'
import { aDocument, rect } from '../a-document.ts'
import { aSeal } from '../a-draft.ts'

const word = (page: number, x: number, y: number, whole = true) => ({ page, rect: rect(x, y, 40, 10), whole })
const matches = [word(1, 100, 100), word(1, 100, 300, false), word(3, 50, 50)]
const document = aDocument({ texts: { 甲方: matches, 乙方: [word(2, 300, 400)] } })
const byKeyword = (change: Partial<Component> = {}) =>
  aSeal({ GenerateMode: 'KEYWORD', ComponentId: '甲方', ComponentPosX: 0, ComponentPosY: 0, ...change })
const seen = (component: Component) =>
  keywordMarks(component, document).map(({ number, used }) => `${number ?? '-'}${used ? '+' : ''}`)

describe('the marks of a keyword', () => {
  it('are all its matches, numbered in the component’s order, with what is used', () => {
    expect(seen(byKeyword())).toEqual(['1+', '2+', '3+'])
    expect(seen(byKeyword({ KeywordIndexes: [2] }))).toEqual(['1', '2', '3+'])
    expect(seen(byKeyword({ KeywordOrder: 'Reverse', KeywordIndexes: [0] }))).toEqual(['3', '2', '1+'])
    expect(seen(byKeyword({ KeywordPage: 3 }))).toEqual(['-', '-', '1+'])
    expect(seen(byKeyword({ ComponentId: '^甲方^' }))).toEqual(['1+', '2+'])
    expect(seen(byKeyword({ ComponentId: '' }))).toEqual([])
  })

  it('say where the component comes to stand by each', () => {
    const component = byKeyword({ KeywordIndexes: [0, 2], OffsetX: 30 })
    const [one, two, three] = keywordMarks(component, document)
    expect(two!.placement).toBeNull()
    expect([one!.placement, three!.placement]).toEqual(locate(component, document))
  })
})

describe('a match that is pressed', () => {
  it('is left out, and used again: then nothing is written', () => {
    const without = toggleMatch(byKeyword(), matches[1]!, document)
    expect(without.KeywordIndexes).toEqual([0, 2])
    expect(toggleMatch(without, matches[1]!, document)).not.toHaveProperty('KeywordIndexes')
  })

  it('counts in the order that is set', () => {
    expect(toggleMatch(byKeyword({ KeywordOrder: 'Reverse' }), matches[0]!, document).KeywordIndexes).toEqual([0, 1])
  })

  it('stays where it is the last', () => {
    const last = byKeyword({ KeywordIndexes: [1] })
    expect(toggleMatch(last, matches[1]!, document)).toBe(last)
  })

  it('on a page that was left out takes the limit away and keeps what was used', () => {
    const component = byKeyword({ KeywordPage: 1, KeywordIndexes: [1] })
    const next = toggleMatch(component, matches[2]!, document)
    expect(next).not.toHaveProperty('KeywordPage')
    expect(keywordMatches(next, document)).toEqual([matches[1], matches[2]])
  })
})

describe('words that are chosen on a page', () => {
  it('leave the component where it stood on that page', () => {
    const seal = aSeal({ ComponentPage: 1, ComponentPosX: 200, ComponentPosY: 280 })
    const tied = toKeywordAt(seal, '甲方', matches[1]!, document)
    expect(tied).toMatchObject({ GenerateMode: 'KEYWORD', ComponentId: '甲方', KeywordIndexes: [1] })
    expect(locate(tied, document)).toEqual([{ page: 1, rect: rect(200, 280, 119, 119) }])
  })

  it('tie it to the match that was pressed, not to the nearest', () => {
    const seal = aSeal({ ComponentPage: 1, ComponentPosX: 200, ComponentPosY: 280 })
    const tied = toKeywordAt(seal, '甲方', matches[0]!, document)
    expect(keywordMatches(tied, document)).toEqual([matches[0]])
    expect(locate(tied, document)).toEqual([{ page: 1, rect: rect(200, 280, 119, 119) }])
  })

  it('take it along from another page, its middle on the words as far as the page allows', () => {
    const tied = toKeywordAt(aSeal({ ComponentPage: 1 }), '乙方', matchOf('乙方'), document)
    expect(locate(tied, document)).toEqual([{ page: 2, rect: rect(320 - 59.5, 405 - 59.5, 119, 119) }])
    const atEdge = toKeywordAt(aSeal({ ComponentPage: 1 }), '甲方', matches[2]!, document)
    expect(locate(atEdge, document)).toEqual([{ page: 3, rect: rect(10.5, 0, 119, 119) }])
  })

  it('change the keyword of one that has another', () => {
    const tied = toKeywordAt(
      byKeyword({ KeywordIndexes: [0], OffsetX: 9, OffsetY: 9 }),
      '乙方',
      matchOf('乙方'),
      document,
    )
    expect(tied).not.toHaveProperty('KeywordIndexes')
    expect(locate(tied, document)[0]!.page).toBe(2)
  })
})

function matchOf(text: string) {
  return document.findText(text)[0]!
}
