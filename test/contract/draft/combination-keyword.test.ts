// A combination by keyword: its children written out in it, and the way back.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readExtra } from '../../../src/contract/component-types/extra.ts'
import {
  childrenToAbsolute,
  childrenToKeyword,
  isByDefault,
  shownChildren,
  withDefaultChildren,
  writingChildren,
  writtenChildren,
  writtenRect,
} from '../../../src/contract/draft/combination-keyword.ts'
import { ownRect } from '../../../src/contract/draft/combination.ts'
import type { Draft } from '../../../src/contract/draft/draft.ts'
import { removeComponents, updateComponent } from '../../../src/contract/draft/component-edits.ts'
import { aDraft, placed } from '../a-draft.ts'
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

const byKeyword = (draft: Draft, id: string) =>
  edited(draft, (d) =>
    updateComponent(d, id, ({ ComponentPage: _p, ComponentPosX: _x, ComponentPosY: _y, ...c }) => ({
      ...c,
      GenerateMode: 'KEYWORD',
      ComponentId: '甲方',
    })),
  )
const placedAgain = (draft: Draft, id: string) =>
  edited(draft, (d) =>
    updateComponent(d, id, ({ GenerateMode: _g, ComponentId: _i, ...c }) => ({
      ...c,
      ComponentType: c.ComponentType,
      ComponentPage: 2,
      ComponentPosX: 300,
      ComponentPosY: 400,
    })),
  )

describe('to a keyword', () => {
  it('writes the children out, counted from the corner, and takes them off the pages', () => {
    const { draft, id } = withCombination()
    const next = childrenToKeyword(draft, id)
    expect(next.components.map((c) => c.id)).toEqual([id])
    expect(readExtra(parentOf(next, id).component)).toEqual({
      ChildrenComponents: [
        {
          ComponentType: 'SIGN_SELECTOR',
          ComponentName: '审批意见',
          ComponentExtra: '{"Values":["同意","不同意"]}',
          ComponentOffsetX: 10,
          ComponentOffsetY: 18,
          ComponentWidth: 120,
          ComponentHeight: 24,
        },
        {
          ComponentType: 'SIGN_MULTI_LINE_TEXT',
          ComponentName: '批注附言',
          ComponentOffsetX: 10,
          ComponentOffsetY: 48,
          ComponentWidth: 220,
          ComponentHeight: 46,
        },
        {
          ComponentType: 'SIGN_SIGNATURE',
          ComponentName: '签名',
          ComponentOffsetX: 10,
          ComponentOffsetY: 100,
          ComponentWidth: 119,
          ComponentHeight: 43,
        },
        {
          ComponentType: 'SIGN_DATE',
          ComponentName: '签署日期',
          ComponentOffsetX: 137,
          ComponentOffsetY: 123,
          ComponentWidth: 93,
          ComponentHeight: 20,
        },
      ],
    })
  })

  it('happens by itself where the way of placing changes, counted from where the combination stood', () => {
    const { draft, id } = withCombination()
    const next = byKeyword(draft, id)
    expect(writtenChildren(parentOf(next, id).component)).toEqual(
      writtenChildren(parentOf(childrenToKeyword(draft, id), id).component),
    )
    expect(next.components).toHaveLength(1)
  })

  it('keeps what it does not know, and names that nobody has', () => {
    const { draft, id } = withCombination()
    const strange = edited(draft, (d) =>
      updateComponent(d, child(d, id, 'SIGN_DATE').id, (c) => ({ ...c, Placeholder: '日期', Own: [1] })),
    )
    const dangling = edited(strange, (d) =>
      updateComponent(d, id, (c) => ({
        ...c,
        ComponentExtra: JSON.stringify({ ...readExtra(c), Children: ['签批1_日期', 'gone'], More: 1 }),
      })),
    )
    const extra = readExtra(parentOf(childrenToKeyword(dangling, id), id).component)
    expect(extra).toMatchObject({
      Children: ['gone'],
      More: 1,
      ChildrenComponents: [{ Placeholder: '日期', Own: [1] }],
    })
  })

  it('is the same draft where there is nothing to write', () => {
    const draft = aDraft(undefined, [placed('c', aCombination())])
    expect(childrenToKeyword(draft, 'c')).toBe(draft)
    expect(childrenToKeyword(draft, 'nobody')).toBe(draft)
    expect(childrenToAbsolute(draft, 'c', ownRect(aCombination()), 1)).toBe(draft)
  })
})

describe('to a place', () => {
  it('makes components of the written children, with ids, inside the box', () => {
    const { draft, id } = withCombination()
    const next = placedAgain(byKeyword(draft, id), id)
    expectWhole(next)
    expect(childrenOf(next, id).map((c) => c.component.ComponentId)).toEqual([
      '签批1_意见',
      '签批1_附言',
      '签批1_签名',
      '签批1_日期',
    ])
    expect(ownRect(child(next, id, 'SIGN_DATE').component)).toEqual({ x: 437, y: 523, width: 93, height: 20 })
    expect(child(next, id, 'SIGN_DATE').component.ComponentPage).toBe(2)
    expect(readExtra(parentOf(next, id).component)).not.toHaveProperty('ChildrenComponents')
  })

  it('brings the SDK’s own sample inside, whose remark hangs out of any such box', () => {
    const sample = {
      ChildrenComponents: [
        {
          ComponentType: 'SIGN_SIGNATURE',
          ComponentName: '个人签名',
          Placeholder: '请签名',
          ComponentOffsetX: 10,
          ComponentOffsetY: 30,
          ComponentWidth: 119,
          ComponentHeight: 43,
        },
        {
          ComponentType: 'SIGN_MULTI_LINE_TEXT',
          ComponentOffsetX: 150,
          ComponentOffsetY: 300,
          ComponentWidth: 200,
          ComponentHeight: 86,
          ComponentExtra: '',
        },
        'no child',
      ],
    }
    const combination = aCombination({
      GenerateMode: 'KEYWORD',
      ComponentId: '甲方',
      ComponentExtra: JSON.stringify(sample),
    })
    const next = placedAgain(aDraft(undefined, [placed('c', combination)]), 'c')
    expectWhole(next)
    expect(childrenOf(next, 'c').map((c) => c.component.Placeholder)).toEqual(['请签名', undefined])
    expect(readExtra(parentOf(next, 'c').component).ChildrenComponents).toEqual(['no child'])
  })

  it('comes back to the same places and settings from any box and page', () => {
    const cents = (min: number, max: number) => fc.integer({ min: min * 100, max: max * 100 }).map((n) => n / 100)
    fc.assert(
      fc.property(
        cents(0, 300),
        cents(0, 600),
        cents(20, 290),
        cents(20, 230),
        fc.boolean(),
        (x, y, width, height, group) => {
          const box = { ComponentPosX: x, ComponentPosY: y, ComponentWidth: width, ComponentHeight: height }
          const { draft, id } = withCombination(group ? aGroup(box) : aCombination(box))
          const back = childrenToAbsolute(childrenToKeyword(draft, id), id, { x, y, width, height }, 1)
          expectWhole(back)
          const bare = (d: Draft) => childrenOf(d, id).map((c) => ({ ...c, id: '' }))
          expect(bare(back)).toEqual(bare(draft))
        },
      ),
    )
  })
})

describe('while it follows a keyword', () => {
  it('stretches the written children with it, and leaves them where only its offsets change', () => {
    const { draft, id } = withCombination()
    const keyword = byKeyword(draft, id)
    const larger = edited(keyword, (d) =>
      updateComponent(d, id, (c) => ({ ...c, ComponentWidth: 480, ComponentHeight: 75 })),
    )
    for (const written of writtenChildren(parentOf(larger, id).component)) {
      const rect = writtenRect(written, { x: 0, y: 0, width: 480, height: 75 })
      expect(rect.x + rect.width).toBeLessThanOrEqual(480.01)
      expect(rect.y + rect.height).toBeLessThanOrEqual(75.01)
    }
    expect(writtenChildren(parentOf(larger, id).component)[0]).toMatchObject({
      ComponentOffsetX: 20,
      ComponentOffsetY: 9,
      ComponentWidth: 240,
    })
    const moved = edited(keyword, (d) => updateComponent(d, id, (c) => ({ ...c, OffsetX: 5 })))
    expect(parentOf(moved, id).component.ComponentExtra).toBe(parentOf(keyword, id).component.ComponentExtra)
  })

  it('leaves nothing behind where the last written child is taken away, and goes as one', () => {
    const { draft, id } = withCombination(aGroup())
    const keyword = byKeyword(draft, id)
    expect(writingChildren(parentOf(keyword, id).component, [])).not.toHaveProperty('ComponentExtra')
    expect(edited(keyword, (d) => removeComponents(d, new Set([id]))).components).toEqual([])
  })
})

describe('Tencent’s default at a keyword', () => {
  const byDefault = aCombination({ GenerateMode: 'KEYWORD', ComponentId: '甲方' })

  it('is what an approval field gets of which nothing is said, and no other', () => {
    expect(isByDefault(byDefault)).toBe(true)
    expect(isByDefault({ ...byDefault, ComponentExtra: '{"ChildrenComponents":[]}' })).toBe(true)
    expect(isByDefault({ ...byDefault, ComponentExtra: '{"IgnoreKeywordError":1}' })).toBe(true)
    expect(isByDefault({ ...byDefault, ComponentExtra: '{"Children":["a"]}' })).toBe(false)
    expect(isByDefault(aCombination())).toBe(false)
    expect(isByDefault(aGroup({ GenerateMode: 'KEYWORD', ComponentId: '甲方' }))).toBe(false)
  })

  it('is shown as a sketch, which is not sent', () => {
    expect(shownChildren(byDefault).map(({ ComponentType }) => ComponentType)).toEqual([
      'SIGN_SELECTOR',
      'SIGN_MULTI_LINE_TEXT',
      'SIGN_SIGNATURE',
      'SIGN_DATE',
    ])
    expect(writtenChildren(byDefault)).toEqual([])
  })

  it('takes the place of children that were written out, and leaves other settings', () => {
    const own = writingChildren({ ...byDefault, ComponentExtra: '{"IgnoreKeywordError":1}' }, [
      { ComponentType: 'SIGN_SIGNATURE' },
    ])
    expect(readExtra(withDefaultChildren(own))).toEqual({ IgnoreKeywordError: 1 })
  })

  it('becomes children of one’s own where it is placed on a page', () => {
    const next = placedAgain(aDraft(undefined, [placed('c', byDefault)]), 'c')
    expectWhole(next)
    expect(childrenOf(next, 'c')).toHaveLength(4)
  })
})
