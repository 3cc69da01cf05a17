// Row 6, warnings: the file is not what its pages seem. Tencent takes it; a person should know what its signers get.
import { fileTraitKinds } from '../locate/file-trait.ts'
import type { Rule } from './rule.ts'

export const fileTraitRules: readonly Rule[] = fileTraitKinds.map((kind) => ({
  row: 6,
  name: `file-${kind}`,
  code: 'file-not-as-seen',
  severity: 'warning',
  scope: 'request',
  check: (_subject, { document }) => {
    const trait = document?.traits?.find((one) => one.kind === kind)
    return trait ? { path: ['FileIds'], params: { number: trait.number } } : null
  },
}))
