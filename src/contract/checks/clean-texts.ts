// Texts of a request with characters that are invisible, or that only look like others. Imports are not rewritten, so
// each such text is reported and can be fixed with one click (fixes.ts).
import { cleaningOf, componentCleaning } from '../api/cleaning.ts'
import { cleanText, type Cleaning } from '../values/clean-text.ts'
import { holdableText, isHoldable } from '../values/holdable-text.ts'
import { isObject } from '../values/json-object.ts'
import type { Path } from './finding.ts'
import { pathText } from './path-text.ts'
import type { Hit, Rule } from './rule.ts'
import { oncePerSubject } from './subject.ts'

export const cleanTextRules: readonly Rule[] = [
  {
    row: 24,
    name: 'text-unclean',
    code: 'InvalidParameter.ParamError',
    severity: 'warning',
    scope: 'request',
    check: (subject) => uncleanTexts(subject).filter(({ alike }) => !alike),
  },
  {
    row: 24,
    name: 'look-alike-characters',
    code: 'look-alike-characters',
    tencentCode: 'InvalidParameter.ParamError',
    severity: 'warning',
    scope: 'request',
    check: (subject) => uncleanTexts(subject).filter(({ alike }) => alike),
  },
]

interface Unclean extends Hit {
  /** True if a character only looks like another, as ⽰ (U+2F70) looks like 示; false if characters are invisible. */
  readonly alike: boolean
}

const uncleanTexts = oncePerSubject(({ raw, rareTexts }): readonly Unclean[] =>
  rareTexts.flatMap(({ path, text }) => {
    // Row 2 reports what is not holdable (text-not-holdable).
    if (!isHoldable(text)) return []
    const clean = cleanedAt(text, path, modeAt(raw, path))
    if (clean === text) return []
    // `exact` removes invisible characters and outer blanks. Any other change replaces look-alike characters.
    return [{ path, params: { name: pathText(path) }, alike: clean.trim() !== cleanText(text, 'exact') }]
  }),
)

/** The GenerateMode of the component that a path leads into. */
function modeAt(value: unknown, [step, ...below]: Path): unknown {
  if (!isObject(value) && !Array.isArray(value)) return undefined
  if (below.length === 0) return isObject(value) ? value.GenerateMode : undefined
  return modeAt((value as Readonly<Record<string | number, unknown>>)[step!], below)
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
