// How a signer is notified. Always written out, in lower case, because the documents differ on the default. Imported
// spellings (`NONE`, `EMAIL`) are recognized and kept until changed.
import { Select } from 'antd'
import { useTranslation } from 'react-i18next'
import type { Party } from '../../../../contract/draft/draft.ts'
import { settingOf } from '../../../../contract/draft/party-settings.ts'
import { FieldRow } from '../../../ui/fields/FieldRow.tsx'
import { usePartySettings } from './use-party-settings.ts'

/** The values that the form writes. */
const offered = ['sms', 'none'] as const
const known = ['sms', 'none', 'email', 'all'] as const

export function NotifyRow({ party }: { readonly party: Party }) {
  const { t } = useTranslation()
  const { approver, disabled, set } = usePartySettings(party)
  const given = settingOf(approver, 'NotifyType')
  const value =
    given === undefined || given === null || given === ''
      ? undefined
      : typeof given === 'string'
        ? given
        : JSON.stringify(given)
  const meant = known.find((type) => type === value?.toLowerCase())
  const options = offered.map((type) => ({
    value: type === meant && value !== undefined ? value : type,
    label: t(`party.notify.${type}`),
  }))
  if (value !== undefined && !options.some((option) => option.value === value)) {
    options.unshift({ value, label: meant ? t(`party.notify.${meant}`) : value })
  }
  const mail = meant === 'email' || meant === 'all'
  return (
    <FieldRow
      id="lk-party-NotifyType"
      label={t('party.set.NotifyType')}
      param="NotifyType"
      hint={mail ? t('party.hint.notifyMail') : value === undefined ? t('party.hint.notifyUnsaid') : undefined}
    >
      <Select
        id="lk-party-NotifyType"
        size="small"
        value={value}
        placeholder={t('party.notSaid')}
        disabled={disabled}
        onChange={(next) => set('NotifyType', next)}
        options={options}
      />
    </FieldRow>
  )
}
