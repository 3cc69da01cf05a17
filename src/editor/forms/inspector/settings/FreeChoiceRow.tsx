// A choice of values that also accepts a typed one: the documents list some, and the account may support more.
import { Select } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { cleanText } from '../../../../contract/values/clean-text.ts'
import type { SettingOf } from '../../../../contract/component-types/setting.ts'
import { FieldRow } from '../../../ui/fields/FieldRow.tsx'
import type { RowProps } from './row.ts'

interface FreeChoiceRowProps extends RowProps<SettingOf<'choice'>> {
  readonly options: readonly { readonly value: string | number; readonly label: string }[]
}

export function FreeChoiceRow({ id, label, hint, value, options, disabled, set, setting }: FreeChoiceRowProps) {
  const { t } = useTranslation()
  const [typed, setTyped] = useState('')
  const chosen = typeof value === 'string' && value !== '' ? value : undefined
  const text = cleanText(typed)
  const finds = (input: string, option?: { readonly value?: unknown; readonly label?: unknown }) =>
    [option?.value, option?.label].some((part) => String(part).toLowerCase().includes(cleanText(input).toLowerCase()))
  const known = (wanted: string) => options.some((option) => option.value === wanted)
  const own = [chosen, text === '' ? undefined : text].filter(
    (item): item is string => item !== undefined && !known(item),
  )
  return (
    <FieldRow id={id} label={label} param={setting.key} hint={hint}>
      <Select<string>
        id={id}
        size="small"
        value={chosen}
        placeholder={t('setting.notSet')}
        allowClear
        showSearch={{ searchValue: typed, onSearch: setTyped, filterOption: finds }}
        disabled={disabled}
        popupMatchSelectWidth={false}
        // On blur the typed text is committed, unless it was only a search for one of the options.
        onBlur={() => {
          setTyped('')
          if (text !== '' && text !== chosen && !options.some((option) => finds(text, option))) set(text)
        }}
        onChange={(next?: string) => {
          setTyped('')
          set(next)
        }}
        options={[
          ...options.map((option) => ({ value: String(option.value), label: option.label })),
          ...[...new Set(own)].map((item) => ({ value: item, label: item })),
        ]}
      />
    </FieldRow>
  )
}
