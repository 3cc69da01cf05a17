// Reads single parameters of an action from untrusted JSON: MissingParameter if absent, InvalidParameter if of the
// wrong type (docs/checks.md row 2). null counts as absent, since SDKs write it so. Text from a query or form is
// converted to the type that the reader asks for.
import { isOfShape, type Shape } from '../../contract/api/shape.ts'
import type { JsonObject } from '../../contract/values/json-object.ts'
import { EssError } from './ess-error.ts'
import { fit } from './fit.ts'
import { TextObject } from './text-object.ts'

/** A type of the API, and its type guard. */
interface Type<T> {
  readonly shape: Shape
  is(value: unknown): value is T
}

const typeOf = <T>(shape: Shape): Type<T> => ({ shape, is: (value): value is T => isOfShape(value, shape) })
const listOf = <T>({ shape }: Type<T>): Type<T[]> => typeOf({ kind: 'list', of: shape })
const string = typeOf<string>({ kind: 'string' })
const integer = typeOf<number>({ kind: 'integer' })
const boolean = typeOf<boolean>({ kind: 'boolean' })
const object = typeOf<JsonObject>({ kind: 'object', keys: new Map() })
const strings = listOf(string)
const integers = listOf(integer)
const objects = listOf(object)

function read<T>(from: JsonObject, key: string, { shape, is }: Type<T>): T | undefined {
  const value = Object.hasOwn(from, key) ? from[key] : undefined
  if (value === undefined || value === null) return undefined
  const fitted = fit(value, shape, from instanceof TextObject)
  if (!is(fitted)) throw new EssError('InvalidParameter', `（${key}）`)
  return fitted
}

function required<T>(value: T | undefined, key: string): T {
  if (value === undefined) throw new EssError('MissingParameter', `（${key}）`)
  return value
}

/**
 * An empty string counts as absent, unless the action documents an error code of its own for it (`emptyCode`). An
 * absent parameter is always MissingParameter, because that is answered before the action runs (docs/checks.md row 2).
 */
export function requiredString(from: JsonObject, key: string, emptyCode?: string): string {
  const text = read(from, key, string)
  if (text === '' && emptyCode) throw new EssError(emptyCode, `（${key}）`)
  return required(text || undefined, key)
}

export const optionalString = (from: JsonObject, key: string) => read(from, key, string)
export const optionalInteger = (from: JsonObject, key: string) => read(from, key, integer)
export const optionalBoolean = (from: JsonObject, key: string) => read(from, key, boolean)
export const optionalObject = (from: JsonObject, key: string) => read(from, key, object)
export const optionalStrings = (from: JsonObject, key: string) => read(from, key, strings)
export const optionalIntegers = (from: JsonObject, key: string) => read(from, key, integers)
export const optionalObjects = (from: JsonObject, key: string) => read(from, key, objects)
export const requiredObjects = (from: JsonObject, key: string) => required(read(from, key, objects), key)
export const requiredStrings = (from: JsonObject, key: string) => required(read(from, key, strings), key)

/**
 * Operator.UserId. Any value is accepted, since the sandbox keeps no list of users. `code` is what the action
 * documents for a missing one.
 */
export function requireOperator(from: JsonObject, code = 'MissingParameter'): string {
  const userId = optionalString(required(optionalObject(from, 'Operator'), 'Operator'), 'UserId')
  if (!userId) throw new EssError(code, '（Operator.UserId）')
  return userId
}

/**
 * Agent of the third-party application edition: AppId, the member company and its operator (S1, S2). ProxyAppId may be
 * empty or absent.
 */
export function requireAgent(from: JsonObject): JsonObject {
  const agent = required(optionalObject(from, 'Agent'), 'Agent')
  requiredString(agent, 'AppId')
  requiredString(agent, 'ProxyOrganizationOpenId')
  requiredString(required(optionalObject(agent, 'ProxyOperator'), 'Agent.ProxyOperator'), 'OpenId')
  return agent
}

/** Throws InvalidParameter.ParamError with the parameter's name unless `holds`. */
export function requireThat(holds: boolean, name: string): void {
  if (!holds) throw new EssError('InvalidParameter.ParamError', `（${name}）`)
}
