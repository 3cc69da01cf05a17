// A moment of the request: until the last second of a day, unless a time is typed.
import { useTranslation } from 'react-i18next'
import type { MomentProblem } from '../../../contract/draft/flow-moments.ts'
import { asNumber } from '../../../contract/draft/flow-values.ts'
import { MomentRow } from '../../ui/fields/MomentRow.tsx'
import { useNow } from '../../ui/fields/use-now.ts'
import { useFlowKey } from './use-flow.ts'

interface FlowMomentProps {
  readonly name: string
  readonly label: string
  readonly placeholder: string
  readonly hint?: string
  readonly problem: (value: unknown, now: number) => MomentProblem | null
}

export function FlowMoment({ name, problem, ...props }: FlowMomentProps) {
  const { t } = useTranslation()
  const { id, value, disabled, set } = useFlowKey(name)
  const wrong = problem(value, useNow(value))
  return (
    <MomentRow
      {...props}
      id={id}
      param={name}
      value={asNumber(value)}
      endOfDay
      disabled={disabled}
      error={wrong && t(`flow.moment.${wrong}`, { found: JSON.stringify(value) })}
      onChange={set}
    />
  )
}
