// How the text of each parameter is cleaned (values/clean-text.ts). Why they differ: docs/decisions.md.
import type { Cleaning } from '../values/clean-text.ts'

/** Parameters that are not `plain`; null for those that nobody reads as text: JSON, base64, ids of an upload. */
const cleanings: ReadonlyMap<string, Cleaning | null> = new Map([
  ['ComponentValue', 'content'],
  ['Placeholder', 'content'],
  ['Values', 'content'],
  ['FlowDescription', 'content'],
  ['SignInstructionContent', 'content'],
  ['CustomShowMap', 'content'],
  ['ComponentExtra', null],
  ['UserData', null],
  ['CustomerData', null],
  ['FileIds', null],
])

/** The cleaning for a parameter, by its name in the API; null if it must not be changed. */
export function cleaningOf(param: string): Cleaning | null {
  const known = cleanings.get(param)
  return known === undefined ? 'plain' : known
}

/** The same for a component's parameter: a keyword has to match the file, and a form field's name comes from it. */
export function componentCleaning(mode: unknown, param: string): Cleaning | null {
  if (mode === 'KEYWORD' && param === 'ComponentId') return 'exact'
  return mode === 'FIELD' && param === 'ComponentName' ? null : cleaningOf(param)
}
