// A fraction between two limits: a slider, and a field with the percentage.
import { Slider } from 'antd'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { SettingOf } from '../../../../contract/component-types/setting.ts'
import { FieldRow } from '../../../ui/fields/FieldRow.tsx'
import { NumberField } from '../../../ui/fields/NumberField.tsx'
import { numberOf, type RowProps } from './row.ts'
import styles from './PercentRow.module.css'

export function PercentRow({ id, label, hint, value, disabled, set, setting }: RowProps<SettingOf<'number'>>) {
  const { t } = useTranslation()
  const [error, setError] = useState<string | null>(null)
  const share = numberOf(value) ?? setting.fallback
  const percent = share === undefined ? undefined : Math.round(share * 100)
  // Nothing is set while the handle is being dragged, so that one drag is one undo step.
  const [pulled, setPulled] = useState<number | null>(null)
  useEffect(() => setPulled(null), [percent])
  const [min, max] = [Math.round(setting.min * 100), Math.round(setting.max * 100)]
  const take = (next: number) => {
    setPulled(null)
    if (next !== percent) set(next / 100)
  }
  return (
    <FieldRow id={id} label={label} param={setting.key} error={error} hint={hint}>
      <span className={styles.percent}>
        <Slider
          className={styles.percentSlider}
          min={min}
          max={max}
          value={pulled ?? percent ?? min}
          disabled={disabled}
          tooltip={{ open: false }}
          ariaLabelForHandle={t('setting.slider', { label })}
          ariaValueTextFormatterForHandle={(at) => `${at}%`}
          onChange={setPulled}
          onChangeComplete={take}
        />
        <NumberField
          id={id}
          label={label}
          value={pulled ?? percent}
          min={min}
          max={max}
          integer
          suffix="%"
          disabled={disabled}
          errorId={`${id}-error`}
          onError={setError}
          onCommit={take}
          onClear={() => set(undefined)}
        />
      </span>
    </FieldRow>
  )
}
