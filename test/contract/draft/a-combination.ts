// Combinations for tests, and what must hold for every one of them.
import { expect } from 'vitest'
import { readExtra } from '../../../src/contract/component-types/extra.ts'
import { familiesOf, ownRect } from '../../../src/contract/draft/combination.ts'
import { settleCombinations } from '../../../src/contract/draft/combination-settle.ts'
import type { Component } from '../../../src/contract/api/component.ts'
import type { Draft, PlacedComponent } from '../../../src/contract/draft/draft.ts'
import { placeComponent } from '../../../src/contract/draft/component-edits.ts'
import { aDraft, deepFreeze } from '../a-draft.ts'

export function aCombination(change: Partial<Component> = {}): Component {
  return {
    ComponentType: 'SIGN_VIRTUAL_COMBINATION',
    FileIndex: 0,
    ComponentPage: 1,
    ComponentPosX: 100,
    ComponentPosY: 200,
    ComponentWidth: 240,
    ComponentHeight: 150,
    ...change,
  }
}

export const aGroup = (change: Partial<Component> = {}) =>
  aCombination({ ComponentType: 'VIRTUAL_COMBINATION', ComponentWidth: 160, ComponentHeight: 60, ...change })

/** A draft with one combination and its first children. */
export function withCombination(
  component = aCombination(),
  owner = 'p1',
  draft = aDraft(),
): { draft: Draft; id: string } {
  return deepFreeze(placeComponent(draft, owner, component))
}

/** An edit as the editor makes it. */
export function edited(draft: Draft, change: (draft: Draft) => Draft): Draft {
  return deepFreeze(settleCombinations(draft, change(draft)))
}

export function parentOf(draft: Draft, id: string): PlacedComponent {
  return draft.components.find((c) => c.id === id)!
}

export function childrenOf(draft: Draft, id: string): readonly PlacedComponent[] {
  return familiesOf(draft).byParent.get(id)?.children ?? []
}

export function child(draft: Draft, id: string, type: string): PlacedComponent {
  return childrenOf(draft, id).find((c) => c.component.ComponentType === type)!
}

/**
 * Each named id exists once, in the same list of the same owner, inside the combination's box on its page; no id is
 * there twice.
 */
export function expectWhole(draft: Draft): void {
  const ids = draft.components.flatMap((c) => c.component.ComponentId ?? [])
  expect(new Set(ids).size).toBe(ids.length)
  for (const id of ids) expect(id).toMatch(/^[\p{Script=Han}A-Za-z0-9_]{1,30}$/u)
  const { byParent } = familiesOf(draft)
  const named: unknown[] = []
  for (const { parent, children, missing } of byParent.values()) {
    expect(missing).toEqual([])
    const wished = (readExtra(parent.component).Children ?? []) as unknown[]
    expect(children.map((c) => c.component.ComponentId)).toEqual(wished)
    named.push(...wished)
    const box = ownRect(parent.component)
    for (const { owner, list, component } of children) {
      expect([owner, list, component.ComponentPage]).toEqual([
        parent.owner,
        parent.list,
        parent.component.ComponentPage,
      ])
      const rect = ownRect(component)
      expect(rect.x).toBeGreaterThanOrEqual(box.x - 0.01)
      expect(rect.y).toBeGreaterThanOrEqual(box.y - 0.01)
      expect(rect.x + rect.width).toBeLessThanOrEqual(box.x + box.width + 0.01)
      expect(rect.y + rect.height).toBeLessThanOrEqual(box.y + box.height + 0.01)
    }
  }
  expect(new Set(named).size).toBe(named.length)
  const inside = new Set(named)
  for (const { component } of draft.components) {
    if (['SIGN_SELECTOR', 'SIGN_MULTI_LINE_TEXT'].includes(component.ComponentType))
      expect(inside.has(component.ComponentId)).toBe(true)
  }
}
