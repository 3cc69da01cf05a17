// Texts of a request with characters that nobody can see, or that only look like others: an import is not rewritten, so
// each is told, and can be mended by one click (fixes.ts).
import { cleaningOf, componentCleaning } from '../api/cleaning.ts'
import { cleanText, type Cleaning } from '../values/clean-text.ts'
import { isObject, type JsonObject } from '../values/json-object.ts'
import type { Path } from './finding.ts'
import { pathText } from './path-text.ts'
import type { Hit, Rule } from './rule.ts'

export const cleanTextRules: readonly Rule[] = [
  {
    row: 24,
    name: 'text-unclean',
    code: 'InvalidParameter.ParamError',
    severity: 'warning',
    scope: 'request',
    check: ({ request }) => {
      const hits: Hit[] = []
      findIn({ ...request }, [], (path) => hits.push({ path, params: { name: pathText(path) } }))
      return hits
    },
  },
]

/** A text at a path of the request, cleaned as its parameter is. `mode` is its component's GenerateMode, if any. */
function cleanedAt(text: string, path: Path, mode: unknown): string {
  const param = path.findLast((step) => typeof step === 'string') ?? ''
  return cleaned(text, path.some(isComponentList) ? componentCleaning(mode, param) : cleaningOf(param))
}

/** What stands at `rest` below a value, cleaned in place; `path` is the same place from the top of the request. */
export function cleanedIn(value: unknown, [step, ...below]: Path, path: Path, mode: unknown): unknown {
  if (step === undefined) return typeof value === 'string' ? cleanedAt(value, path, mode) : value
  if (Array.isArray(value))
    return value.map((item: unknown, index) => (index === step ? cleanedIn(item, below, path, mode) : item))
  if (!isObject(value)) return value
  return { ...value, [step]: cleanedIn(value[step], below, path, value.GenerateMode) }
}

function cleaned(text: string, cleaning: Cleaning | null): string {
  return cleaning === null ? text : cleanText(text, cleaning)
}

function isComponentList(step: string | number): boolean {
  return step === 'Components' || step === 'SignComponents'
}

/** Tells the path of every text that is not clean. As deep as the clean request, whose depth the tables limit. */
function findIn(holder: JsonObject, path: Path, tell: (path: Path) => void): void {
  for (const [key, value] of Object.entries(holder)) {
    findAt(value, holder.GenerateMode, path, key, tell)
  }
}

function findAt(value: unknown, mode: unknown, path: Path, step: string | number, tell: (path: Path) => void): void {
  if (typeof value === 'string') {
    const at = [...path, step]
    if (cleanedAt(value, at, mode) !== value) tell(at)
  } else if (Array.isArray(value)) {
    value.forEach((item: unknown, index) => findAt(item, undefined, [...path, step], index, tell))
  } else if (isObject(value)) {
    findIn(value, [...path, step], tell)
  }
}
