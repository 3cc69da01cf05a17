// JSON objects whose keys are not checked, and readers of JSON that may hold anything.

/** A JSON object as received, with all its keys. */
export type JsonObject = { readonly [key: string]: unknown }

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

const nothing: JsonObject = {}

/** The object, or an empty one for any other type. */
export function asObject(value: unknown): JsonObject {
  return isObject(value) ? value : nothing
}

/** The objects in an array, in order; empty for any other type. */
export function objectsIn(list: unknown): readonly JsonObject[] {
  return Array.isArray(list) ? (list as readonly unknown[]).filter(isObject) : []
}

/** The string, or an empty one for any other type. */
export function textOf(value: unknown): string {
  return typeof value === 'string' ? value : ''
}
