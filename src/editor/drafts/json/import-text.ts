// Imports JSON text into the open draft, as one undo step. Asks before a draft is left with less than it had.
import type { TFunction } from 'i18next'
import type { TextEncoding } from '../../../contract/request/decode-text.ts'
import { importJson } from '../../../contract/request/from-request.ts'
import { importLoss, type ImportLoss } from '../../../contract/request/import-loss.ts'
import type { ImportProblem } from '../../../contract/request/import-problem.ts'
import { showComponents } from '../../viewer/show-component.ts'
import type { Confirm } from '../../ui/dialogs/use-confirm.tsx'
import { notify } from '../../ui/notices/notices.ts'
import { stepHistory, useEditor } from '../../state/editor-store.ts'
import { useView } from '../../state/view-store.ts'

export interface Importing {
  readonly t: TFunction
  readonly confirm: Confirm
  /** Import in spite of problems that may be waived. */
  readonly waive?: boolean
  /** Of the file that the text comes from. */
  readonly encoding?: TextEncoding
}

/** `kept`: the person kept what the draft has. Otherwise what is wrong, an empty list on success. */
export async function importText(text: string, importing: Importing): Promise<readonly ImportProblem[] | 'kept'> {
  const { t, confirm, waive = false, encoding } = importing
  const { draft, owner, editable, edit } = useEditor.getState()
  if (!draft || !editable) return [{ code: 'readOnly', path: '' }]
  const result = importJson(text, { draft, owner, waive, pageCount: useView.getState().model.pages.length })
  if (!result.ok) return result.problems
  const loss = importLoss(draft, result.draft)
  if (loss) {
    if (!(await isReplacing(t, confirm, loss))) return 'kept'
    // Another tab may have taken the draft over in the meantime.
    const now = useEditor.getState()
    if (now.draft !== draft || !now.editable) return [{ code: 'readOnly', path: '' }]
  }
  edit(() => result.draft)
  useEditor.getState().select([])
  const done = t(`json.import.doneText.${result.kind}`, { count: result.count, parties: result.draft.parties.length })
  notify({
    kind: 'success',
    title: t('json.import.done'),
    text: encoding === 'GB18030' ? `${done} ${t('json.import.gb18030')}` : done,
    seconds: 6,
    action: {
      label: t('json.import.undo'),
      run: () => useEditor.getState().draft === result.draft && showComponents(stepHistory('undo')),
    },
  })
  return []
}

function isReplacing(t: TFunction, confirm: Confirm, loss: ImportLoss): Promise<boolean> {
  return new Promise((resolve) => {
    confirm({
      title: t('json.import.less'),
      content: t('json.import.lessText', { before: loss.before, after: loss.after }),
      okText: t('json.import.lessOk'),
      cancelText: t('json.import.lessCancel'),
      onOk: () => resolve(true),
      onCancel: () => resolve(false),
    })
  })
}
