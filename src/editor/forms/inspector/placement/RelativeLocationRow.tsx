// The position relative to the keyword, as a picture: the keyword in the middle, positions around it. Five of the nine
// exist (SDK).
import { useTranslation } from 'react-i18next'
import { FieldRow } from '../../../ui/fields/FieldRow.tsx'
import { clsx } from 'clsx'
import styles from './RelativeLocationRow.module.css'

const grid = [null, null, 'UpperRight', null, 'Middle', 'Right', null, 'Below', 'LowerRight'] as const
const locations: readonly string[] = grid.filter((cell) => cell !== null)

interface RelativeLocationRowProps {
  readonly value: string | undefined
  readonly disabled: boolean
  readonly onChange: (value: string) => void
}

export function RelativeLocationRow({ value, disabled, onChange }: RelativeLocationRowProps) {
  const { t } = useTranslation()
  // Anything else counts as Middle (locate).
  const shown = value !== undefined && locations.includes(value) ? value : 'Middle'
  return (
    <FieldRow
      id="lk-relative-location"
      label={t('placement.keyword.location')}
      param="RelativeLocation"
      hint={t(`placement.keyword.locations.${shown as 'Middle'}`)}
    >
      <span className={styles.nine} role="radiogroup" aria-label={t('placement.keyword.location')}>
        {grid.map((cell, index) =>
          cell === null ? (
            <span
              key={index}
              className={clsx(styles.nineCell, styles.nineNone)}
              title={t('placement.keyword.impossible')}
              aria-hidden
            />
          ) : (
            <label key={cell} className={styles.nineCell} title={t(`placement.keyword.locations.${cell}`)}>
              <input
                type="radio"
                id={cell === shown ? 'lk-relative-location' : undefined}
                name="lk-relative-location"
                aria-label={t(`placement.keyword.locations.${cell}`)}
                checked={cell === shown}
                disabled={disabled}
                onChange={() => onChange(cell)}
              />
              <span className={styles.nineMark} aria-hidden />
            </label>
          ),
        )}
      </span>
    </FieldRow>
  )
}
