// Imported values, in the form that the controls of the contract's settings can show.
import type { Parameter } from '../../../contract/api/structure.ts'
import { asChoice, asNumber, asText } from '../../../contract/draft/flow-values.ts'

/** The value in the form that its control can show. */
export function shownValue(row: Parameter, value: unknown): unknown {
  if (row.kind === 'boolean') return value === true
  if ('values' in row && row.values !== undefined) return asChoice(value)
  return row.kind === 'integer' ? asNumber(value) : asText(value)
}
