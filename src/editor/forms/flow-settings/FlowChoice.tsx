// One of several values of the request.
import { useTranslation } from 'react-i18next'
import { asChoice } from '../../../contract/draft/flow-values.ts'
import { SelectRow } from '../../ui/fields/SelectRow.tsx'
import { Standing } from './Standing.tsx'
import { useFlowKey } from './use-flow.ts'

interface FlowChoiceProps {
  readonly name: string
  readonly label: string
  readonly options: readonly { readonly value: string | number; readonly label: string }[]
  readonly fallback?: string | number
  readonly placeholder?: string
  readonly hint?: string
}

export function FlowChoice({ name, hint, ...props }: FlowChoiceProps) {
  const { t } = useTranslation()
  const { id, value, disabled, set } = useFlowKey(name)
  const shown = asChoice(value)
  const odd = shown !== undefined && !props.options.some((option) => option.value === value)
  return (
    <SelectRow
      {...props}
      id={id}
      param={name}
      value={shown}
      disabled={disabled}
      hint={odd ? <Standing id={id}>{t('flow.odd.choice')}</Standing> : hint}
      onChange={set}
    />
  )
}
