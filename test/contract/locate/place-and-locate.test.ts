// The way there and back: what placedAt writes, locate reads.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Component } from '../../../src/contract/api/component.ts'
import { settleOnPage } from '../../../src/contract/geometry/page.ts'
import type { Rect } from '../../../src/contract/geometry/rect.ts'
import { locate } from '../../../src/contract/locate/locate.ts'
import { placedAt } from '../../../src/contract/locate/place.ts'
import { aDocument, MIXED, rect } from '../a-document.ts'
import { aSeal } from '../a-draft.ts'
import { expectNear, lengths } from '../geometry/arbitrary-boxes.ts'

const boxes: fc.Arbitrary<Rect> = fc.record({
  x: lengths(-200, 900),
  y: lengths(-200, 1300),
  width: lengths(1, 400),
  height: lengths(1, 400),
})
const locations = fc.constantFrom(undefined, 'Middle', 'Below', 'Right', 'LowerRight', 'UpperRight')
const pageNumbers = fc.integer({ min: 1, max: MIXED.length })

const numbersOf = (box: Rect): Partial<Component> => ({
  ComponentPosX: box.x,
  ComponentPosY: box.y,
  ComponentWidth: box.width,
  ComponentHeight: box.height,
})

describe('what is placed', () => {
  it('absolutely on any page is located there, within the rounding to 0.01 pt', () => {
    const document = aDocument({ pages: MIXED })
    fc.assert(
      fc.property(boxes, pageNumbers, pageNumbers, fc.boolean(), boxes, (box, from, to, fromEnd, target) => {
        const component = aSeal({ ...numbersOf(box), ComponentPage: fromEnd ? from - MIXED.length - 1 : from })
        const before = locate(component, document)[0]!
        const [after, ...others] = locate(placedAt(component, before, { page: to, rect: target }, MIXED), document)
        expect(others).toEqual([])
        expect(after!.page).toBe(to)
        expectNear(after!.rect, settleOnPage(target, MIXED[to - 1]!), 0.005)
      }),
    )
  })

  it('absolutely and only moved keeps its size to the last decimal', () => {
    const document = aDocument({ pages: MIXED })
    fc.assert(
      fc.property(boxes, pageNumbers, lengths(-50, 50), lengths(-50, 50), (box, page, x, y) => {
        fc.pre(box.width <= MIXED[page - 1]!.widthPt && box.height <= MIXED[page - 1]!.heightPt)
        const component = aSeal({ ...numbersOf(box), ComponentPage: page })
        const place = locate(component, document)[0]!
        const moved = placedAt(component, place, { page, rect: { ...box, x: box.x + x, y: box.y + y } }, MIXED)
        expect(moved.ComponentWidth).toBe(box.width)
        expect(moved.ComponentHeight).toBe(box.height)
      }),
    )
  })

  it('by keyword, moved and resized, is located there, within the rounding of its offsets', () => {
    fc.assert(
      fc.property(
        boxes,
        pageNumbers,
        boxes,
        locations,
        boxes,
        fc.boolean(),
        (word, page, box, RelativeLocation, target, resized) => {
          const document = aDocument({ pages: MIXED, texts: { 甲方: [{ page, rect: word, whole: true }] } })
          const component = aSeal({
            ...numbersOf(box),
            GenerateMode: 'KEYWORD',
            ComponentId: '甲方',
            OffsetX: 3.5,
            OffsetY: -2,
            RelativeLocation,
          })
          const before = locate(component, document)[0]!
          const wished = resized ? target : { ...before.rect, x: target.x, y: target.y }
          const after = locate(placedAt(component, before, { page, rect: wished }, MIXED), document)[0]!
          expect(after.page).toBe(page)
          expectNear(after.rect, settleOnPage(wished, MIXED[page - 1]!), 0.01)
        },
      ),
    )
  })

  it('by keyword keeps its keyword and the numbers that are not read', () => {
    const document = aDocument({ texts: { 甲方: [{ page: 1, rect: rect(100, 200, 40, 10), whole: true }] } })
    const component = aSeal({
      GenerateMode: 'KEYWORD',
      ComponentId: '甲方',
      ComponentPage: 0,
      ComponentPosX: 0,
      ComponentPosY: 0,
    })
    const place = locate(component, document)[0]!
    const target = { page: 1, rect: { ...place.rect, x: place.rect.x + 10, y: place.rect.y + 20 } }
    expect(placedAt(component, place, target, document.pages)).toEqual({ ...component, OffsetX: 10, OffsetY: 20 })
  })

  it('by keyword and moved down only keeps the decimals of its OffsetX', () => {
    const document = aDocument({ texts: { 甲方: [{ page: 1, rect: rect(100.333, 200, 40, 10), whole: true }] } })
    const component = aSeal({ GenerateMode: 'KEYWORD', ComponentId: '甲方', OffsetX: 100.45625, OffsetY: 0 })
    const place = locate(component, document)[0]!
    const target = { page: 1, rect: { ...place.rect, y: place.rect.y + 20 } }
    expect(placedAt(component, place, target, document.pages)).toEqual({ ...component, OffsetY: 20 })
  })
})
