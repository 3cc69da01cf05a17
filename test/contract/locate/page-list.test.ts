// Page lists as a person types them, and pages counted from the end.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  everyPage,
  formatPageList,
  isEveryPage,
  pageListProblem,
  parsePageList,
  rangesOfPages,
  togglePage,
} from '../../../src/contract/locate/page-list.ts'
import { coveredPages, fromEnd, resolvePage, writtenLike } from '../../../src/contract/locate/page-number.ts'

const range = (BeginPage: number, EndPage = BeginPage) => ({ BeginPage, EndPage })

describe('a typed page list', () => {
  it.each([
    ['1-3,5,-1', [range(1, 3), range(5), range(-1)]],
    [' 2 - 4 ， 6、8 ', [range(2, 4), range(6), range(8)]],
    ['3-', [range(3, -1)]],
    ['1--2', [range(1, -2)]],
    ['-3--1', [range(-3, -1)]],
    ['2至4', [range(2, 4)]],
  ])('%s', (text, wished) => {
    expect(parsePageList(text)).toEqual(wished)
  })

  it.each(['', ',', 'a', '1-b', '0', '2-0', '1.5', '1 2', '--1', '99999999'])('refuses %j', (text) => {
    expect(parsePageList(text)).toBeNull()
  })

  it.each([
    ['', 'pagesEmpty'],
    ['x', 'pagesSyntax'],
    ['5', 'pagesBeyond'],
    ['1-5', 'pagesBeyond'],
    ['-5', 'pagesBeyond'],
    ['3-2', 'pagesBackwards'],
    ['-1-1', 'pagesBackwards'],
    ['1-3,-1', null],
  ])('%j in a file of four pages: %s', (text, wished) => {
    expect(pageListProblem(text, 4)).toBe(wished)
  })

  it('is what was formatted', () => {
    const page = fc.integer({ min: -500, max: 500 }).filter((n) => n !== 0)
    const ranges = fc.array(fc.record({ BeginPage: page, EndPage: page }), { minLength: 1, maxLength: 6 })
    fc.assert(
      fc.property(ranges, (list) => {
        expect(parsePageList(formatPageList(list))).toEqual(list)
      }),
    )
  })
})

describe('page chips', () => {
  it('cover after a press what they covered, with the page pressed the other way', () => {
    const pages = fc.uniqueArray(fc.integer({ min: 1, max: 12 }), { maxLength: 12 })
    fc.assert(
      fc.property(pages, fc.integer({ min: 1, max: 12 }), (chosen, page) => {
        const ranges = rangesOfPages(chosen)
        expect(coveredPages(ranges, 12)).toEqual([...chosen].sort((a, b) => a - b))
        const wished = chosen.includes(page) ? chosen.filter((p) => p !== page) : [...chosen, page]
        expect(coveredPages(togglePage(ranges, page, 12), 12)).toEqual(wished.sort((a, b) => a - b))
      }),
    )
  })

  it('leave an end at the last page an end at the last page', () => {
    expect(togglePage(everyPage, 3, 6)).toEqual([range(1, 2), range(4, -1)])
    expect(togglePage([range(1, 2), range(4, -1)], 3, 6)).toEqual([range(1, -1)])
    expect(togglePage([range(-1)], 6, 6)).toEqual([])
    expect(isEveryPage(togglePage(togglePage(everyPage, 1, 6), 1, 6))).toBe(true)
  })
})

describe('a page counted from the end', () => {
  it('is the same page, and stays counted so', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 900 }), fc.integer({ min: 1, max: 900 }), (a, b) => {
        const [page, count] = [Math.min(a, b), Math.max(a, b)]
        expect(resolvePage(fromEnd(page, count), count)).toBe(page)
        expect(writtenLike(-1, page, count)).toBeLessThan(0)
        expect(resolvePage(writtenLike(-1, page, count), count)).toBe(page)
        expect(writtenLike(1, page, count)).toBe(page)
        expect(resolvePage(-1, count + 3)).toBe(count + 3)
      }),
    )
  })
})
