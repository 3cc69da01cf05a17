// The uploaded pictures that a request names in the values of its own fill components (SDK, ComponentValue).
import type { JsonObject } from '../../contract/values/json-object.ts'

/** More than any contract has, and fewer than a query takes. */
const MAX_PICTURES = 1000

/**
 * FILL_IMAGE names one, ATTACHMENT several with commas between them. Takes any JSON object; of very many only the
 * first.
 */
export function picturesOf({ Components }: JsonObject): readonly string[] {
  if (!Array.isArray(Components)) return []
  const named = Components.flatMap((component: unknown) => {
    if (typeof component !== 'object' || component === null) return []
    const { ComponentType: type, ComponentValue: value } = component as JsonObject
    if (typeof value !== 'string' || (type !== 'FILL_IMAGE' && type !== 'ATTACHMENT')) return []
    return value
      .split(',')
      .map((id) => id.trim())
      .filter((id) => id !== '')
  })
  return named.slice(0, MAX_PICTURES)
}
