// An action's parameters, read out of untrusted JSON: absent is MissingParameter, of the wrong type InvalidParameter
// (docs/checks.md row 2). A null counts as absent, as SDKs write it.
import type { JsonObject } from '../../contract/draft/draft.ts'
import { EssError } from './ess-error.ts'

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function read<T>(from: JsonObject, key: string, is: (value: unknown) => value is T): T | undefined {
  const value = Object.hasOwn(from, key) ? from[key] : undefined
  if (value === undefined || value === null) return undefined
  if (!is(value)) throw new EssError('InvalidParameter', `（${key}）`)
  return value
}

function required<T>(value: T | undefined, key: string): T {
  if (value === undefined) throw new EssError('MissingParameter', `（${key}）`)
  return value
}

const isString = (value: unknown): value is string => typeof value === 'string'
const isStrings = (value: unknown): value is string[] => Array.isArray(value) && value.every(isString)
const isIntegers = (value: unknown): value is number[] => Array.isArray(value) && value.every(isInteger)
const isObjects = (value: unknown): value is JsonObject[] => Array.isArray(value) && value.every(isObject)
const isInteger = (value: unknown): value is number => Number.isSafeInteger(value)
const isBoolean = (value: unknown): value is boolean => typeof value === 'boolean'

/**
 * An empty string counts as absent where it is required, unless an action documents a code of its own for it. One that is absent is
 * told before the action is asked (docs/checks.md row 2), and so is MissingParameter always.
 */
export function requiredString(from: JsonObject, key: string, emptyCode?: string): string {
  const text = read(from, key, isString)
  if (text === '' && emptyCode) throw new EssError(emptyCode, `（${key}）`)
  return required(text || undefined, key)
}

export const optionalString = (from: JsonObject, key: string) => read(from, key, isString)
export const optionalInteger = (from: JsonObject, key: string) => read(from, key, isInteger)
export const optionalBoolean = (from: JsonObject, key: string) => read(from, key, isBoolean)
export const optionalObject = (from: JsonObject, key: string) => read(from, key, isObject)
export const optionalStrings = (from: JsonObject, key: string) => read(from, key, isStrings)
export const optionalIntegers = (from: JsonObject, key: string) => read(from, key, isIntegers)
export const optionalObjects = (from: JsonObject, key: string) => read(from, key, isObjects)
export const requiredObjects = (from: JsonObject, key: string) => required(read(from, key, isObjects), key)
export const requiredStrings = (from: JsonObject, key: string) => required(read(from, key, isStrings), key)

/** Operator.UserId: any that is there will do, the sandbox knows everybody. `code` is what an action documents for none. */
export function requireOperator(from: JsonObject, code = 'MissingParameter'): string {
  const userId = optionalString(required(optionalObject(from, 'Operator'), 'Operator'), 'UserId')
  if (!userId) throw new EssError(code, '（Operator.UserId）')
  return userId
}

/** Agent of the third-party application edition: AppId, the member company and its operator (S1, S2). ProxyAppId may be empty or absent. */
export function requireAgent(from: JsonObject): JsonObject {
  const agent = required(optionalObject(from, 'Agent'), 'Agent')
  requiredString(agent, 'AppId')
  requiredString(agent, 'ProxyOrganizationOpenId')
  requiredString(required(optionalObject(agent, 'ProxyOperator'), 'Agent.ProxyOperator'), 'OpenId')
  return agent
}

/** Throws InvalidParameter.ParamError with the parameter's name. */
export function requireThat(holds: boolean, name: string): void {
  if (!holds) throw new EssError('InvalidParameter.ParamError', `（${name}）`)
}
