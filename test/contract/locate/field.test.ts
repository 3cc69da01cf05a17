import { describe, expect, it } from 'vitest'
import { locate } from '../../../src/contract/locate/locate.ts'
import { isMovable, mayChangePage, placedAt } from '../../../src/contract/locate/place.ts'
import { aDocument, rect } from '../a-document.ts'
import { aSeal } from '../a-draft.ts'

const document = aDocument({
  fields: [
    { name: 'seal', page: 1, rect: rect(100, 150, 119, 119), kind: 'Tx' },
    { name: 'buyer', page: 1, rect: rect(100, 500, 200, 24), kind: 'Tx' },
    { name: 'buyer', page: 2, rect: rect(100, 100, 200, 24), kind: 'Tx' },
  ],
})
const byField = (name: string) =>
  aSeal({
    GenerateMode: 'FIELD',
    ComponentName: name,
    ComponentWidth: 0,
    ComponentHeight: 0,
    ComponentPosX: 0,
    ComponentPosY: 0,
  })

describe('a component placed by form field', () => {
  it('stands where the field stands, whatever its own numbers say', () => {
    expect(locate(byField('seal'), document)).toEqual([{ page: 1, rect: rect(100, 150, 119, 119) }])
  })

  it('stands at each widget of its field', () => {
    expect(locate(byField('buyer'), document)).toEqual([
      { page: 1, rect: rect(100, 500, 200, 24) },
      { page: 2, rect: rect(100, 100, 200, 24) },
    ])
  })

  it('stands nowhere where the file has no such field', () => {
    expect(locate(byField('remark'), document)).toEqual([])
  })

  it('cannot be pulled about', () => {
    const component = byField('seal')
    const [placement] = locate(component, document)
    expect(isMovable(component)).toBe(false)
    expect(mayChangePage(component)).toBe(false)
    expect(placedAt(component, placement!, { page: 2, rect: rect(0, 0, 10, 10) }, document.pages)).toBe(component)
  })
})
