// The row of one setting of a party, from the table of ApproverInfo, with its words by their convention: `party.set`,
// `party.hint` and `party.value` under the parameter's name.
import { useTranslation } from 'react-i18next'
import type { Party } from '../../../../contract/draft/draft.ts'
import type { FormRow } from '../../../../contract/api/form-rows.ts'
import { isSet, partyRows, type PartyPath } from '../../../../contract/draft/party-settings.ts'
import { wordFor } from '../../../ui/i18n/word-for.ts'
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
  const { t } = useTranslation()
  const settings = usePartySettings(party)
  const { name, row } = rows.get(path)!
  const changed: RowChange = { ...rowChanges[path]?.({ ...settings, party, t }), ...change }
  // What Tencent has ended is only shown to be taken away.
  if (changed.hidden || (row.ended !== undefined && !isSet(settings.approver, path))) return null
  return (
    <ParameterRow
      row={row}
      id={partyFieldId(path)}
      label={wordFor(t, 'party.set', name) ?? name}
      param={path}
      value={settings.value(path)}
      placeholder={
        row.ended === undefined && row.empty !== ''
          ? (wordFor(t, 'party', row.empty ?? 'none') ?? undefined)
          : undefined
      }
      hint={hintText()}
      valueLabel={(value) =>
        wordFor(t, 'party.value', `${name}.${value || 'none'}`) ??
        wordFor(t, 'party.value', `${row.ended}.${value}`) ??
        String(value)
      }
      unitLabel={(unit) => wordFor(t, 'party', unit) ?? unit}
      onChange={(value) => settings.set(path, value)}
      {...changed}
      disabled={settings.disabled || changed.disabled === true}
    />
  )

  function hintText(): string | undefined {
    const hint = wordFor(t, 'party.hint', name)
    if (hint !== null) return hint
    const instead = row.ended && (wordFor(t, 'party.set', row.ended) ?? row.ended)
    if (instead !== undefined) return t('party.deprecated', { instead })
    return row.needs && (wordFor(t, 'party', row.needs) ?? undefined)
  }
}
