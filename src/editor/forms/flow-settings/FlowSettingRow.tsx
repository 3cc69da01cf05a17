// The row of one of the request's own settings, from its table. Imported values are shown as they are, with the problem
// in place of the hint.
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { isUnset } from '../../../contract/draft/flow-values.ts'
import { ParameterRow, type ParameterRowProps } from '../rows/ParameterRow.tsx'
import { textProblem as textProblemOf } from '../rows/text-rules.ts'
import { useRowWords } from '../rows/use-row-words.ts'
import { flowRows, type FlowPath } from './flow-folds.ts'
import { shownValue } from './shown-value.ts'
import { ValueProblem } from './ValueProblem.tsx'
import { useFlowKey } from './use-flow.ts'

interface FlowSettingRowProps {
  readonly path: FlowPath
  readonly hint?: ReactNode
  readonly error?: ParameterRowProps['error']
}

export function FlowSettingRow({ path, hint, error }: FlowSettingRowProps) {
  const { t } = useTranslation()
  const { name, row } = flowRows.get(path)!
  const words = useRowWords('flow', 'inspector.optional')(name, row)
  const { id, value, isMisplaced, disabled, set } = useFlowKey(path)
  const wrong = standingProblem()
  return (
    <ParameterRow
      row={row}
      id={id}
      param={path}
      {...words}
      value={shownValue(row, value)}
      disabled={disabled}
      error={error}
      hint={wrong === null ? (hint ?? words.hint) : <ValueProblem id={id}>{wrong}</ValueProblem>}
      onChange={(next) => set(next === '' && !row.required ? undefined : next)}
    />
  )

  function standingProblem(): string | null {
    if (isUnset(value)) return null
    if (row.kind === 'boolean')
      return typeof value === 'boolean' ? null : t('flow.odd.switch', { found: JSON.stringify(value) })
    if ('values' in row && row.values !== undefined)
      return row.values.some((one: string | number) => one === value) ? null : t('flow.odd.choice')
    return row.kind === 'string' ? textProblem() : null
  }

  function textProblem(): string | null {
    if (isMisplaced || typeof value !== 'string') return t('flow.odd.text')
    return row.kind === 'string' ? textProblemOf(t, row, value) : null
  }
}
