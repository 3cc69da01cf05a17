// A moment, sent as Unix time in seconds. Typed or picked, to the second, in the person's time zone.
import { DatePicker } from 'antd'
import dayjs from 'dayjs'
import { useEffect, useRef, useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useField } from './field-register.ts'
import { FieldRow } from './FieldRow.tsx'
import { readMoment, zoneText } from '../../../contract/values/moment.ts'
import styles from './MomentRow.module.css'

interface MomentRowProps {
  readonly id: string
  readonly label: string
  readonly param?: string
  /** Seconds since 1970. */
  readonly value: number | undefined
  readonly placeholder?: string
  readonly hint?: ReactNode
  readonly error?: string | null
  readonly disabled?: boolean
  /** If only a day is picked or typed, use its last second instead of its first. */
  readonly endOfDay?: boolean
  readonly onChange: (seconds: number | undefined) => void
}

/** The largest Unix time in seconds that a Date can hold. */
const maxSeconds = 8.64e12

export function MomentRow(props: MomentRowProps) {
  const { id, label, param, value, placeholder, hint, error, disabled, endOfDay, onChange } = props
  const { t } = useTranslation()
  // Typed text that is not a moment: the picker removes it from the field, so it is shown in the error.
  const [refused, setRefused] = useState<string | null>(null)
  const control = useField({ id, wrong: refused !== null })
  const shown =
    value !== undefined && Number.isFinite(value) && Math.abs(value) <= maxSeconds ? dayjs.unix(value) : null
  const today = dayjs()
  // The picker accepts typed text only if it is complete to the second and may be picked. People type just a day, or a
  // date that is not allowed, so the text is read here as well. Both may handle the same key, and the change is
  // reported once.
  const typed = useRef<string | null>(null)
  const last = useRef(value)
  const [open, setOpen] = useState(false)
  useEffect(() => {
    last.current = value
  })
  useEffect(() => setRefused(null), [value])
  const say = (seconds: number | undefined) => {
    typed.current = null
    setRefused(null)
    if (seconds === last.current) return
    last.current = seconds
    onChange(seconds)
  }
  const take = () => {
    if (typed.current === null) return
    const seconds = readMoment(typed.current, endOfDay === true)
    if (seconds === null && typed.current.trim() !== '') return setRefused(typed.current.trim())
    say(seconds ?? undefined)
    setOpen(false)
  }
  const wrong = refused === null ? error : t('fields.notMoment', { typed: refused })
  return (
    <FieldRow id={id} label={label} param={param} hint={hint} error={wrong}>
      <span className={styles.moment} onInput={(event) => (typed.current = (event.target as HTMLInputElement).value)}>
        <DatePicker
          ref={control}
          id={id}
          size="small"
          format="YYYY-MM-DD HH:mm:ss"
          showTime={{ defaultOpenValue: endOfDay ? today.endOf('day') : today.startOf('day') }}
          needConfirm={false}
          showNow={!endOfDay}
          value={shown}
          minDate={today.startOf('day')}
          placeholder={placeholder}
          status={wrong ? 'error' : undefined}
          disabled={disabled}
          open={open}
          onOpenChange={setOpen}
          aria-invalid={refused !== null}
          onFocus={() => {
            typed.current = null
            setRefused(null)
          }}
          onBlur={take}
          onKeyDown={(event) => {
            // During IME composition, Enter and Escape belong to the input method.
            if (event.nativeEvent.isComposing) return
            if (event.key === 'Enter') take()
            if (event.key === 'Escape' && typed.current !== null) {
              event.stopPropagation()
              typed.current = null
              setRefused(null)
              ;(event.target as HTMLInputElement).blur()
            }
          }}
          onChange={(next) => say(next ? next.unix() : undefined)}
        />
        <small className={styles.zone}>{zoneText((shown ?? today).toDate())}</small>
      </span>
    </FieldRow>
  )
}
