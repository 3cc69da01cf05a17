// Changes a party's kind. Asks first if it would lose components that the new kind may not own.
import { useTranslation } from 'react-i18next'
import type { PartyKind } from '../../../contract/component-types/owners.ts'
import type { Party } from '../../../contract/draft/draft.ts'
import { unfitComponents } from '../../../contract/draft/party-edits.ts'
import { typeLabel } from '../../pages/boxes/type-label.ts'
import { useEditor } from '../../state/editor-store.ts'
import { useConfirm } from '../../ui/dialogs/use-confirm.tsx'

/** Asks if components would be lost, then runs `change`. */
export function useKindQuestion(): (party: Party, kind: PartyKind, change: () => void) => void {
  const { t } = useTranslation()
  const confirm = useConfirm()
  return (party, kind, change) => {
    const { draft } = useEditor.getState()
    const unfit = draft ? unfitComponents(draft, party.id, kind) : []
    if (unfit.length === 0) return change()
    const types = [...new Set(unfit.map((c) => typeLabel(t, c.component.ComponentType)))].join(
      t('common.listSeparator'),
    )
    confirm({
      title: t('party.changeKindTitle', { kind: t(`party.kind.${kind}`) }),
      content: t('party.changeKindText', { types, count: unfit.length, kind: t(`party.kind.${kind}`) }),
      okText: t('party.changeKindOk'),
      cancelText: t('common.cancel'),
      onOk: change,
    })
  }
}
