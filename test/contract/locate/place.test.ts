import { describe, expect, it } from 'vitest'
import fc from 'fast-check'
import { componentTypes } from '../../../src/contract/component-types/catalogue.ts'
import { isOnPage } from '../../../src/contract/geometry/page.ts'
import { locate } from '../../../src/contract/locate/locate.ts'
import { mayChangePage, newComponent, placedAt } from '../../../src/contract/locate/place.ts'
import { A4, aDocument, MIXED, rect } from '../a-document.ts'
import { aSeal } from '../a-draft.ts'
import { lengths } from '../geometry/arbitrary-boxes.ts'

const tiny = { widthPt: 40, heightPt: 30 }

describe('newComponent', () => {
  it('has its centre at the point', () => {
    expect(newComponent('SIGN_SIGNATURE', 3, { x: 300, y: 400 }, A4)).toEqual({
      ComponentType: 'SIGN_SIGNATURE',
      FileIndex: 0,
      ComponentPage: 3,
      ComponentPosX: 240.5,
      ComponentPosY: 378.5,
      ComponentWidth: 119,
      ComponentHeight: 43,
    })
  })

  it('is moved onto the page where it would hang off its corner', () => {
    expect(newComponent('SIGN_SEAL', 1, { x: 0, y: 0 }, A4)).toMatchObject({ ComponentPosX: 0, ComponentPosY: 0 })
    expect(newComponent('SIGN_SEAL', 1, { x: 595.28, y: 841.89 }, A4)).toMatchObject({
      ComponentPosX: 476.28,
      ComponentPosY: 722.89,
      ComponentWidth: 119,
      ComponentHeight: 119,
    })
  })

  it('is as large as a page that is smaller than it', () => {
    expect(newComponent('SIGN_SEAL', 1, { x: 20, y: 15 }, tiny)).toMatchObject({
      ComponentPosX: 0,
      ComponentPosY: 0,
      ComponentWidth: 40,
      ComponentHeight: 30,
    })
  })

  it('of a paging seal stands at the right edge, at the height of the point', () => {
    expect(newComponent('SIGN_PAGING_SEAL', 1, { x: 100, y: 400 }, A4)).toMatchObject({
      ComponentPosX: 476.28,
      ComponentPosY: 340.5,
    })
  })

  it('of a type that the catalogue does not know has the size of a signature', () => {
    expect(newComponent('SIGN_NEW', 1, { x: 300, y: 400 }, A4)).toMatchObject({
      ComponentWidth: 119,
      ComponentHeight: 43,
    })
  })

  it('of any type, at any point of any page, stands on the page', () => {
    const types = fc.constantFrom(...componentTypes.map(({ type }) => type))
    const points = fc.record({ x: lengths(-100, 1500), y: lengths(-100, 1500) })
    fc.assert(
      fc.property(types, fc.constantFrom(...MIXED, tiny), points, (type, size, point) => {
        for (const { rect: box } of locate(newComponent(type, 1, point, size), aDocument({ pages: [size] }))) {
          expect(isOnPage(box, size)).toBe(true)
        }
      }),
    )
  })
})

describe('mayChangePage', () => {
  it('is so for what stands on a page of its own', () => {
    expect(mayChangePage(aSeal())).toBe(true)
    expect(mayChangePage(aSeal({ GenerateMode: 'KEYWORD' }))).toBe(false)
    expect(mayChangePage(aSeal({ ComponentType: 'SIGN_PAGING_SEAL' }))).toBe(false)
  })
})

describe('placedAt', () => {
  const { pages } = aDocument()
  const component = aSeal({
    ComponentPosX: 433.59375,
    ComponentPosY: 196.0625,
    ComponentWidth: 143.59375,
    ComponentHeight: 43.328125,
  })
  const placement = { page: 1, rect: rect(433.59375, 196.0625, 143.59375, 43.328125) }
  const move = (x: number, y: number, page = 1) =>
    placedAt(
      component,
      placement,
      { page, rect: { ...placement.rect, x: placement.rect.x + x, y: placement.rect.y + y } },
      pages,
    )

  it('leaves the decimals of an import that nobody touched as they are', () => {
    expect(move(0, 10)).toEqual({ ...component, ComponentPosY: 206.06 })
    expect(move(-5, 0)).toEqual({ ...component, ComponentPosX: 428.59 })
  })

  it('changes nothing where nothing was moved', () => {
    expect(move(0, 0)).toEqual(component)
  })

  it('leaves the position where only the size was changed', () => {
    expect(placedAt(component, placement, { page: 1, rect: { ...placement.rect, width: 120.001 } }, pages)).toEqual({
      ...component,
      ComponentWidth: 120,
    })
  })

  it('takes the page that it was moved to', () => {
    expect(move(0, 0, 3)).toEqual({ ...component, ComponentPage: 3 })
  })

  it('goes on counting from the end, also on another page', () => {
    const last = aSeal({ ComponentPage: -1 })
    const place = locate(last, aDocument())[0]!
    expect(place.page).toBe(4)
    expect(placedAt(last, place, { page: 4, rect: rect(10, 20, 119, 119) }, pages)).toEqual({
      ...last,
      ComponentPosX: 10,
      ComponentPosY: 20,
    })
    expect(placedAt(last, place, { page: 2, rect: rect(10, 20, 119, 119) }, pages).ComponentPage).toBe(-3)
  })

  it('changes nothing for a page that the file does not have', () => {
    expect(move(0, 0, 9)).toBe(component)
  })

  it('keeps keys that it does not know', () => {
    const known = aSeal({ ComponentDateFontSize: 12 })
    expect(placedAt(known, placement, { page: 1, rect: rect(1, 2, 30, 40) }, pages)).toMatchObject({
      ComponentDateFontSize: 12,
    })
  })

  it('moves a repeated seal on all its pages, and leaves its own page as it is', () => {
    const repeated = aSeal({ ComponentPage: 1, ComponentExtra: '{"PageRanges":[{"BeginPage":1,"EndPage":-1}]}' })
    const third = locate(repeated, aDocument())[2]!
    const moved = placedAt(repeated, third, { page: 3, rect: { ...third.rect, x: 7 } }, pages)
    expect(moved.ComponentPage).toBe(1)
    expect(locate(moved, aDocument()).map(({ rect: box }) => box.x)).toEqual([7, 7, 7, 7])
  })

  it('moves a paging seal up and down', () => {
    const seal = aSeal({ ComponentType: 'SIGN_PAGING_SEAL', ComponentPosY: 100 })
    const place = locate(seal, aDocument())[1]!
    const moved = placedAt(seal, place, { page: 2, rect: { ...place.rect, y: 250 } }, pages)
    expect(locate(moved, aDocument()).map(({ rect: box }) => box)).toEqual(
      pages.map(() => rect(595.28 - 119, 250, 119, 119)),
    )
  })

  it('leaves the size of a paging seal that is moved on a page smaller than it', () => {
    const mixed = aDocument({ pages: [A4, { widthPt: 100, heightPt: 100 }] })
    const seal = aSeal({ ComponentType: 'SIGN_PAGING_SEAL', ComponentPosY: 0 })
    const small = locate(seal, mixed)[1]!
    expect(placedAt(seal, small, small, mixed.pages)).toMatchObject({ ComponentWidth: 119, ComponentHeight: 119 })
  })
})

it('a watermark without a place of its own gets one, and a size, where its box is moved', () => {
  const mark = {
    ComponentType: 'WATERMARK',
    ComponentPage: 0,
    ComponentPosX: 0,
    ComponentPosY: 0,
    ComponentWidth: 0,
    ComponentHeight: 0,
  }
  const document = aDocument()
  const [placement] = locate(mark, document)
  const target = { page: 1, rect: { ...placement!.rect, x: 20, y: 30 } }
  const moved = placedAt(mark, placement!, target, document.pages)
  expect(moved).toMatchObject({
    ComponentPage: 1,
    ComponentPosX: 20,
    ComponentPosY: 30,
    ComponentWidth: 240,
    ComponentHeight: 80,
  })
  expect(locate(moved, document)).toEqual([target])
})
