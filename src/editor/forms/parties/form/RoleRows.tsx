// The kind of signer, and its role in the contract.
import { Select } from 'antd'
import { useTranslation } from 'react-i18next'
import type { Party } from '../../../../contract/draft/draft.ts'
import { kindOfParty } from '../../../../contract/draft/owner-kind.ts'
import { approverInfo } from '../../../../contract/api/approver-info.ts'
import { changeKind } from '../../../../contract/draft/party-settings.ts'
import { FieldRow } from '../../../ui/fields/FieldRow.tsx'
import { TextField } from '../../../ui/fields/TextField.tsx'
import { useEditor } from '../../../state/editor-store.ts'
import { useKindQuestion } from '../change-kind.ts'
import { kindLabel } from '../kind-label.ts'
import { partyKinds } from '../party-kinds.ts'
import { usePartySettings } from './use-party-settings.ts'

export function RoleRows({ party }: { readonly party: Party }) {
  const { t } = useTranslation()
  const ask = useKindQuestion()
  const { approver, disabled, update } = usePartySettings(party)
  const kind = kindOfParty(party)
  const hint =
    kind === 'companyAuto'
      ? t('party.hint.companyAuto')
      : kind === 'personAuto'
        ? t('party.hint.personAuto')
        : undefined
  return (
    <>
      <FieldRow id="lk-party-kind" label={t('party.field.kind')} param="ApproverType" hint={hint}>
        <Select
          id="lk-party-kind"
          size="small"
          value={kind}
          disabled={disabled}
          placeholder={kindLabel(t, approver)}
          onChange={(next) =>
            ask(party, next, () => useEditor.getState().edit((draft) => changeKind(draft, party.id, next)))
          }
          options={partyKinds.map((value) => ({ value, label: t(`party.kind.${value}`) }))}
        />
      </FieldRow>
      <TextField
        id="lk-party-role"
        label={t('party.field.role')}
        param="ApproverRoleName"
        value={typeof approver.ApproverRoleName === 'string' ? approver.ApproverRoleName : ''}
        maxLength={approverInfo.ApproverRoleName.maxLength}
        disabled={disabled}
        onCommit={(value) => update({ ApproverRoleName: value === '' ? undefined : value })}
      />
    </>
  )
}
