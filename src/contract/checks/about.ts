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

function isLike(a: ComponentView, b: ComponentView): boolean {
  return a.list === b.list && a.mode === b.mode && a.kind === b.kind && hasExtra(a) === hasExtra(b)
}

function groupsOf(components: readonly ComponentView[]): readonly (readonly ComponentView[])[] {
  const byType = new Map<string, ComponentView[][]>()
  for (const view of components) {
    const type = view.component.ComponentType
    const groups = byType.get(type) ?? []
    if (groups.length === 0) byType.set(type, groups)
    const group = groupOf(groups, view)
    if (group) group.push(view)
    else groups.push([view])
  }
  return [...byType.values()].flat()
}

/** The group of a view among those of its type. */
function groupOf(groups: readonly ComponentView[][], view: ComponentView) {
  for (const group of groups) if (isLike(group[0]!, view)) return group
  return undefined
}
