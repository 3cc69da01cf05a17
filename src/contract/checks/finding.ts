// What a check finds.
import type { Rect } from '../geometry/rect.ts'
import type { rule } from '../../words/zh/rules.ts'

/** The names of our rules; each has a sentence for the screen. */
export type RuleName = keyof typeof rule

export type Severity = 'error' | 'warning'
/** A position in the request: `['Approvers', 0, 'SignComponents', 2, 'ComponentPage']`. Empty for the whole. */
export type Path = readonly (string | number)[]
export type Params = Readonly<Record<string, string | number>>

/** Our own codes, for warnings that Tencent has no code for. */
export const ownCodes: ReadonlySet<string> = new Set([
  'contract-sense',
  'cut-off',
  'file-not-as-seen',
  'look-alike-characters',
  'missing-glyph',
  'over-print',
  'overlap',
])

/** A place in the file. */
export interface Spot {
  /** Counted from 1. */
  readonly page: number
  /** pt on the page as seen. */
  readonly rect: Rect
}

export interface Finding {
  /** Tencent's code, `InvalidParameter.FlowName`, or one of `ownCodes`. */
  readonly code: string
  readonly severity: Severity
  readonly rule: RuleName
  readonly path: Path
  /** Tencent's code for the same problem, if `code` is one of ours. */
  readonly tencentCode?: string
  /** Values for the sentence. Never people's names, mobiles or id numbers, because findings may be logged. */
  readonly params: Params
  /** Where it is in the file, if it is about the file's own text. */
  readonly spot?: Spot
  /** A hash of the file's words that it is about: a waiver holds for them alone. */
  readonly print?: string
}
