// A multiple choice. An empty choice removes the key. With `free`, other values can be typed.
import { Select } from 'antd'
import type { ReactNode } from 'react'
import { cleanText } from '../../../contract/values/clean-text.ts'
import { FieldRow } from './FieldRow.tsx'

interface ManyRowProps<T extends string | number> {
  readonly id: string
  readonly label: string
  readonly param?: string
  readonly value: readonly T[]
  readonly options: readonly { readonly value: T; readonly label: string }[]
  readonly placeholder?: string
  readonly hint?: ReactNode
  readonly error?: string | null
  /** Values that are not among the options may be typed. */
  readonly free?: boolean
  readonly disabled?: boolean
  /** The chosen values, in the order of the options unless `free`; empty if nothing is chosen. */
  readonly onChange: (value: readonly T[]) => void
}

export function ManyRow<T extends string | number>(props: ManyRowProps<T>) {
  const { id, label, param, value, options, placeholder, hint, error, free, disabled, onChange } = props
  const unknownValues = value.filter((item) => !options.some((option) => option.value === item))
  return (
    <FieldRow id={id} label={label} param={param} hint={hint} error={error}>
      <Select<T[]>
        id={id}
        size="small"
        mode={free ? 'tags' : 'multiple'}
        value={[...value]}
        placeholder={placeholder}
        disabled={disabled}
        status={error ? 'error' : undefined}
        popupMatchSelectWidth={false}
        tokenSeparators={free ? [',', '，', ' ', ';', '；'] : undefined}
        optionFilterProp="label"
        onChange={(next) => onChange(free ? cleaned(next) : inOrder(next, options))}
        options={[...options, ...(free ? [] : unknownValues.map((item) => ({ value: item, label: String(item) })))]}
      />
    </FieldRow>
  )
}

/** Each text cleaned, once, and none that is empty. */
function cleaned<T extends string | number>(chosen: readonly T[]): readonly T[] {
  const texts = chosen.map((item) => (typeof item === 'string' ? (cleanText(item) as T) : item))
  return [...new Set(texts)].filter((item) => item !== '')
}

function inOrder<T>(chosen: readonly T[], options: readonly { readonly value: T }[]): readonly T[] {
  const place = (item: T) => {
    const index = options.findIndex((option) => option.value === item)
    return index === -1 ? options.length : index
  }
  return [...chosen].sort((a, b) => place(a) - place(b))
}
