import { describe, expect, it } from 'vitest'
import { updateComponent } from '../../../src/contract/draft/component-edits.ts'
import { boxNow, placementIndex } from '../../../src/editor/state/placements.ts'
import { aDraftWith, aFile, aSignature } from './a-file.ts'

const four = aFile(4)

describe('the places of a draft', () => {
  it('are told by page, in drawing order, and by component', () => {
    const index = placementIndex(aDraftWith(aSignature('a', 1), aSignature('b', 3), aSignature('c', 1)), four)
    expect([...index.byPage.keys()].sort()).toEqual([1, 3])
    expect(index.byPage.get(1)!.map((box) => box.placed.id)).toEqual(['a', 'c'])
    expect(index.byId.get('b')!.map((box) => box.placement.page)).toEqual([3])
  })

  it('are several for what repeats, each with its number', () => {
    const index = placementIndex(aDraftWith(aSignature('a', 1, { ComponentType: 'SIGN_PAGING_SIGNATURE' })), four)
    expect(index.byId.get('a')!.map((box) => [box.occurrence, box.placement.page])).toEqual([
      [0, 1],
      [1, 2],
      [2, 3],
      [3, 4],
    ])
    expect(index.byPage.get(4)).toHaveLength(1)
  })

  it('are none for what stands nowhere, which is known all the same', () => {
    const index = placementIndex(aDraftWith(aSignature('a', 99)), four)
    expect(index.byPage.size).toBe(0)
    expect(index.byId.get('a')).toEqual([])
  })

  it('are found again for a box of before, on its page alone', () => {
    const before = aDraftWith(aSignature('a', 1), aSignature('b', 1))
    const [box] = placementIndex(before, four).byId.get('a')!
    const wider = updateComponent(before, 'a', (component) => ({ ...component, ComponentWidth: 200 }))
    expect(boxNow(placementIndex(wider, four), box!)!.placement.rect.width).toBe(200)
    const elsewhere = updateComponent(before, 'a', (component) => ({ ...component, ComponentPage: 2 }))
    expect(boxNow(placementIndex(elsewhere, four), box!)).toBeUndefined()
    expect(boxNow(placementIndex(aDraftWith(aSignature('b', 1)), four), box!)).toBeUndefined()
  })

  it('are none without a draft', () => {
    const index = placementIndex(null, four)
    expect(index.byPage.size).toBe(0)
    expect(index.byId.size).toBe(0)
  })

  it('are the same answer while neither the components nor the file change', () => {
    const draft = aDraftWith(aSignature('a', 1))
    expect(placementIndex({ ...draft, flow: { FlowName: '二' } }, four)).toBe(placementIndex(draft, four))
  })

  it('keep the list of each page on which nothing changed', () => {
    const draft = aDraftWith(aSignature('a', 1), aSignature('b', 2), aSignature('c', 2))
    const before = placementIndex(draft, four)
    const after = placementIndex(
      updateComponent(draft, 'a', (c) => ({ ...c, ComponentPosX: 7 })),
      four,
    )
    expect(after.byPage.get(1)).not.toBe(before.byPage.get(1))
    expect(after.byPage.get(2)).toBe(before.byPage.get(2))
    expect(after.byId.get('c')).toBe(before.byId.get('c'))
  })

  it('change on both pages where a component moves from one to the other', () => {
    const draft = aDraftWith(aSignature('a', 1), aSignature('b', 2), aSignature('c', 3))
    const before = placementIndex(draft, four)
    const after = placementIndex(
      updateComponent(draft, 'a', (c) => ({ ...c, ComponentPage: 2 })),
      four,
    )
    expect(after.byPage.get(1)).toBeUndefined()
    expect(after.byPage.get(2)!.map((box) => box.placed.id)).toEqual(['a', 'b'])
    expect(after.byPage.get(3)).toBe(before.byPage.get(3))
  })

  it('are found anew where the file turns out to have other pages', () => {
    const draft = aDraftWith(aSignature('a', 5))
    expect(placementIndex(draft, four).byPage.size).toBe(0)
    expect(placementIndex(draft, aFile(5)).byPage.get(5)).toHaveLength(1)
  })

  it('of 5,000 components are all there, and a change of one leaves every other box as it is', () => {
    const thousand = aFile(1000)
    const draft = aDraftWith(...Array.from({ length: 5000 }, (_, i) => aSignature(`c${i}`, (i % 1000) + 1)))
    const before = placementIndex(draft, thousand)
    expect(before.byId.size).toBe(5000)
    expect([...before.byPage.values()].every((boxes) => boxes.length === 5)).toBe(true)
    const after = placementIndex(
      updateComponent(draft, 'c42', (c) => ({ ...c, ComponentPosX: 7 })),
      thousand,
    )
    const drawnAnew = [...after.byPage.keys()].filter((page) => after.byPage.get(page) !== before.byPage.get(page))
    expect(drawnAnew).toEqual([43])
  })
})

describe('the places after an edit', () => {
  const { components } = aDraftWith(
    aSignature('a', 1),
    aSignature('paging', 1, { ComponentType: 'SIGN_PAGING_SIGNATURE' }),
    aSignature('b', 1),
    aSignature('c', 2),
    aSignature('nowhere', 99),
  )
  const draft = { ...aDraftWith(), components }
  /** A file whose first page has a word twice and a form field. */
  const place = (y: number) => ({ x: 100, y, width: 60, height: 12 })
  const file = {
    ...four,
    fields: [{ name: '印章', page: 2, rect: place(300), kind: 'Tx' as const }],
    findText: (text: string) =>
      text === '签字' ? [200, 400].map((y) => ({ page: 1, rect: place(y), whole: true })) : [],
  }
  const [a, paging, b, c, nowhere] = components as readonly [
    ReturnType<typeof aSignature>,
    ReturnType<typeof aSignature>,
    ReturnType<typeof aSignature>,
    ReturnType<typeof aSignature>,
    ReturnType<typeof aSignature>,
  ]
  const byWord = { GenerateMode: 'KEYWORD', ComponentId: '签字' }
  const inField = { GenerateMode: 'FIELD', ComponentName: '印章' }
  const at = (placed: typeof a, change: object) => ({ ...placed, component: { ...placed.component, ...change } })

  type Case = readonly [string, readonly (typeof a)[], (readonly (typeof a)[])?]
  const cases: readonly Case[] = [
    ['one box elsewhere on its page', [at(a, { ComponentPosX: 7 }), paging, b, c, nowhere]],
    ['what stands on every page', [a, at(paging, { ComponentPosY: 7 }), b, c, nowhere]],
    ['two boxes of one page', [at(a, { ComponentPosX: 7 }), paging, at(b, { ComponentPosX: 8 }), c, nowhere]],
    ['a box that goes to another page', [at(a, { ComponentPage: 2 }), paging, b, c, nowhere]],
    ['a box that comes from nowhere', [a, paging, b, c, at(nowhere, { ComponentPage: 1 })]],
    ['a box that goes nowhere', [a, paging, b, at(c, { ComponentPage: 99 }), nowhere]],
    ['two that change places in the draft', [b, paging, a, c, nowhere]],
    ['one more', [a, paging, b, aSignature('d', 1), c, nowhere]],
    ['one less', [a, paging, c, nowhere]],
    ['another in the place of one', [a, paging, aSignature('d', 1), c, nowhere]],
    ['one that goes to its keyword, twice on its page', [at(a, byWord), paging, b, c, nowhere]],
    ['one that stands at its keyword', [at(a, { ...byWord, OffsetX: 7 }), paging, b, c, nowhere], [at(a, byWord)]],
    ['one that comes from its keyword', [a, paging, b, c, nowhere], [at(a, byWord)]],
    ['one that goes into a form field of its page', [a, paging, b, at(c, inField), nowhere]],
    ['one that comes out of it', [a, paging, b, c, nowhere], [a, paging, b, at(c, inField), nowhere]],
    ['none', []],
  ]

  it.each(cases.map(([what, edited, first = []]) => ({ what, edited, first })))(
    'are those of the draft as it is: $what',
    ({ edited, first }) => {
      placementIndex(null, file)
      const anew = placementIndex({ ...draft, components: edited }, file)
      const expected = { byPage: [...anew.byPage].sort(), byId: [...anew.byId] }
      placementIndex({ ...draft, components: [...first, ...components.slice(first.length)] }, file)
      const after = placementIndex({ ...draft, components: edited }, file)
      expect({ byPage: [...after.byPage].sort(), byId: [...after.byId] }).toEqual(expected)
    },
  )
})
