// The day of a DATE, picked from a calendar or typed. An imported value that is not a date is shown with an error.
import { DatePicker } from 'antd'
import dayjs from 'dayjs'
import { useTranslation } from 'react-i18next'
import { dateValueFormat, formatDateValue, parseDateValue } from '../../../../contract/component-types/date-value.ts'
import { FieldRow } from '../../../ui/fields/FieldRow.tsx'
import { valueId, type ValueProps } from './value-props.ts'

export function DateValue({ value, editable, set }: ValueProps) {
  const { t } = useTranslation()
  const day = parseDateValue(value)
  return (
    <FieldRow
      id={valueId}
      label={t('inspector.value')}
      param="ComponentValue"
      error={value !== '' && !day ? t('value.notDay', { value }) : null}
    >
      <DatePicker
        id={valueId}
        size="small"
        format={dateValueFormat}
        value={day && dayjs(new Date(day.year, day.month - 1, day.day))}
        disabled={!editable}
        onChange={(next) =>
          set(next ? formatDateValue({ year: next.year(), month: next.month() + 1, day: next.date() }) : '')
        }
      />
    </FieldRow>
  )
}
