// A moment, sent as Unix time in seconds. Typed or picked, to the second, in the time zone of the person.
import { DatePicker } from 'antd'
import dayjs from 'dayjs'
import { useEffect, useRef, useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useField } from './field-register.ts'
import { FieldRow } from './FieldRow.tsx'
import { readMoment } from './typed-moment.ts'
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
  /** The last second of the day where a day is picked and no time typed; the first otherwise. */
  readonly endOfDay?: boolean
  readonly onChange: (seconds: number | undefined) => void
}

/** The farthest that a Unix time in seconds can be shown as a date. */
const maxSeconds = 8.64e12

export function MomentRow(props: MomentRowProps) {
  const { id, label, param, value, placeholder, hint, error, disabled, endOfDay, onChange } = props
  const { t } = useTranslation()
  // What was typed and is no moment: the picker takes it out of the field, so it is named beside it.
  const [refused, setRefused] = useState<string | null>(null)
  const control = useField({ id, wrong: refused !== null })
  const shown =
    value !== undefined && Number.isFinite(value) && Math.abs(value) <= maxSeconds ? dayjs.unix(value) : null
  const today = dayjs()
  // The picker takes what is typed only where it is written out to the second and may be picked; a person types a day,
  // or what was agreed on, and is told what is wrong with it. Both may answer to one key: said once.
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
      </span>
    </FieldRow>
  )
}
