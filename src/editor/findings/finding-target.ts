// Which component, or which party, a finding is about.
import type { Finding } from '../../contract/checks/finding.ts'
import { INITIATOR, type ComponentList, type Draft, type OwnerId } from '../../contract/draft/draft.ts'

export interface FindingTarget {
  readonly owner?: OwnerId
  readonly componentId?: string
}

/** The component, or the party, that a path of the request is about; neither for the contract itself. */
export function targetOf(draft: Draft, path: Finding['path']): FindingTarget {
  const [key, index, list, place] = path
  if (key === 'Components' && typeof index === 'number') return componentAt(draft, INITIATOR, 'fill', index)
  if (key !== 'Approvers' || typeof index !== 'number') return {}
  const owner = draft.parties[index]?.id
  if (owner === undefined) return {}
  if ((list === 'SignComponents' || list === 'Components') && typeof place === 'number') {
    return componentAt(draft, owner, list === 'SignComponents' ? 'sign' : 'fill', place)
  }
  return { owner }
}

function componentAt(draft: Draft, owner: OwnerId, list: ComponentList, index: number): FindingTarget {
  const placed = draft.components.filter((c) => c.owner === owner && c.list === list)[index]
  return placed ? { owner, componentId: placed.id } : { owner }
}
