// The catalogue: every known ComponentType with its facets, for the palette, the inspector, the checks and the sandbox.
// A new type is a new row in sign-types.ts or fill-types.ts; the code does not compile until everything else that it
// needs (words, look, drawing) is there.
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

/** False for a type that is not in the catalogue. Imports keep such components and show them as unknown. */
export function isKnownType(type: string): type is KnownType {
  return Object.hasOwn(rows, type)
}

/** In the order of the palette. */
export const componentTypes: readonly ComponentTypeEntry[] = Object.keys(rows)
  .filter(isKnownType)
  .map((type) => ({ type, ...rows[type] }))

const byType: ReadonlyMap<string, ComponentTypeEntry> = new Map(componentTypes.map((entry) => [entry.type, entry]))

/** The entry of a type, or undefined for a type that is not in the catalogue. */
export function componentType(type: string): ComponentTypeEntry | undefined {
  return byType.get(type)
}

/** The types whose entry satisfies a condition, in the catalogue's order. */
export function typesWhere(holds: (entry: ComponentTypeEntry) => unknown): readonly KnownType[] {
  return componentTypes.filter(holds).map(({ type }) => type)
}

/** True for types that span all pages, along their edge or over them; keywords and form fields cannot place them. */
export function coversPages(type: string): boolean {
  const { paging, covers } = componentType(type) ?? {}
  return paging === true || covers === true
}

/** What a type's ComponentValue holds; undefined for an unknown type. */
export function valueKindOf(type: string): ValueKind | undefined {
  return componentType(type)?.value
}

/** The facets of the kind of a type's value; an unknown type has none. */
export function valueFacets(type: string): KindFacets {
  const kind = valueKindOf(type)
  return kind === undefined ? {} : kindFacets(kind)
}
