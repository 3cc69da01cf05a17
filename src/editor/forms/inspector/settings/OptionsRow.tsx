// The options of a selector, one per line, to rename, move and remove. Empty and duplicate options are refused.
import { ArrowDownOutlined, ArrowUpOutlined, DeleteOutlined, PlusOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useEffect, useState, type KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { CleanInput } from '../../../ui/fields/CleanInput.tsx'
import type { SettingOf } from '../../../../contract/component-types/setting.ts'
import { useField } from '../../../ui/fields/field-register.ts'
import { FieldRow } from '../../../ui/fields/FieldRow.tsx'
import { moved, optionProblem, tidyOption } from './option-list.ts'
import type { RowProps } from './row.ts'
import styles from './OptionsRow.module.css'

export function OptionsRow({ id, label, hint, value, disabled, set, setting }: RowProps<SettingOf<'texts'>>) {
  const { t } = useTranslation()
  const options = Array.isArray(value) ? value.filter((item) => typeof item === 'string') : []
  const [error, setError] = useState<string | null>(null)
  const [added, setAdded] = useState('')
  const adder = useField({ wrong: error !== null })
  const say = (problem: 'empty' | 'double' | null) => setError(problem && t(`setting.option.${problem}`))
  const add = () => {
    const text = tidyOption(added)
    if (text === '') return
    const problem = optionProblem(options, text)
    say(problem)
    if (problem !== null) return
    setAdded('')
    set([...options, text])
  }
  const full = options.length >= setting.max
  return (
    <FieldRow id={id} label={label} param={setting.key} error={error} hint={hint}>
      <ol className={styles.options} aria-label={label}>
        {options.map((option, n) => (
          <OptionLine
            key={n}
            name={t('setting.option.name', { number: n + 1 })}
            text={option}
            disabled={disabled}
            first={n === 0}
            last={n === options.length - 1}
            problem={(text) =>
              optionProblem(
                options.filter((_, other) => other !== n),
                text,
              )
            }
            say={say}
            onRename={(text) => set(options.map((other, m) => (m === n ? text : other)))}
            onMove={(by) => set(moved(options, n, by))}
            onRemove={() => {
              setError(null)
              set(options.filter((_, other) => other !== n))
            }}
          />
        ))}
      </ol>
      {!full && (
        <span className={styles.option}>
          <CleanInput
            ref={adder}
            id={id}
            size="small"
            autoComplete="off"
            aria-label={t('setting.option.add')}
            aria-invalid={error !== null}
            aria-describedby={error === null ? undefined : `${id}-error`}
            value={added}
            placeholder={t('setting.option.add')}
            disabled={disabled}
            cleaning={tidyOption}
            onChange={(text) => {
              setAdded(text)
              setError(null)
            }}
            onEnter={add}
            onLeave={add}
          />
          <Button
            type="text"
            size="small"
            aria-label={t('setting.option.add')}
            title={t('setting.option.add')}
            icon={<PlusOutlined aria-hidden />}
            disabled={disabled || tidyOption(added) === ''}
            onClick={add}
          />
        </span>
      )}
    </FieldRow>
  )
}

interface OptionLineProps {
  readonly name: string
  readonly text: string
  readonly disabled: boolean
  readonly first: boolean
  readonly last: boolean
  readonly problem: (text: string) => 'empty' | 'double' | null
  readonly say: (problem: 'empty' | 'double' | null) => void
  readonly onRename: (text: string) => void
  readonly onMove: (by: 1 | -1) => void
  readonly onRemove: () => void
}

function OptionLine({ name, text, disabled, first, last, problem, say, onRename, onMove, onRemove }: OptionLineProps) {
  const { t } = useTranslation()
  const [typed, setTyped] = useState<string | null>(null)
  useEffect(() => setTyped(null), [text])
  const wrong = typed === null ? null : problem(tidyOption(typed))
  const line = useField({ wrong: wrong !== null })
  const commit = () => {
    if (typed === null) return
    say(null)
    setTyped(null)
    if (wrong === null && tidyOption(typed) !== text) onRename(tidyOption(typed))
  }
  const keys = (event: KeyboardEvent) => {
    // During IME composition, Escape cancels a word and not the option.
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Escape' && typed !== null) {
      event.stopPropagation()
      setTyped(null)
      say(null)
    }
    const by =
      event.altKey && event.key === 'ArrowUp' && !first
        ? -1
        : event.altKey && event.key === 'ArrowDown' && !last
          ? 1
          : 0
    if (by !== 0) {
      event.preventDefault()
      onMove(by)
    }
  }
  return (
    <li className={styles.option}>
      <CleanInput
        ref={line}
        size="small"
        autoComplete="off"
        aria-label={name}
        aria-invalid={wrong !== null}
        status={wrong === null ? undefined : 'error'}
        value={typed ?? text}
        disabled={disabled}
        cleaning={null}
        onChange={(next) => {
          setTyped(next)
          say(problem(tidyOption(next)))
        }}
        onEnter={commit}
        onLeave={commit}
        onKeyDown={keys}
      />
      <Button
        type="text"
        size="small"
        aria-label={t('setting.option.up', { name })}
        title={t('setting.option.up', { name })}
        icon={<ArrowUpOutlined aria-hidden />}
        disabled={disabled || first}
        onClick={() => onMove(-1)}
      />
      <Button
        type="text"
        size="small"
        aria-label={t('setting.option.down', { name })}
        title={t('setting.option.down', { name })}
        icon={<ArrowDownOutlined aria-hidden />}
        disabled={disabled || last}
        onClick={() => onMove(1)}
      />
      <Button
        type="text"
        size="small"
        aria-label={t('setting.option.remove', { name })}
        title={t('setting.option.remove', { name })}
        icon={<DeleteOutlined aria-hidden />}
        disabled={disabled}
        onClick={onRemove}
      />
    </li>
  )
}
