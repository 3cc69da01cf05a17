// Tells intended differences from others: the list of decisions names them, each with a reason. Entries that no longer
// apply are reported, so that the list stays current.
import { idOf, type Difference } from './difference.ts'

export interface Decision {
  readonly reason: string
  /** Ids of differences: `new parameter ess UploadFilesRequest.Deadline`. */
  readonly ids: readonly string[]
}

export interface Decided {
  /** Differences to look at. */
  readonly open: readonly Difference[]
  readonly decided: readonly (Difference & { readonly reason: string })[]
  /** Ids in the list that are no longer a difference, are listed twice, or must not be excused. */
  readonly stale: readonly string[]
}

export function decide(differences: readonly Difference[], decisions: readonly Decision[]): Decided {
  const reasons = new Map<string, string>()
  const stale: string[] = []
  const decidable = new Set(differences.filter(mayBeMeant).map(idOf))
  for (const { reason, ids } of decisions) {
    for (const id of ids) {
      if (!decidable.has(id) || reasons.has(id)) stale.push(id)
      else reasons.set(id, reason)
    }
  }
  const meant = (difference: Difference) => reasons.get(idOf(difference))
  return {
    open: differences.filter((difference) => meant(difference) === undefined),
    decided: differences.flatMap((difference) => {
      const reason = meant(difference)
      return reason === undefined ? [] : [{ ...difference, reason }]
    }),
    stale,
  }
}

/**
 * An action that the gateway calls must exist and must not end, and a parameter that it sends must exist; no decision
 * can excuse that.
 */
function mayBeMeant({ kind, what, users }: Difference): boolean {
  if (!users.includes('gateway')) return true
  return !(what === 'action' && (kind === 'gone' || kind === 'ends')) && !(what === 'parameter' && kind === 'gone')
}

/** False for mere information: an action ends that the project neither calls nor knows. */
export function asksForWork({ kind, what, users }: Difference): boolean {
  return !(kind === 'ends' && what === 'action' && users.length === 0)
}
