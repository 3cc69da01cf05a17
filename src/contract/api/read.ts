// Untrusted JSON -> the same with only what is of the right type, and a list of what is not. All rules read the clean
// copy, so that none of them has to ask for types again, and a value of the wrong type is told once.
import { isObject } from '../values/json-object.ts'
import { isScalar, isScalarShape, shapeOf, type Shape } from './shape.ts'
import type { Read, Structure } from './structure.ts'

export interface TypeProblem {
  readonly path: readonly (string | number)[]
  readonly wanted: Shape['kind']
}

export interface ReadResult<S extends Structure> {
  /** Null where the value is no JSON object. */
  readonly value: Read<S> | null
  readonly problems: readonly TypeProblem[]
}

/**
 * A reader of a structure, made once from its table. It takes whatever came in and never throws; it goes as deep as the
 * table and no deeper, however deep the JSON is. A null under a key counts as absent, as SDKs write it.
 */
export function readerOf<S extends Structure>(structure: S): (value: unknown) => ReadResult<S> {
  const shape = shapeOf(structure)
  return (value) => {
    const problems: TypeProblem[] = []
    // The shape is made from S: what is read along it has its types.
    const read = readAt(value, shape, [], problems) as Read<S> | undefined
    return { value: read ?? null, problems }
  }
}

function readAt(value: unknown, shape: Shape, path: TypeProblem['path'], problems: TypeProblem[]): unknown {
  if (shape.kind === 'list') {
    if (Array.isArray(value)) return readItems(value, shape.of, path, problems)
  } else if (shape.kind === 'object') {
    if (isObject(value)) return readKeys(value, shape.keys, path, problems)
  } else if (isScalar(value, shape.kind)) {
    return value
  }
  problems.push({ path, wanted: shape.kind })
  return undefined
}

/** Objects that are none stay as holes: the place of the others in their list is their path. */
function readItems(list: readonly unknown[], of: Shape, path: TypeProblem['path'], problems: TypeProblem[]): unknown[] {
  const items = list.map((item, index) => readAt(item, of, [...path, index], problems))
  return isScalarShape(of) ? items.filter((item) => item !== undefined) : items
}

function readKeys(
  value: object,
  keys: ReadonlyMap<string, Shape>,
  path: TypeProblem['path'],
  problems: TypeProblem[],
): object {
  const clean: Record<string, unknown> = {}
  for (const [key, item] of Object.entries(value)) {
    const shape = keys.get(key)
    if (shape === undefined || item === undefined || item === null) continue
    // The common case first: a path is written only where something may be wrong below it.
    const good =
      isScalarShape(shape) && isScalar(item, shape.kind) ? item : readAt(item, shape, [...path, key], problems)
    if (good !== undefined) clean[key] = good
  }
  return clean
}
