// The workbench: the pages, the panels beside them, and the dialogs about the open draft.
import { clsx } from 'clsx'
import { useDeferredValue, useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { HTML5toTouch } from 'rdndmb-html5-to-touch'
import { DndProvider } from 'react-dnd-multi-backend'
import { Checks } from '../checking/Checks.tsx'
import { FileNotice } from '../checking/FileNotice.tsx'
import { FindingsPanel } from '../checking/FindingsPanel.tsx'
import { ImportDialog } from '../drafts/json/ImportDialog.tsx'
import { JsonPanel } from '../drafts/json/JsonPanel.tsx'
import { PasswordDialog } from '../drafts/session/PasswordDialog.tsx'
import { askBeforeLoss } from '../drafts/session/session.ts'
import { Inspector } from '../forms/inspector/Inspector.tsx'
import { PartiesPanel } from '../forms/parties/PartiesPanel.tsx'
import { DragGhost } from '../pages/palette/DragGhost.tsx'
import { Palette } from '../pages/palette/Palette.tsx'
import { Suggestions } from '../pages/suggestions/Suggestions.tsx'
import { SuggestionsPanel } from '../pages/suggestions/SuggestionsPanel.tsx'
import { ViewBar } from '../pages/ViewBar.tsx'
import { ViewerPane } from '../pages/ViewerPane.tsx'
import { PreviewBar } from '../sending/preview/PreviewBar.tsx'
import { SendDialog } from '../sending/SendDialog.tsx'
import { useEditor } from '../state/editor-store.ts'
import { useBarsShown } from '../state/bars-shown.ts'
import { useView } from '../state/view-store.ts'
import { ask } from '../ui/dialogs/ask.ts'
import { useConfirm } from '../ui/dialogs/use-confirm.tsx'
import { LockBanner } from './LockBanner.tsx'
import { useShortcuts } from './use-shortcuts.ts'
import styles from './Workbench.module.css'

interface WorkbenchProps {
  readonly importOpen: boolean
  readonly onImportClosed: () => void
}

export function Workbench({ importOpen, onImportClosed }: WorkbenchProps) {
  const { t } = useTranslation()
  const confirm = useConfirm()
  const hasDraft = useEditor((state) => state.draft !== null)
  const leftOpen = useView((state) => state.leftOpen)
  const rightOpen = useView((state) => state.rightOpen)
  const panel = useView((state) => state.panel)
  const preview = useView((state) => state.preview)
  // The page first: what stands beside it is drawn in the time that is left. Its room is kept from before a contract is
  // open, so that the first page is drawn at the width that it keeps.
  const panelsShown = useDeferredValue(useView((state) => state.pageShown)) && hasDraft
  const barsShown = useBarsShown()

  const behind = hasDraft ? undefined : styles.behind

  useEffect(() => {
    const question = {
      title: t('open.lossTitle'),
      content: t('open.lossText'),
      okText: t('open.lossOk'),
      okButtonProps: { danger: true },
      cancelText: t('common.cancel'),
    }
    askBeforeLoss((signal) => ask(confirm, question, signal))
  }, [t, confirm])
  useShortcuts()

  return (
    <DndProvider options={HTML5toTouch}>
      {leftOpen && !preview && (
        <div className={clsx(styles.left, behind)}>
          {panelsShown && (
            <>
              <PartiesPanel />
              <Palette />
            </>
          )}
        </div>
      )}
      <div className={clsx(styles.centre, behind)} role="main">
        {hasDraft && <LockBanner />}
        {hasDraft && !preview && <FileNotice />}
        {hasDraft && preview && <PreviewBar />}
        <ViewBar isFilled={barsShown} />
        <ViewerPane />
      </div>
      {hasDraft && !preview && panel === 'json' && <JsonPanel />}
      {hasDraft && !preview && panel === 'findings' && <FindingsPanel />}
      {hasDraft && !preview && panel === 'suggestions' && <SuggestionsPanel />}
      {!preview && rightOpen && <Inspector className={behind} isFilled={panelsShown} />}
      <Checks />
      <Suggestions />
      <DragGhost />
      <PasswordDialog />
      <SendDialog />
      <ImportDialog open={importOpen} onClose={onImportClosed} />
    </DndProvider>
  )
}
