// Reads untrusted JSON into a copy that only has values of the right type, and lists the others. All rules use this
// copy, so none of them has to check types again, and a value of the wrong type is reported once.
import { isObject } from '../values/json-object.ts'
import { isScalar, isScalarShape, shapeOf, type Shape } from './shape.ts'
import type { Read, Structure } from './structure.ts'

export interface TypeProblem {
  readonly path: readonly (string | number)[]
  readonly wanted: Shape['kind']
}

export interface ReadResult<S extends Structure> {
  /** Null if the value is not a JSON object. */
  readonly value: Read<S> | null
  readonly problems: readonly TypeProblem[]
}

/**
 * Creates a reader for a structure from its table. The reader accepts any value and never throws. It only descends as
 * deep as the table, however deep the JSON is. A null counts as absent, because SDKs write it for unset values.
 */
export function readerOf<S extends Structure>(structure: S): (value: unknown) => ReadResult<S> {
  const shape = shapeOf(structure)
  return (value) => {
    const problems: TypeProblem[] = []
    // The shape is made from S, so what it reads has the types of S.
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

/** Items that should be objects but are not leave a hole, because an item's index is part of its path. */
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
    // The common case first: a path is only built if something below it may be wrong.
    const good =
      isScalarShape(shape) && isScalar(item, shape.kind) ? item : readAt(item, shape, [...path, key], problems)
    if (good !== undefined) clean[key] = good
  }
  return clean
}
