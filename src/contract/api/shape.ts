// The JSON types of a structure, derived from its table, for readers to follow. Keys that no table has are left alone,
// because a newer API may know them.
import { isObject } from '../values/json-object.ts'
import type { Parameter, Structure } from './structure.ts'

export interface ScalarShape {
  readonly kind: 'string' | 'integer' | 'number' | 'boolean'
}

export type Shape =
  | ScalarShape
  | { readonly kind: 'list'; readonly of: Shape }
  | { readonly kind: 'object'; readonly keys: ReadonlyMap<string, Shape> }

export function shapeOf(structure: Structure): Shape {
  return {
    kind: 'object',
    keys: new Map(Object.entries(structure).map(([name, parameter]) => [name, shapeOfParameter(parameter)])),
  }
}

function shapeOfParameter(parameter: Parameter): Shape {
  switch (parameter.kind) {
    case 'object':
      return shapeOf(parameter.of)
    case 'objects':
      return { kind: 'list', of: shapeOf(parameter.of) }
    case 'strings':
      return { kind: 'list', of: { kind: 'string' } }
    case 'integers':
      return { kind: 'list', of: { kind: 'integer' } }
    default:
      return { kind: parameter.kind }
  }
}

export function isScalarShape(shape: Shape): shape is ScalarShape {
  return shape.kind !== 'list' && shape.kind !== 'object'
}

/** Whether a kind is scalar, and the value is of it: a safe integer, a finite number, a string or a boolean. */
export function isScalar(value: unknown, kind: Shape['kind']): boolean {
  if (typeof value !== 'number') return kind !== 'object' && typeof value === kind
  return kind === 'integer' ? Number.isSafeInteger(value) : kind === 'number' && Number.isFinite(value)
}

/** Whether a value has a type, including all items of a list and all known keys of an object. */
export function isOfShape(value: unknown, shape: Shape): boolean {
  if (shape.kind === 'list') return Array.isArray(value) && value.every((item) => isOfShape(item, shape.of))
  if (shape.kind !== 'object') return isScalar(value, shape.kind)
  return isObject(value) && [...shape.keys].every(([key, of]) => isAbsent(value, key) || isOfShape(value[key], of))
}

/** Null counts as absent, because SDKs write it for unset values. */
export function isAbsent(holder: Readonly<Record<string, unknown>>, key: string): boolean {
  return !Object.hasOwn(holder, key) || holder[key] === undefined || holder[key] === null
}
