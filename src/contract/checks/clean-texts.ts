// Texts of a request with characters that are invisible, or that only look like others. Imports are not rewritten, so
// each such text is reported and can be fixed with one click (fixes.ts).
import { cleaningOf, componentCleaning } from '../api/cleaning.ts'
import { cleanText, type Cleaning } from '../values/clean-text.ts'
import { holdableText, isHoldable } from '../values/holdable-text.ts'
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
  /** True if a character only looks like another, as ⽰ (U+2F70) looks like 示; false if characters are invisible. */
  readonly alike: boolean
}

function uncleanTexts(request: JsonObject): readonly Unclean[] {
  const hits: Unclean[] = []
  findIn(request, [], (path, alike) => hits.push({ path, params: { name: pathText(path) }, alike }))
  return hits
}

/** Cleans a text the way its parameter is cleaned. `mode` is the GenerateMode of its component, if it has one. */
function cleanedAt(text: string, path: Path, mode: unknown): string {
  const param = path.findLast((step) => typeof step === 'string') ?? ''
  return cleaned(text, path.some(isComponentList) ? componentCleaning(mode, param) : cleaningOf(param))
}

/** The value with the text at a path below it cleaned. `path` is the text's path from the top of the request. */
export function cleanedIn(value: unknown, [step, ...below]: Path, path: Path, mode: unknown): unknown {
  if (step === undefined) return typeof value === 'string' ? cleanedAt(value, path, mode) : value
  if (Array.isArray(value))
    return value.map((item: unknown, index) => (index === step ? cleanedIn(item, below, path, mode) : item))
  if (!isObject(value)) return value
  return { ...value, [step]: cleanedIn(value[step], below, path, value.GenerateMode) }
}

function cleaned(text: string, cleaning: Cleaning | null): string {
  return cleaning === null ? holdableText(text) : cleanText(text, cleaning)
}

function isComponentList(step: string | number): boolean {
  return step === 'Components' || step === 'SignComponents'
}

type Tell = (path: Path, alike: boolean) => void

/** Reports the path of every text that is not clean. The tables limit how deep the clean request can be. */
function findIn(holder: JsonObject, path: Path, tell: Tell): void {
  for (const [key, value] of Object.entries(holder)) {
    findAt(value, holder.GenerateMode, path, key, tell)
  }
}

function findAt(value: unknown, mode: unknown, path: Path, step: string | number, tell: Tell): void {
  if (typeof value === 'string') {
    // Row 2 reports it (text-not-holdable).
    if (!isHoldable(value)) return
    const at = [...path, step]
    const clean = cleanedAt(value, at, mode)
    // `exact` removes invisible characters and outer blanks. Any other change replaces look-alike characters.
    if (clean !== value) tell(at, clean.trim() !== cleanText(value, 'exact'))
  } else if (Array.isArray(value)) {
    value.forEach((item: unknown, index) => findAt(item, undefined, [...path, step], index, tell))
  } else if (isObject(value)) {
    findIn(value, [...path, step], tell)
  }
}
