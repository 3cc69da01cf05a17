// Children of combinations that come and go: added, removed, and copied with their combination.
import { describe, expect, it } from 'vitest'
import { readExtra } from '../../../src/contract/component-types/extra.ts'
import { addChild } from '../../../src/contract/draft/combination-children.ts'
import { heldSignatures, ownRect } from '../../../src/contract/draft/combination.ts'
import type { Draft } from '../../../src/contract/draft/draft.ts'
import { changeType, duplicateComponents, removeComponents } from '../../../src/contract/draft/component-edits.ts'
import { intersection } from '../../../src/contract/geometry/rect.ts'
import { aDocument } from '../a-document.ts'
import { aDraft, aSeal, placed } from '../a-draft.ts'
import {
  aCombination,
  aGroup,
  child,
  childrenOf,
  edited,
  expectWhole,
  parentOf,
  withCombination,
} from './a-combination.ts'

const document = aDocument()
const { pages } = document
const only = (id: string) => new Set([id])
const placesOf = (draft: Draft, id: string) => childrenOf(draft, id).map((c) => ownRect(c.component))

describe('adding a child', () => {
  it('brings a date back to its usual place, and finds check boxes a free one each', () => {
    const { draft, id } = withCombination()
    const date = child(draft, id, 'SIGN_DATE')
    const without = edited(draft, (d) => removeComponents(d, only(date.id)))
    expect(ownRect(child(addChild(without, id, 'SIGN_DATE')!.draft, id, 'SIGN_DATE').component)).toEqual(
      ownRect(date.component),
    )
    let group = withCombination(aGroup())
    for (let n = 0; n < 6; n += 1) group = { ...group, draft: addChild(group.draft, group.id, 'CHECK_BOX')!.draft }
    const rects = placesOf(group.draft, group.id)
    expect(rects).toHaveLength(8)
    rects.forEach((a, i) => rects.slice(i + 1).forEach((b) => expect(intersection(a, b)).toBeNull()))
    expectWhole(group.draft)
  })
})

describe('removing', () => {
  it('takes the children away with it', () => {
    const { draft, id } = withCombination(aCombination(), 'p1', aDraft(undefined, [placed('seal', aSeal())]))
    expect(edited(draft, (d) => removeComponents(d, only(id))).components.map((c) => c.id)).toEqual(['seal'])
  })

  it('takes a child out of the names', () => {
    const { draft, id } = withCombination()
    const next = edited(draft, (d) => removeComponents(d, only(child(draft, id, 'SIGN_DATE').id)))
    expect(readExtra(parentOf(next, id).component).Children).toEqual(['签批1_意见', '签批1_附言', '签批1_签名'])
    expectWhole(next)
  })

  it('keeps the only signature, and says so; one of two goes', () => {
    const { draft, id } = withCombination()
    const signature = child(draft, id, 'SIGN_SIGNATURE').id
    expect(heldSignatures(draft, only(signature)).map((c) => c.id)).toEqual([signature])
    expect(edited(draft, (d) => removeComponents(d, only(signature)))).toBe(draft)
    const two = edited(draft, (d) => addChild(d, id, 'SIGN_SIGNATURE')!.draft)
    expect(heldSignatures(two, only(signature))).toEqual([])
    expectWhole(edited(two, (d) => removeComponents(d, only(signature))))
  })

  it('takes the children away where the combination becomes something else, and brings them where one is made', () => {
    const { draft, id } = withCombination()
    const seal = edited(draft, (d) => changeType(d, id, 'SIGN_SEAL'))
    expect(seal.components.map((c) => c.component.ComponentType)).toEqual(['SIGN_SEAL'])
    const back = edited(seal, (d) => changeType(d, id, 'SIGN_VIRTUAL_COMBINATION'))
    expect(childrenOf(back, id)).toHaveLength(4)
    expectWhole(back)
  })

  it('lets a child go that becomes what a combination may not hold', () => {
    const { draft, id } = withCombination()
    const next = edited(draft, (d) => changeType(d, child(draft, id, 'SIGN_DATE').id, 'SIGN_SEAL'))
    expect(childrenOf(next, id)).toHaveLength(3)
    expect(next.components).toHaveLength(5)
    expectWhole(next)
  })
})

describe('copying', () => {
  it('copies the children under new ids, at the same places in the copy', () => {
    const { draft, id } = withCombination(aCombination({ ComponentPosX: 350, ComponentPosY: 690 }))
    const { draft: next, ids } = duplicateComponents(draft, only(id), pages)
    expect(ids).toHaveLength(1)
    expect(readExtra(parentOf(next, ids[0]!).component).Children).toEqual([
      '签批2_意见',
      '签批2_附言',
      '签批2_签名',
      '签批2_日期',
    ])
    expect(readExtra(parentOf(next, id).component).Children).toContain('签批1_签名')
    const by = parentOf(next, ids[0]!).component.ComponentPosX! - 350
    expect(by).toBeLessThan(14)
    placesOf(next, ids[0]!).forEach((r, i) => expect(r.x).toBeCloseTo(placesOf(draft, id)[i]!.x + by, 5))
    expectWhole(next)
  })

  it('copies it once where its children are chosen with it', () => {
    const { draft } = withCombination()
    const { draft: next, ids } = duplicateComponents(draft, new Set(draft.components.map((c) => c.id)), pages)
    expect([next.components.length, ids.length]).toEqual([10, 5])
    expectWhole(next)
  })

  it('makes a copied check box one more to choose from, and copies no remark alone', () => {
    const group = withCombination(aGroup())
    const boxes = duplicateComponents(group.draft, only(childrenOf(group.draft, group.id)[0]!.id), pages)
    expect(childrenOf(boxes.draft, group.id)).toHaveLength(3)
    expectWhole(boxes.draft)
    const sign = withCombination()
    const remark = duplicateComponents(sign.draft, only(child(sign.draft, sign.id, 'SIGN_MULTI_LINE_TEXT').id), pages)
    expect(remark.ids).toEqual([])
    expect(remark.draft.components).toHaveLength(5)
    const signature = duplicateComponents(sign.draft, only(child(sign.draft, sign.id, 'SIGN_SIGNATURE').id), pages)
    expect(signature.draft.components.at(-1)!.component.ComponentId).toBeUndefined()
    expectWhole(signature.draft)
  })
})
