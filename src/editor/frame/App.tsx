// The root component of the editor.
import { Spin } from 'antd'
import { lazy, Suspense, useCallback, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { updateFlow } from '../../contract/draft/flow-edits.ts'
import { bundleExtension } from '../drafts/store/draft-bundle.ts'
import { DraftsDialog } from '../drafts/list/DraftsDialog.tsx'
import { Checks } from '../checking/Checks.tsx'
import { FileNotice } from '../checking/FileNotice.tsx'
import { FindingsPanel } from '../checking/FindingsPanel.tsx'
import { Inspector } from '../forms/inspector/Inspector.tsx'
import { ImportDialog } from '../drafts/json/ImportDialog.tsx'
import { JsonPanel } from '../drafts/json/JsonPanel.tsx'
import { DragGhost } from '../pages/palette/DragGhost.tsx'
import { Palette } from '../pages/palette/Palette.tsx'
import { PartiesPanel } from '../forms/parties/PartiesPanel.tsx'
import { PasswordDialog } from '../drafts/session/PasswordDialog.tsx'
import { PreviewBar } from '../sending/preview/PreviewBar.tsx'
import { convertibleEndings } from '../drafts/files/convert.ts'
import { SendDialog } from '../sending/SendDialog.tsx'
import { askBeforeLoss, boot, closeDeleted, openDraft } from '../drafts/session/session.ts'
import { useSession } from '../drafts/session/session-store.ts'
import { downloadDraft, downloadStored, openBundle, openFile, sayOpenError } from '../drafts/files/file-actions.ts'
import { EditorTitle } from './EditorTitle.tsx'
import { LockBanner } from './LockBanner.tsx'
import { showScreen, useScreen } from '../ui/screen/screens.ts'
import { TopBar } from './TopBar.tsx'
import { OpeningNote } from './OpeningNote.tsx'
import { useDropFile } from './use-drop-file.ts'
import { useShortcuts } from './use-shortcuts.ts'
import { Welcome } from './Welcome.tsx'
import { useEditor } from '../state/editor-store.ts'
import { Suggestions } from '../pages/suggestions/Suggestions.tsx'
import { SuggestionsPanel } from '../pages/suggestions/SuggestionsPanel.tsx'
import { isDialogOpen } from '../ui/dialogs/open-dialogs.ts'
import { useView } from '../state/view-store.ts'
import { ViewBar } from '../pages/ViewBar.tsx'
import { ViewerPane } from '../pages/ViewerPane.tsx'
import { useConfirm } from '../ui/dialogs/use-confirm.tsx'
import styles from './App.module.css'

// Loaded lazily, so that the editor does not wait for them.
const FlowsScreen = lazy(() =>
  import('../sent/flows/FlowsScreen.tsx').then((module) => ({ default: module.FlowsScreen })),
)
const QrCodesScreen = lazy(() =>
  import('../sent/qr-codes/QrCodesScreen.tsx').then((module) => ({ default: module.QrCodesScreen })),
)

const acceptedFiles = [
  '.pdf',
  'application/pdf',
  bundleExtension,
  ...convertibleEndings.map((ending) => `.${ending}`),
].join(',')

export function App() {
  const { t } = useTranslation()
  const confirm = useConfirm()
  const fileInput = useRef<HTMLInputElement>(null)
  const [draftsOpen, setDraftsOpen] = useState(false)
  const [importOpen, setImportOpen] = useState(false)
  const hasDraft = useEditor((state) => state.draft !== null)
  const draftId = useEditor((state) => state.draft?.id ?? null)
  const editable = useEditor((state) => state.editable)
  const store = useSession((state) => state.store)
  const booted = useSession((state) => state.booted)
  const { leftOpen, rightOpen, panel, preview } = useView()
  const screen = useScreen((state) => state.screen)

  useEffect(() => {
    askBeforeLoss(
      () =>
        new Promise((resolve) => {
          confirm({
            title: t('open.lossTitle'),
            content: t('open.lossText'),
            okText: t('open.lossOk'),
            okButtonProps: { danger: true },
            cancelText: t('common.cancel'),
            onOk: () => resolve(true),
            onCancel: () => resolve(false),
          })
        }),
    )
  }, [t, confirm])
  const latestT = useRef(t)
  latestT.current = t
  useEffect(() => {
    // Only on mount: a change of language must not open the draft again.
    boot().catch((error: unknown) => sayOpenError(latestT.current, latestT.current('drafts.title'), error))
  }, [])
  useShortcuts()
  const open = useCallback(
    (file: File) => {
      showScreen({ name: 'editor' })
      void openFile({ t, confirm }, file)
    },
    [t, confirm],
  )
  // While a dialog is open nothing may change, since it is about the draft behind it.
  const drop = useCallback((file: File) => !isDialogOpen() && open(file), [open])
  const over = useDropFile(drop)
  const chooseFile = () => fileInput.current?.click()

  return (
    <div data-app>
      <input
        ref={fileInput}
        type="file"
        hidden
        data-testid="open-file"
        accept={acceptedFiles}
        onChange={(event) => {
          const file = event.target.files?.[0]
          // Lets the same file be chosen again.
          event.target.value = ''
          if (file) open(file)
        }}
      />
      {screen.name === 'editor' && <EditorTitle />}
      <TopBar onOpen={chooseFile} onDrafts={() => setDraftsOpen(true)} onImport={() => setImportOpen(true)} />
      <div className={styles.screens}>
        <div
          className={styles.body}
          data-empty={!hasDraft || undefined}
          data-preview={preview || undefined}
          inert={screen.name !== 'editor'}
        >
          {hasDraft && leftOpen && !preview && (
            <div className={styles.left}>
              <PartiesPanel />
              <Palette />
            </div>
          )}
          <div className={styles.centre} role={hasDraft ? 'main' : undefined}>
            {hasDraft && <LockBanner />}
            {hasDraft && !preview && <FileNotice />}
            {hasDraft && preview && <PreviewBar />}
            {hasDraft && <ViewBar />}
            <ViewerPane />
            {booted && !hasDraft && <Welcome onOpen={chooseFile} onDrafts={() => setDraftsOpen(true)} />}
          </div>
          {hasDraft && !preview && panel === 'json' && <JsonPanel />}
          {hasDraft && !preview && panel === 'findings' && <FindingsPanel />}
          {hasDraft && !preview && panel === 'suggestions' && <SuggestionsPanel />}
          {hasDraft && !preview && rightOpen && <Inspector />}
        </div>
        {screen.name !== 'editor' && (
          <main className={styles.screen}>
            <Suspense fallback={<Spin aria-label={t('screen.loading')} />}>
              {screen.name === 'contracts' ? <FlowsScreen flowId={screen.flowId} /> : <QrCodesScreen />}
            </Suspense>
          </main>
        )}
      </div>
      <OpeningNote />
      {over && <div className={styles.dropOverlay}>{t('viewer.dropHere')}</div>}
      <Checks />
      <Suggestions />
      <DragGhost />
      <PasswordDialog />
      <SendDialog />
      <ImportDialog open={importOpen} onClose={() => setImportOpen(false)} />
      {store && (
        <DraftsDialog
          open={draftsOpen}
          onClose={() => setDraftsOpen(false)}
          store={store}
          // A draft that another tab is editing can only be renamed and deleted there.
          currentId={editable ? draftId : null}
          onOpen={openDraft}
          onOpenBundle={(file) => openBundle({ t, confirm }, file)}
          onDownload={(id) => (id === draftId ? downloadDraft({ t, confirm }) : downloadStored(id))}
          onRenamed={(id, name) => {
            if (id === draftId) useEditor.getState().edit((draft) => updateFlow(draft, { FlowName: name }))
          }}
          onRemoved={(id) => void closeDeleted(id)}
        />
      )}
    </div>
  )
}
