// 身份与认证: how a signer is known, and how they prove it.
import { useTranslation } from 'react-i18next'
import type { Party } from '../../../../contract/draft/draft.ts'
import { isSet } from '../../../../contract/draft/party-settings.ts'
import { emailProblem, tidyEmail } from '../../../../contract/values/email.ts'
import { ManyRow } from '../../../ui/fields/ManyRow.tsx'
import { More } from '../../../ui/fields/More.tsx'
import { SelectRow } from '../../../ui/fields/SelectRow.tsx'
import { TextField } from '../../../ui/fields/TextField.tsx'
import { countSet } from '../party-folds.ts'
import { usePartySettings } from './use-party-settings.ts'

const signTypes = [1, 2, 3, 5, 6] as const
const verifyTypes = [1, 2] as const
const mobileModes = ['', 'REPLACE', 'GIVEN', 'VALIDATE'] as const

export function IdentityFold({ party }: { readonly party: Party }) {
  const { t } = useTranslation()
  const { approver, disabled, text, numbers, texts, set } = usePartySettings(party)
  const chosen = numbers('ApproverSignTypes')
  const deviceOnly = chosen.length > 0 && chosen.every((type) => type === 5 || type === 6)
  return (
    <More fold="party-identity" label={t('party.fold.identity')} set={countSet(approver, 'party-identity')}>
      <TextField
        id="lk-party-UserId"
        label={t('party.set.UserId')}
        param="UserId"
        placeholder={t('party.none')}
        hint={t('party.hint.UserId')}
        value={text('UserId')}
        disabled={disabled}
        tidy={(value) => value.trim()}
        onCommit={(value) => set('UserId', value)}
      />
      <ManyRow
        id="lk-party-ApproverSignTypes"
        label={t('party.set.ApproverSignTypes')}
        param="ApproverSignTypes"
        value={chosen}
        options={signTypes.map((value) => ({ value, label: t(`party.signType.${value}`) }))}
        placeholder={t('party.allDefault')}
        hint={t('party.hint.ApproverSignTypes')}
        error={deviceOnly ? t('party.deviceOnly') : null}
        disabled={disabled}
        onChange={(value) => set('ApproverSignTypes', value)}
      />
      <ManyRow
        id="lk-party-ApproverVerifyTypes"
        label={t('party.set.ApproverVerifyTypes')}
        param="ApproverVerifyTypes"
        value={numbers('ApproverVerifyTypes')}
        options={verifyTypes.map((value) => ({ value, label: t(`party.verifyType.${value}`) }))}
        placeholder={t('party.faceDefault')}
        hint={t('party.hint.ApproverVerifyTypes')}
        disabled={disabled}
        onChange={(value) => set('ApproverVerifyTypes', value)}
      />
      <TextField
        id="lk-party-ApproverEmail"
        label={t('party.set.ApproverEmail')}
        param="ApproverEmail"
        placeholder={t('party.none')}
        value={text('ApproverEmail')}
        disabled={disabled}
        tidy={tidyEmail}
        problem={emailProblem}
        onCommit={(value) => set('ApproverEmail', value)}
      />
      <SelectRow<string>
        id="lk-party-ApproverMobileMode"
        label={t('party.set.ApproverMobileMode')}
        param="ApproverOption.ApproverMobileMode"
        value={text('ApproverOption.ApproverMobileMode')}
        fallback=""
        options={mobileModes.map((value) => ({ value, label: t(`party.mobileMode.${value || 'none'}`) }))}
        hint={t('party.hint.ApproverMobileMode')}
        disabled={disabled}
        onChange={(value) => set('ApproverOption.ApproverMobileMode', value)}
      />
      {isSet(approver, 'VerifyChannel') && (
        <ManyRow
          id="lk-party-VerifyChannel"
          label={t('party.set.VerifyChannel')}
          param="VerifyChannel"
          value={texts('VerifyChannel')}
          options={[{ value: 'WEIXINAPP', label: t('party.wechatFace') }]}
          hint={t('party.hint.VerifyChannel')}
          disabled={disabled}
          onChange={(value) => set('VerifyChannel', value)}
        />
      )}
    </More>
  )
}
