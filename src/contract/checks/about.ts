// Which components a rule is about.
import type { OwnerKind } from '../component-types/catalogue.ts'
import type { ComponentList } from '../draft/draft.ts'
import type { PlacementMode } from '../locate/locate.ts'
import type { ComponentView } from './component-view.ts'

/** The components that a rule applies to; all by default. */
export interface About {
  readonly list?: ComponentList
  readonly mode?: PlacementMode
  readonly kinds?: readonly OwnerKind[]
  readonly types?: readonly string[]
  /** Only those that have a ComponentExtra. */
  readonly withExtra?: true
}

/**
 * With thousands of components and dozens of rules, each rule only visits the components that it is about. They are
 * grouped by all that an `About` can ask, and only the first of each group is asked.
 */
export function selector(components: readonly ComponentView[]): (about: About) => readonly ComponentView[] {
  let groups: readonly (readonly ComponentView[])[] | undefined
  const known = new Map<string, readonly ComponentView[]>()
  return (about) => {
    groups ??= groupsOf(components)
    const chosen = [...groups.keys()].filter((index) => isAbout(about, groups![index]![0]!))
    if (chosen.length === groups.length) return components
    if (chosen.length < 2) return groups[chosen[0] ?? -1] ?? []
    const key = chosen.join()
    const before = known.get(key)
    if (before) return before
    const found = components.filter((view) => isAbout(about, view))
    known.set(key, found)
    return found
  }
}

function isAbout({ list, mode, kinds, types, withExtra }: About, view: ComponentView): boolean {
  return (
    (list === undefined || view.list === list) &&
    (mode === undefined || view.mode === mode) &&
    (kinds === undefined || (view.kind !== undefined && kinds.includes(view.kind))) &&
    (types === undefined || types.includes(view.component.ComponentType)) &&
    (withExtra === undefined || hasExtra(view))
  )
}

function hasExtra({ component }: ComponentView): boolean {
  return component.ComponentExtra !== undefined
}

/** Components that no `About` tells apart, in the request's order. Most are like the one before. */
function groupsOf(components: readonly ComponentView[]): readonly (readonly ComponentView[])[] {
  const byType = new Map<string, ComponentView[][]>()
  let group: ComponentView[] | undefined
  for (const view of components) {
    if (!group || !isLike(group[0]!, view)) group = groupFor(view, byType)
    group.push(view)
  }
  return [...byType.values()].flat()
}

/** The group that the view belongs to: a new one if it is the first of its kind. */
function groupFor(view: ComponentView, byType: Map<string, ComponentView[][]>): ComponentView[] {
  const groups = byType.get(view.component.ComponentType) ?? []
  byType.set(view.component.ComponentType, groups)
  const known = groups.find(([first]) => first && isLike(first, view))
  if (known) return known
  const made: ComponentView[] = []
  groups.push(made)
  return made
}

function isLike(a: ComponentView, b: ComponentView): boolean {
  return (
    a.component.ComponentType === b.component.ComponentType &&
    a.list === b.list &&
    a.mode === b.mode &&
    a.kind === b.kind &&
    hasExtra(a) === hasExtra(b)
  )
}
