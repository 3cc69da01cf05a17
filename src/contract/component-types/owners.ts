// Who may own what (S4, SDK, docs/facts.md "Who may have what").
import { componentType, componentTypes, type ComponentTypeEntry, type OwnerKind } from './catalogue.ts'

/** The kind of owner of each ApproverType. */
const kindOfApproverType: Readonly<Record<number, OwnerKind>> = {
  0: 'company',
  1: 'person',
  3: 'companyAuto',
  7: 'personAuto',
}

export const approverTypeOfKind = { company: 0, person: 1, companyAuto: 3, personAuto: 7 } as const
export type PartyKind = keyof typeof approverTypeOfKind

/**
 * The kind of a party; undefined for an unknown ApproverType, and for an absent one: it is required and has no default
 * (SDK), and every example of CreateFlowByFiles sends it.
 */
export function partyKind(approverType: unknown): PartyKind | undefined {
  return typeof approverType === 'number' ? (kindOfApproverType[approverType] as PartyKind | undefined) : undefined
}

export function mayOwn(kind: OwnerKind | undefined, type: string): boolean {
  const entry = componentType(type)
  return kind !== undefined && entry !== undefined && entry.owners.includes(kind)
}

/** What the palette offers an owner of this kind, in the catalogue's order, except types that need a combination. */
export function paletteFor(kind: OwnerKind | undefined): readonly ComponentTypeEntry[] {
  return componentTypes.filter((entry) => !entry.child?.only && kind !== undefined && entry.owners.includes(kind))
}
