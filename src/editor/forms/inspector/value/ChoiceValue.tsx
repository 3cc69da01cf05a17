// Values that are a choice: a check box or an option.
import { Segmented } from 'antd'
import { useTranslation } from 'react-i18next'
import { readExtra } from '../../../../contract/component-types/extra.ts'
import { FieldRow } from '../../../ui/fields/FieldRow.tsx'
import { SelectRow } from '../../../ui/fields/SelectRow.tsx'
import { TextField } from '../../../ui/fields/TextField.tsx'
import { valueId, type ValueProps } from './value-props.ts'

export function CheckBoxValue({ value, editable, set }: ValueProps) {
  const { t } = useTranslation()
  const known = value === '' || value === 'true' || value === 'false'
  return (
    <FieldRow
      id={valueId}
      label={t('inspector.value')}
      param="ComponentValue"
      error={known ? null : t('value.notTicked', { value })}
    >
      <Segmented
        id={valueId}
        size="small"
        aria-label={t('inspector.value')}
        value={known ? value : ''}
        disabled={!editable}
        onChange={(next) => set(next)}
        options={[
          { value: 'true', label: t('inspector.ticked') },
          { value: 'false', label: t('inspector.unticked') },
        ]}
      />
    </FieldRow>
  )
}

/** The options are in ComponentExtra.Values if an import has them; without options the text is typed. */
export function SelectorValue({ placed, value, editable, set }: ValueProps) {
  const { t } = useTranslation()
  const { Values: given } = readExtra(placed.component)
  const options = Array.isArray(given) ? given.filter((option) => typeof option === 'string' && option !== '') : []
  if (options.length === 0) {
    return (
      <TextField
        id={valueId}
        label={t('inspector.value')}
        param="ComponentValue"
        placeholder={t('value.option')}
        value={value}
        counted
        disabled={!editable}
        onCommit={set}
      />
    )
  }
  return (
    <SelectRow<string>
      id={valueId}
      label={t('inspector.value')}
      param="ComponentValue"
      placeholder={t('value.choose')}
      value={value === '' ? undefined : value}
      options={[...new Set<string>(options)].map((option) => ({ value: option, label: option }))}
      disabled={!editable}
      onChange={(next) => set(next ?? '')}
    />
  )
}
