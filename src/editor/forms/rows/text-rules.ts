// What text fields do according to the rule of their row: tidy the text on commit, and report problems.
import type { TFunction } from 'i18next'
import type { StringParameter, TextRule } from '../../../contract/api/structure.ts'
import { isFlowName, isLonger, isPlainName } from '../../../contract/values/characters.ts'
import { organizationProblem } from '../../../contract/values/company-name.ts'
import { tidyCreditCode } from '../../../contract/values/credit-code.ts'
import { emailProblem, tidyEmail } from '../../../contract/values/email.ts'
import { mobileProblem, tidyMobile } from '../../../contract/values/mobile.ts'
import { nameProblem, tidyName } from '../../../contract/values/person-name.ts'
import type { Problem } from '../../../words/zh/fields.ts'

interface TextRules {
  readonly tidy?: (value: string) => string
  /** The problem's key under `problem.`, or null. */
  readonly problem?: (value: string) => Problem | null
  readonly inputMode?: 'tel'
}

export const textRules: Readonly<Record<TextRule, TextRules>> = {
  trimmed: { tidy: (value) => value.trim() },
  flowName: { problem: (name) => (isFlowName(name) ? null : 'flowNameCharacters') },
  plainName: { problem: (name) => (isPlainName(name) ? null : 'idCharacters') },
  personName: { tidy: tidyName, problem: (name) => nameProblem(name) },
  mobile: { tidy: tidyMobile, problem: (mobile) => mobileProblem(mobile), inputMode: 'tel' },
  companyName: { problem: (name) => organizationProblem(name) },
  email: { tidy: tidyEmail, problem: emailProblem },
  creditCode: { tidy: tidyCreditCode },
}

/** The problem of a text that is in the draft already, as words; null for none. */
export function textProblem(t: TFunction, { maxLength: max, rule }: StringParameter, text: string): string | null {
  if (max !== undefined && isLonger(text, max)) return t('problem.tooLong', { max })
  const key = rule && textRules[rule].problem?.(text)
  return key ? t(`problem.${key}`) : null
}
