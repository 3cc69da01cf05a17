// The deadline of a signer. Also reports a deadline that passes while the form is open.
import { useTranslation } from 'react-i18next'
import type { Party } from '../../../../contract/draft/draft.ts'
import { deadlineProblem } from '../../../../contract/draft/flow-moments.ts'
import { useNow } from '../../../ui/fields/use-now.ts'
import { PartySettingRow } from './PartySettingRow.tsx'
import { usePartySettings } from './use-party-settings.ts'

export function DeadlineRow({ party }: { readonly party: Party }) {
  const { t } = useTranslation()
  const deadline = usePartySettings(party).number('Deadline')
  const gone = deadlineProblem(deadline, useNow(deadline))
  const error = gone && t(`flow.moment.${gone}`, { found: deadline })
  return <PartySettingRow party={party} path="Deadline" change={{ error }} />
}
