// The signer for one open place: the way to identify them, and the fields that it needs.
import { Segmented, Select } from 'antd'
import { useTranslation } from 'react-i18next'
import { idCardTypes, type IdCardType } from '../../../../contract/values/id-card.ts'
import { NameField } from './NameField.tsx'
import { fieldsOf, problemOf, tidies, waysOf, type Field, type NamedSigner, type Way } from './named-signer.ts'
import textStyles from '../../../ui/text.module.css'
import actionStyles from './action.module.css'

interface SignerFieldsProps {
  readonly id: string
  readonly kind: string
  readonly signer: NamedSigner
  readonly onChange: (change: Partial<NamedSigner>) => void
}

export function SignerFields({ id, kind, signer, onChange }: SignerFieldsProps) {
  const { t } = useTranslation()
  const labels: Readonly<Record<Field, string>> = {
    company: t('party.field.company'),
    name: t(kind === 'company' ? 'party.field.operatorName' : 'party.field.name'),
    mobile: t('party.field.mobile'),
    userId: t('flows.name.userId'),
    idCardNumber: t('party.set.ApproverIdCardNumber'),
  }
  return (
    <>
      <Segmented<Way>
        size="small"
        aria-label={t('flows.name.way')}
        value={signer.way}
        options={waysOf(kind).map((value) => ({ value, label: t(`flows.name.by.${value}`) }))}
        onChange={(way) => onChange({ way })}
      />
      {signer.way !== 'mobile' && <p className={textStyles.hint}>{t(`flows.name.hint.${signer.way}`)}</p>}
      {signer.way === 'document' && (
        <div className={actionStyles.nameRow}>
          <label htmlFor={`lk-name-card-${id}`}>{t('party.set.ApproverIdCardType')}</label>
          <Select<IdCardType>
            id={`lk-name-card-${id}`}
            value={signer.idCardType}
            popupMatchSelectWidth={false}
            options={idCardTypes.map((value) => ({ value, label: t(`party.value.ApproverIdCardType.${value}`) }))}
            onChange={(idCardType) => onChange({ idCardType })}
          />
        </div>
      )}
      {fieldsOf(kind, signer.way).map((field) => (
        <NameField
          key={field}
          id={`lk-name-${field}-${id}`}
          label={labels[field]}
          value={signer[field]}
          problem={problemOf(signer, field)}
          tel={field === 'mobile'}
          maxLength={field === 'userId' ? 64 : undefined}
          tidy={tidies[field]}
          onChange={(value) => onChange({ [field]: value })}
        />
      ))}
    </>
  )
}
