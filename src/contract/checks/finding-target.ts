// Maps a finding's path in the request to the draft's component or party.
import { INITIATOR, type Draft, type OwnerId, type PlacedComponent } from '../draft/draft.ts'
import type { Path } from './finding.ts'

export interface FindingTarget {
  readonly owner?: OwnerId
  readonly componentId?: string
  /** The rest of the path below the component or party; the whole path for the contract itself. */
  readonly rest: Path
}

/** The component or party at a path of the request; neither for the contract itself. */
export function targetOf(draft: Draft, path: Path): FindingTarget {
  return targetsIn(draft)(path)
}

/** The same for many paths of one draft, whose lists are built once. */
export function targetsIn(draft: Draft): (path: Path) => FindingTarget {
  const lists = new Map<string, PlacedComponent[]>()
  for (const placed of draft.components) {
    const key = `${placed.list} ${placed.owner}`
    const list = lists.get(key)
    if (list) list.push(placed)
    else lists.set(key, [placed])
  }
  const componentAt = (owner: OwnerId, list: string, index: number, rest: Path): FindingTarget => {
    const placed = lists.get(`${list} ${owner}`)?.[index]
    return placed ? { owner, componentId: placed.id, rest } : { owner, rest }
  }
  return (path) => {
    const [key, index, list, place] = path
    if (key === 'Components' && typeof index === 'number') return componentAt(INITIATOR, 'fill', index, path.slice(2))
    if (key !== 'Approvers' || typeof index !== 'number') return { rest: path }
    const owner = draft.parties[index]?.id
    if (owner === undefined) return { rest: path }
    if ((list === 'SignComponents' || list === 'Components') && typeof place === 'number') {
      return componentAt(owner, list === 'SignComponents' ? 'sign' : 'fill', place, path.slice(4))
    }
    return { owner, rest: path.slice(2) }
  }
}
