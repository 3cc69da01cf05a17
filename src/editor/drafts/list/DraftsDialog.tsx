// The drafts in this browser: to open, rename, copy, delete and download as files.
import { FolderOpenOutlined } from '@ant-design/icons'
import { Alert, Button, Empty, Flex, Table, Tag, theme, type TableColumnsType } from 'antd'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { DraftActions } from './DraftActions.tsx'
import { DraftName, DraftNameField } from './DraftName.tsx'
import { byteSize } from './draft-amounts.ts'
import { relativeText, zonedText } from '../../../contract/values/moment.ts'
import { SearchInput } from '../../ui/fields/SearchInput.tsx'
import { bundleExtension } from '../store/accepted-files.ts'
import type { BundleErrorCode } from '../store/draft-bundle.ts'
import { draftsInUse } from '../store/draft-lock.ts'
import { matching, nameOfCopy, shownName } from './draft-names.ts'
import type { DraftStore, DraftSummary } from '../store/draft-store.ts'
import { useDrafts } from './use-drafts.ts'
import { Dialog } from '../../ui/dialogs/Dialog.tsx'

export interface DraftsDialogProps {
  readonly open: boolean
  readonly onClose: () => void
  readonly store: DraftStore
  /** The draft in the editor. */
  readonly currentId: string | null
  /** The dialog closes when this resolves; if it rejects with a StorageError, that is shown. */
  readonly onOpen: (id: string) => void | Promise<void>
  /** Returns what is wrong with the file, or null, in which case the dialog closes. */
  readonly onOpenBundle: (file: File) => Promise<BundleErrorCode | null>
  readonly onDownload: (id: string) => void | Promise<void>
  /** Called once it is stored, so that an editor with this draft open can update the name. */
  readonly onRenamed: (id: string, name: string) => void
  /** Called once it is deleted from the store. */
  readonly onRemoved: (id: string) => void
  /** Finds the drafts that are being edited in any tab. */
  readonly findInUse?: () => Promise<ReadonlySet<string>>
}

const searchAbove = 8
const pageSize = 20

export function DraftsDialog({ open, onClose, ...contents }: DraftsDialogProps) {
  const { t } = useTranslation()
  return (
    <Dialog open={open} onCancel={onClose} title={t('drafts.title')} footer={null} width={960} destroyOnHidden>
      <DraftsList onClose={onClose} {...contents} />
    </Dialog>
  )
}

/**
 * Mounted only while the dialog is open, so that it reads the store each time and its file input is not always in the
 * page.
 */
function DraftsList(props: Omit<DraftsDialogProps, 'open'>) {
  const {
    store,
    currentId,
    onClose,
    onOpen,
    onOpenBundle,
    onDownload,
    onRenamed,
    onRemoved,
    findInUse = draftsInUse,
  } = props
  const { t, i18n } = useTranslation()
  const { token } = theme.useToken()
  const { listing, error, setError, busy, attempt, refresh } = useDrafts(store, findInUse)
  const drafts = listing?.drafts ?? []
  const [renamingId, setRenamingId] = useState<string | null>(null)
  const [search, setSearch] = useState('')
  const root = useRef<HTMLDivElement>(null)
  const fileInput = useRef<HTMLInputElement>(null)
  const fileButton = useRef<HTMLButtonElement>(null)
  const renameButton = useRef<HTMLElement>(null)

  const openDraft = (id: string) =>
    attempt(async () => {
      await onOpen(id)
      onClose()
    })
  const openBundle = (file: File) =>
    attempt(async () => {
      const code = await onOpenBundle(file)
      if (code) setError(`drafts.bundleError.${code}`)
      else onClose()
    })
  const rename = (id: string, name: string) =>
    attempt(async () => {
      await store.rename(id, name)
      onRenamed(id, name)
      await refresh()
    })
  const copy = (draft: DraftSummary) =>
    attempt(async () => {
      const taken = new Set(drafts.map(({ name }) => name))
      await store.copy(draft.id, nameOfCopy(shownName(draft, t), taken, t))
      await refresh()
    })
  const remove = (id: string) =>
    attempt(async () => {
      await store.remove(id)
      onRemoved(id)
      await refresh()
      // The button that had the focus was removed with its row.
      fileButton.current?.focus()
    })

  const isElsewhere = (id: string) => id !== currentId && listing?.inUse.has(id) === true
  const unlessDamaged = (show: (draft: DraftSummary) => string | number) => (_: unknown, draft: DraftSummary) =>
    draft.damaged ? '' : show(draft)

  const columns: TableColumnsType<DraftSummary> = [
    {
      title: t('drafts.column.name'),
      render: (_, draft) =>
        draft.id === renamingId ? (
          <DraftNameField
            name={draft.name}
            shownName={shownName(draft, t)}
            onDone={(name, byKey) => {
              setRenamingId(null)
              if (byKey) renameButton.current?.focus()
              if (name !== null) void rename(draft.id, name)
            }}
          />
        ) : (
          <Flex gap={8} align="center" wrap>
            <DraftName
              shownName={shownName(draft, t)}
              disabled={draft.damaged}
              isCurrent={draft.id === currentId}
              onOpen={() => void openDraft(draft.id)}
            />
            {draft.id === currentId && (
              <Tag color={token.colorPrimary} variant="solid">
                {t('drafts.current')}
              </Tag>
            )}
            {isElsewhere(draft.id) && <Tag>{t('drafts.inUse')}</Tag>}
          </Flex>
        ),
    },
    {
      title: t('drafts.column.file'),
      width: 160,
      ellipsis: { showTitle: false },
      render: (_, { fileName }) => <span title={fileName}>{fileName}</span>,
    },
    {
      title: t('drafts.column.parties'),
      width: 72,
      align: 'right',
      render: unlessDamaged((draft) => draft.partyCount),
    },
    {
      title: t('drafts.column.components'),
      width: 104,
      align: 'right',
      render: unlessDamaged((draft) => draft.componentCount),
    },
    {
      title: t('drafts.column.updated'),
      width: 116,
      render: (_, { damaged, updatedAt }) =>
        !damaged && (
          <time dateTime={new Date(updatedAt).toISOString()} title={zonedText(updatedAt, 'second')}>
            {relativeText(updatedAt, i18n.language, Date.now())}
          </time>
        ),
    },
    {
      title: t('drafts.column.size'),
      width: 80,
      align: 'right',
      render: unlessDamaged((draft) => byteSize(draft.size)),
    },
    {
      title: t('drafts.column.actions'),
      width: 124,
      render: (_, draft) => (
        <DraftActions
          shownName={shownName(draft, t)}
          damaged={draft.damaged}
          inUse={isElsewhere(draft.id)}
          popupRoot={() => root.current ?? document.body}
          onRename={(button) => {
            renameButton.current = button
            setRenamingId(draft.id)
          }}
          onCopy={() => void copy(draft)}
          onDownload={() => void attempt(() => onDownload(draft.id))}
          onRemove={() => void remove(draft.id)}
        />
      ),
    },
  ]

  return (
    <Flex ref={root} vertical gap={token.marginSM} style={{ position: 'relative' }}>
      <Flex gap={token.marginSM} align="center" wrap>
        <Button
          ref={fileButton}
          icon={<FolderOpenOutlined aria-hidden />}
          title={t('drafts.openFileHint')}
          onClick={() => fileInput.current?.click()}
        >
          {t('drafts.openFile')}
        </Button>
        <input
          ref={fileInput}
          type="file"
          hidden
          accept={bundleExtension}
          aria-label={t('drafts.openFile')}
          onChange={({ currentTarget }) => {
            const file = currentTarget.files?.[0]
            // Lets the same file be chosen again after a failure.
            currentTarget.value = ''
            if (file) void openBundle(file)
          }}
        />
        <span style={{ flex: 1, minWidth: 200, color: token.colorTextSecondary }}>{t('drafts.kept')}</span>
        {(drafts.length > searchAbove || search !== '') && (
          <SearchInput style={{ width: 220 }} label={t('drafts.search')} query={search} onQuery={setSearch} />
        )}
      </Flex>
      {error && (
        <Alert
          type="error"
          showIcon
          title={t(error)}
          closable={{ 'aria-label': t('drafts.closeError'), onClose: () => setError(null) }}
          action={
            listing === null && (
              <Button size="small" onClick={() => void attempt(refresh)}>
                {t('drafts.retry')}
              </Button>
            )
          }
        />
      )}
      <Table<DraftSummary>
        size="small"
        rowKey="id"
        aria-label={t('drafts.title')}
        loading={busy && { delay: 300 }}
        columns={columns}
        dataSource={[...matching(drafts, search)]}
        pagination={{ pageSize, hideOnSinglePage: true, showSizeChanger: false, size: 'small' }}
        scroll={{ x: 820 }}
        onRow={({ id }) => (id === currentId ? { style: { background: token.controlItemBgActive } } : {})}
        locale={{ emptyText: <NoDrafts read={listing !== null} searching={search.trim() !== ''} /> }}
      />
    </Flex>
  )
}

function NoDrafts({ read, searching }: { readonly read: boolean; readonly searching: boolean }) {
  const { t } = useTranslation()
  const { token } = theme.useToken()
  if (!read) return null
  if (searching) return <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t('drafts.noMatch')} />
  return (
    <Empty
      image={Empty.PRESENTED_IMAGE_SIMPLE}
      description={
        <>
          <div>{t('drafts.empty')}</div>
          <div style={{ color: token.colorTextSecondary }}>{t('drafts.emptyHint')}</div>
        </>
      }
    />
  )
}
