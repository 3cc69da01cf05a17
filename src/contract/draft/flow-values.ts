// Reading and changing what stands at the top of a request. An import may hold anything there: reading never throws,
// and what is not of its kind is told rather than hidden.
import type { JsonObject } from '../values/json-object.ts'
import type { Draft } from './draft.ts'
import { updateFlow } from './flow-edits.ts'

/** True where nothing is set: absent, null or an empty text, which the API takes for its default (S4 example 4). */
export function isUnset(value: unknown): value is undefined | null | '' {
  return value === undefined || value === null || value === ''
}

/** The value as a person can read it: a text as it is, anything else as its JSON, nothing as an empty text. */
export function asText(value: unknown): string {
  if (isUnset(value)) return ''
  return typeof value === 'string' ? value : (JSON.stringify(value) ?? '')
}

/** The value where it can be one of several; what is neither a text nor a number is shown as its JSON. */
export function asChoice(value: unknown): string | number | undefined {
  if (isUnset(value)) return undefined
  return typeof value === 'number' ? value : asText(value)
}

/** The finite number, or undefined. */
export function asNumber(value: unknown): number | undefined {
  return typeof value === 'number' && Number.isFinite(value) ? value : undefined
}

/** The object's keys, or none where it is no object. */
export function asObject(value: unknown): JsonObject {
  return isObject(value) ? value : {}
}

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/**
 * Changes one key of an object of the request (Agent, FlowOperateLimit); undefined takes it away. Other keys stay, and
 * an object that would be left empty goes.
 */
export function updateInside(draft: Draft, key: string, inner: string, value: unknown): Draft {
  const entries = Object.entries({ ...asObject(draft.flow[key]), [inner]: value }).filter(([, v]) => v !== undefined)
  return updateFlow(draft, { [key]: entries.length > 0 ? Object.fromEntries(entries) : undefined })
}
