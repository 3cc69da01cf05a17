// Whatever is done to drafts with combinations, one after another: every combination stays whole.
import fc from 'fast-check'
import { describe, it } from 'vitest'
import { addChild } from '../../../src/contract/draft/combination-children.ts'
import { familiesOf } from '../../../src/contract/draft/combination.ts'
import { INITIATOR, type Draft } from '../../../src/contract/draft/draft.ts'
import {
  changeOwner,
  duplicateComponents,
  moveComponents,
  placeComponent,
  removeComponents,
  updateComponent,
} from '../../../src/contract/draft/component-edits.ts'
import { addParty } from '../../../src/contract/draft/party-edits.ts'
import { A4, aDocument } from '../a-document.ts'
import { aDraft } from '../a-draft.ts'
import { aCombination, aGroup, edited, expectWhole, withCombination } from './a-combination.ts'

const document = aDocument()
const { pages } = document
const only = (id: string) => new Set([id])

describe('any sequence of edits', () => {
  const which = fc.nat(40)
  const step = fc.oneof(
    fc.record({
      kind: fc.constant('move' as const),
      which,
      x: fc.integer({ min: -600, max: 600 }),
      y: fc.integer({ min: -900, max: 900 }),
    }),
    fc.record({
      kind: fc.constant('size' as const),
      which,
      x: fc.double({ min: 8, max: 400, noNaN: true }),
      y: fc.double({ min: 8, max: 400, noNaN: true }),
    }),
    fc.record({ kind: fc.constant('page' as const), which, page: fc.integer({ min: 1, max: 4 }) }),
    fc.record({ kind: fc.constant('copy' as const), which, also: which }),
    fc.record({ kind: fc.constant('remove' as const), which, also: which }),
    fc.record({ kind: fc.constant('owner' as const), which, to: fc.constantFrom('p1', 'p2', INITIATOR) }),
    fc.record({ kind: fc.constant('place' as const), which, group: fc.boolean() }),
    fc.record({ kind: fc.constant('add' as const), which }),
  )
  const idAt = (draft: Draft, at: number) => draft.components[at % Math.max(draft.components.length, 1)]?.id ?? ''

  function taken(draft: Draft, s: typeof step extends fc.Arbitrary<infer T> ? T : never): Draft {
    const id = idAt(draft, s.which)
    switch (s.kind) {
      case 'move':
        return moveComponents(draft, only(id), s, document)
      case 'size':
        return updateComponent(draft, id, (c) => {
          const width = Math.min(Math.round(s.x * 100) / 100, A4.widthPt - (c.ComponentPosX ?? 0))
          return {
            ...c,
            ComponentWidth: Math.max(width, 1),
            ComponentHeight: Math.max(Math.min(Math.round(s.y * 100) / 100, A4.heightPt - (c.ComponentPosY ?? 0)), 1),
          }
        })
      case 'page':
        return updateComponent(draft, id, (c) => ({ ...c, ComponentPage: s.page }))
      case 'copy':
        return draft.components.length > 60
          ? draft
          : duplicateComponents(draft, new Set([id, idAt(draft, s.also)]), pages).draft
      case 'remove':
        return removeComponents(draft, new Set([id, idAt(draft, s.also)]))
      case 'owner':
        return changeOwner(draft, id, s.to) ?? draft
      case 'place':
        return placeComponent(draft, 'p1', s.group ? aGroup() : aCombination()).draft
      case 'add':
        return addChild(draft, id, 'CHECK_BOX')?.draft ?? draft
    }
  }

  it('leaves every combination whole', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 14 }), (steps) => {
        let draft = withCombination(
          aGroup(),
          'p2',
          withCombination(aCombination(), 'p1', addParty(aDraft(), 'person')).draft,
        ).draft
        for (const s of steps) {
          draft = edited(draft, (d) =>
            s.kind === 'add' &&
            familiesOf(d).byParent.get(idAt(d, s.which))?.parent.component.ComponentType !== 'VIRTUAL_COMBINATION'
              ? d
              : taken(d, s),
          )
          expectWhole(draft)
        }
      }),
      { numRuns: 150 },
    )
  })
})
