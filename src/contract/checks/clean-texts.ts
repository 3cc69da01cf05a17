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
    check: ({ request }) => uncleanTexts({ ...request }).filter(({ alike }) => !alike),
  },
  {
    row: 24,
    name: 'look-alike-characters',
    code: 'look-alike-characters',
    tencentCode: 'InvalidParameter.ParamError',
    severity: 'warning',
    scope: 'request',
    check: ({ request }) => uncleanTexts({ ...request }).filter(({ alike }) => alike),
  },
]

interface Unclean extends Hit {
  /** Whether something only looks like other characters, such as ⽰ U+2F70 like 示; else something cannot be seen. */
  readonly alike: boolean
}

function uncleanTexts(request: JsonObject): readonly Unclean[] {
  const hits: Unclean[] = []
  findIn(request, [], (path, alike) => hits.push({ path, params: { name: pathText(path) }, alike }))
  return hits
}

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

type Tell = (path: Path, alike: boolean) => void

/** Tells the path of every text that is not clean. As deep as the clean request, whose depth the tables limit. */
function findIn(holder: JsonObject, path: Path, tell: Tell): void {
  for (const [key, value] of Object.entries(holder)) {
    findAt(value, holder.GenerateMode, path, key, tell)
  }
}

function findAt(value: unknown, mode: unknown, path: Path, step: string | number, tell: Tell): void {
  if (typeof value === 'string') {
    const at = [...path, step]
    const clean = cleanedAt(value, at, mode)
    // What is cleaned beyond what cannot be seen and blanks at the ends is letters.
    if (clean !== value) tell(at, clean.trim() !== cleanText(value, 'exact'))
  } else if (Array.isArray(value)) {
    value.forEach((item: unknown, index) => findAt(item, undefined, [...path, step], index, tell))
  } else if (isObject(value)) {
    findIn(value, [...path, step], tell)
  }
}
