// The words of a row by convention: `set`, `hint` and `value` under the form's key and the parameter's name.
import { useTranslation } from 'react-i18next'
import type { Parameter } from '../../../contract/api/structure.ts'
import { wordFor } from '../../ui/i18n/word-for.ts'
import type { ParameterRowProps } from './ParameterRow.tsx'

type RowWords = Pick<ParameterRowProps, 'label' | 'placeholder' | 'valueLabel' | 'unitLabel'> & {
  readonly hint?: string
}

/**
 * `none` is the placeholder for what may be empty. A parameter that Tencent has discontinued has no placeholder, uses
 * its successor's value words if it has none of its own, and has a hint that names the successor.
 */
export function useRowWords(
  form: 'party' | 'flow' | 'flow.cc',
  none: 'party.none' | 'inspector.optional',
): (name: string, row: Parameter) => RowWords {
  const { t } = useTranslation()
  const word = (code: string) => wordFor(t, form, code) ?? undefined
  const labelOf = (name: string) => wordFor(t, `${form}.set`, name) ?? name
  const hintOf = (name: string, row: Parameter) => {
    const hint = wordFor(t, `${form}.hint`, name)
    if (hint !== null) return hint
    if (row.ended !== undefined) return wordFor(t, form, 'deprecated', { instead: labelOf(row.ended) }) ?? undefined
    return row.needs && word(row.needs)
  }
  const placeholderOf = (row: Parameter) => {
    if (row.ended !== undefined || row.empty === '') return undefined
    return row.empty === undefined ? t(none) : word(row.empty)
  }
  return (name, row) => ({
    label: labelOf(name),
    hint: hintOf(name, row),
    placeholder: placeholderOf(row),
    valueLabel: (value) =>
      wordFor(t, `${form}.value`, `${name}.${value === '' ? 'none' : value}`) ??
      wordFor(t, `${form}.value`, `${row.ended}.${value}`) ??
      String(value),
    unitLabel: (unit) => word(unit) ?? unit,
  })
}
