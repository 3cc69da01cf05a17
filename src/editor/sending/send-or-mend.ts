// 发起合同. If a field has invalid text that was not committed, goes to that field first: the request would not contain
// what the field shows.
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

/** Looks in the selected form, which a panel may be covering. */
async function wrongOnScreen(draft: Draft): Promise<Field | undefined> {
  if (!wrongFieldOf(draft.id)) return undefined
  showForm()
  await onceDrawn()
  return wrongFieldOf(draft.id)
}

/** Shows the form of a field in which invalid text was left. */
async function wrongElsewhere(draft: Draft): Promise<Field | undefined> {
  for (const field of keptIn(draft.id)) {
    if (showFormOf(draft, field)) {
      for (const fold of field.folds) useFolds.getState().show(fold)
      await onceDrawn()
      const found = wrongFieldOf(draft.id)
      if (found) return found
    }
    // The text was undone, or its form no longer exists.
    forgetKept(field)
  }
  return undefined
}

/** Returns false if what the form was about no longer exists. */
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
