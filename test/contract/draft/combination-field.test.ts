// A combination in a form field says no box of its own: what is in it has a place and a size all the same.
import { describe, expect, it } from 'vitest'
import { addChild } from '../../../src/contract/draft/combination-children.ts'
import { ownRect } from '../../../src/contract/draft/combination.ts'
import { duplicateComponents, updateComponent } from '../../../src/contract/draft/component-edits.ts'
import { toField } from '../../../src/contract/locate/convert-mode.ts'
import { toRequest } from '../../../src/contract/request/to-request.ts'
import { aDocument, rect } from '../a-document.ts'
import { imported } from '../request/import-into.ts'
import { aGroup, childrenOf, edited, withCombination } from './a-combination.ts'

const document = aDocument({ fields: [{ name: 'seal', page: 1, rect: rect(100, 100, 100, 100), kind: 'Tx' }] })

function inField() {
  const { draft, id } = withCombination(aGroup())
  return {
    draft: edited(draft, (before) => updateComponent(before, id, (component) => toField(component, 'seal', document))),
    id,
  }
}

describe('a combination in a form field', () => {
  it('is copied with its children, each as large as what it was copied from and beside it', () => {
    const { draft, id } = inField()
    let copy = ''
    const copied = edited(draft, (before) => {
      const result = duplicateComponents(before, new Set([id]), document.pages)
      copy = result.ids[0]!
      return result.draft
    })
    const before = childrenOf(copied, id).map(({ component }) => ownRect(component))
    expect(before).toHaveLength(2)
    expect(childrenOf(copied, copy).map(({ component }) => ownRect(component))).toEqual(
      before.map((box) => ({ ...box, x: box.x + 14, y: box.y + 14 })),
    )
    expect(toRequest(imported(toRequest(copied)))).toEqual(toRequest(copied))
  })

  it('takes one more child, beside the others', () => {
    const { draft, id } = inField()
    const added = edited(draft, (before) => addChild(before, id, 'CHECK_BOX')!.draft)
    const places = childrenOf(added, id).map(({ component }) => ownRect(component))
    expect(places).toHaveLength(3)
    expect(places[2]).toMatchObject({ width: 16, height: 16 })
    expect(places.slice(0, 2)).not.toContainEqual(places[2])
    expect(toRequest(imported(toRequest(added)))).toEqual(toRequest(added))
  })

  it('takes a copy of one of its children', () => {
    const { draft, id } = inField()
    const [first] = childrenOf(draft, id)
    const copied = edited(draft, (before) => duplicateComponents(before, new Set([first!.id]), document.pages).draft)
    const places = childrenOf(copied, id).map(({ component }) => ownRect(component))
    expect(places).toHaveLength(3)
    expect(places[2]).toMatchObject({ width: 16, height: 16 })
    expect(toRequest(imported(toRequest(copied)))).toEqual(toRequest(copied))
  })
})
