// JSON text from outside -> value, with limits, and with the place of a mistake.
import type { ImportProblem } from './import-problem.ts'
import { mistakeAt } from './json-mistake.ts'

/** Larger than any request that the API could take: its body may be 10 MB. */
export const maxJsonLength = 10_000_000
const maxDepth = 64

export type ParsedJson =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly problem: ImportProblem }

/** Parses a text; a byte order mark is passed over. Never throws. */
export function parseJson(text: string): ParsedJson {
  const bare = text.charCodeAt(0) === 0xfeff ? text.slice(1) : text
  if (bare.trim() === '') return { ok: false, problem: { code: 'empty', path: '' } }
  if (bare.length > maxJsonLength) return { ok: false, problem: { code: 'tooLarge', path: '' } }
  let value: unknown
  try {
    value = JSON.parse(bare)
  } catch {
    const line = bare.slice(0, mistakeAt(bare)).split('\n').length
    return { ok: false, problem: { code: 'notJson', path: '', limit: line } }
  }
  return isTooDeep(value) ? { ok: false, problem: { code: 'tooDeep', path: '' } } : { ok: true, value }
}

/** Iterative, so that hostile nesting cannot exhaust the stack; writing such a value out again would. */
function isTooDeep(root: unknown): boolean {
  let level: unknown[] = [root]
  for (let depth = 0; depth <= maxDepth; depth += 1) {
    const next: unknown[] = []
    for (const value of level) {
      if (typeof value !== 'object' || value === null) continue
      // One by one: a spread of a million values would exhaust the stack.
      for (const inner of Object.values(value)) if (typeof inner === 'object' && inner !== null) next.push(inner)
    }
    if (next.length === 0) return false
    level = next
  }
  return true
}
