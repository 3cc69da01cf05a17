// A collapsible section of the party form: the rows of its group in the table of ApproverInfo.
import type { ComponentType, ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Party } from '../../../../contract/draft/draft.ts'
import type { PartyPath } from '../../../../contract/draft/party-settings.ts'
import { More } from '../../../ui/fields/More.tsx'
import { countSet, partyFold, rowsOfFold, type PartyGroup } from '../party-folds.ts'
import { DeadlineRow } from './DeadlineRow.tsx'
import { LimitList } from './LimitList.tsx'
import { PartySettingRow } from './PartySettingRow.tsx'

/** Rows that need their own component. */
const specialRows: { readonly [Path in PartyPath]?: ComponentType<{ readonly party: Party }> } = {
  AddSignComponentsLimits: LimitList,
  Deadline: DeadlineRow,
}

interface PartyFoldProps {
  readonly party: Party
  readonly group: PartyGroup
  /** Above the rows. */
  readonly children?: ReactNode
}

export function PartyFold({ party, group, children }: PartyFoldProps) {
  const { t } = useTranslation()
  return (
    <More fold={partyFold(group)} label={t(`party.fold.${group}`)} set={countSet(party.approver, group)}>
      {children}
      {rowsOfFold(group).map(({ path }) => {
        const Special = specialRows[path]
        return Special ? <Special key={path} party={party} /> : <PartySettingRow key={path} party={party} path={path} />
      })}
    </More>
  )
}
