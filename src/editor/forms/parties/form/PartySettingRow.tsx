// The row of one setting of a party, from the table of ApproverInfo.
import { useTranslation } from 'react-i18next'
import type { FormRow } from '../../../../contract/api/form-rows.ts'
import type { Parameter } from '../../../../contract/api/structure.ts'
import type { Party } from '../../../../contract/draft/draft.ts'
import { isSet, partyRows, type PartyPath } from '../../../../contract/draft/party-settings.ts'
import { ParameterRow } from '../../rows/ParameterRow.tsx'
import { useRowWords } from '../../rows/use-row-words.ts'
import { partyFieldId } from '../party-folds.ts'
import { rowChanges, type RowChange } from './row-changes.tsx'
import { usePartySettings } from './use-party-settings.ts'

interface PartySettingRowProps {
  readonly party: Party
  readonly path: PartyPath
  /** Overrides the table and row-changes.tsx. */
  readonly change?: RowChange
}

const rows: ReadonlyMap<PartyPath, FormRow<PartyPath>> = new Map(partyRows.map((row) => [row.path, row]))

export function PartySettingRow({ party, path, change }: PartySettingRowProps) {
  const { t } = useTranslation()
  const wordsOf = useRowWords('party', 'party.none')
  const settings = usePartySettings(party)
  const { name, row } = rows.get(path)!
  const { hidden, ...changed }: RowChange = { ...rowChanges[path]?.({ ...settings, party, t }), ...change }
  // Parameters that Tencent has discontinued are shown only so that they can be removed.
  if (hidden || (row.ended !== undefined && !isSet(settings.approver, path))) return null
  return (
    <ParameterRow
      row={row}
      id={partyFieldId(path)}
      param={path}
      {...wordsOf(name, row)}
      value={isOfKind(row, settings.value(path)) ? settings.value(path) : undefined}
      onChange={(value) => settings.set(path, value)}
      {...changed}
      disabled={settings.disabled || changed.disabled === true}
    />
  )
}

/** A value of the wrong type is not shown, because the checks report it. Lists are shown with their valid items. */
function isOfKind({ kind }: Parameter, value: unknown): boolean {
  return kind === 'string' ? typeof value === 'string' : kind !== 'integer' || typeof value === 'number'
}
