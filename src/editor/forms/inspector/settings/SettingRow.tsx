// One setting with the control of its kind.
import { useTranslation } from 'react-i18next'
import { readExtra } from '../../../../contract/component-types/extra.ts'
import type { Setting } from '../../../../contract/component-types/setting.ts'
import { withSetting } from '../../../../contract/component-types/setting-values.ts'
import type { Component } from '../../../../contract/api/component.ts'
import { ManyRow } from '../../../ui/fields/ManyRow.tsx'
import { NumberRow } from '../../../ui/fields/NumberRow.tsx'
import { SelectRow } from '../../../ui/fields/SelectRow.tsx'
import { SwitchRow } from '../../../ui/fields/SwitchRow.tsx'
import { DateFormatRow, GapsRow } from './DateRows.tsx'
import { FreeChoiceRow } from './FreeChoiceRow.tsx'
import { OpinionRow, OpinionWordsRow } from './OpinionRows.tsx'
import { OptionsRow } from './OptionsRow.tsx'
import { PercentRow } from './PercentRow.tsx'
import { numberOf, type RowProps } from './row.ts'
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
  // Some keys mean another thing on another type: the words of that type are found by their context.
  const context = component.ComponentType
  const value = readExtra(component)[key]
  const labelled = <Value extends string | number>(item: Value) => ({
    value: item,
    label: wordFor(t, 'setting.value', `${key}.${item}`) ?? String(item),
  })
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
  const { component: _component, change: _change, set: onChange, ...row } = props
  const named = { ...row, param: key }
  switch (setting.kind) {
    case 'font':
      return <FontRow {...props} setting={setting} />
    case 'fontSize':
      return <FontSizeRow {...props} setting={setting} />
    case 'colour':
      return <ColourRow {...props} setting={setting} />
    case 'align':
      return <AlignRow {...props} setting={setting} />
    case 'switch':
      return <SwitchRow {...named} value={value === true || value === 'true'} onChange={onChange} />
    case 'choice': {
      const options = setting.values.map(labelled)
      const chosen = typeof value === 'string' || typeof value === 'number' ? value : undefined
      if (setting.free) return <FreeChoiceRow {...props} setting={setting} options={options} />
      return (
        <SelectRow
          {...named}
          value={chosen === '' ? undefined : chosen}
          options={options}
          fallback={setting.fallback}
          lasting={setting.required}
          placeholder={t('setting.notSet')}
          onChange={onChange}
        />
      )
    }
    case 'many': {
      const options = setting.values.map(labelled)
      const chosen = Array.isArray(value) ? value.filter((item) => typeof item === 'string') : []
      return <ManyRow {...named} value={chosen} options={options} placeholder={t('setting.any')} onChange={onChange} />
    }
    case 'number':
      if (setting.percent) return <PercentRow {...props} setting={setting} />
      return (
        <NumberRow
          {...named}
          value={numberOf(value) ?? setting.fallback}
          min={setting.min}
          max={setting.max}
          integer={setting.step === 1}
          suffix={setting.suffix}
          placeholder={t('setting.notSet')}
          onCommit={onChange}
          onClear={() => onChange(undefined)}
        />
      )
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
