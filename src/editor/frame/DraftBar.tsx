// What the top bar has for an open contract: its name, whether it is saved, undo and redo, import and export, the
// panels, and sending.
import { DownOutlined, ExportOutlined, FolderOpenOutlined, ImportOutlined } from '@ant-design/icons'
import { Button, Dropdown, Tooltip } from 'antd'
import { useTranslation } from 'react-i18next'
import { contractName, type Draft } from '../../contract/draft/draft.ts'
import { fileNameOf } from '../../contract/draft/contract-name.ts'
import { toRequest } from '../../contract/request/to-request.ts'
import { downloadText } from '../ui/copy-and-download.ts'
import { useFindingStore } from '../state/finding-store.ts'
import { useSuggestionStore } from '../pages/suggestions/suggestion-store.ts'
import { sendOrMend } from '../sending/send-or-mend.ts'
import { useEditor } from '../state/editor-store.ts'
import { useView } from '../state/view-store.ts'
import { downloadDraft, openSample } from '../drafts/files/file-actions.ts'
import { History } from './History.tsx'
import { SaveState } from './SaveState.tsx'
import { fieldOfParam, focusOnceDrawn, formOf } from '../ui/fields/field-register.ts'
import { useConfirm } from '../ui/dialogs/use-confirm.tsx'
import { clsx } from 'clsx'
import textStyles from '../ui/text.module.css'
import layoutStyles from '../ui/layout.module.css'
import styles from './TopBar.module.css'

export interface DraftBarProps {
  readonly onOpen: () => void
  readonly onDrafts: () => void
  readonly onImport: () => void
}

/** Renders for none of the edits but a new name: it asks for the draft when something is pressed. */
export function DraftBar({ onOpen, onDrafts, onImport }: DraftBarProps) {
  const { t } = useTranslation()
  const confirm = useConfirm()
  const name = useEditor((state) => (state.draft ? contractName(state.draft) : ''))
  const editable = useEditor((state) => state.editable)
  const panel = useView((state) => state.panel)
  const context = { t, confirm }
  const rename = () => {
    useView.getState().set({ tab: 'flow', rightOpen: true, panel: null })
    withDraft((draft) => {
      void focusOnceDrawn(() => fieldOfParam(formOf(draft.id, 'flow'), ['FlowName'])).then((input) => {
        if (input instanceof HTMLInputElement) input.select()
      })
    })
  }
  const exportJson = () =>
    withDraft((draft) => downloadText(JSON.stringify(toRequest(draft), null, 2), `${fileNameOf(draft)}.json`))
  const actions: Record<string, () => void> = {
    rename,
    open: onOpen,
    import: onImport,
    export: exportJson,
    drafts: onDrafts,
    bundle: () => void downloadDraft(context),
    sample: () => void openSample(context),
  }
  return (
    <>
      <h1 className={textStyles.unseen}>{name || t('drafts.untitled')}</h1>
      <span className={layoutStyles.separator} data-separator />
      <Dropdown
        trigger={['click']}
        menu={{
          items: [
            { key: 'rename', label: t('command.rename'), disabled: !editable },
            { key: 'bundle', label: t('command.saveAsFile') },
            { type: 'divider' },
            // In a narrow window these are not shown as buttons in the bar.
            { key: 'open', label: t('command.open') },
            { key: 'import', label: t('command.import'), disabled: !editable },
            { key: 'export', label: t('command.export') },
            { type: 'divider' },
            { key: 'drafts', label: t('command.drafts') },
            { key: 'sample', label: t('command.sample') },
          ],
          onClick: ({ key }) => actions[key]?.(),
        }}
      >
        <Button type="text" className={styles.contractName} aria-label={t('command.contractMenu', { name })}>
          <span>{name || t('drafts.untitled')}</span>
          <DownOutlined aria-hidden />
        </Button>
      </Dropdown>
      <SaveState />
      <span className={layoutStyles.spring} />
      <History />
      <CommandButton label={t('command.open')} icon={<FolderOpenOutlined aria-hidden />} onClick={onOpen} />
      <CommandButton
        label={t('command.import')}
        icon={<ImportOutlined aria-hidden />}
        disabled={!editable}
        onClick={onImport}
      />
      <CommandButton label={t('command.export')} icon={<ExportOutlined aria-hidden />} onClick={exportJson} />
      <PanelButton panel="json" open={panel === 'json'}>
        JSON
      </PanelButton>
      <SuggestionsButton open={panel === 'suggestions'} />
      <FindingsButton open={panel === 'findings'} />
      <Button onClick={() => useView.getState().set({ preview: true })}>{t('preview.open')}</Button>
      <Button type="primary" onClick={() => withDraft((draft) => void sendOrMend(draft, t))}>
        {t('send.open')}
      </Button>
    </>
  )
}

function withDraft(act: (draft: Draft) => void): void {
  const { draft } = useEditor.getState()
  if (draft) act(draft)
}

interface CommandButtonProps {
  readonly label: string
  readonly icon: React.ReactNode
  readonly disabled?: boolean
  readonly onClick: () => void
}

/** A command button that shows only its icon if there is no room for the label. */
function CommandButton({ label, icon, disabled, onClick }: CommandButtonProps) {
  return (
    <Tooltip title={label}>
      <Button className={styles.command} aria-label={label} icon={icon} disabled={disabled} onClick={onClick}>
        {label}
      </Button>
    </Tooltip>
  )
}

interface PanelButtonProps {
  readonly panel: 'json' | 'findings' | 'suggestions'
  readonly open: boolean
  readonly label?: string
  readonly children: React.ReactNode
}

function PanelButton({ panel, open, label, children }: PanelButtonProps) {
  return (
    <Button
      className={open ? styles.pressed : undefined}
      aria-pressed={open}
      aria-label={label}
      onClick={() => useView.getState().set({ panel: open ? null : panel })}
    >
      {children}
    </Button>
  )
}

function FindingsButton({ open }: { readonly open: boolean }) {
  const { t } = useTranslation()
  const count = useFindingStore((state) => state.open.length)
  const hasErrors = useFindingStore((state) => state.open.some((finding) => finding.severity === 'error'))
  return (
    <PanelButton panel="findings" open={open} label={t('findings.open')}>
      {t('findings.open')}
      {count > 0 && (
        <span data-badge className={clsx(styles.badge, hasErrors && styles.badgeError)}>
          {count > 99 ? '99+' : count}
        </span>
      )}
    </PanelButton>
  )
}

function SuggestionsButton({ open }: { readonly open: boolean }) {
  const { t } = useTranslation()
  const count = useSuggestionStore((state) => state.open.length)
  return (
    <PanelButton panel="suggestions" open={open} label={t('suggestions.open')}>
      {t('suggestions.open')}
      {count > 0 && (
        <span data-badge className={clsx(styles.badge, styles.badgeQuiet)}>
          {count > 99 ? '99+' : count}
        </span>
      )}
    </PanelButton>
  )
}
