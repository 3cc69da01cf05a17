// Deletes components. The only signature of an approval field is kept, and the person is told what to do instead.
import { t } from 'i18next'
import { familiesOf, heldSignatures } from '../../../../contract/draft/combination.ts'
import { removeComponents } from '../../../../contract/draft/component-edits.ts'
import { notify } from '../../../ui/notices/notices.ts'
import { useEditor } from '../../../state/editor-store.ts'

export function removeChosen(ids: ReadonlySet<string>): void {
  const { draft, editable, edit } = useEditor.getState()
  if (!draft || !editable) return
  const held = heldSignatures(draft, ids)
  edit((before) => removeComponents(before, ids))
  if (held.length === 0) return
  const { parentOf } = familiesOf(draft)
  const parents = new Set(held.flatMap((child) => parentOf.get(child.id)?.id ?? []))
  notify({
    kind: 'warning',
    title: t('combination.heldTitle'),
    text: t('combination.heldText'),
    action: {
      label: t('combination.removeAll'),
      run: () => useEditor.getState().edit((before) => removeComponents(before, parents)),
    },
  })
}
