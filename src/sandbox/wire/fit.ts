// Converts parameters to the types that an action expects. Two things need it that clients cannot write otherwise:
// queries and forms hold only text, and PHP's SDK writes an empty structure as [] (json_encode of an empty array).
import type { ScalarShape, Shape } from '../../contract/api/shape.ts'
import { isObject, type JsonObject } from '../../contract/values/json-object.ts'
import { TextObject } from './text-object.ts'

/** A whole request. Values that do not fit are left for the checks to report. */
export function fitRequest(request: JsonObject, shape: Shape): JsonObject {
  return shape.kind === 'object' ? fitKeys(request, shape.keys) : request
}

/** One value. `isText`: it comes from a TextObject. */
export function fit(value: unknown, shape: Shape, isText: boolean): unknown {
  if (shape.kind === 'list') return Array.isArray(value) ? value.map((item) => fit(item, shape.of, isText)) : value
  if (shape.kind !== 'object') return isText && typeof value === 'string' ? readText(value, shape.kind) : value
  if (Array.isArray(value) && value.length === 0) return {}
  return isObject(value) ? fitKeys(value, shape.keys) : value
}

function fitKeys(value: JsonObject, keys: ReadonlyMap<string, Shape>): JsonObject {
  const isText = value instanceof TextObject
  const entries = Object.entries(value).map(([key, item]) => {
    const shape = keys.get(key)
    return [key, shape ? fit(item, shape, isText) : item] as const
  })
  return isText ? Object.assign(new TextObject(), Object.fromEntries(entries)) : Object.fromEntries(entries)
}

/** Python and .NET write True and False. */
function readText(text: string, kind: ScalarShape['kind']): unknown {
  if (kind === 'boolean' && /^(?:true|false)$/i.test(text)) return text.toLowerCase() === 'true'
  if (kind === 'integer' && /^[+-]?\d+$/.test(text)) return Number(text)
  if (kind === 'number' && /^[+-]?\d+(?:\.\d+)?(?:e[+-]?\d+)?$/i.test(text)) return Number(text)
  return text
}
