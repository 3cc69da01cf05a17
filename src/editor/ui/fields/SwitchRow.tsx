// A switch. Off is the API's default unless `fallback` says otherwise, and the default is not sent.
import { Switch } from 'antd'
import type { ReactNode } from 'react'
import { FieldRow } from './FieldRow.tsx'

interface SwitchRowProps {
  readonly id: string
  readonly label: string
  readonly param?: string
  readonly value: boolean | undefined
  /** The API's default; false if omitted. */
  readonly fallback?: boolean
  readonly hint?: ReactNode
  readonly disabled?: boolean
  /** undefined for the default. */
  readonly onChange: (value: boolean | undefined) => void
}

export function SwitchRow({ id, label, param, value, fallback = false, hint, disabled, onChange }: SwitchRowProps) {
  return (
    <FieldRow id={id} label={label} param={param} hint={hint}>
      <Switch
        id={id}
        size="small"
        aria-label={label}
        checked={value ?? fallback}
        disabled={disabled}
        onChange={(next) => onChange(next === fallback ? undefined : next)}
      />
    </FieldRow>
  )
}
