// Parses untrusted JSON with limits, and reports the position of errors.
import type { ImportProblem } from './import-problem.ts'
import { lossIn } from './json-loss.ts'
import { mistakeAt } from './json-mistake.ts'

/** Larger than any request that the API accepts (10 MB). */
export const maxJsonLength = 10_000_000
const maxDepth = 64

export type ParsedJson =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly problem: ImportProblem }

/** Parses a text, ignoring a byte order mark. Never throws. */
export function parseJson(text: string): ParsedJson {
  const bare = text.charCodeAt(0) === 0xfeff ? text.slice(1) : text
  if (bare.trim() === '') return { ok: false, problem: { code: 'empty', path: '' } }
  if (bare.length > maxJsonLength) return { ok: false, problem: { code: 'tooLarge', path: '' } }
  let value: unknown
  try {
    value = JSON.parse(bare)
  } catch {
    return { ok: false, problem: { code: 'notJson', path: '', limit: lineAt(bare, mistakeAt(bare)) } }
  }
  if (isTooDeep(value)) return { ok: false, problem: { code: 'tooDeep', path: '' } }
  const problem = lossIn(bare)
  return problem ? { ok: false, problem } : { ok: true, value }
}

/** The number of the line that a character is in. */
export function lineAt(text: string, index: number): number {
  return text.slice(0, index).split('\n').length
}

/** Iterative, because hostile nesting would exhaust the stack here and when the value is written out. */
function isTooDeep(root: unknown): boolean {
  let level: unknown[] = [root]
  for (let depth = 0; depth <= maxDepth; depth += 1) {
    const next: unknown[] = []
    for (const value of level) {
      if (typeof value !== 'object' || value === null) continue
      // Pushed one by one: spreading a million values would exhaust the stack.
      for (const inner of Object.values(value)) if (typeof inner === 'object' && inner !== null) next.push(inner)
    }
    if (next.length === 0) return false
    level = next
  }
  return true
}
