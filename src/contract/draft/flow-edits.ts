// Edits of the request itself, as pure functions.
import type { Draft } from './draft.ts'
import { withChange } from './with-change.ts'

/** Changes keys of the request itself; undefined removes a key. */
export function updateFlow(draft: Draft, change: Readonly<Record<string, unknown>>): Draft {
  return { ...draft, flow: withChange(draft.flow, change) }
}
