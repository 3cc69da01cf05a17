// The format of the signing date, each shown with today's date, and the gaps in the one format that has them.
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { defaultSignDateFormat, readExtra, signDateFormats } from '../../../../contract/component-types/extra.ts'
import type { SettingOf } from '../../../../contract/component-types/setting.ts'
import { formatSignDate, gapsText, parseGaps } from '../../../../contract/component-types/sign-date.ts'
import { sampleDate } from '../../../pages/looks/sample-date.ts'
import { FieldRow } from '../../../ui/fields/FieldRow.tsx'
import { NumberField } from '../../../ui/fields/NumberField.tsx'
import { SelectRow } from '../../../ui/fields/SelectRow.tsx'
import type { RowProps } from './row.ts'
import lengthRowStyles from '../../../ui/fields/LengthRow.module.css'
import styles from './DateRows.module.css'

const spaced = 'yyyy m d'
const maxGap = 20

export function DateFormatRow({ id, label, value, disabled, set, setting }: RowProps<SettingOf<'dateFormat'>>) {
  const today = sampleDate()
  return (
    <SelectRow
      id={id}
      label={label}
      param={setting.key}
      value={typeof value === 'string' && value !== '' ? value : undefined}
      options={signDateFormats.map((format) => ({ value: format, label: formatSignDate(today, format) }))}
      fallback={defaultSignDateFormat}
      disabled={disabled}
      onChange={set}
    />
  )
}

export function GapsRow({ component, id, label, value, disabled, set, setting }: RowProps<SettingOf<'gaps'>>) {
  const { t } = useTranslation()
  const [error, setError] = useState<string | null>(null)
  if (readExtra(component).Format !== spaced) return null
  const [before, behind] = parseGaps(value)
  const shared = { min: 0, max: maxGap, integer: true, disabled, errorId: `${id}-error`, onError: setError }
  const example = (
    <span className={styles.dateExample} data-example>
      {formatSignDate(sampleDate(), spaced, value)}
    </span>
  )
  return (
    <FieldRow id={id} label={label} param={setting.key} error={error} hint={example}>
      <span className={lengthRowStyles.length}>
        <NumberField
          {...shared}
          id={id}
          label={t('setting.gapBefore')}
          value={before}
          onCommit={(count) => set(gapsText([count, behind]))}
        />
        <NumberField
          {...shared}
          id={`${id}-behind`}
          label={t('setting.gapBehind')}
          value={behind}
          onCommit={(count) => set(gapsText([before, count]))}
        />
      </span>
    </FieldRow>
  )
}
