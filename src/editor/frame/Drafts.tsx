// The list of drafts, over whatever is on the screen.
import { useTranslation } from 'react-i18next'
import { updateFlow } from '../../contract/draft/flow-edits.ts'
import { downloadDraft, downloadStored, openBundle } from '../drafts/files/file-actions.ts'
import { DraftsDialog } from '../drafts/list/DraftsDialog.tsx'
import { closeDeleted, openDraft } from '../drafts/session/session.ts'
import type { DraftStore } from '../drafts/store/draft-store.ts'
import { useEditor } from '../state/editor-store.ts'
import { useConfirm } from '../ui/dialogs/use-confirm.tsx'

interface DraftsProps {
  readonly store: DraftStore
  readonly open: boolean
  readonly onClose: () => void
}

export function Drafts({ store, open, onClose }: DraftsProps) {
  const { t } = useTranslation()
  const confirm = useConfirm()
  const draftId = useEditor((state) => state.draft?.id ?? null)
  const editable = useEditor((state) => state.editable)
  return (
    <DraftsDialog
      open={open}
      onClose={onClose}
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
  )
}
