// A number that is committed on blur or Enter if it is within its range. Invalid input is reported and not committed.
import { Input } from 'antd'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { roundPt } from '../../../contract/geometry/rect.ts'
import { cleanText } from '../../../contract/values/clean-text.ts'
import { useField } from './field-register.ts'
import { useKeptTyping } from './kept-typing.ts'
import styles from './NumberField.module.css'

interface NumberFieldProps {
  readonly id: string
  readonly label: string
  readonly value: number | undefined
  readonly min: number
  readonly max: number
  readonly integer?: boolean
  readonly suffix?: string
  readonly placeholder?: string
  readonly disabled?: boolean
  readonly errorId: string
  readonly onError: (message: string | null) => void
  readonly onCommit: (value: number) => void
  /** Called when the field is emptied, if it may be empty. */
  readonly onClear?: () => void
}

/** The input of one number. Its row shows the error, since a row may have two fields (pt and mm). */
export function NumberField(props: NumberFieldProps) {
  const { id, label, value, min, max, integer, suffix, placeholder, disabled, errorId, onError, onCommit, onClear } =
    props
  const { t } = useTranslation()
  const givenUp = useRef(false)
  const held = value === undefined ? '' : String(roundPt(value))
  const problemOf = (typedText: string): string | null => {
    const text = cleanText(typedText)
    if (onClear && text === '') return null
    const number = Number(text)
    if (text === '' || !Number.isFinite(number) || (integer && !Number.isInteger(number))) {
      return t(integer ? 'problem.notInteger' : 'problem.notNumber')
    }
    // The shown value is rounded to 0.01, so the limits must not be stricter than what can be typed.
    return number < min - 0.005 || number > max + 0.005
      ? t('problem.outOfRange', { min: roundPt(min), max: roundPt(max) })
      : null
  }
  const [typed, setTyped] = useKeptTyping(id, held, (text) => problemOf(text) !== null)
  const problem = typed === null ? null : problemOf(typed)
  const wrong = problem !== null
  const control = useField({ id, wrong })
  // A row may have two fields: only changes are reported, so that a valid field does not clear the error of the other.
  const reported = useRef<string | null>(null)
  useEffect(() => {
    if (reported.current === problem) return
    reported.current = problem
    onError(problem)
  })
  const commit = () => {
    if (givenUp.current) {
      givenUp.current = false
      return
    }
    if (typed === null) return
    if (problem !== null) return
    setTyped(null)
    const text = cleanText(typed)
    if (text === '') {
      if (value !== undefined) onClear?.()
      return
    }
    const number = Number(text)
    if (value === undefined || roundPt(value) !== number) onCommit(number)
  }
  return (
    <Input
      ref={control}
      id={id}
      size="small"
      className={styles.number}
      aria-label={label}
      aria-invalid={wrong}
      aria-describedby={wrong ? errorId : undefined}
      inputMode="decimal"
      autoComplete="off"
      value={typed ?? held}
      placeholder={placeholder}
      suffix={suffix}
      disabled={disabled}
      status={wrong ? 'error' : undefined}
      onChange={(event) => setTyped(event.target.value)}
      onPressEnter={commit}
      onBlur={commit}
      onKeyDown={(event) => {
        // During IME composition, Escape cancels what is composed and not the number.
        if (event.nativeEvent.isComposing) return
        if (event.key === 'Escape' && typed !== null) {
          event.stopPropagation()
          givenUp.current = true
          setTyped(null)
          event.currentTarget.blur()
        }
      }}
    />
  )
}
