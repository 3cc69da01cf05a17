// Changes to the request itself, from draft to draft.
import type { Draft } from './draft.ts'
import { withChange } from './with-change.ts'

/** Changes keys of the request itself; undefined takes a key away. */
export function updateFlow(draft: Draft, change: Readonly<Record<string, unknown>>): Draft {
  return { ...draft, flow: withChange(draft.flow, change) }
}
