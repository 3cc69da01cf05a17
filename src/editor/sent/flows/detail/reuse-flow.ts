// 复用: makes a new draft from a contract that was sent, with the same parties and layout.
import type { TFunction } from 'i18next'
import { lostMobiles, reusable } from '../../../../contract/after-sending/flow-status-reuse.ts'
import type { JsonObject } from '../../../../contract/values/json-object.ts'
import type { Draft } from '../../../../contract/draft/draft.ts'
import { importJson } from '../../../../contract/request/from-request.ts'
import type { ImportProblem } from '../../../../contract/request/import-problem.ts'
import { notify } from '../../../ui/notices/notices.ts'
import { openContract } from '../../../drafts/session/session.ts'
import { useSession } from '../../../drafts/session/session-store.ts'
import { useEditor } from '../../../state/editor-store.ts'
import { useView } from '../../../state/view-store.ts'

export interface ReuseFile {
  readonly bytes: Uint8Array
  readonly name: string
}

/** The file of the draft that the contract was sent from; null if the browser no longer has it. */
export async function fileOfDraft(draft: Draft): Promise<ReuseFile | null> {
  const bytes = await useSession.getState().store?.loadFile(draft.file.id)
  return bytes ? { bytes, name: draft.file.name } : null
}

/**
 * Opens the file as a new draft and applies the request to it. Returns what does not fit, an empty list on success.
 * Pages that the file lacks are accepted: the layout has to be reviewed anyway, and the checks report them. Rejects
 * with the error that keeps the file from opening.
 */
export async function reuseFlow(
  t: TFunction,
  request: JsonObject,
  known: Draft | null,
  { bytes, name }: ReuseFile,
): Promise<readonly ImportProblem[]> {
  const before = useEditor.getState().draft?.id
  // If the browser cannot store the draft, it exists only in this tab, and the editor says so.
  await openContract(bytes, name, () => Promise.resolve(true))
  const { draft, owner, edit } = useEditor.getState()
  // The person kept an unsaved draft open, or cancelled the password dialog.
  if (!draft || draft.id === before) return []
  const wanted = reusable(request, known, Date.now())
  const result = importJson(JSON.stringify(wanted), {
    draft,
    owner,
    waive: true,
    pageCount: useView.getState().model.pages.length,
  })
  if (!result.ok) return result.problems
  if (useEditor.getState().editable) edit(() => result.draft)
  else await whenEditable(draft.id, () => useEditor.getState().edit(() => result.draft))
  const lost = lostMobiles(request, wanted)
  notify({
    kind: 'success',
    title: t('flows.reuse.done'),
    text: lost > 0 ? t('flows.reuse.lost', { count: lost }) : t('flows.reuse.doneText'),
  })
  return []
}

/** Runs once the lock of a newly opened draft is held, since only then can it be edited. */
function whenEditable(draftId: string, run: () => void): Promise<void> {
  return new Promise((resolve) => {
    const stop = useEditor.subscribe((state) => {
      if (state.draft?.id === draftId && !state.editable) return
      stop()
      if (state.draft?.id === draftId) run()
      resolve()
    })
  })
}
