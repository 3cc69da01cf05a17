// A text of the request. What an import brought is shown as it is, with what is wrong about it.
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { isLonger } from '../../../contract/values/characters.ts'
import { asText, isUnset } from '../../../contract/draft/flow-values.ts'
import { TextField } from '../../ui/fields/TextField.tsx'
import { Standing } from './Standing.tsx'
import { useFlowKey } from './use-flow.ts'
import type { Problem } from '../../../words/zh/fields.ts'

interface FlowTextProps {
  readonly name: string
  readonly label: string
  readonly placeholder?: string
  readonly hint?: ReactNode
  readonly maxLength?: number
  readonly rows?: number
  /** The request needs it: an emptied field leaves an empty text. */
  readonly needed?: boolean
  /** As TextField's. */
  readonly problem?: (value: string) => Problem | null
}

export function FlowText({ name, needed, hint, ...props }: FlowTextProps) {
  const { t } = useTranslation()
  const { id, value, disabled, set } = useFlowKey(name)
  const text = asText(value)
  const wrong = standingProblem()
  return (
    <TextField
      {...props}
      id={id}
      param={name}
      value={text}
      disabled={disabled}
      hint={wrong === null ? hint : <Standing id={id}>{wrong}</Standing>}
      onCommit={(next) => set(next === '' && !needed ? undefined : next)}
    />
  )

  function standingProblem(): string | null {
    if (!isUnset(value) && typeof value !== 'string') return t('flow.odd.text')
    if (props.maxLength !== undefined && isLonger(text, props.maxLength))
      return t('problem.tooLong', { max: props.maxLength })
    const key = props.problem?.(text)
    return key ? t(`problem.${key}`) : null
  }
}
