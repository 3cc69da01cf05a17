// Whether an import would leave a draft with less than it has. Then the person is asked first.
import type { Draft } from '../draft/draft.ts'
import { isUntouched } from '../draft/party-edits.ts'

interface Amount {
  readonly parties: number
  readonly components: number
}

export interface ImportLoss {
  readonly before: Amount
  readonly after: Amount
}

/** Null if nothing becomes less. The parties that every new draft has do not count while nobody has filled them in. */
export function importLoss(before: Draft, after: Draft): ImportLoss | null {
  const isLess = after.components.length < before.components.length || filledIn(after) < filledIn(before)
  return isLess ? { before: amountOf(before), after: amountOf(after) } : null
}

function filledIn({ parties }: Draft): number {
  return parties.filter((party) => !isUntouched(party)).length
}

function amountOf({ parties, components }: Draft): Amount {
  return { parties: parties.length, components: components.length }
}
