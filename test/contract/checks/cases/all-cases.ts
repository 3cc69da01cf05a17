// The cases of all rules.
import type { RuleName } from '../../../../src/contract/checks/finding.ts'
import { carefulCases } from './careful-cases.ts'
import type { Case } from './case.ts'
import { componentCases } from './component-cases.ts'
import { contentCases } from './content-cases.ts'
import { fileTraitCases } from './file-trait-cases.ts'
import { flowCases } from './flow-cases.ts'
import { optionCases } from './option-cases.ts'
import { partyCases } from './party-cases.ts'
import { senseCases } from './sense-cases.ts'

/** The type asks for a case for every rule. */
export const cases: Readonly<Record<RuleName, Case>> = {
  ...flowCases,
  ...fileTraitCases,
  ...partyCases,
  ...optionCases,
  ...componentCases,
  ...contentCases,
  ...carefulCases,
  ...senseCases,
}
