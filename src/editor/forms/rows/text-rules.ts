// What text fields do according to the rule of their row: tidy the text on commit, and report problems.
import type { TextRule } from '../../../contract/api/structure.ts'
import { isFlowName, isPlainName } from '../../../contract/values/characters.ts'
import { tidyCreditCode } from '../../../contract/values/credit-code.ts'
import { emailProblem, tidyEmail } from '../../../contract/values/email.ts'
import type { Problem } from '../../../words/zh/fields.ts'

interface TextRules {
  readonly tidy?: (value: string) => string
  /** The problem's key under `problem.`, or null. */
  readonly problem?: (value: string) => Problem | null
}

export const textRules: Readonly<Record<TextRule, TextRules>> = {
  trimmed: { tidy: (value) => value.trim() },
  flowName: { problem: (name) => (isFlowName(name) ? null : 'flowNameCharacters') },
  plainName: { problem: (name) => (isPlainName(name) ? null : 'idCharacters') },
  email: { tidy: tidyEmail, problem: emailProblem },
  creditCode: { tidy: tidyCreditCode },
}
