// Reads untrusted JSON: keeps the values of the right type, and lists the others. All rules use what it keeps, so none
// of them has to check types again, and a value of the wrong type is reported once.
import { isCommonText } from '../values/clean-text.ts'
import { isObject, type JsonObject } from '../values/json-object.ts'
import { isScalar, isScalarShape, shapeOf, type Shape } from './shape.ts'
import type { Read, Structure } from './structure.ts'

type Path = readonly (string | number)[]

export interface TypeProblem {
  readonly path: Path
  readonly wanted: Shape['kind']
}

export interface TextRead {
  readonly path: Path
  readonly text: string
}

export interface ReadResult<S extends Structure> {
  /** Null if the value is not a JSON object; the value itself if everything in it was read and kept. */
  readonly value: Read<S> | null
  readonly problems: readonly TypeProblem[]
  /** The texts that need a closer look; no cleaning changes the others (`isCommonText`). */
  readonly rareTexts: readonly TextRead[]
}

/**
 * Creates a reader for a structure from its table. The reader accepts any value and never throws. It only descends as
 * deep as the table, however deep the JSON is. A null counts as absent, because SDKs write it for unset values. An
 * object or list of which everything is kept is not copied: nearly all of a request is, and it may be large.
 */
export function readerOf<S extends Structure>(structure: S): (value: unknown) => ReadResult<S> {
  const shape = shapeOf(structure)
  return (value) => {
    const reading: Reading = { steps: [], problems: [], rareTexts: [] }
    // The shape is made from S, so what it reads has the types of S.
    const read = readAt(value, shape, reading) as Read<S> | undefined
    return { value: read ?? null, problems: reading.problems, rareTexts: reading.rareTexts }
  }
}

interface Reading {
  /** To what is being read; copied only where there is something to tell. */
  readonly steps: (string | number)[]
  readonly problems: TypeProblem[]
  readonly rareTexts: TextRead[]
}

function readAt(value: unknown, shape: Shape, reading: Reading): unknown {
  if (shape.kind === 'list') {
    if (Array.isArray(value)) return readItems(value, shape.of, reading)
  } else if (shape.kind === 'object') {
    if (isObject(value)) return readKeys(value, shape.keys, reading)
  } else if (isScalar(value, shape.kind)) {
    if (typeof value === 'string') reading.rareTexts.push({ path: [...reading.steps], text: value })
    return value
  }
  reading.problems.push({ path: [...reading.steps], wanted: shape.kind })
  return undefined
}

/** Items that should be objects but are not leave a hole, because an item's index is part of its path. */
function readItems(list: readonly unknown[], of: Shape, reading: Reading): readonly unknown[] {
  let kept: unknown[] | undefined
  for (let index = 0; index < list.length; index += 1) {
    const read = readBelow(list[index], of, index, reading)
    if (read !== list[index]) kept ??= [...list]
    if (kept) kept[index] = read
  }
  return kept && isScalarShape(of) ? kept.filter((item) => item !== undefined) : (kept ?? list)
}

function readKeys(value: JsonObject, shapes: ReadonlyMap<string, Shape>, reading: Reading): JsonObject {
  let kept: Record<string, unknown> | undefined
  const keys = Object.keys(value)
  for (let place = 0; place < keys.length; place += 1) {
    const key = keys[place]!
    const item = value[key]
    const shape = shapes.get(key)
    const isLeftOut = shape === undefined || item === undefined || item === null
    const read = isLeftOut ? undefined : readBelow(item, shape, key, reading)
    if (read === undefined || read !== item) kept ??= firstOf(value, keys.slice(0, place))
    if (kept && read !== undefined) kept[key] = read
  }
  return kept ?? value
}

function firstOf(value: JsonObject, keys: readonly string[]): Record<string, unknown> {
  return Object.fromEntries(keys.map((key) => [key, value[key]]))
}

function readBelow(value: unknown, shape: Shape, step: string | number, reading: Reading): unknown {
  // The common case first.
  if (isScalar(value, shape.kind) && (typeof value !== 'string' || isCommonText(value))) return value
  reading.steps.push(step)
  const read = readAt(value, shape, reading)
  reading.steps.pop()
  return read
}
