// A row with a number field.
import { useState, type ReactNode } from 'react'
import { FieldRow } from './FieldRow.tsx'
import { NumberField } from './NumberField.tsx'

interface NumberRowProps {
  readonly id: string
  readonly label: string
  /** The API's own name (FieldRow). */
  readonly param?: string
  readonly value: number | undefined
  readonly min: number
  readonly max: number
  readonly integer?: boolean
  readonly suffix?: string
  readonly placeholder?: string
  readonly hint?: ReactNode
  readonly disabled?: boolean
  readonly onCommit: (value: number) => void
  /** Called when the field is emptied, if it may be empty. */
  readonly onClear?: () => void
}

export function NumberRow({ hint, param, ...props }: NumberRowProps) {
  const [error, setError] = useState<string | null>(null)
  return (
    <FieldRow id={props.id} label={props.label} param={param} error={error} hint={hint}>
      <NumberField {...props} errorId={`${props.id}-error`} onError={setError} />
    </FieldRow>
  )
}
