// The row of an API parameter: depending on its kind in the table, a switch, a choice, a number, a moment or a text.
import type { ReactNode } from 'react'
import type { Parameter } from '../../../contract/api/structure.ts'
import { ManyRow } from '../../ui/fields/ManyRow.tsx'
import { MomentRow } from '../../ui/fields/MomentRow.tsx'
import { NumberRow } from '../../ui/fields/NumberRow.tsx'
import { SelectRow } from '../../ui/fields/SelectRow.tsx'
import { SwitchRow } from '../../ui/fields/SwitchRow.tsx'
import { TextField } from '../../ui/fields/TextField.tsx'
import type { Problem } from '../../../words/zh/fields.ts'
import { textRules } from './text-rules.ts'

export interface ParameterRowProps {
  readonly row: Parameter
  readonly id: string
  readonly label: string
  readonly param: string
  /** The value to show; undefined if not set. A value that the row's control cannot show is left out. */
  readonly value: unknown
  /** Shown if nothing is set. */
  readonly placeholder?: string
  readonly hint?: ReactNode
  readonly error?: string | null
  readonly disabled: boolean
  /** The words of a value. */
  readonly valueLabel: (value: string | number) => string
  /** The words of a unit. */
  readonly unitLabel?: (unit: string) => string
  /** undefined removes the parameter. */
  readonly onChange: (value: unknown) => void
  /** Replaces the tidying and checking of the row's rule. */
  readonly tidy?: (value: string) => string
  readonly problem?: (value: string) => Problem | null
}

export function ParameterRow(props: ParameterRowProps) {
  const { row, value, valueLabel, unitLabel, tidy, problem, error, hint, placeholder, ...given } = props
  const options = <T extends string | number>(values: readonly T[]): readonly { value: T; label: string }[] =>
    values.map((one) => ({ value: one, label: valueLabel(one) }))
  const shared = { ...given, hint }
  switch (row.kind) {
    case 'boolean':
      return <SwitchRow {...shared} value={only('boolean', value)} fallback={row.byDefault} />
    case 'string': {
      if (row.values !== undefined) {
        const all = row.byDefault === '' ? ['', ...row.values] : row.values
        return (
          <SelectRow<string | number>
            {...shared}
            value={choiceOf(value) ?? row.byDefault}
            fallback={row.byDefault}
            lasting={row.required}
            placeholder={placeholder}
            options={options(all)}
          />
        )
      }
      const { onChange, ...field } = shared
      const rules = row.rule === undefined ? {} : textRules[row.rule]
      return (
        <TextField
          {...field}
          {...rules}
          {...(tidy && { tidy })}
          {...(problem && { problem })}
          value={only('string', value) ?? ''}
          placeholder={placeholder}
          maxLength={row.maxLength}
          rows={row.lines}
          onCommit={onChange}
        />
      )
    }
    case 'integer': {
      const number = only('number', value)
      if (row.moment) return <MomentRow {...shared} value={number} placeholder={placeholder} error={error} endOfDay />
      if (row.values !== undefined)
        return (
          <SelectRow<string | number>
            {...shared}
            value={choiceOf(value)}
            fallback={row.byDefault}
            lasting={row.required}
            placeholder={placeholder}
            options={options(row.values)}
          />
        )
      return numberRow({ min: 0, max: Number.MAX_SAFE_INTEGER, ...row }, true)
    }
    case 'number':
      return numberRow(row, false)
    case 'strings':
      return (
        <ManyRow<string>
          {...shared}
          value={listOf('string', value)}
          options={options(row.values ?? [])}
          free={row.values === undefined}
          placeholder={placeholder}
          error={error}
        />
      )
    case 'integers':
      return (
        <ManyRow<number>
          {...shared}
          value={listOf('number', value)}
          options={options(row.values ?? [])}
          placeholder={placeholder}
          error={error}
        />
      )
    default:
      return null
  }

  function numberRow({ min, max, unit }: Range, integer: boolean) {
    const { onChange, ...field } = shared
    return (
      <NumberRow
        {...field}
        value={only('number', value)}
        min={min ?? -Number.MAX_SAFE_INTEGER}
        max={max ?? Number.MAX_SAFE_INTEGER}
        integer={integer}
        suffix={unit && unitLabel?.(unit)}
        placeholder={placeholder}
        onCommit={onChange}
        onClear={() => onChange(undefined)}
      />
    )
  }
}

interface Range {
  readonly min?: number
  readonly max?: number
  readonly unit?: string
}

interface Kinds {
  readonly string: string
  readonly number: number
  readonly boolean: boolean
}

/** The value if it is of the given type: an import may contain anything. */
export function only<K extends keyof Kinds>(kind: K, value: unknown): Kinds[K] | undefined {
  return typeof value === kind ? (value as Kinds[K]) : undefined
}

/** The string or number of a choice; an empty string counts as none. */
function choiceOf(value: unknown): string | number | undefined {
  return value === '' ? undefined : (only('string', value) ?? only('number', value))
}

/** The items of a list that are of the given type. */
export function listOf<K extends keyof Kinds>(kind: K, value: unknown): readonly Kinds[K][] {
  return Array.isArray(value)
    ? (value as readonly unknown[]).filter((item): item is Kinds[K] => typeof item === kind)
    : []
}
