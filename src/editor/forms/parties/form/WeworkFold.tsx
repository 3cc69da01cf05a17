// 企业微信与或签: signers out of WeCom, and several of whom one signs.
import { useTranslation } from 'react-i18next'
import type { Party } from '../../../../contract/draft/draft.ts'
import { maxApproverTagLength } from '../../../../contract/draft/party-rules.ts'
import { More } from '../../../ui/fields/More.tsx'
import { SelectRow } from '../../../ui/fields/SelectRow.tsx'
import { TextField } from '../../../ui/fields/TextField.tsx'
import { countSet } from '../party-folds.ts'
import { usePartySettings } from './use-party-settings.ts'

export function WeworkFold({ party }: { readonly party: Party }) {
  const { t } = useTranslation()
  const { approver, disabled, text, set } = usePartySettings(party)
  return (
    <More fold="party-wework" label={t('party.fold.wework')} set={countSet(approver, 'party-wework')}>
      <SelectRow<string>
        id="lk-party-ApproverSource"
        label={t('party.set.ApproverSource')}
        param="ApproverSource"
        value={text('ApproverSource') || undefined}
        options={[{ value: 'WEWORKAPP', label: t('party.wework') }]}
        placeholder={t('party.notWework')}
        disabled={disabled}
        onChange={(value) => set('ApproverSource', value)}
      />
      <TextField
        id="lk-party-CustomApproverTag"
        label={t('party.set.CustomApproverTag')}
        param="CustomApproverTag"
        placeholder={t('party.none')}
        hint={t('party.hint.CustomApproverTag')}
        maxLength={maxApproverTagLength}
        value={text('CustomApproverTag')}
        disabled={disabled}
        tidy={(value) => value.trim()}
        onCommit={(value) => set('CustomApproverTag', value)}
      />
    </More>
  )
}
