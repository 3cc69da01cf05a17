// The opinion that a signer confirms, and its division into words: the text can be split between any two characters,
// and joined again.
import { Button } from 'antd'
import { useRef, useState, type KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { opinionOf, seamsOf, toggleSeam, withOpinion } from '../../../../contract/component-types/opinion.ts'
import { inOneLine } from '../../../../contract/values/one-line.ts'
import type { SettingOf } from '../../../../contract/component-types/setting.ts'
import { FieldRow } from '../../../ui/fields/FieldRow.tsx'
import { TextField } from '../../../ui/fields/TextField.tsx'
import type { RowProps } from './row.ts'
import { splitWords } from './split-words.ts'
import { clsx } from 'clsx'
import styles from './OpinionRows.module.css'

export function OpinionRow({ component, id, label, hint, disabled, change, setting }: RowProps<SettingOf<'opinion'>>) {
  const { t } = useTranslation()
  return (
    <TextField
      id={id}
      label={label}
      param={setting.key}
      hint={hint}
      value={opinionOf(component).text}
      placeholder={t('setting.opinion.placeholder')}
      maxLength={setting.max}
      rows={2}
      disabled={disabled}
      tidy={(text) => inOneLine(text, '')}
      onCommit={(text) => change((before) => withOpinion(before, text, splitWords(text)))}
    />
  )
}

export function OpinionWordsRow({
  component,
  id,
  label,
  value,
  disabled,
  change,
  setting,
}: RowProps<SettingOf<'opinionWords'>>) {
  const { t } = useTranslation()
  const { text, words } = opinionOf(component)
  const [at, setAt] = useState(1)
  const group = useRef<HTMLDivElement>(null)
  if (text === '') return null
  const characters = [...text]
  const seams = new Set(seamsOf(words))
  const wordsAt = characters.map((_, n) => n).filter((n) => n === 0 || seams.has(n))
  const last = characters.length - 1
  const here = Math.min(Math.max(at, 1), last)
  const odd = Array.isArray(value) && value.join('') !== text
  // All gaps are one tab stop; the arrow keys move between them.
  const walk = (event: KeyboardEvent) => {
    const step = { ArrowLeft: -1, ArrowRight: 1 }[event.key]
    if (step === undefined) return
    event.preventDefault()
    const next = Math.min(Math.max(here + step, 1), last)
    setAt(next)
    group.current?.querySelector<HTMLElement>(`[data-at="${next}"]`)?.focus()
  }
  return (
    <FieldRow
      id={id}
      label={label}
      param={setting.key}
      error={odd ? t('setting.opinion.odd') : null}
      hint={last > 0 ? t('setting.opinion.wordsHint') : undefined}
    >
      <div
        id={id}
        ref={group}
        className={styles.words}
        role="group"
        aria-label={t('setting.opinion.words', { words: words.join(t('setting.opinion.separator')) })}
        onKeyDown={walk}
      >
        {wordsAt.map((begin, w) => (
          // Words do not break across lines.
          <span key={begin} className={styles.wordsWord}>
            {characters.slice(begin, wordsAt[w + 1]).map((character, offset) => {
              const n = begin + offset
              const starts = n === 0 || seams.has(n) ? styles.wordsFirst : ''
              const ends = n === last || seams.has(n + 1) ? styles.wordsLast : ''
              return (
                <span key={n} className={styles.wordsCell}>
                  <span className={clsx(styles.wordsLetter, starts, ends)}>{character}</span>
                  {n < last && (
                    <button
                      type="button"
                      className={seams.has(n + 1) ? styles.wordsSeam : styles.wordsGap}
                      data-at={n + 1}
                      tabIndex={n + 1 === here ? 0 : -1}
                      disabled={disabled}
                      aria-label={t(seams.has(n + 1) ? 'setting.opinion.join' : 'setting.opinion.part', {
                        before: character,
                        behind: characters[n + 1],
                      })}
                      title={t(seams.has(n + 1) ? 'setting.opinion.join' : 'setting.opinion.part', {
                        before: character,
                        behind: characters[n + 1],
                      })}
                      onClick={() => {
                        setAt(n + 1)
                        change((before) => withOpinion(before, text, toggleSeam(words, n + 1)))
                      }}
                    />
                  )}
                </span>
              )
            })}
          </span>
        ))}
      </div>
      <Button
        size="small"
        className={styles.wordsSplit}
        disabled={disabled}
        onClick={() => change((before) => withOpinion(before, text, splitWords(text)))}
      >
        {t('setting.opinion.split')}
      </Button>
    </FieldRow>
  )
}
