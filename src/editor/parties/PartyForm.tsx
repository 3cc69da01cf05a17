// Who a party is: its kind, role, company, name and mobile.
import { App, Button, Select } from 'antd'
import { useTranslation } from 'react-i18next'
import type { Approver, Party } from '../../contract/draft/draft.ts'
import { changePartyKind, kindOfParty, unfitComponents, updateApprover } from '../../contract/draft/edits.ts'
import type { PartyKind } from '../../contract/component-types/owners.ts'
import { maxNameLength, maxRoleNameLength, mobileProblem, nameProblem, organizationProblem } from '../../contract/draft/party-rules.ts'
import { FieldRow } from '../inspector/FieldRow.tsx'
import { TextField } from '../inspector/TextField.tsx'
import { typeLabel } from '../palette/type-label.ts'
import { useEditor } from '../state/editor-store.ts'
import { useOwnerName } from './owner-name.ts'
import { partyKinds } from './party-kinds.ts'
import { useRemoveParty } from './remove-party.ts'

export function PartyForm({ party }: { readonly party: Party }) {
  const { t } = useTranslation()
  const { modal } = App.useApp()
  const editable = useEditor((state) => state.editable)
  const name = useOwnerName(party.id)
  const remove = useRemoveParty(modal)
  const { approver } = party
  const kind = kindOfParty(party)
  const company = kind === 'company' || kind === 'companyAuto'
  const set = (change: Partial<Approver>) => useEditor.getState().edit((draft) => updateApprover(draft, party.id, change))
  const text = (key: keyof Approver) => (typeof approver[key] === 'string' ? approver[key] : '')

  const changeKind = (next: PartyKind) => {
    const { draft, edit } = useEditor.getState()
    const change = () => edit((before) => changePartyKind(before, party.id, next))
    const unfit = draft ? unfitComponents(draft, party.id, next) : []
    if (unfit.length === 0) return change()
    const types = [...new Set(unfit.map((c) => typeLabel(t, c.component.ComponentType)))].join(t('common.listSeparator'))
    modal.confirm({
      title: t('party.changeKindTitle', { kind: t(`party.kind.${next}`) }),
      content: t('party.changeKindText', { types, count: unfit.length, kind: t(`party.kind.${next}`) }),
      okText: t('party.changeKindOk'),
      cancelText: t('common.cancel'),
      onOk: change,
    })
  }

  return (
    <div className="lk-form">
      <FieldRow label={t('party.field.kind')} id="lk-party-kind">
        <Select
          id="lk-party-kind"
          size="small"
          value={kind}
          disabled={!editable}
          onChange={changeKind}
          options={partyKinds.map((value) => ({ value, label: t(`party.kind.${value}`) }))}
        />
      </FieldRow>
      <TextField
        id="lk-party-role"
        label={t('party.field.role')}
        value={text('ApproverRoleName')}
        maxLength={maxRoleNameLength}
        disabled={!editable}
        onCommit={(value) => set({ ApproverRoleName: value === '' ? undefined : value })}
      />
      {company && (
        <TextField
          id="lk-party-company"
          label={t('party.field.company')}
          placeholder={t('party.placeholder.company')}
          value={text('OrganizationName')}
          disabled={!editable}
          problem={(value) => organizationProblem(value)}
          onCommit={(value) => set({ OrganizationName: value })}
        />
      )}
      <TextField
        id="lk-party-name"
        label={t(company ? 'party.field.operatorName' : 'party.field.name')}
        placeholder={t('party.placeholder.name')}
        value={text('ApproverName')}
        maxLength={maxNameLength}
        disabled={!editable}
        problem={(value) => nameProblem(value)}
        onCommit={(value) => set({ ApproverName: value })}
      />
      <TextField
        id="lk-party-mobile"
        label={t('party.field.mobile')}
        placeholder={t('party.placeholder.mobile')}
        value={text('ApproverMobile')}
        inputMode="tel"
        disabled={!editable}
        tidy={(value) => value.replace(/[\s-]/g, '').replace(/^\+?86(?=1\d{10}$)/, '')}
        problem={(value) => mobileProblem(value)}
        onCommit={(value) => set({ ApproverMobile: value })}
      />
      <div className="lk-form-footer">
        <Button size="small" danger type="text" disabled={!editable} onClick={() => remove(party, name)}>
          {t('party.remove')}
        </Button>
      </div>
    </div>
  )
}
