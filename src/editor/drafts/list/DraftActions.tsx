// The actions on a draft in the list, besides opening it.
import { CopyOutlined, DeleteOutlined, DownloadOutlined, EditOutlined } from '@ant-design/icons'
import { Button, Flex, Popconfirm } from 'antd'
import { useRef, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

export interface DraftActionsProps {
  readonly shownName: string
  /** Damaged drafts can only be deleted. */
  readonly damaged: boolean
  /** Another tab is editing the draft, so deleting and renaming are disabled. */
  readonly inUse: boolean
  /** The container of the delete confirmation: inside the dialog, which traps the focus and the pointer. */
  readonly popupRoot: () => HTMLElement
  /** `button` gets the focus back after renaming. */
  readonly onRename: (button: HTMLElement) => void
  readonly onCopy: () => void
  readonly onDownload: () => void
  readonly onRemove: () => void
}

export function DraftActions(props: DraftActionsProps) {
  const { shownName, damaged, inUse, popupRoot, onRename, onCopy, onDownload, onRemove } = props
  const { t } = useTranslation()
  const removeButton = useRef<HTMLButtonElement>(null)
  const action = (
    key: 'rename' | 'copy' | 'download',
    icon: ReactNode,
    disabled: boolean,
    onClick: (button: HTMLElement) => void,
  ) => {
    const label = t(`drafts.action.${key}`, { name: shownName })
    return (
      <Button
        type="text"
        size="small"
        icon={icon}
        aria-label={label}
        title={label}
        disabled={disabled}
        onClick={(event) => onClick(event.currentTarget)}
      />
    )
  }
  const removeLabel = t('drafts.action.remove', { name: shownName })
  return (
    <Flex gap={2}>
      {action('rename', <EditOutlined aria-hidden />, damaged || inUse, onRename)}
      {action('copy', <CopyOutlined aria-hidden />, damaged, onCopy)}
      {action('download', <DownloadOutlined aria-hidden />, damaged, onDownload)}
      <Popconfirm
        title={t('drafts.removeTitle', { name: shownName })}
        description={t('drafts.removeHint')}
        okText={t('drafts.removeOk')}
        cancelText={t('drafts.cancel')}
        okButtonProps={{ danger: true }}
        // The safe answer gets the focus.
        cancelButtonProps={{ autoFocus: true }}
        destroyOnHidden
        placement="topRight"
        getPopupContainer={popupRoot}
        onConfirm={onRemove}
        onOpenChange={(open) => {
          if (!open) removeButton.current?.focus()
        }}
      >
        <Button
          ref={removeButton}
          type="text"
          size="small"
          danger
          icon={<DeleteOutlined aria-hidden />}
          aria-label={removeLabel}
          title={removeLabel}
          disabled={inUse}
        />
      </Popconfirm>
    </Flex>
  )
}
