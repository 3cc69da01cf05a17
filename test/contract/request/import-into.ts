// Importing in tests: into a draft of a file with some pages, from a text or from a value.
import { expect } from 'vitest'
import type { Draft } from '../../../src/contract/draft/draft.ts'
import { importJson, type ImportContext, type ImportResult } from '../../../src/contract/request/from-request.ts'
import type { ImportProblem } from '../../../src/contract/request/import-problem.ts'
import { aDraft, deepFreeze } from '../a-draft.ts'

export type Into = Partial<ImportContext>

/** Imports a JSON text, or a value as JSON. The draft is frozen: an import that wrote to it would throw. */
export function importInto(json: unknown, into: Into = {}): ImportResult {
  const draft = deepFreeze(into.draft ?? aDraft())
  return importJson(typeof json === 'string' ? json : JSON.stringify(json), {
    pageCount: 4,
    owner: 'p1',
    ...into,
    draft,
  })
}

/** The draft after an import that must have gone well. */
export function imported(json: unknown, into: Into = {}): Draft {
  const result = importInto(json, into)
  expect(result).toMatchObject({ ok: true })
  if (!result.ok) throw new Error('import refused')
  return result.draft
}

/** The problems of an import that must have been refused. */
export function problemsOf(json: unknown, into: Into = {}): readonly ImportProblem[] {
  const result = importInto(json, into)
  expect(result).toMatchObject({ ok: false })
  return result.ok ? [] : result.problems
}
