// The kinds of party in the order in which they are offered.
import type { PartyKind } from '../../../contract/component-types/owners.ts'

export const partyKinds: readonly PartyKind[] = ['company', 'person', 'companyAuto', 'personAuto']
