// The name of a draft in the list: a button that opens it, or a text field while it is being renamed.
import { Button, Tooltip } from 'antd'
import { useRef, useState, type CSSProperties, type KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { cleanText } from '../../../contract/values/clean-text.ts'
import { CleanInput } from '../../ui/fields/CleanInput.tsx'
import { maxFlowNameLength } from '../../../contract/draft/contract-name.ts'

export interface DraftNameFieldProps {
  readonly name: string
  readonly shownName: string
  /**
   * The new name, or null to keep the old one. `byKey` is true if Enter or Escape ended the editing, so that the focus
   * has to be placed.
   */
  readonly onDone: (name: string | null, byKey: boolean) => void
}

/** Enter and blur accept the name, Escape restores the old one; an empty name is not accepted. */
export function DraftNameField({ name, shownName, onDone }: DraftNameFieldProps) {
  const { t } = useTranslation()
  const [value, setValue] = useState(name)
  // Ending the edit removes the field, which blurs it and would end the edit twice: only the first call counts.
  const done = useRef(false)
  const isEmpty = cleanText(value) === ''

  const finish = (next: string | null, byKey: boolean) => {
    if (done.current) return
    done.current = true
    const clean = next === null ? null : cleanText(next)
    onDone(clean === name ? null : clean, byKey)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    // During IME composition, keys accept or cancel a word and not the name.
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Escape') {
      // Otherwise Escape would close the dialog.
      event.stopPropagation()
      event.nativeEvent.stopImmediatePropagation()
      finish(null, true)
    } else if (event.key === 'Enter') {
      // The focus moves to a button, which the same Enter would press.
      event.preventDefault()
      if (!isEmpty) finish(value, true)
    }
  }
  return (
    <Tooltip open={isEmpty} title={t('drafts.nameEmpty')}>
      <CleanInput
        autoFocus
        size="small"
        value={value}
        maxLength={maxFlowNameLength}
        status={isEmpty ? 'error' : ''}
        aria-label={t('drafts.nameOf', { name: shownName })}
        aria-invalid={isEmpty}
        onChange={setValue}
        onKeyDown={onKeyDown}
        onLeave={(text) => finish(text === '' ? null : text, false)}
      />
    </Tooltip>
  )
}

/** A long name wraps, so that all of it can be read. */
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
