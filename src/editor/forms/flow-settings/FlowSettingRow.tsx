// The row of one of the request's own settings, from its table. Imported values are shown as they are, with the problem
// in place of the hint.
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Parameter } from '../../../contract/api/structure.ts'
import { asChoice, asNumber, asText, isUnset } from '../../../contract/draft/flow-values.ts'
import { isLonger } from '../../../contract/values/characters.ts'
import { ParameterRow, type ParameterRowProps } from '../rows/ParameterRow.tsx'
import { textRules } from '../rows/text-rules.ts'
import { useRowWords } from '../rows/use-row-words.ts'
import { flowRows, type FlowPath } from './flow-folds.ts'
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
      value={shownOf(row, value)}
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
    if (row.kind !== 'string') return null
    if (row.maxLength !== undefined && isLonger(value, row.maxLength))
      return t('problem.tooLong', { max: row.maxLength })
    const key = row.rule && textRules[row.rule].problem?.(value)
    return key ? t(`problem.${key}`) : null
  }
}

/** The value in the form that its control can show. */
function shownOf(row: Parameter, value: unknown): unknown {
  if (row.kind === 'boolean') return value === true
  if ('values' in row && row.values !== undefined) return asChoice(value)
  return row.kind === 'integer' ? asNumber(value) : asText(value)
}
