// 发起合同, or first to the field whose wrong content was not taken: what would be sent is not what stands in it.
import type { TFunction } from 'i18next'
import type { Draft } from '../../contract/draft/draft.ts'
import { showComponent } from '../viewer/show-component.ts'
import { focusField, onceDrawn, wrongFieldOf, type Field } from '../ui/fields/field-register.ts'
import { useFolds } from '../ui/fields/folds.ts'
import { forgetKept, keptIn, type KeptField } from '../ui/fields/kept-typing.ts'
import { notify } from '../ui/notices/notices.ts'
import { useEditor } from '../state/editor-store.ts'
import { showForm } from '../state/view-store.ts'
import { openSend } from './send-state.ts'

export async function sendOrMend(draft: Draft, t: TFunction): Promise<void> {
  const wrong = (await wrongOnScreen(draft)) ?? (await wrongElsewhere(draft))
  if (!wrong) return openSend(useEditor.getState().draft ?? draft)
  focusField(wrong)
  notify({ kind: 'warning', title: t('send.wrongField'), text: t('send.wrongFieldText') })
}

/** In the form that is chosen; a panel may stand in its place. */
async function wrongOnScreen(draft: Draft): Promise<Field | undefined> {
  if (!wrongFieldOf(draft.id)) return undefined
  showForm()
  await onceDrawn()
  return wrongFieldOf(draft.id)
}

/** Shows the form of a field that was left with something wrong in it. */
async function wrongElsewhere(draft: Draft): Promise<Field | undefined> {
  for (const field of keptIn(draft.id)) {
    if (showFormOf(draft, field)) {
      for (const fold of field.folds) useFolds.getState().show(fold)
      await onceDrawn()
      const found = wrongFieldOf(draft.id)
      if (found) return found
    }
    // Undone since, or its form is no longer there: nothing stands in it any more.
    forgetKept(field)
  }
  return undefined
}

/** False where what the form was about is gone. */
function showFormOf(draft: Draft, { scope }: KeptField): boolean {
  const owner = scope.slice(draft.id.length + 1)
  const { choose, select } = useEditor.getState()
  if (draft.components.some(({ id }) => id === owner)) {
    showForm('component')
    showComponent(owner)
    return true
  }
  const isParty = draft.parties.some(({ id }) => id === owner)
  if (!isParty && owner !== 'flow') return false
  select([])
  if (isParty) choose(owner)
  showForm(isParty ? 'party' : 'flow')
  return true
}
