import { describe, expect, it } from 'vitest'
import type { Component } from '../../../src/contract/api/component.ts'
import type { TextMatch } from '../../../src/contract/text/text-match.ts'
import { ignoresMissingKeyword, keywordMatches, locate, parseKeyword } from '../../../src/contract/locate/locate.ts'
import { aDocument, rect } from '../a-document.ts'

const at = (page: number, x: number, whole = false): TextMatch => ({ page, rect: rect(x, 200, 40, 10), whole })
const document = aDocument({ texts: { 甲方: [at(1, 100), at(1, 300, true), at(2, 100), at(4, 100, true)] } })

const byKeyword = (change: Partial<Component> = {}): Component => ({
  ComponentType: 'SIGN_SEAL',
  GenerateMode: 'KEYWORD',
  ComponentId: '甲方',
  ComponentPage: 0,
  ComponentPosX: 0,
  ComponentPosY: 0,
  ComponentWidth: 20,
  ComponentHeight: 6,
  ...change,
})

const found = (change: Partial<Component> = {}) =>
  keywordMatches(byKeyword(change), document).map(({ page, rect: box }) => [page, box.x])

describe('parseKeyword', () => {
  it.each([
    ['甲方', { text: '甲方', whole: false }],
    ['^甲方^', { text: '甲方', whole: true }],
    ['^甲方', { text: '^甲方', whole: false }],
    ['^^', { text: '^^', whole: false }],
    ['', { text: '', whole: false }],
    [7, { text: '', whole: false }],
    [undefined, { text: '', whole: false }],
  ])('of %s', (componentId, wished) => {
    expect(parseKeyword(componentId)).toEqual(wished)
  })
})

describe('the occurrences of a keyword', () => {
  it('are all of them, in the order of the file', () => {
    expect(found()).toEqual([
      [1, 100],
      [1, 300],
      [2, 100],
      [4, 100],
    ])
  })

  it('are none for a keyword that is not there', () => {
    expect(found({ ComponentId: '丙方' })).toEqual([])
    expect(found({ ComponentId: '' })).toEqual([])
  })

  it('with ^…^ are those beside which nothing else stands', () => {
    expect(found({ ComponentId: '^甲方^' })).toEqual([
      [1, 300],
      [4, 100],
    ])
  })

  it('with KeywordPage are those of the page', () => {
    expect(found({ KeywordPage: 1 })).toEqual([
      [1, 100],
      [1, 300],
    ])
    expect(found({ KeywordPage: 3 })).toEqual([])
  })

  it('with KeywordPage 0 are those of all pages', () => {
    expect(found({ KeywordPage: 0 })).toHaveLength(4)
  })

  it('with KeywordIndexes are counted from 0', () => {
    expect(found({ KeywordIndexes: [0, 2] })).toEqual([
      [1, 100],
      [2, 100],
    ])
  })

  it('with KeywordIndexes beyond the last are none', () => {
    expect(found({ KeywordIndexes: [4, -1] })).toEqual([])
  })

  it('with an empty list of KeywordIndexes are all', () => {
    expect(found({ KeywordIndexes: [] })).toHaveLength(4)
  })

  it('in the order Reverse are counted from the last', () => {
    expect(found({ KeywordOrder: 'Reverse', KeywordIndexes: [0] })).toEqual([[4, 100]])
    expect(found({ KeywordOrder: 'Positive', KeywordIndexes: [0] })).toEqual([[1, 100]])
  })

  it('are counted on the KeywordPage alone', () => {
    expect(found({ KeywordOrder: 'Reverse', KeywordPage: 1, KeywordIndexes: [0] })).toEqual([[1, 300]])
  })
})

describe('a component of 20 × 6 at a keyword of 40 × 10 at 100, 200', () => {
  const one = aDocument({ texts: { 甲方: [at(2, 100)] } })
  const place = (change: Partial<Component>) => locate(byKeyword(change), one)

  it.each([
    ['Middle', rect(110, 202, 20, 6)],
    ['Below', rect(110, 210, 20, 6)],
    ['Right', rect(140, 202, 20, 6)],
    ['LowerRight', rect(140, 210, 20, 6)],
    ['UpperRight', rect(140, 194, 20, 6)],
    [undefined, rect(110, 202, 20, 6)],
    ['', rect(110, 202, 20, 6)],
    ['Above', rect(110, 202, 20, 6)],
  ])('with RelativeLocation %s', (RelativeLocation, wished) => {
    expect(place({ RelativeLocation })).toEqual([{ page: 2, rect: wished }])
  })

  it.each(['constructor', 'toString', '__proto__'])(
    'with the hostile RelativeLocation %s counts as Middle',
    (RelativeLocation) => {
      expect(place({ RelativeLocation })).toEqual([{ page: 2, rect: rect(110, 202, 20, 6) }])
    },
  )

  it('moves right with OffsetX and down with OffsetY', () => {
    expect(place({ OffsetX: 5, OffsetY: -3 })).toEqual([{ page: 2, rect: rect(115, 199, 20, 6) }])
  })

  it('stands at each occurrence', () => {
    expect(locate(byKeyword({ RelativeLocation: 'LowerRight' }), document)).toEqual([
      { page: 1, rect: rect(140, 210, 20, 6) },
      { page: 1, rect: rect(340, 210, 20, 6) },
      { page: 2, rect: rect(140, 210, 20, 6) },
      { page: 4, rect: rect(140, 210, 20, 6) },
    ])
  })
})

describe('IgnoreKeywordError', () => {
  it('is read out of ComponentExtra', () => {
    expect(ignoresMissingKeyword(byKeyword({ ComponentExtra: '{"IgnoreKeywordError":1}' }))).toBe(true)
    expect(ignoresMissingKeyword(byKeyword({ ComponentExtra: '{"IgnoreKeywordError":0}' }))).toBe(false)
    expect(ignoresMissingKeyword(byKeyword())).toBe(false)
  })
})
