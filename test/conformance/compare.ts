// What differs between an answer as it is documented and as it is given: keys, types, and the values that nothing
// leaves open.
import type { JsonObject } from '../../src/contract/values/json-object.ts'
import type { Shape } from './documented.ts'

/** Where an answer is otherwise; places write every item of a list as `[]`: `FileUrls[].Option`. */
export interface Difference {
  readonly place: string
  readonly what: string
}

/** Names in an example and what stands for them in the sandbox: ids, mostly. */
export type Names = Readonly<Record<string, string>>

/** A request with the real names in place of the example's: where a text is a name, whole. */
export function withReal(value: unknown, names: Names): unknown {
  return mapTexts(value, (text) => names[text] ?? text)
}

/** An answer with the example's names in place of the real ones, also within a text. */
export function withNames(value: unknown, names: Names): unknown {
  return mapTexts(value, (text) =>
    Object.entries(names).reduce((changed, [name, real]) => changed.replaceAll(real, name), text),
  )
}

/**
 * Where `given` is not what is documented. What stands at a place of `free` may have any value of its type, but must
 * not be empty where the documented one is not; below such a place the keys and types alone count. RequestId is
 * Tencent's own.
 */
export function differences(documented: JsonObject, given: JsonObject, free: readonly string[]): readonly Difference[] {
  return withoutRepeats(ofObjects(documented, given, '', free))
}

/** What `given` holds that the description of the answer does not, or with another type. */
export function undescribed(given: unknown, shape: Shape | undefined, place = ''): readonly Difference[] {
  if (place === 'RequestId') return []
  if (shape === undefined) return [{ place, what: 'is not documented' }]
  if (Array.isArray(given))
    return Array.isArray(shape)
      ? withoutRepeats(given.flatMap((item) => undescribed(item, (shape as readonly [Shape])[0], `${place}[]`)))
      : [{ place, what: 'is a list' }]
  if (isObject(given)) {
    if (typeof shape === 'string' || Array.isArray(shape)) return [{ place, what: 'is an object' }]
    return Object.entries(given).flatMap(([key, value]) =>
      undescribed(value, (shape as { readonly [key: string]: Shape })[key], joined(place, key)),
    )
  }
  return typeof given === shape ? [] : [{ place, what: `is ${JSON.stringify(given)}` }]
}

function ofValues(documented: unknown, given: unknown, place: string, free: readonly string[]): readonly Difference[] {
  if (kindOf(documented) !== kindOf(given)) return [other(documented, given, place)]
  if (Array.isArray(documented)) return ofLists(documented, given as unknown[], place, free)
  if (isObject(documented)) return ofObjects(documented, given as JsonObject, place, free)
  const agrees =
    isBelow(place, free) || (free.includes(place) ? documented === '' || given !== '' : documented === given)
  return agrees ? [] : [other(documented, given, place)]
}

function ofLists(
  documented: readonly unknown[],
  given: readonly unknown[],
  place: string,
  free: readonly string[],
): readonly Difference[] {
  if (!free.includes(place) && !isBelow(place, free)) {
    if (documented.length !== given.length) return [{ place, what: `${given.length} and not ${documented.length}` }]
    return documented.flatMap((item, index) => ofValues(item, given[index], `${place}[]`, free))
  }
  if (documented.length === 0) return []
  return given.length === 0 && free.includes(place)
    ? [{ place, what: 'is empty' }]
    : given.flatMap((item) => ofValues(documented[0], item, `${place}[]`, free))
}

function ofObjects(
  documented: JsonObject,
  given: JsonObject,
  place: string,
  free: readonly string[],
): readonly Difference[] {
  const missing = Object.keys(documented).filter((key) => !Object.hasOwn(given, key) && key !== 'RequestId')
  return [
    ...missing.map((key) => ({ place: joined(place, key), what: 'is missing' })),
    ...Object.entries(documented).flatMap(([key, value]) =>
      key === 'RequestId' || !Object.hasOwn(given, key) ? [] : ofValues(value, given[key], joined(place, key), free),
    ),
  ]
}

/** Below a free place, and no free place itself. */
function isBelow(place: string, free: readonly string[]): boolean {
  return !free.includes(place) && free.some((one) => place.startsWith(`${one}.`) || place.startsWith(`${one}[]`))
}

function kindOf(value: unknown): string {
  if (value === null) return 'null'
  return Array.isArray(value) ? 'list' : typeof value
}

function mapTexts(value: unknown, change: (text: string) => string): unknown {
  if (typeof value === 'string') return change(value)
  if (Array.isArray(value)) return value.map((item) => mapTexts(item, change))
  if (isObject(value))
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, mapTexts(item, change)]))
  return value
}

function joined(place: string, key: string): string {
  return place === '' ? key : `${place}.${key}`
}

function other(documented: unknown, given: unknown, place: string): Difference {
  return { place, what: `${JSON.stringify(given)} and not ${JSON.stringify(documented)}` }
}

function withoutRepeats(all: readonly Difference[]): readonly Difference[] {
  return [...new Map(all.map((one) => [`${one.place} ${one.what}`, one])).values()]
}

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
