// Imports JSON text into the open draft, as one undo step.
import type { TFunction } from 'i18next'
import { importJson } from '../../../contract/request/from-request.ts'
import type { ImportProblem } from '../../../contract/request/import-problem.ts'
import { showComponents } from '../../viewer/show-component.ts'
import { notify } from '../../ui/notices/notices.ts'
import { stepHistory, useEditor } from '../../state/editor-store.ts'
import { useView } from '../../state/view-store.ts'

/** Returns what is wrong, an empty list on success. */
export function importText(t: TFunction, text: string, waive: boolean): readonly ImportProblem[] {
  const { draft, owner, editable, edit } = useEditor.getState()
  if (!draft || !editable) return [{ code: 'readOnly', path: '' }]
  const result = importJson(text, { draft, owner, waive, pageCount: useView.getState().model.pages.length })
  if (!result.ok) return result.problems
  edit(() => result.draft)
  useEditor.getState().select([])
  notify({
    kind: 'success',
    title: t('json.import.done'),
    text: t(`json.import.doneText.${result.kind}`, { count: result.count, parties: result.draft.parties.length }),
    seconds: 6,
    action: {
      label: t('json.import.undo'),
      run: () => useEditor.getState().draft === result.draft && showComponents(stepHistory('undo')),
    },
  })
  return []
}
