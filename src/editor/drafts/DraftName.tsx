// The name of a draft in the list: opens it, or, while it is renamed, a field.
import { Button, Input, Tooltip } from 'antd'
import { useRef, useState, type KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { maxFlowNameLength } from '../../contract/draft/edits.ts'

export interface DraftNameFieldProps {
  readonly name: string
  readonly shownName: string
  readonly onRename: (name: string) => void
  readonly onCancel: () => void
}

/** Enter and leaving the field take the name, Escape leaves it as it was; an empty one is not taken. */
export function DraftNameField({ name, shownName, onRename, onCancel }: DraftNameFieldProps) {
  const { t } = useTranslation()
  const [value, setValue] = useState(name)
  // Enter and Escape take the field away, and that blurs it: only the first of these counts.
  const done = useRef(false)
  const isEmpty = value.trim() === ''

  const finish = (next: string | null) => {
    if (done.current) return
    done.current = true
    if (next === null || next.trim() === name) onCancel()
    else onRename(next.trim())
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return
    // The dialog would close.
    event.stopPropagation()
    event.nativeEvent.stopImmediatePropagation()
    finish(null)
  }
  return (
    <Tooltip open={isEmpty} title={t('drafts.nameEmpty')}>
      <Input
        autoFocus
        size="small"
        value={value}
        maxLength={maxFlowNameLength}
        status={isEmpty ? 'error' : ''}
        aria-label={t('drafts.nameOf', { name: shownName })}
        aria-invalid={isEmpty}
        onChange={(event) => setValue(event.target.value)}
        onPressEnter={(event) => {
          // An input method's Enter takes a word, not the name.
          if (!isEmpty && !event.nativeEvent.isComposing) finish(value)
        }}
        onKeyDown={onKeyDown}
        onBlur={() => finish(isEmpty ? null : value)}
      />
    </Tooltip>
  )
}

export interface DraftNameProps {
  readonly shownName: string
  readonly disabled: boolean
  readonly isCurrent: boolean
  readonly onOpen: () => void
}

export function DraftName({ shownName, disabled, isCurrent, onOpen }: DraftNameProps) {
  const { t } = useTranslation()
  return (
    <Button
      type="link"
      size="small"
      disabled={disabled}
      aria-label={t('drafts.action.open', { name: shownName })}
      aria-current={isCurrent || undefined}
      title={shownName}
      onClick={onOpen}
      style={{ paddingInline: 0, maxWidth: '100%', justifyContent: 'flex-start', height: 'auto', whiteSpace: 'normal', textAlign: 'start', overflowWrap: 'anywhere' }}
    >
      {shownName}
    </Button>
  )
}
