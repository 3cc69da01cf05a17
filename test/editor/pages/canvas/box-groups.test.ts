// A page's boxes in groups: all of them, in their order, and as few other groups as can be after an edit.
import { describe, expect, it } from 'vitest'
import { boxGroups } from '../../../../src/editor/pages/canvas/box-groups.ts'
import { placementIndex, type PlacedBox } from '../../../../src/editor/state/placements.ts'
import { aDraftWith, aFile, aSignature } from '../../state/a-file.ts'

const file = aFile(1)

function boxesOf(ids: readonly string[]): readonly PlacedBox[] {
  return placementIndex(aDraftWith(...ids.map(known)), file).byPage.get(1) ?? []
}

const made = new Map<string, ReturnType<typeof aSignature>>()

/** The same component for the same id, as in one draft. */
function known(id: string): ReturnType<typeof aSignature> {
  const placed = made.get(id) ?? aSignature(id, 1)
  made.set(id, placed)
  return placed
}

const ids = Array.from({ length: 500 }, (_, index) => `component-${index * 7919}`)

describe('groups of boxes', () => {
  it('hold all boxes in their order, a few in each', () => {
    const groups = boxGroups(boxesOf(ids))
    expect(groups.flat().map(({ placed }) => placed.id)).toEqual(ids)
    expect(groups.length).toBeGreaterThan(10)
    expect(Math.max(...groups.map((group) => group.length))).toBeLessThan(150)
  })

  it('stay the same lists as long as their boxes do', () => {
    const before = boxGroups(boxesOf(ids))
    const changed = boxGroups(boxesOf(ids.map((id, index) => (index === 250 ? 'another' : id))))
    const others = changed.filter((group) => !before.includes(group))
    expect(others.flat().some(({ placed }) => placed.id === 'another')).toBe(true)
    expect(others.length).toBeLessThanOrEqual(3)
  })

  it.each([
    ['one more at the start', ['first', ...ids]],
    ['one more at the end', [...ids, 'last']],
    ['one less in the middle', ids.filter((_, index) => index !== 250)],
  ])('are others only around %s', (_, next) => {
    const before = boxGroups(boxesOf(ids))
    const after = boxGroups(boxesOf(next))
    expect(after.flat().map(({ placed }) => placed.id)).toEqual(next)
    expect(after.filter((group) => !before.includes(group)).length).toBeLessThanOrEqual(2)
  })

  it('are none for an empty page', () => expect(boxGroups([])).toEqual([]))
})
