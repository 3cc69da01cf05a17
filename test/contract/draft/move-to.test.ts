// Boxes that are dragged together.
import { describe, expect, it } from 'vitest'
import { movedTo } from '../../../src/contract/draft/move-to.ts'
import { locate } from '../../../src/contract/locate/locate.ts'
import type { Draft, PlacedComponent } from '../../../src/contract/draft/draft.ts'
import { aDocument, rect } from '../a-document.ts'
import { aDraft, aSeal, company, placed } from '../a-draft.ts'

/** A word that the first page has twice. */
const places = [200, 400].map((y) => ({ page: 1, rect: rect(100, y, 60, 12), whole: true }))
const document = aDocument({ texts: { 签字: places } })
const draft = aDraft(
  [company],
  [
    placed('a', aSeal({ ComponentPosX: 100, ComponentPosY: 100 })),
    placed('word', aSeal({ GenerateMode: 'KEYWORD', ComponentId: '签字', OffsetX: 3, OffsetY: 4 })),
  ],
)

function boxesOf({ components }: Draft) {
  return components.flatMap((placed: PlacedComponent) =>
    locate(placed.component, document).map((placement) => ({ placed, placement })),
  )
}

describe('boxes that are dragged together', () => {
  it('move by the same shift, a component with two boxes among them once', () => {
    const before = boxesOf(draft)
    expect(before).toHaveLength(3)
    const after = boxesOf(movedTo(draft, before, { page: 1, shift: { x: 10, y: 20 } }, document.pages))
    const shifts = after.map(({ placement }, index) => ({
      x: placement.rect.x - before[index]!.placement.rect.x,
      y: placement.rect.y - before[index]!.placement.rect.y,
    }))
    for (const shift of shifts) {
      expect(shift.x).toBeCloseTo(10, 2)
      expect(shift.y).toBeCloseTo(20, 2)
    }
  })

  it('go to another page', () => {
    const [first] = boxesOf(draft)
    const after = movedTo(draft, [first!], { page: 2, shift: { x: 0, y: 5 } }, document.pages)
    expect(after.components[0]!.component).toMatchObject({ ComponentPage: 2, ComponentPosX: 100, ComponentPosY: 105 })
    expect(after.components[1]).toBe(draft.components[1])
  })

  it('leave the draft as it is where nothing moves', () => {
    expect(movedTo(draft, [], { page: 1, shift: { x: 9, y: 9 } }, document.pages)).toBe(draft)
  })
})
