// Which differences are meant: those that the list of decisions names, each with a reason. An entry of the list that no
// longer applies is told, so that the list cannot rot.
import { idOf, type Difference } from './difference.ts'

export interface Decision {
  readonly reason: string
  /** Of differences: `new parameter ess UploadFilesRequest.Deadline`. */
  readonly ids: readonly string[]
}

export interface Decided {
  /** To be looked at. */
  readonly open: readonly Difference[]
  readonly decided: readonly (Difference & { readonly reason: string })[]
  /** Ids in the list that are no difference any more, stand there twice, or may not be decided. */
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
 * An action that the gateway calls must be there and must not end, and a parameter that it sends must be there: no
 * reason excuses that.
 */
function mayBeMeant({ kind, what, users }: Difference): boolean {
  if (!users.includes('gateway')) return true
  return !(what === 'action' && (kind === 'gone' || kind === 'ends')) && !(what === 'parameter' && kind === 'gone')
}

/** False for what is only good to know: that an action ends which nobody of us calls or knows. */
export function asksForWork({ kind, what, users }: Difference): boolean {
  return !(kind === 'ends' && what === 'action' && users.length === 0)
}
