import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Draft } from '../../../src/contract/draft/draft.ts'
import { moveComponents } from '../../../src/contract/draft/component-edits.ts'
import { locate } from '../../../src/contract/locate/locate.ts'
import { isOnPage } from '../../../src/contract/geometry/page.ts'
import { A4, aDocument, rect } from '../a-document.ts'
import { aDraft, aSeal, company, deepFreeze, placed } from '../a-draft.ts'
import { boxesOn, shifts } from '../geometry/arbitrary-boxes.ts'

const document = aDocument({
  texts: { 甲方: [{ page: 1, rect: rect(100, 300, 40, 10), whole: true }] },
  fields: [{ name: 'seal', page: 1, rect: rect(100, 150, 119, 119), kind: 'Tx' }],
})
const all = (draft: Draft) => new Set(draft.components.map((c) => c.id))
const posOf = (draft: Draft) => draft.components.map((c) => [c.component.ComponentPosX, c.component.ComponentPosY])
const signature = (x: number, y: number, page = 1) =>
  aSeal({
    ComponentType: 'SIGN_SIGNATURE',
    ComponentPage: page,
    ComponentPosX: x,
    ComponentPosY: y,
    ComponentHeight: 43,
  })

describe('moving components', () => {
  it('moves them all by the same', () => {
    const draft = deepFreeze(aDraft([company], [placed('a', signature(10, 20)), placed('b', signature(200, 300))]))
    expect(posOf(moveComponents(draft, all(draft), { x: 5, y: -10 }, document))).toEqual([
      [15, 10],
      [205, 290],
    ])
  })

  it('stops a group at the edge of the page, its distances kept', () => {
    const draft = deepFreeze(aDraft([company], [placed('a', signature(10, 20)), placed('b', signature(200, 300))]))
    expect(posOf(moveComponents(draft, all(draft), { x: -50, y: 1000 }, document))).toEqual([
      [0, 518.89],
      [190, 798.89],
    ])
  })

  it('stops the group of each page for itself', () => {
    const draft = deepFreeze(aDraft([company], [placed('a', signature(10, 20)), placed('b', signature(200, 300, 2))]))
    expect(posOf(moveComponents(draft, all(draft), { x: -50, y: 0 }, document))).toEqual([
      [0, 20],
      [150, 300],
    ])
  })

  it('leaves those alone that are not meant', () => {
    const draft = deepFreeze(aDraft([company], [placed('a', signature(10, 20)), placed('b', signature(200, 300))]))
    const next = moveComponents(draft, new Set(['b']), { x: 1, y: 1 }, document)
    expect(next.components[0]).toBe(draft.components[0])
    expect(posOf(next)).toEqual([
      [10, 20],
      [201, 301],
    ])
  })

  it('is the same draft where nothing can move', () => {
    const draft = deepFreeze(aDraft([company], [placed('a', signature(0, 0)), placed('beyond', signature(10, 10, 99))]))
    expect(moveComponents(draft, new Set(['a']), { x: -1, y: -1 }, document)).toBe(draft)
    expect(moveComponents(draft, new Set(['beyond']), { x: 1, y: 1 }, document)).toBe(draft)
  })

  it('moves what is placed by keyword through its offsets, and leaves what stands in a form field', () => {
    const word = aSeal({ GenerateMode: 'KEYWORD', ComponentId: '甲方', OffsetX: 1 })
    const field = aSeal({ GenerateMode: 'FIELD', ComponentName: 'seal' })
    const draft = deepFreeze(aDraft([company], [placed('word', word), placed('field', field)]))
    const next = moveComponents(draft, all(draft), { x: 10, y: 20 }, document)
    expect(next.components.map((c) => c.component)).toEqual([{ ...word, OffsetX: 11, OffsetY: 20 }, field])
  })

  it('moves a repeated seal by its first place, on all its pages', () => {
    const repeated = aSeal({ ComponentExtra: '{"PageRanges":[{"BeginPage":2,"EndPage":-1}]}' })
    const draft = deepFreeze(aDraft([company], [placed('a', repeated)]))
    const next = moveComponents(draft, all(draft), { x: 10, y: 0 }, document)
    expect(locate(next.components[0]!.component, document).map(({ page, rect: box }) => [page, box.x])).toEqual([
      [2, 110],
      [3, 110],
      [4, 110],
    ])
  })

  it('moves a paging seal up and down alone', () => {
    const draft = deepFreeze(aDraft([company], [placed('a', aSeal({ ComponentType: 'SIGN_PAGING_SEAL' }))]))
    const next = moveComponents(draft, all(draft), { x: -10, y: 30 }, document)
    expect(locate(next.components[0]!.component, document)[0]!.rect).toEqual(rect(595.28 - 119, 230, 119, 119))
  })

  it('does not let a paging seal at the edge hold the others back', () => {
    const paging = aSeal({ ComponentType: 'SIGN_PAGING_SEAL' })
    const draft = deepFreeze(aDraft([company], [placed('a', paging), placed('b', signature(10, 20))]))
    expect(posOf(moveComponents(draft, all(draft), { x: 10, y: 5 }, document))[1]).toEqual([20, 25])
  })

  it('keeps any group on its page, and its distances within the rounding', () => {
    fc.assert(
      fc.property(fc.array(boxesOn(A4), { minLength: 2, maxLength: 5 }), shifts, (boxes, shift) => {
        const components = boxes.map((box, i) =>
          placed(
            `c${i}`,
            aSeal({
              ComponentPosX: box.x,
              ComponentPosY: box.y,
              ComponentWidth: box.width,
              ComponentHeight: box.height,
            }),
          ),
        )
        const draft = deepFreeze(aDraft([company], components))
        const after = moveComponents(draft, all(draft), shift, document).components.map(
          (c) => locate(c.component, document)[0]!.rect,
        )
        after.forEach((box, i) => {
          expect(isOnPage(box, A4)).toBe(true)
          expect(Math.abs(box.x - after[0]!.x - (boxes[i]!.x - boxes[0]!.x))).toBeLessThan(0.031)
          expect(Math.abs(box.y - after[0]!.y - (boxes[i]!.y - boxes[0]!.y))).toBeLessThan(0.031)
        })
      }),
    )
  })
})
