import { describe, expect, it } from 'vitest'
import type { Component } from '../../../src/contract/api/component.ts'
import { locate, placementMode, resolvePage } from '../../../src/contract/locate/locate.ts'
import { A4, aDocument, MIXED, rect } from '../a-document.ts'
import { aSeal } from '../a-draft.ts'

const four = aDocument()
const pagesOf = (component: Component, document = four) => locate(component, document).map(({ page }) => page)
const repeated = (ranges: unknown, type = 'SIGN_SEAL') =>
  aSeal({ ComponentType: type, ComponentPage: 2, ComponentExtra: JSON.stringify({ PageRanges: ranges }) })

describe('placementMode', () => {
  it.each([
    [undefined, 'NORMAL'],
    ['', 'NORMAL'],
    ['NORMAL', 'NORMAL'],
    ['whatever', 'NORMAL'],
    ['KEYWORD', 'KEYWORD'],
    ['FIELD', 'FIELD'],
  ])('of GenerateMode %s is %s', (mode, wished) => {
    expect(placementMode(aSeal({ GenerateMode: mode }))).toBe(wished)
  })
})

describe('resolvePage', () => {
  it.each([
    [1, 1],
    [4, 4],
    [-1, 4],
    [-4, 1],
    [0, null],
    [5, null],
    [-5, null],
    [1.5, null],
    ['1', null],
    [null, null],
    [undefined, null],
  ])('of %s in a file of four is %s', (page, wished) => {
    expect(resolvePage(page, 4)).toBe(wished)
  })
})

describe('a component placed absolutely', () => {
  it('stands on its page, with its own numbers', () => {
    expect(locate(aSeal({ ComponentPage: 3, ComponentPosX: 143.59375 }), four)).toEqual([
      { page: 3, rect: rect(143.59375, 200, 119, 119) },
    ])
  })

  it('stands on the last page for page -1', () => {
    expect(pagesOf(aSeal({ ComponentPage: -1 }))).toEqual([4])
  })

  it('stands nowhere for a page that the file does not have', () => {
    expect(locate(aSeal({ ComponentPage: 99 }), four)).toEqual([])
    expect(locate(aSeal({ ComponentPage: 0 }), four)).toEqual([])
    expect(locate(aSeal({ ComponentPage: undefined }), four)).toEqual([])
  })

  it('stands at the top left where it says no position', () => {
    expect(locate({ ComponentType: 'TEXT', ComponentPage: 1 }, four)).toEqual([{ page: 1, rect: rect(0, 0, 0, 0) }])
  })
})

describe('PageRanges', () => {
  it.each([
    ['from 1 to -1 are all pages', [{ BeginPage: 1, EndPage: -1 }], [1, 2, 3, 4]],
    ['from -1 to -1 are the last page', [{ BeginPage: -1, EndPage: -1 }], [4]],
    ['from -2 to -1 are the last two', [{ BeginPage: -2, EndPage: -1 }], [3, 4]],
    ['that go beyond the end stop at it', [{ BeginPage: 3, EndPage: 99 }], [3, 4]],
    ['that begin beyond the end are none', [{ BeginPage: 9, EndPage: 12 }], []],
    ['that begin after their end are none', [{ BeginPage: 3, EndPage: 2 }], []],
    ['that begin at 0 are none', [{ BeginPage: 0, EndPage: 2 }], []],
    [
      'that overlap name each page once',
      [
        { BeginPage: 2, EndPage: 4 },
        { BeginPage: 1, EndPage: 3 },
      ],
      [1, 2, 3, 4],
    ],
    [
      'that are apart leave out what lies between, in the order of the file',
      [
        { BeginPage: 4, EndPage: 4 },
        { BeginPage: 1, EndPage: 1 },
      ],
      [1, 4],
    ],
    ['of which one is broken keep the others', [{ BeginPage: 'x' }, { BeginPage: 3, EndPage: 3 }], [3]],
    ['that are empty leave the component on its own page', [], [2]],
    ['that are no list leave the component on its own page', { BeginPage: 1, EndPage: 4 }, [2]],
    ['that are all broken leave the component on its own page', ['1-4', null], [2]],
  ])('%s', (_, ranges, wished) => {
    expect(pagesOf(repeated(ranges))).toEqual(wished)
  })

  it('repeat a signature too, at the same place on each page', () => {
    expect(locate(repeated([{ BeginPage: 1, EndPage: 2 }], 'SIGN_SIGNATURE'), four)).toEqual([
      { page: 1, rect: rect(100, 200, 119, 119) },
      { page: 2, rect: rect(100, 200, 119, 119) },
    ])
  })

  it('repeat nothing else', () => {
    expect(pagesOf(repeated([{ BeginPage: 1, EndPage: -1 }], 'TEXT'))).toEqual([2])
    expect(pagesOf(repeated([{ BeginPage: 1, EndPage: -1 }], 'SIGN_DATE'))).toEqual([2])
  })
})

describe('a paging seal', () => {
  const seal = aSeal({ ComponentType: 'SIGN_PAGING_SEAL', ComponentPage: 1, ComponentPosX: 160, ComponentPosY: 60 })

  it('stands at the right edge of every page, of whatever size, and shows one slice on each', () => {
    const places = locate(seal, aDocument({ pages: MIXED }))
    expect(places.map(({ page }) => page)).toEqual([1, 2, 3, 4, 5, 6])
    expect(places.map(({ slice }) => slice)).toEqual([0, 1, 2, 3, 4, 5].map((index) => ({ index, count: 6 })))
    for (const [index, { rect: box }] of places.entries()) {
      expect(box.x + box.width).toBeCloseTo(MIXED[index]!.widthPt, 9)
      expect(box.y).toBe(60)
    }
    expect(places[0]!.rect).toEqual(rect(595.28 - 119, 60, 119, 119))
  })

  it('is no larger than a page that is smaller than it', () => {
    expect(locate(seal, aDocument({ pages: [A4, { widthPt: 100, heightPt: 50 }] }))[1]!.rect).toEqual(
      rect(0, 60, 100, 50),
    )
  })

  it('reads no page: page 99 is no mistake', () => {
    expect(pagesOf(aSeal({ ComponentType: 'SIGN_PAGING_SIGNATURE', ComponentPage: 99 }))).toEqual([1, 2, 3, 4])
  })
})

describe('a watermark, which lies over every page', () => {
  const mark = (change: Partial<Component>) => locate({ ComponentType: 'WATERMARK', ...change } as Component, four)
  const atTheTop = [{ page: 1, rect: rect(A4.widthPt / 2 - 120, 0, 240, 80) }]

  it('is held by the box that its numbers say', () => {
    expect(
      mark({ ComponentPage: 3, ComponentPosX: 50, ComponentPosY: 60, ComponentWidth: 200, ComponentHeight: 40 }),
    ).toEqual([{ page: 3, rect: rect(50, 60, 200, 40) }])
  })

  it.each([
    [
      'page, place and size of 0 (API of August 2026, example 12)',
      { ComponentPage: 0, ComponentPosX: 0, ComponentPosY: 0, ComponentWidth: 0, ComponentHeight: 0 },
    ],
    ['no place at all', {}],
    [
      'a page that the file does not have',
      { ComponentPage: 9, ComponentPosX: 0, ComponentPosY: 0, ComponentWidth: 10, ComponentHeight: 10 },
    ],
  ])('with %s is held at the top of the first page', (_, change) => {
    expect(mark(change)).toEqual(atTheTop)
  })

  it('has no box in a file without a page', () => {
    expect(locate({ ComponentType: 'WATERMARK' } as Component, aDocument({ pages: [] }))).toEqual([])
  })
})
