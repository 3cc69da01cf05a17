// The name of a draft in the list: opens it, or, while it is renamed, a field.
import { Button, Input, Tooltip } from 'antd'
import { useRef, useState, type CSSProperties, type KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { maxFlowNameLength } from '../../../contract/draft/contract-name.ts'

export interface DraftNameFieldProps {
  readonly name: string
  readonly shownName: string
  /**
   * The new name, or null where it stays. `byKey` is true where Enter or Escape ended it, and the focus has nowhere to
   * go.
   */
  readonly onDone: (name: string | null, byKey: boolean) => void
}

/** Enter and leaving the field take the name, Escape leaves it as it was; an empty one is not taken. */
export function DraftNameField({ name, shownName, onDone }: DraftNameFieldProps) {
  const { t } = useTranslation()
  const [value, setValue] = useState(name)
  // What ends it takes the field away, and that blurs it: only the first of the two counts.
  const done = useRef(false)
  const isEmpty = value.trim() === ''

  const finish = (next: string | null, byKey: boolean) => {
    if (done.current) return
    done.current = true
    onDone(next === null || next.trim() === name ? null : next.trim(), byKey)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    // An input method's keys take or leave a word, not the name.
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Escape') {
      // The dialog would close.
      event.stopPropagation()
      event.nativeEvent.stopImmediatePropagation()
      finish(null, true)
    } else if (event.key === 'Enter') {
      // The focus moves to a button, and the same Enter would press it.
      event.preventDefault()
      if (!isEmpty) finish(value, true)
    }
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
        onKeyDown={onKeyDown}
        onBlur={() => finish(isEmpty ? null : value, false)}
      />
    </Tooltip>
  )
}

/** A long name takes several lines and is read whole. */
const nameStyle: CSSProperties = {
  paddingInline: 0,
  maxWidth: '100%',
  height: 'auto',
  justifyContent: 'flex-start',
  textAlign: 'start',
  whiteSpace: 'normal',
  overflowWrap: 'anywhere',
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
      style={nameStyle}
    >
      {shownName}
    </Button>
  )
}
