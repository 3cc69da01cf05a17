// What counts as a JSON object.
import type { JsonObject } from '../../contract/values/json-object.ts'

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
