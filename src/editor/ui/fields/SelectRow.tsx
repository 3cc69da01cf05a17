// A choice of one value. If the API has a default, it is marked as such, and choosing it removes the key.
import { Select } from 'antd'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { FieldRow } from './FieldRow.tsx'

interface SelectRowProps<T extends string | number> {
  readonly id: string
  readonly label: string
  readonly param?: string
  /** undefined if not set. A value that is not among the options (an import may contain any) is shown as it is. */
  readonly value: T | undefined
  readonly options: readonly { readonly value: T; readonly label: string }[]
  /** The API's default. */
  readonly fallback?: T
  /** Shown if nothing is chosen and there is no default. The value can then be cleared. */
  readonly placeholder?: string
  /** The value cannot be cleared. */
  readonly lasting?: boolean
  readonly hint?: ReactNode
  readonly disabled?: boolean
  readonly onChange: (value: T | undefined) => void
}

export function SelectRow<T extends string | number>(props: SelectRowProps<T>) {
  const { id, label, param, value, options, fallback, placeholder, lasting, hint, disabled, onChange } = props
  const { t } = useTranslation()
  const shown = value ?? fallback
  const all = options.map((option) => ({
    value: option.value,
    label: option.value === fallback ? t('fields.default', { label: option.label }) : option.label,
  }))
  const known = shown === undefined || options.some((option) => option.value === shown)
  return (
    <FieldRow id={id} label={label} param={param} hint={hint}>
      <Select<T>
        id={id}
        size="small"
        value={shown}
        placeholder={placeholder}
        allowClear={fallback === undefined && !lasting}
        disabled={disabled}
        popupMatchSelectWidth={false}
        onChange={(next?: T) => onChange(next === fallback ? undefined : next)}
        options={known ? all : [{ value: shown, label: String(shown) }, ...all]}
      />
    </FieldRow>
  )
}
