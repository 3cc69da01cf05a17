// Reads and changes the top-level keys of a request. An import may hold anything there: reading never throws, and
// values of a wrong type are shown rather than hidden.
import { asObject } from '../values/json-object.ts'
import type { Draft } from './draft.ts'
import { updateFlow } from './flow-edits.ts'

/**
 * Whether a value counts as not set: absent, null or an empty text, for which the API uses its default (S4 example 4).
 */
export function isUnset(value: unknown): value is undefined | null | '' {
  return value === undefined || value === null || value === ''
}

/** The value as readable text: strings as they are, anything else as JSON, nothing as ''. */
export function asText(value: unknown): string {
  if (isUnset(value)) return ''
  return typeof value === 'string' ? value : (JSON.stringify(value) ?? '')
}

/** The value for a choice; anything other than a string or number as its JSON. */
export function asChoice(value: unknown): string | number | undefined {
  if (isUnset(value)) return undefined
  return typeof value === 'number' ? value : asText(value)
}

/** The finite number, or undefined. */
export function asNumber(value: unknown): number | undefined {
  return typeof value === 'number' && Number.isFinite(value) ? value : undefined
}

/**
 * Changes one key of an object in the request (Agent, FlowOperateLimit); undefined removes it. Other keys are kept,
 * and an emptied object is removed.
 */
export function updateInside(draft: Draft, key: string, inner: string, value: unknown): Draft {
  const entries = Object.entries({ ...asObject(draft.flow[key]), [inner]: value }).filter(([, v]) => v !== undefined)
  return updateFlow(draft, { [key]: entries.length > 0 ? Object.fromEntries(entries) : undefined })
}
