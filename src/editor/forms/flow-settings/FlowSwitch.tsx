// A yes or no of the request; no is the API's default and not sent.
import { useTranslation } from 'react-i18next'
import { isUnset } from '../../../contract/draft/flow-values.ts'
import { SwitchRow } from '../../ui/fields/SwitchRow.tsx'
import { Standing } from './Standing.tsx'

interface FlowSwitchProps {
  readonly id: string
  readonly param: string
  readonly label: string
  readonly hint?: string
  readonly value: unknown
  readonly disabled: boolean
  /** undefined for no. */
  readonly onChange: (value: true | undefined) => void
}

export function FlowSwitch({ value, hint, onChange, ...props }: FlowSwitchProps) {
  const { t } = useTranslation()
  const odd = !isUnset(value) && typeof value !== 'boolean'
  return (
    <SwitchRow
      {...props}
      value={value === true}
      hint={odd ? <Standing id={props.id}>{t('flow.odd.switch', { found: JSON.stringify(value) })}</Standing> : hint}
      onChange={(on) => onChange(on ? true : undefined)}
    />
  )
}
