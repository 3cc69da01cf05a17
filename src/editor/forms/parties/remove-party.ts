// Removes a party. Asks first if it owns components; either way it can be undone.
import { useTranslation } from 'react-i18next'
import type { Party } from '../../../contract/draft/draft.ts'
import { removeParty } from '../../../contract/draft/party-edits.ts'
import { useEditor } from '../../state/editor-store.ts'
import { useConfirm } from '../../ui/dialogs/use-confirm.tsx'

export function useRemoveParty(): (party: Party, name: string) => void {
  const { t } = useTranslation()
  const confirm = useConfirm()
  return (party, name) => {
    const remove = () => useEditor.getState().edit((draft) => removeParty(draft, party.id))
    const owned = useEditor.getState().draft?.components.filter((c) => c.owner === party.id).length ?? 0
    if (owned === 0) return remove()
    confirm({
      title: t('party.removeTitle', { name }),
      content: t('party.removeText', { name, count: owned }),
      okText: t('party.remove'),
      okButtonProps: { danger: true },
      cancelText: t('common.cancel'),
      onOk: remove,
    })
  }
}
