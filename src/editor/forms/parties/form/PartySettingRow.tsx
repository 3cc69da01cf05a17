// The row of one setting of a party, from the table of ApproverInfo, with its words by their convention: `party.set`,
// `party.hint` and `party.value` under the parameter's name.
import { useTranslation } from 'react-i18next'
import type { Party } from '../../../../contract/draft/draft.ts'
import type { FormRow } from '../../../../contract/api/form-rows.ts'
import { isSet, partyRows, type PartyPath } from '../../../../contract/draft/party-settings.ts'
import { ParameterRow } from '../../rows/ParameterRow.tsx'
import { partyFieldId } from '../party-folds.ts'
import { rowChanges, type RowChange } from './row-changes.tsx'
import { usePartySettings } from './use-party-settings.ts'

interface PartySettingRowProps {
  readonly party: Party
  readonly path: PartyPath
  /** In place of what the table and row-changes.tsx say. */
  readonly change?: RowChange
}

const rows: ReadonlyMap<PartyPath, FormRow<PartyPath>> = new Map(partyRows.map((row) => [row.path, row]))

export function PartySettingRow({ party, path, change }: PartySettingRowProps) {
  const { t, i18n } = useTranslation()
  const settings = usePartySettings(party)
  const { name, row } = rows.get(path)!
  const changed: RowChange = { ...rowChanges[path]?.({ ...settings, party, t }), ...change }
  // What Tencent has ended is only shown to be taken away.
  if (changed.hidden || (row.ended !== undefined && !isSet(settings.approver, path))) return null
  return (
    <ParameterRow
      row={row}
      id={partyFieldId(path)}
      label={t(`party.set.${name}`)}
      param={path}
      value={settings.value(path)}
      placeholder={row.ended === undefined && row.empty !== '' ? t(`party.${row.empty ?? 'none'}`) : undefined}
      hint={hintText()}
      valueLabel={(value) => t([`party.value.${name}.${value || 'none'}`, `party.value.${row.ended}.${value}`])}
      unitLabel={(unit) => t(`party.${unit}`)}
      onChange={(value) => settings.set(path, value)}
      {...changed}
      disabled={settings.disabled || changed.disabled === true}
    />
  )

  function hintText(): string | undefined {
    if (i18n.exists(`party.hint.${name}`)) return t(`party.hint.${name}`)
    if (row.ended !== undefined) return t('party.deprecated', { instead: t(`party.set.${row.ended}`) })
    return row.needs && t(`party.${row.needs}`)
  }
}
