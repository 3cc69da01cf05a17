// A length in points with the same length in millimetres beside it; either can be typed.
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { mmFromPt, ptFromMm } from '../../../contract/geometry/units.ts'
import { FieldRow } from './FieldRow.tsx'
import { NumberField } from './NumberField.tsx'
import styles from './LengthRow.module.css'

interface LengthRowProps {
  readonly id: string
  readonly label: string
  /** The API's own name (FieldRow). */
  readonly param?: string
  /** pt */
  readonly value: number | undefined
  readonly min: number
  readonly max: number
  readonly disabled?: boolean
  readonly onCommit: (pt: number) => void
}

export function LengthRow({ id, label, param, value, min, max, disabled, onCommit }: LengthRowProps) {
  const { t } = useTranslation()
  const [error, setError] = useState<string | null>(null)
  const shared = { disabled, errorId: `${id}-error`, onError: setError }
  return (
    <FieldRow id={id} label={label} param={param} error={error}>
      <span className={styles.length}>
        <NumberField
          {...shared}
          id={id}
          label={t('inspector.inPt', { label })}
          value={value}
          min={min}
          max={max}
          suffix="pt"
          onCommit={onCommit}
        />
        <NumberField
          {...shared}
          id={`${id}-mm`}
          label={t('inspector.inMm', { label })}
          value={value === undefined ? undefined : mmFromPt(value)}
          min={mmFromPt(min)}
          max={mmFromPt(max)}
          suffix="mm"
          onCommit={(mm) => onCommit(Math.min(Math.max(ptFromMm(mm), min), max))}
        />
      </span>
    </FieldRow>
  )
}
