// One setting of ComponentExtra: a standard row, or a special control for its kind.
import { useTranslation } from 'react-i18next'
import { readExtra } from '../../../../contract/component-types/extra.ts'
import type { Setting } from '../../../../contract/component-types/setting.ts'
import { withSetting } from '../../../../contract/component-types/setting-values.ts'
import type { Component } from '../../../../contract/api/component.ts'
import { ParameterRow } from '../../rows/ParameterRow.tsx'
import { DateFormatRow, GapsRow } from './DateRows.tsx'
import { FreeChoiceRow } from './FreeChoiceRow.tsx'
import { OpinionRow, OpinionWordsRow } from './OpinionRows.tsx'
import { OptionsRow } from './OptionsRow.tsx'
import { PercentRow } from './PercentRow.tsx'
import type { RowProps } from './row.ts'
import { parameterOf, parameterValue } from './setting-parameter.ts'
import { AlignRow, ColourRow, FontRow, FontSizeRow } from './StyleRows.tsx'
import { wordFor } from '../../../ui/i18n/word-for.ts'

interface SettingRowProps {
  readonly component: Component
  readonly setting: Setting
  readonly prefix: string
  readonly disabled: boolean
  readonly change: (change: (component: Component) => Component) => void
}

export function SettingRow({ component, setting, prefix, disabled, change }: SettingRowProps) {
  const { t } = useTranslation()
  const { key } = setting
  // Some keys mean different things on different types, so the words are looked up with the type as i18next context.
  const context = component.ComponentType
  const value = readExtra(component)[key]
  const props: Omit<RowProps, 'setting'> = {
    component,
    id: `${prefix}-${key}`,
    label: wordFor(t, 'setting.label', key, { context }) ?? key,
    hint: wordFor(t, 'setting.hint', key, { context }) ?? undefined,
    disabled,
    value: value === null ? undefined : value,
    set: (next) => change((before) => withSetting(before, setting, next)),
    change,
  }
  const valueLabel = (item: string | number) => wordFor(t, 'setting.value', `${key}.${item}`) ?? String(item)
  const parameter = parameterOf(setting)
  if (parameter !== null) {
    const { component: _component, change: _change, set: onChange, ...row } = props
    return (
      <ParameterRow
        {...row}
        row={parameter}
        param={key}
        value={parameterValue(setting, value)}
        placeholder={t(setting.kind === 'many' ? 'setting.any' : 'setting.notSet')}
        valueLabel={valueLabel}
        unitLabel={(unit) => unit}
        onChange={onChange}
      />
    )
  }
  switch (setting.kind) {
    case 'font':
      return <FontRow {...props} setting={setting} />
    case 'fontSize':
      return <FontSizeRow {...props} setting={setting} />
    case 'colour':
      return <ColourRow {...props} setting={setting} />
    case 'align':
      return <AlignRow {...props} setting={setting} />
    case 'choice': {
      const options = setting.values.map((item) => ({ value: item, label: valueLabel(item) }))
      return <FreeChoiceRow {...props} setting={setting} options={options} />
    }
    case 'number':
      return <PercentRow {...props} setting={setting} />
    case 'texts':
      return <OptionsRow {...props} setting={setting} />
    case 'dateFormat':
      return <DateFormatRow {...props} setting={setting} />
    case 'gaps':
      return <GapsRow {...props} setting={setting} />
    case 'opinion':
      return <OpinionRow {...props} setting={setting} />
    case 'opinionWords':
      return <OpinionWordsRow {...props} setting={setting} />
    default:
      return null
  }
}
