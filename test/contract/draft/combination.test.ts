// Combinations with their children: placing, moving, stretching, giving away; what an import may hold.
import { describe, expect, it } from 'vitest'
import { checkRequest } from '../../../src/contract/checks/check.ts'
import { readExtra, withExtra } from '../../../src/contract/component-types/extra.ts'
import { familiesOf, ownRect } from '../../../src/contract/draft/combination.ts'
import { settleCombinations } from '../../../src/contract/draft/combination-settle.ts'
import type { Component } from '../../../src/contract/api/component.ts'
import { INITIATOR, type Draft } from '../../../src/contract/draft/draft.ts'
import {
  changeOwner,
  duplicateComponents,
  moveComponents,
  updateComponent,
} from '../../../src/contract/draft/component-edits.ts'
import { changePartyKind, removeParty } from '../../../src/contract/draft/party-edits.ts'
import { intersection } from '../../../src/contract/geometry/rect.ts'
import { toRequest } from '../../../src/contract/request/to-request.ts'
import { aDocument } from '../a-document.ts'
import { aDraft, aSeal, deepFreeze, placed } from '../a-draft.ts'
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
const set = (draft: Draft, id: string, keys: Partial<Component>) =>
  edited(draft, (d) => updateComponent(d, id, (c) => ({ ...c, ...keys })))
const placesOf = (draft: Draft, id: string) => childrenOf(draft, id).map((c) => ownRect(c.component))

describe('placing', () => {
  it('brings choice, remark, signature and date, named by the combination, in one step', () => {
    const { draft, id } = withCombination()
    expect(draft.components.map((c) => c.component.ComponentType)).toEqual([
      'SIGN_VIRTUAL_COMBINATION',
      'SIGN_SELECTOR',
      'SIGN_MULTI_LINE_TEXT',
      'SIGN_SIGNATURE',
      'SIGN_DATE',
    ])
    expect(readExtra(parentOf(draft, id).component).Children).toEqual([
      '签批1_意见',
      '签批1_附言',
      '签批1_签名',
      '签批1_日期',
    ])
    expect(readExtra(child(draft, id, 'SIGN_SELECTOR').component).Values).toEqual(['同意', '不同意'])
    expectWhole(draft)
  })

  it('lays none of them on another', () => {
    const { draft, id } = withCombination()
    const places = placesOf(draft, id)
    places.forEach((a, i) => places.slice(i + 1).forEach((b) => expect(intersection(a, b)).toBeNull()))
    expect(places).toHaveLength(4)
  })

  it('gives two check boxes to a group, for the initiator too', () => {
    const { draft, id } = withCombination(aGroup(), INITIATOR)
    expect(childrenOf(draft, id).map((c) => [c.component.ComponentType, c.component.ComponentId, c.list])).toEqual([
      ['CHECK_BOX', '组合1_选项1', 'fill'],
      ['CHECK_BOX', '组合1_选项2', 'fill'],
    ])
    expectWhole(draft)
  })

  it('gives the second combination other ids, also than dangling ones', () => {
    const dangling = placed('d', aCombination({ ComponentExtra: '{"Children":["签批2_签名"]}' }))
    const first = withCombination(aCombination(), 'p1', aDraft(undefined, [dangling]))
    const second = withCombination(aCombination({ ComponentPosY: 500 }), 'p2', first.draft)
    expect(childrenOf(second.draft, second.id).map((c) => c.component.ComponentId)).toContain('签批3_签名')
    expect(familiesOf(second.draft).byParent.get('d')!.missing).toEqual(['签批2_签名'])
  })

  it('passes the checks of combinations', () => {
    const { draft } = withCombination()
    const names = checkRequest(toRequest(draft), { document, now: 0, stage: 'draft' }).map((finding) => finding.rule)
    expect(names.filter((name) => name.startsWith('combination') || name === 'sign-type-outside-combination')).toEqual(
      [],
    )
  })

  it('keeps children inside a combination as small as it may be', () => {
    const { draft } = withCombination(aCombination({ ComponentWidth: 40, ComponentHeight: 24 }))
    expectWhole(draft)
  })
})

describe('moving and stretching', () => {
  it('takes the children along with the arrow keys, each by the same', () => {
    const { draft, id } = withCombination()
    const next = edited(draft, (d) => moveComponents(d, only(id), { x: 7, y: -3 }, document))
    expect(placesOf(next, id)).toEqual(placesOf(draft, id).map((r) => ({ ...r, x: r.x + 7, y: r.y - 3 })))
  })

  it('takes them along with a number of the inspector, and onto another page', () => {
    const { draft, id } = withCombination()
    const next = set(set(draft, id, { ComponentPosX: 150.25 }), id, { ComponentPage: 3 })
    expect(placesOf(next, id)[0]!.x).toBe(160.25)
    expectWhole(next)
  })

  it('moves the whole once where the children are chosen with it', () => {
    const { draft, id } = withCombination()
    const all = new Set(draft.components.map((c) => c.id))
    const next = edited(draft, (d) => moveComponents(d, all, { x: 5, y: 5 }, document))
    expect(placesOf(next, id)).toEqual(placesOf(draft, id).map((r) => ({ ...r, x: r.x + 5, y: r.y + 5 })))
  })

  it('stretches them with it, and a check box keeps its size', () => {
    const sign = withCombination()
    const wide = set(sign.draft, sign.id, { ComponentWidth: 480, ComponentHeight: 300 })
    expect(ownRect(child(wide, sign.id, 'SIGN_SIGNATURE').component)).toEqual({
      x: 120,
      y: 400,
      width: 238,
      height: 86,
    })
    const group = withCombination(aGroup())
    const large = set(group.draft, group.id, { ComponentWidth: 320 })
    expect(placesOf(large, group.id).map((r) => [r.width, r.height])).toEqual([
      [16, 16],
      [16, 16],
    ])
    expectWhole(large)
  })

  it('holds a child inside its combination, wherever it is put', () => {
    const { draft, id } = withCombination()
    const date = child(draft, id, 'SIGN_DATE').id
    const next = edited(draft, (d) => moveComponents(d, only(date), { x: 500, y: -500 }, document))
    expect(ownRect(parentOf(next, date).component)).toEqual({ x: 247, y: 200, width: 93, height: 20 })
    expect(parentOf(next, id)).toBe(parentOf(draft, id))
  })

  it('leaves a child that is put onto another page where it was: nothing changed', () => {
    const { draft, id } = withCombination()
    expect(set(draft, child(draft, id, 'SIGN_DATE').id, { ComponentPage: 2 })).toBe(draft)
  })

  it('leaves everything else alone', () => {
    const { draft, id } = withCombination(aCombination(), 'p1', aDraft(undefined, [placed('seal', aSeal())]))
    const next = edited(draft, (d) => moveComponents(d, only(id), { x: 1, y: 0 }, document))
    expect(parentOf(next, 'seal')).toBe(parentOf(draft, 'seal'))
    expect(settleCombinations(draft, draft)).toBe(draft)
  })
})

describe('ids', () => {
  it('follows a child that is called otherwise, and keeps the id of one that would have none', () => {
    const { draft, id } = withCombination()
    const date = child(draft, id, 'SIGN_DATE').id
    const renamed = set(draft, date, { ComponentId: '签日' })
    expect(readExtra(parentOf(renamed, id).component).Children).toContain('签日')
    expectWhole(renamed)
    expect(edited(renamed, (d) => updateComponent(d, date, ({ ComponentId: _, ...rest }) => rest as Component))).toBe(
      renamed,
    )
  })
})

describe('owners', () => {
  it('gives the children to the new owner, in its list', () => {
    const { draft, id } = withCombination()
    const next = edited(draft, (d) => changeOwner(d, id, 'p2')!)
    expect(new Set(next.components.map((c) => c.owner))).toEqual(new Set(['p2']))
    const group = withCombination(aGroup())
    expectWhole(edited(group.draft, (d) => changeOwner(d, group.id, INITIATOR)!))
  })

  it('gives the whole away with one child', () => {
    const { draft, id } = withCombination()
    const next = edited(draft, (d) => changeOwner(d, child(draft, id, 'SIGN_DATE').id, 'p2')!)
    expect(new Set(next.components.map((c) => c.owner))).toEqual(new Set(['p2']))
    expectWhole(next)
  })

  it('goes whole with a party, and with a kind that may not have it', () => {
    const { draft } = withCombination()
    expect(edited(draft, (d) => removeParty(d, 'p1')).components).toEqual([])
    expect(edited(draft, (d) => changePartyKind(d, 'p1', 'companyAuto')).components).toEqual([])
  })
})

describe('what an import may hold', () => {
  it('shows named ids that nobody has as missing, and changes nothing by itself', () => {
    const own = placed('c', aCombination({ ComponentExtra: '{"Children":["a","b",3,"a"],"Other":1}' }))
    const child = placed('x', aSeal({ ComponentType: 'SIGN_SIGNATURE', ComponentId: 'a', ComponentPosX: 5 }))
    const others = placed('y', aSeal({ ComponentType: 'SIGN_DATE', ComponentId: 'b' }), 'p2')
    const draft = deepFreeze(aDraft(undefined, [own, child, others]))
    const family = familiesOf(draft).byParent.get('c')!
    expect(family.children.map((c) => c.id)).toEqual(['x'])
    expect(family.missing).toEqual(['b'])
    expect(settleCombinations(aDraft(), draft)).toBe(draft)
  })

  it('gives a child to the first combination that names it, and never a combination to another', () => {
    const a = placed('a', aCombination({ ComponentId: 'A', ComponentExtra: '{"Children":["s","B"]}' }))
    const b = placed('b', aCombination({ ComponentId: 'B', ComponentExtra: '{"Children":["s","A"]}' }))
    const s = placed('s', aSeal({ ComponentType: 'SIGN_SIGNATURE', ComponentId: 's' }))
    const { byParent, parentOf: parents } = familiesOf(aDraft(undefined, [a, b, s]))
    expect(byParent.get('a')!.missing).toEqual(['B'])
    expect(byParent.get('b')!.missing).toEqual(['s', 'A'])
    expect([...parents.keys()]).toEqual(['s'])
  })

  it('keeps settings that cannot be read through any move', () => {
    const broken = placed('c', aCombination({ ComponentExtra: '{"Children":[' }))
    const draft = deepFreeze(aDraft(undefined, [broken]))
    const next = edited(draft, (d) => moveComponents(d, only('c'), { x: 1, y: 1 }, document))
    expect(next.components[0]!.component.ComponentExtra).toBe('{"Children":[')
    expect(duplicateComponents(draft, only('c'), pages).draft.components[1]!.component.ComponentExtra).toBe(
      '{"Children":[',
    )
  })

  it('lets a name go that is taken out by hand, and leaves the component', () => {
    const { draft, id } = withCombination()
    const next = set(draft, id, {
      ComponentExtra: withExtra(parentOf(draft, id).component, 'Children', ['签批1_签名']).ComponentExtra,
    })
    expect(next.components).toHaveLength(5)
    expect(childrenOf(next, id)).toHaveLength(1)
  })
})
