// A text that is committed on blur or Enter. Invalid text is reported below the field and not committed.
import { Input } from 'antd'
import { useEffect, useRef, useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { cleaningOf } from '../../../contract/api/cleaning.ts'
import { cleanText, type Cleaning } from '../../../contract/values/clean-text.ts'
import { useField } from './field-register.ts'
import { FieldRow } from './FieldRow.tsx'
import { useCommitOnPause } from './commit-on-pause.ts'
import { useKeptTyping } from './kept-typing.ts'
import styles from './TextField.module.css'
import type { Problem } from '../../../words/zh/fields.ts'

interface TextFieldProps {
  readonly id: string
  readonly label: string
  /** The API's own name (FieldRow). */
  readonly param?: string
  readonly value: string
  readonly placeholder?: string
  readonly hint?: ReactNode
  readonly maxLength?: number
  /** Shows the number of characters while typing. */
  readonly counted?: boolean
  readonly disabled?: boolean
  readonly rows?: number
  readonly inputMode?: 'tel' | 'text'
  /** How the text is cleaned; by default like its parameter. */
  readonly cleaning?: Cleaning
  /** Corrects what needs no confirmation (blanks in a number) before the check. */
  readonly tidy?: (value: string) => string
  /** The key of what is wrong under `problem.`, or null. */
  readonly problem?: (value: string) => Problem | null
  /** A one-click fix, offered below the field if it would change anything. */
  readonly mend?: { readonly label: string; readonly of: (value: string) => string }
  readonly onCommit: (value: string) => void
  /** Called with the text being typed before it is committed; null when typing ends. */
  readonly onTyping?: (value: string | null) => void
}

export function TextField(props: TextFieldProps) {
  const {
    id,
    label,
    param,
    value,
    placeholder,
    hint,
    maxLength,
    counted,
    disabled,
    rows,
    inputMode,
    cleaning = cleaningOf(param ?? ''),
    tidy,
    problem,
    mend,
    onCommit,
    onTyping,
  } = props
  const { t } = useTranslation()
  // Escape blurs the field, and that blur must not commit the discarded text.
  const givenUp = useRef(false)
  const problemOf = (text: string) => {
    if (maxLength !== undefined && [...text].length > maxLength) return t('problem.tooLong', { max: maxLength })
    const key = problem?.(text)
    return key ? t(`problem.${key}`) : null
  }
  const tidied = (text: string) => {
    const clean = cleaning === null ? text : cleanText(text, cleaning)
    return tidy ? tidy(clean) : clean
  }
  const [typed, setTyped] = useKeptTyping(id, value, (text) => problemOf(tidied(text)) !== null, tidied)
  const told = useRef(onTyping)
  useEffect(() => {
    told.current = onTyping
  })
  useEffect(() => told.current?.(typed), [typed])
  useEffect(() => () => told.current?.(null), [])
  const shown = typed ?? value
  const error = typed === null ? null : problemOf(tidied(typed))
  const control = useField({ id, wrong: error !== null })
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
  // A long text must not be lost with the tab, so valid text is committed at each pause in typing.
  // What an input method is composing is not text yet: a pause in it is one between keys of the same word.
  const [composing, setComposing] = useState(false)
  const settled = typed === null || composing || problemOf(tidied(typed)) !== null ? value : tidied(typed)
  useCommitOnPause(settled === value ? null : settled, onCommit)
  const mended = mend && !disabled ? mend.of(shown) : shown
  const takeMended = () => {
    const right = problemOf(mended) === null
    setTyped(right ? null : mended)
    if (right && mended !== value) onCommit(mended)
  }
  const shared = {
    ref: control,
    id,
    size: 'small' as const,
    value: shown,
    placeholder,
    disabled,
    status: error ? ('error' as const) : undefined,
    'aria-invalid': error !== null,
    'aria-describedby': error ? `${id}-error` : undefined,
    onBlur: commit,
    onCompositionStart: () => setComposing(true),
    onCompositionEnd: () => setComposing(false),
    onChange: (event: { target: { value: string } }) => setTyped(event.target.value),
    onKeyDown: (event: React.KeyboardEvent<HTMLElement>) => {
      // During IME composition, Escape cancels a word and not the text.
      if (event.nativeEvent.isComposing) return
      if (event.key === 'Escape' && typed !== null) {
        event.stopPropagation()
        givenUp.current = true
        setTyped(null)
        event.currentTarget.blur()
      }
    },
  }
  return (
    <FieldRow
      id={id}
      label={label}
      param={param}
      error={error}
      hint={hint ?? (counted && shown !== '' ? t('fields.characters', { count: [...shown].length }) : undefined)}
    >
      {rows ? (
        <Input.TextArea {...shared} autoSize={{ minRows: rows, maxRows: 8 }} />
      ) : (
        <Input {...shared} inputMode={inputMode} autoComplete="off" onPressEnter={commit} />
      )}
      {mended !== shown && (
        <button
          type="button"
          className={styles.fieldMend}
          // Keeps the field focused, so that the invalid text stays until it is corrected.
          onMouseDown={(event) => event.preventDefault()}
          onClick={takeMended}
        >
          {mend?.label}
        </button>
      )}
    </FieldRow>
  )
}
