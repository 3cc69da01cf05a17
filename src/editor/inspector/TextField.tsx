// A text that is taken when the field is left or Enter is pressed. What is wrong is said under it and not taken.
import { Input } from 'antd'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { FieldRow } from './FieldRow.tsx'

/** How long the typing rests before what is there is taken, ms. */
const pauseMs = 600

interface TextFieldProps {
  readonly id: string
  readonly label: string
  readonly value: string
  readonly placeholder?: string
  readonly hint?: string
  readonly maxLength?: number
  readonly disabled?: boolean
  readonly rows?: number
  readonly inputMode?: 'tel' | 'text'
  /** Mends what needs no asking (blanks in a number) before it is checked. */
  readonly tidy?: (value: string) => string
  /** The key of what is wrong under `problem.`, or null. */
  readonly problem?: (value: string) => string | null
  readonly onCommit: (value: string) => void
}

export function TextField(props: TextFieldProps) {
  const { id, label, value, placeholder, hint, maxLength, disabled, rows, inputMode, tidy, problem, onCommit } = props
  const { t } = useTranslation()
  const [typed, setTyped] = useState<string | null>(null)
  // Escape blurs the field, and the blur must not take what was given up.
  const givenUp = useRef(false)
  useEffect(() => setTyped(null), [value])
  const shown = typed ?? value
  const problemOf = (text: string) => {
    if (maxLength !== undefined && [...text].length > maxLength) return t('problem.tooLong', { max: maxLength })
    const key = problem?.(text)
    return key ? t(`problem.${key}`) : null
  }
  const tidied = (text: string) => (tidy ? tidy(text) : text)
  const error = typed === null ? null : problemOf(tidied(typed))
  const commit = () => {
    if (givenUp.current) {
      givenUp.current = false
      return
    }
    if (typed === null) return
    const text = tidied(typed)
    if (problemOf(text) !== null) return
    setTyped(null)
    if (text !== value) onCommit(text)
  }
  // A long text is not lost with the tab: what is right so far is taken at each pause of the typing.
  const pending = typed !== null && problemOf(tidied(typed)) === null && tidied(typed) !== value ? tidied(typed) : null
  const take = useRef(onCommit)
  useEffect(() => {
    take.current = onCommit
  })
  useEffect(() => {
    if (pending === null) return
    const timer = setTimeout(() => take.current(pending), pauseMs)
    return () => clearTimeout(timer)
  }, [pending])
  const shared = {
    id,
    size: 'small' as const,
    value: shown,
    placeholder,
    disabled,
    status: error ? ('error' as const) : undefined,
    'aria-invalid': error !== null,
    'aria-describedby': error ? `${id}-error` : undefined,
    onBlur: commit,
    onChange: (event: { target: { value: string } }) => setTyped(event.target.value),
    onKeyDown: (event: React.KeyboardEvent<HTMLElement>) => {
      if (event.key === 'Escape' && typed !== null) {
        event.stopPropagation()
        givenUp.current = true
        setTyped(null)
        event.currentTarget.blur()
      }
    },
  }
  return (
    <FieldRow id={id} label={label} error={error} hint={hint}>
      {rows ? (
        <Input.TextArea {...shared} autoSize={{ minRows: rows, maxRows: 8 }} />
      ) : (
        <Input {...shared} inputMode={inputMode} autoComplete="off" onPressEnter={commit} />
      )}
    </FieldRow>
  )
}
