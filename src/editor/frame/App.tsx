// The root component: the top bar, the start screen, and around them what is loaded when it is wanted.
import { Spin } from 'antd'
import { useCallback, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { acceptedFiles } from '../drafts/store/accepted-files.ts'
import { useSession } from '../drafts/session/session-store.ts'
import { isDialogOpen } from '../ui/dialogs/open-dialogs.ts'
import { useConfirm } from '../ui/dialogs/use-confirm.tsx'
import { lazyPart } from '../ui/screen/lazy-part.tsx'
import { showScreen, useScreen } from '../ui/screen/screens.ts'
import { useEditor } from '../state/editor-store.ts'
import { useView } from '../state/view-store.ts'
import { useWorkbench, workbenchIsMissing } from '../state/workbench.ts'
import { EditorTitle } from './EditorTitle.tsx'
import { openFile, withFileActions } from './file-commands.ts'
import { OpeningNote } from './OpeningNote.tsx'
import { TopBar } from './TopBar.tsx'
import { useDropFile } from './use-drop-file.ts'
import { useEarlyCode } from './use-early-code.ts'
import { Welcome } from './Welcome.tsx'
import styles from './App.module.css'

const spinner = <Spin />
const Workbench = lazyPart(() =>
  import('./Workbench.tsx').then(
    (module) => module.Workbench,
    (error: unknown) => {
      workbenchIsMissing()
      throw error
    },
  ),
)
const Drafts = lazyPart(() => import('./Drafts.tsx').then((module) => module.Drafts))
const FlowsScreen = lazyPart(
  () => import('../sent/flows/FlowsScreen.tsx').then((module) => module.FlowsScreen),
  spinner,
)
const QrCodesScreen = lazyPart(
  () => import('../sent/qr-codes/QrCodesScreen.tsx').then((module) => module.QrCodesScreen),
  spinner,
)

/** `booting` rejects with the error that keeps the draft that was open last from opening. */
export function App({ booting }: { readonly booting: Promise<void> }) {
  const { t } = useTranslation()
  const confirm = useConfirm()
  const fileInput = useRef<HTMLInputElement>(null)
  const [draftsOpen, setDraftsOpen] = useState(false)
  const [importOpen, setImportOpen] = useState(false)
  const hasDraft = useEditor((state) => state.draft !== null)
  const store = useSession((state) => state.store)
  const booted = useSession((state) => state.booted)
  const preview = useView((state) => state.preview)
  const screen = useScreen((state) => state.screen)
  const { wanted, missing } = useWorkbench()
  // Once opened it stays, so that it can fade away.
  const [draftsWanted, setDraftsWanted] = useState(false)
  const showDrafts = () => {
    setDraftsWanted(true)
    setDraftsOpen(true)
  }

  const latest = useRef({ t, confirm })
  latest.current = { t, confirm }
  useEffect(() => {
    // Only on mount: a change of language must not open the draft again.
    booting.catch((error: unknown) =>
      withFileActions(latest.current, latest.current.t('drafts.title'), (actions) =>
        actions.sayOpenError(latest.current.t, latest.current.t('drafts.title'), error),
      ),
    )
  }, [booting])
  useEarlyCode()
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
      <TopBar onOpen={chooseFile} onDrafts={showDrafts} onImport={() => setImportOpen(true)} />
      <div className={styles.screens}>
        <div className={styles.body} data-preview={preview || undefined} inert={screen.name !== 'editor'}>
          {wanted && <Workbench importOpen={importOpen} onImportClosed={() => setImportOpen(false)} />}
          {booted && !hasDraft && !missing && <Welcome onOpen={chooseFile} onDrafts={showDrafts} />}
        </div>
        {screen.name !== 'editor' && (
          <main className={styles.screen}>
            {screen.name === 'contracts' ? <FlowsScreen flowId={screen.flowId} /> : <QrCodesScreen />}
          </main>
        )}
      </div>
      <OpeningNote />
      {over && <div className={styles.dropOverlay}>{t('viewer.dropHere')}</div>}
      {store && draftsWanted && <Drafts store={store} open={draftsOpen} onClose={() => setDraftsOpen(false)} />}
    </div>
  )
}
