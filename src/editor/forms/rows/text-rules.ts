// What the fields of a text do by the rule of its row: mend it as it is taken, and say what is wrong.
import type { TextRule } from '../../../contract/api/structure.ts'
import { isFlowName, isPlainName } from '../../../contract/values/characters.ts'
import { tidyCreditCode } from '../../../contract/values/credit-code.ts'
import { emailProblem, tidyEmail } from '../../../contract/values/email.ts'
import type { Problem } from '../../../words/zh/fields.ts'

interface TextRules {
  readonly tidy?: (value: string) => string
  /** The key of what is wrong under `problem.`, or null. */
  readonly problem?: (value: string) => Problem | null
}

export const textRules: Readonly<Record<TextRule, TextRules>> = {
  trimmed: { tidy: (value) => value.trim() },
  flowName: { problem: (name) => (isFlowName(name) ? null : 'flowNameCharacters') },
  plainName: { problem: (name) => (isPlainName(name) ? null : 'idCharacters') },
  email: { tidy: tidyEmail, problem: emailProblem },
  creditCode: { tidy: tidyCreditCode },
}
