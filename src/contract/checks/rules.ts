// All rules in one table. check.ts reports findings in the order of the rows of docs/checks.md; within a row, the order
// here breaks ties.
import { anchorRules } from './anchors.ts'
import { approverRules } from './approvers.ts'
import { carefulPartyRules } from './careful-parties.ts'
import { carefulRules } from './careful.ts'
import { ccRules } from './ccs.ts'
import { cleanTextRules } from './clean-texts.ts'
import { fieldRules } from './field-anchors.ts'
import { extraRules } from './extras.ts'
import { fileTraitRules } from './file-traits.ts'
import { flowRules } from './flow.ts'
import { identityRules } from './identity.ts'
import { idRules } from './ids.ts'
import { optionRules } from './options.ts'
import { ownershipRules } from './ownership.ts'
import { bodyRule, parameterRules } from './parameters.ts'
import { placementRules } from './placement.ts'
import { registerRules } from './register-info.ts'
import type { Rule } from './rule.ts'
import { senseRules } from './sense/sense-rules.ts'
import { signingRules } from './signing.ts'
import { timeRules } from './times.ts'
import { valueRules } from './values.ts'

export { bodyRule }

export const rules: readonly Rule[] = [
  ...parameterRules,
  ...flowRules,
  ...fileTraitRules,
  ...approverRules,
  ...identityRules,
  ...signingRules,
  ...optionRules,
  ...registerRules,
  ...timeRules,
  ...ccRules,
  ...ownershipRules,
  ...placementRules,
  ...anchorRules,
  ...fieldRules,
  ...valueRules,
  ...idRules,
  ...extraRules,
  ...cleanTextRules,
  ...carefulPartyRules,
  ...carefulRules,
  ...senseRules,
]
