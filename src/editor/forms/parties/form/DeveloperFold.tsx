// 开发者参数: what only embedded pages and special agreements with Tencent need.
import { useTranslation } from 'react-i18next'
import type { Party } from '../../../../contract/draft/draft.ts'
import { More } from '../../../ui/fields/More.tsx'
import { SelectRow } from '../../../ui/fields/SelectRow.tsx'
import { SwitchRow } from '../../../ui/fields/SwitchRow.tsx'
import { countSet } from '../party-folds.ts'
import { usePartySettings } from './use-party-settings.ts'

const receiptRoles = [1, 2, 3] as const

export function DeveloperFold({ party }: { readonly party: Party }) {
  const { t } = useTranslation()
  const { approver, disabled, number, flag, set } = usePartySettings(party)
  return (
    <More fold="party-developer" label={t('party.fold.developer')} set={countSet(approver, 'party-developer')}>
      <SelectRow<number>
        id="lk-party-ApproverRole"
        label={t('party.set.ApproverRole')}
        param="ApproverRole"
        value={number('ApproverRole')}
        options={receiptRoles.map((value) => ({ value, label: t(`party.receiptRole.${value}`) }))}
        placeholder={t('party.none')}
        hint={t('party.onRequest')}
        disabled={disabled}
        onChange={(value) => set('ApproverRole', value)}
      />
      <SwitchRow
        id="lk-party-NotSaveContact"
        label={t('party.set.NotSaveContact')}
        param="NotSaveContact"
        value={flag('NotSaveContact')}
        hint={t('party.hint.NotSaveContact')}
        disabled={disabled}
        onChange={(value) => set('NotSaveContact', value)}
      />
      <SwitchRow
        id="lk-party-CanEditApprover"
        label={t('party.set.CanEditApprover')}
        param="ApproverOption.CanEditApprover"
        value={flag('ApproverOption.CanEditApprover')}
        fallback
        hint={t('party.embedded')}
        disabled={disabled}
        onChange={(value) => set('ApproverOption.CanEditApprover', value)}
      />
      <SwitchRow
        id="lk-party-ForbidModifySealInfos"
        label={t('party.set.ForbidModifySealInfos')}
        param="ApproverOption.ForbidModifySealInfos"
        value={flag('ApproverOption.ForbidModifySealInfos')}
        hint={t('party.embedded')}
        disabled={disabled}
        onChange={(value) => set('ApproverOption.ForbidModifySealInfos', value)}
      />
    </More>
  )
}
