// The catalogue: every ComponentType that is known, with its facets. The palette, the inspector, the checks and the
// sandbox read it. A new type is a new row in sign-types.ts or fill-types.ts; what it needs elsewhere (words, look,
// drawing) does not compile until it is there.
import type { TypeFacets } from './entry.ts'
import { fillTypes } from './fill-types.ts'
import { signTypes } from './sign-types.ts'
import { kindFacets, type KindFacets, type ValueKind } from './value-kinds.ts'

export type { OwnerKind } from './entry.ts'

const rows = { ...signTypes, ...fillTypes }

export type KnownType = keyof typeof rows

export interface ComponentTypeEntry extends TypeFacets {
  readonly type: KnownType
}

/** False for a type that the catalogue does not know; an import keeps it all the same, and shows it as unknown. */
export function isKnownType(type: string): type is KnownType {
  return Object.hasOwn(rows, type)
}

/** In the order of the palette. */
export const componentTypes: readonly ComponentTypeEntry[] = Object.keys(rows)
  .filter(isKnownType)
  .map((type) => ({ type, ...rows[type] }))

const byType: ReadonlyMap<string, ComponentTypeEntry> = new Map(componentTypes.map((entry) => [entry.type, entry]))

/** The entry of a type, or undefined for a type that the catalogue does not know. */
export function componentType(type: string): ComponentTypeEntry | undefined {
  return byType.get(type)
}

/** The types for which something holds, in the catalogue's order. */
export function typesWhere(holds: (entry: ComponentTypeEntry) => unknown): readonly KnownType[] {
  return componentTypes.filter(holds).map(({ type }) => type)
}

/** True for what is on every page, down their edges or over them: it follows no word and goes into no form field. */
export function coversPages(type: string): boolean {
  const { paging, covers } = componentType(type) ?? {}
  return paging === true || covers === true
}

/** What a type's ComponentValue holds; undefined for an unknown type. */
export function valueKindOf(type: string): ValueKind | undefined {
  return componentType(type)?.value
}

/** What is asked of the kind of a type's value; nothing holds of an unknown type's. */
export function valueFacets(type: string): KindFacets {
  const kind = valueKindOf(type)
  return kind === undefined ? {} : kindFacets(kind)
}
