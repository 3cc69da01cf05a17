// Combinations, by the facets of the catalogue: which types are one, what each may hold, and what lives inside alone.
import { componentType, typesWhere, type KnownType } from './catalogue.ts'
import type { Combination } from './entry.ts'

export const combinationTypes: readonly KnownType[] = typesWhere(({ combination }) => combination)

/** What holds of a combination; undefined for a type that is none. */
export function combinationOf(type: string): Combination | undefined {
  return componentType(type)?.combination
}

/** Types that a signer cannot have outside of a combination. */
export const onlyInside: readonly KnownType[] = typesWhere(({ child }) => child?.only)

/** True for what keeps its size where its combination is stretched. */
export function isRigid(type: string): boolean {
  return componentType(type)?.child?.rigid === true
}
