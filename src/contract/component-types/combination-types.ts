// Combinations, from the catalogue's facets: which types are combinations, what each may contain, and which types only
// exist inside one.
import { componentType, typesWhere, type KnownType } from './catalogue.ts'
import type { Combination } from './entry.ts'

export const combinationTypes: readonly KnownType[] = typesWhere(({ combination }) => combination)

/** The combination facet of a type; undefined if it is not a combination. */
export function combinationOf(type: string): Combination | undefined {
  return componentType(type)?.combination
}

/** Types that a signer cannot have outside a combination. */
export const onlyInside: readonly KnownType[] = typesWhere(({ child }) => child?.only)

/** True for a type that keeps its size when its combination is resized. */
export function isRigid(type: string): boolean {
  return componentType(type)?.child?.rigid === true
}
