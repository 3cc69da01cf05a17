// How the text of each parameter is cleaned (values/clean-text.ts). Why not all of it alike: docs/decisions.md.
import type { Cleaning } from '../values/clean-text.ts'

/** Those that are not plain; null for what nobody reads as text: JSON, base64, ids of one upload. */
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

/** Of a parameter, by the API's name of it; null where it stays as it is. */
export function cleaningOf(param: string): Cleaning | null {
  const known = cleanings.get(param)
  return known === undefined ? 'plain' : known
}

/** Of a component's own: a keyword has to match the file, and a form field's name is the file's. */
export function componentCleaning(mode: unknown, param: string): Cleaning | null {
  if (mode === 'KEYWORD' && param === 'ComponentId') return 'exact'
  return mode === 'FIELD' && param === 'ComponentName' ? null : cleaningOf(param)
}
