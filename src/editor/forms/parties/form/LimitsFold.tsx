// 签署限制: what a signer must do before signing, until when, and what they may not do.
import { useTranslation } from 'react-i18next'
import type { Party } from '../../../../contract/draft/draft.ts'
import { deadlineProblem } from '../../../../contract/draft/flow-moments.ts'
import { maxInstructionLength, preReadSeconds } from '../../../../contract/draft/party-rules.ts'
import { ManyRow } from '../../../ui/fields/ManyRow.tsx'
import { MomentRow } from '../../../ui/fields/MomentRow.tsx'
import { More } from '../../../ui/fields/More.tsx'
import { NumberRow } from '../../../ui/fields/NumberRow.tsx'
import { SelectRow } from '../../../ui/fields/SelectRow.tsx'
import { SwitchRow } from '../../../ui/fields/SwitchRow.tsx'
import { TextField } from '../../../ui/fields/TextField.tsx'
import { countSet } from '../party-folds.ts'
import { useNow } from '../../../ui/fields/use-now.ts'
import { usePartySettings } from './use-party-settings.ts'

const readLimits = ['LimitReadTimeAndBottom', 'LimitReadTime', 'LimitBottom', 'NoReadTimeAndBottom'] as const

export function LimitsFold({ party }: { readonly party: Party }) {
  const { t } = useTranslation()
  const { approver, disabled, text, number, flag, texts, set } = usePartySettings(party)
  const deadline = number('Deadline')
  const gone = deadlineProblem(deadline, useNow(deadline))
  return (
    <More fold="party-limits" label={t('party.fold.limits')} set={countSet(approver, 'party-limits')}>
      <NumberRow
        id="lk-party-PreReadTime"
        label={t('party.set.PreReadTime')}
        param="PreReadTime"
        value={number('PreReadTime')}
        min={preReadSeconds.min}
        max={preReadSeconds.max}
        integer
        suffix={t('party.seconds')}
        placeholder={t('party.byPages')}
        hint={t('party.hint.PreReadTime')}
        disabled={disabled}
        onCommit={(value) => set('PreReadTime', value)}
        onClear={() => set('PreReadTime', undefined)}
      />
      <SelectRow<string>
        id="lk-party-FlowReadLimit"
        label={t('party.set.FlowReadLimit')}
        param="ApproverOption.FlowReadLimit"
        value={text('ApproverOption.FlowReadLimit') || undefined}
        options={readLimits.map((value) => ({ value, label: t(`party.readLimit.${value}`) }))}
        placeholder={t('party.platform')}
        hint={text('ApproverOption.FlowReadLimit') === 'NoReadTimeAndBottom' ? t('party.onRequest') : undefined}
        disabled={disabled}
        onChange={(value) => set('ApproverOption.FlowReadLimit', value)}
      />
      <MomentRow
        id="lk-party-Deadline"
        label={t('party.set.Deadline')}
        param="Deadline"
        value={deadline}
        error={gone && t(`flow.moment.${gone}`, { found: deadline })}
        placeholder={t('party.asContract')}
        endOfDay
        disabled={disabled}
        onChange={(seconds) => set('Deadline', seconds)}
      />
      <TextField
        id="lk-party-SignInstructionContent"
        label={t('party.set.SignInstructionContent')}
        param="SignInstructionContent"
        placeholder={t('party.none')}
        hint={t('party.hint.SignInstructionContent')}
        rows={2}
        maxLength={maxInstructionLength}
        value={text('SignInstructionContent')}
        disabled={disabled}
        onCommit={(value) => set('SignInstructionContent', value)}
      />
      <SwitchRow
        id="lk-party-ApproverNeedSignReview"
        label={t('party.set.ApproverNeedSignReview')}
        param="ApproverNeedSignReview"
        value={flag('ApproverNeedSignReview')}
        hint={t('party.hint.ApproverNeedSignReview')}
        disabled={disabled}
        onChange={(value) => set('ApproverNeedSignReview', value)}
      />
      <SwitchRow
        id="lk-party-NoRefuse"
        label={t('party.set.NoRefuse')}
        param="ApproverOption.NoRefuse"
        value={flag('ApproverOption.NoRefuse')}
        disabled={disabled}
        onChange={(value) => set('ApproverOption.NoRefuse', value)}
      />
      <SwitchRow
        id="lk-party-NoTransfer"
        label={t('party.set.NoTransfer')}
        param="ApproverOption.NoTransfer"
        value={flag('ApproverOption.NoTransfer')}
        disabled={disabled}
        onChange={(value) => set('ApproverOption.NoTransfer', value)}
      />
      <ManyRow
        id="lk-party-SignEndpoints"
        label={t('party.set.SignEndpoints')}
        param="SignEndpoints"
        value={texts('SignEndpoints').filter((value) => value !== '')}
        options={[{ value: 'link', label: t('party.linkOnly') }]}
        placeholder={t('party.anywhere')}
        hint={t('party.hint.SignEndpoints')}
        disabled={disabled}
        onChange={(value) => set('SignEndpoints', value)}
      />
    </More>
  )
}
