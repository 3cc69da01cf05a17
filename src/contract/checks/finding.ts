// What a check found.
import type { rule } from '../../words/zh/rules.ts'

/** Our rules; each has its sentence. */
export type RuleName = keyof typeof rule

export type Severity = 'error' | 'warning'
/** Where in the request: `['Approvers', 0, 'SignComponents', 2, 'ComponentPage']`. Empty for the whole. */
export type Path = readonly (string | number)[]
export type Params = Readonly<Record<string, string | number>>

/** Codes of ours, for warnings that Tencent has no code for. */
export const ownCodes: ReadonlySet<string> = new Set(['cut-off', 'look-alike-characters', 'over-print', 'overlap'])

export interface Finding {
  /** Tencent's code, `InvalidParameter.FlowName`, or one of `ownCodes`. */
  readonly code: string
  readonly severity: Severity
  readonly rule: RuleName
  readonly path: Path
  /** Tencent's code for the same, beside one of ours. */
  readonly tencentCode?: string
  /** For the sentence. No names, mobiles or id numbers: a finding may be logged. */
  readonly params: Params
}
