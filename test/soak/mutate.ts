// Requests that are nearly right: values of a schema, and JSON with something changed.
import fc from 'fast-check'

/** As far as openapi.json uses it. */
export interface Schema {
  readonly $ref?: string
  readonly type?: string | readonly string[]
  readonly enum?: readonly unknown[]
  readonly const?: unknown
  readonly anyOf?: readonly Schema[]
  readonly oneOf?: readonly Schema[]
  readonly allOf?: readonly Schema[]
  readonly properties?: Readonly<Record<string, Schema>>
  readonly required?: readonly string[]
  readonly items?: Schema
  readonly format?: string
}

/** Texts that mean something somewhere, or that something cannot hold. */
export const texts = fc.oneof(
  fc.constantFrom(
    '',
    ' ',
    '\u0000',
    '\ud800',
    '\ufffe',
    '\u202e',
    '😀',
    '__proto__',
    'constructor',
    '../../etc',
    "';--",
  ),
  fc.constantFrom('[', '{"a":', 'null', '0', '-1', '1e999', '2026-13-45', 'a'.repeat(1100), '合'.repeat(300)),
  fc.string({ unit: 'binary', maxLength: 12 }),
)
const anyJson = fc.jsonValue({ maxDepth: 2 })
const scalars = fc.oneof(texts, fc.constantFrom<unknown>(null, true, 0, -1, 1.5, 2 ** 53, [], {}), anyJson)

/** Values of a schema, with anything at all now and then. */
export function valuesOf(schema: Schema, named: (ref: string) => Schema): fc.Arbitrary<unknown> {
  return fc.oneof({ weight: 8, arbitrary: fitting(schema, named) }, { weight: 1, arbitrary: scalars })
}

function fitting(schema: Schema, named: (ref: string) => Schema): fc.Arbitrary<unknown> {
  if (schema.$ref !== undefined) return fitting(named(schema.$ref), named)
  if (schema.const !== undefined) return fc.constant(schema.const)
  if (schema.enum !== undefined) return fc.constantFrom(...schema.enum)
  const choices = schema.anyOf ?? schema.oneOf
  if (choices) return fc.oneof(...choices.map((choice) => fitting(choice, named)))
  switch (Array.isArray(schema.type) ? schema.type[0] : schema.type) {
    case 'object':
      return fc.record(
        Object.fromEntries(Object.entries(schema.properties ?? {}).map(([key, of]) => [key, valuesOf(of, named)])),
        { requiredKeys: [...(schema.required ?? [])] },
      )
    case 'array':
      return fc.array(valuesOf(schema.items ?? {}, named), { maxLength: 3 })
    case 'string':
      return schema.format === 'uuid' ? fc.uuid() : fc.oneof(texts, fc.constantFrom('a', '李四', '15100000000'))
    case 'integer':
    case 'number':
      return fc.oneof(fc.integer({ min: -2, max: 12 }), fc.double())
    case 'boolean':
      return fc.boolean()
    default:
      return anyJson
  }
}

/** JSON with one to three places changed: another value, none, twice, or a level deeper. */
export function mutated(value: unknown): fc.Arbitrary<unknown> {
  const places = placesOf(value).filter((place) => place.length > 0)
  const change = fc.record({
    place: fc.constantFrom(...places),
    how: fc.constantFrom('like', 'like', 'like', 'value', 'remove', 'twice', 'deeper'),
    to: fc.record({ any: scalars, text: texts, number: fc.oneof(fc.integer({ min: -2, max: 12 }), fc.double()) }),
  })
  return fc
    .array(change, { minLength: 1, maxLength: 2 })
    .map((changes) => changes.reduce((result, { place, how, to }) => changed(result, place, how, to), value))
}

/** For each way to change a value: what to change it to. `like` keeps its type. */
interface To {
  readonly any: unknown
  readonly text: string
  readonly number: number
}

function other(value: unknown, how: string, { any, text, number }: To): unknown {
  switch (how) {
    case 'like':
      return typeof value === 'string' ? text : typeof value === 'number' ? number : value
    case 'twice':
      return [value, value]
    case 'deeper':
      return { value }
    default:
      return any
  }
}

type Place = readonly (string | number)[]

function placesOf(value: unknown, at: Place = []): readonly Place[] {
  if (typeof value !== 'object' || value === null) return [at]
  const below = Object.entries(value).flatMap(([key, inner]) =>
    placesOf(inner, [...at, Array.isArray(value) ? Number(key) : key]),
  )
  return [at, ...below]
}

function changed(value: unknown, [step, ...below]: Place, how: string, to: To): unknown {
  if (step === undefined) return other(value, how, to)
  if (typeof value !== 'object' || value === null) return value
  const copy: Record<string | number, unknown> = Array.isArray(value) ? ([...value] as never) : { ...value }
  if (below.length === 0 && how === 'remove') {
    delete copy[step]
    return Array.isArray(value) ? (copy as unknown as unknown[]).filter(() => true) : copy
  }
  copy[step] = changed(copy[step], below, how, to)
  return copy
}
