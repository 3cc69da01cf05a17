// Builds an object from flattened names such as `Approvers.0.ApproverName=…` (in the SDKs: mergeData, arrayMerge,
// flatStructure, toMap). Its values remain text, because only the reader of a parameter knows its type.
import type { JsonObject } from '../../contract/values/json-object.ts'
import { EssError } from './ess-error.ts'
import type { Field } from './form-fields.ts'

/** An object whose numbers and booleans are still text. */
export class TextObject {
  readonly [name: string]: unknown
}

type Node = string | Map<string, Node>

/** The API's own structures are at most 6 deep. */
const MAX_DEPTH = 20

/** Throws InvalidParameter with the first name that is repeated or is both a value and a parent. */
export function textObject(fields: readonly Field[]): JsonObject {
  const root = new Map<string, Node>()
  for (const [name, value] of fields) put(root, name, value)
  return objectOf(root)
}

function put(root: Map<string, Node>, name: string, value: string): void {
  const path = name.split('.')
  const key = path.pop() ?? ''
  if (path.length >= MAX_DEPTH || [...path, key].some((part) => part === '' || part === '__proto__')) throw wrong(name)
  let holder = root
  for (const part of path) {
    const node = holder.get(part) ?? new Map<string, Node>()
    if (typeof node === 'string') throw wrong(name)
    holder.set(part, node)
    holder = node
  }
  if (holder.has(key)) throw wrong(name)
  holder.set(key, value)
}

function valueOf(node: Node): unknown {
  if (typeof node === 'string') return node
  const isList =
    [...node.keys()].every((key) => /^\d+$/.test(key)) &&
    Array.from(node, (_, index) => String(index)).every((key) => node.has(key))
  return isList ? Array.from(node, (_, index) => valueOf(node.get(String(index)) ?? '')) : objectOf(node)
}

function objectOf(node: ReadonlyMap<string, Node>): JsonObject {
  return Object.assign(new TextObject(), Object.fromEntries(Array.from(node, ([key, value]) => [key, valueOf(value)])))
}

function wrong(name: string): EssError {
  return new EssError('InvalidParameter', `（${name.slice(0, 100)}）`)
}
