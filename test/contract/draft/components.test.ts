import { describe, expect, it } from 'vitest'
import { INITIATOR } from '../../../src/contract/draft/draft.ts'
import {
  changeOwner,
  changeType,
  duplicateComponents,
  listFor,
  placeComponent,
  removeComponents,
  updateComponent,
} from '../../../src/contract/draft/component-edits.ts'
import { aDocument } from '../a-document.ts'
import { aDraft, aSeal, company, deepFreeze, person, placed } from '../a-draft.ts'

const text = aSeal({ ComponentType: 'TEXT', ComponentValue: '壹万元', ComponentExtra: '{"FontSize":14}' })
const draft = deepFreeze(
  aDraft(
    [company, person, { ApproverType: 3 }],
    [
      placed('seal', aSeal({ ComponentId: 'seal_1' })),
      placed('text', text, 'p1', 'fill'),
      placed('strange', aSeal({ ComponentType: 'SIGN_NEW' })),
    ],
  ),
)
const component = (id: string, of = draft) => of.components.find((c) => c.id === id)!

describe('placing a component', () => {
  it('adds it to its owner, in the list that its type is sent in', () => {
    const { draft: next, id } = placeComponent(draft, 'p2', text)
    expect(next.components).toHaveLength(4)
    expect(component(id, next)).toEqual({ id, owner: 'p2', list: 'fill', component: text })
  })

  it.each([
    ['SIGN_SEAL', 'p1', 'sign'],
    ['TEXT', 'p1', 'fill'],
    ['TEXT', INITIATOR, 'fill'],
    ['SIGN_NEW', 'p1', 'sign'],
    ['HOLOGRAM', 'p1', 'fill'],
    ['SIGN_NEW', INITIATOR, 'fill'],
  ])('of type %s for %s is sent in the %s list', (type, owner, list) => {
    expect(listFor(type, owner)).toBe(list)
  })
})

describe('changing a component', () => {
  it('changes that one alone', () => {
    const next = updateComponent(draft, 'seal', (c) => ({ ...c, ComponentPosX: 7 }))
    expect(component('seal', next).component.ComponentPosX).toBe(7)
    expect(component('text', next)).toBe(component('text'))
  })

  it('is the same draft where nothing changed', () => {
    expect(updateComponent(draft, 'seal', (c) => c)).toBe(draft)
    expect(updateComponent(draft, 'nothing', (c) => ({ ...c }))).toBe(draft)
  })
})

describe('giving a component to another owner', () => {
  it('is done where that owner may have it', () => {
    expect(component('text', changeOwner(draft, 'text', 'p2')!)).toMatchObject({
      owner: 'p2',
      list: 'fill',
      component: text,
    })
    expect(component('text', changeOwner(draft, 'text', INITIATOR)!)).toMatchObject({ owner: INITIATOR, list: 'fill' })
    expect(component('seal', changeOwner(draft, 'seal', 'p3')!)).toMatchObject({ owner: 'p3', list: 'sign' })
  })

  it.each([
    ['a seal to a person', 'seal', 'p2'],
    ['a seal to the initiator', 'seal', INITIATOR],
    ['a text to automatic company signing', 'text', 'p3'],
    ['a type that is not known to anybody', 'strange', 'p2'],
    ['a component to a party that is not there', 'text', 'p9'],
    ['a component that is not there', 'nothing', 'p1'],
  ])('is refused for %s', (_, id, owner) => {
    expect(changeOwner(draft, id, owner)).toBeNull()
  })

  it('that has it already changes nothing', () => {
    expect(changeOwner(draft, 'text', 'p1')).toBe(draft)
  })
})

describe('changing the type of a component', () => {
  it('keeps its place, its value and its settings between two texts', () => {
    expect(component('text', changeType(draft, 'text', 'MULTI_LINE_TEXT')).component).toEqual({
      ...text,
      ComponentType: 'MULTI_LINE_TEXT',
    })
  })

  it('takes away the value and the settings that the new type would not understand', () => {
    const { ComponentValue: _value, ComponentExtra: _extra, ...rest } = text
    expect(component('text', changeType(draft, 'text', 'CHECK_BOX')).component).toEqual({
      ...rest,
      ComponentType: 'CHECK_BOX',
    })
  })

  it('leaves the draft for a type that the catalogue does not know, or the type that it is', () => {
    expect(changeType(draft, 'text', 'HOLOGRAM')).toBe(draft)
    expect(changeType(draft, 'text', 'TEXT')).toBe(draft)
    expect(changeType(draft, 'nothing', 'TEXT')).toBe(draft)
  })
})

describe('removing components', () => {
  it('takes away those and no others', () => {
    expect(removeComponents(draft, new Set(['seal', 'strange'])).components.map((c) => c.id)).toEqual(['text'])
  })

  it('is the same draft where there is nothing to remove', () => {
    expect(removeComponents(draft, new Set(['nothing']))).toBe(draft)
  })
})

describe('duplicating components', () => {
  const { pages } = aDocument()

  it('puts each copy 14 pt beside its original, of the same owner, without its ComponentId', () => {
    const { draft: next, ids } = duplicateComponents(draft, new Set(['seal', 'text']), pages)
    expect(next.components).toHaveLength(5)
    expect(ids).toEqual(next.components.slice(3).map((c) => c.id))
    expect(component(ids[0]!, next)).toEqual(placed(ids[0]!, aSeal({ ComponentPosX: 114, ComponentPosY: 214 })))
    expect(component(ids[1]!, next)).toEqual(
      placed(ids[1]!, { ...text, ComponentPosX: 114, ComponentPosY: 214 }, 'p1', 'fill'),
    )
  })

  it('keeps a copy on the page', () => {
    const corner = aDraft([company], [placed('c', aSeal({ ComponentPosX: 470, ComponentPosY: 720 }))])
    const { draft: next, ids } = duplicateComponents(corner, new Set(['c']), pages)
    expect(component(ids[0]!, next).component).toMatchObject({ ComponentPosX: 476.28, ComponentPosY: 722.89 })
  })

  it('keeps the keyword of what is placed by keyword', () => {
    const keyword = aDraft([company], [placed('c', aSeal({ GenerateMode: 'KEYWORD', ComponentId: '甲方' }))])
    const { draft: next, ids } = duplicateComponents(keyword, new Set(['c']), pages)
    expect(component(ids[0]!, next).component.ComponentId).toBe('甲方')
  })
})
