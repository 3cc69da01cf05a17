// What an owner is called on the screen.
import { useTranslation } from 'react-i18next'
import type { TFunction } from 'i18next'
import type { Draft, OwnerId } from '../../../contract/draft/draft.ts'
import { partyName } from '../../../contract/draft/party-name.ts'
import { useEditor } from '../editor-store.ts'

export function nameOfOwner(t: TFunction, draft: Pick<Draft, 'parties'>, owner: OwnerId): string {
  return partyName(draft, owner, {
    initiator: t('party.initiator'),
    party: (index) => t('party.numbered', { index }),
  })
}

export function useOwnerName(owner: OwnerId): string {
  const { t } = useTranslation()
  const parties = useEditor((state) => state.draft?.parties)
  return parties ? nameOfOwner(t, { parties }, owner) : ''
}
