// The form of a new QR code: what everybody needs is visible, the rest is under 更多.
import { Segmented } from 'antd'
import { useTranslation } from 'react-i18next'
import { qrLimits } from '../../../contract/after-sending/limits.ts'
import { FieldRow } from '../../ui/fields/FieldRow.tsx'
import { MomentRow } from '../../ui/fields/MomentRow.tsx'
import { More } from '../../ui/fields/More.tsx'
import { MoreRows, type TextField } from './MoreRows.tsx'
import { emptyForm, type CodeForm } from './new-code.ts'
import type { Edition } from '../../../contract/api/editions.ts'
import { RestrictionRows } from './RestrictionRows.tsx'
import { TextRow } from './rows.tsx'
import { TemplateChoice } from './TemplateChoice.tsx'
import qrCodesStyles from './qr-codes.module.css'
import styles from './NewCodeForm.module.css'

interface NewCodeFormProps {
  readonly form: CodeForm
  readonly editions: readonly Edition[]
  readonly errorOf: (field: string) => string | null
  readonly onChange: (change: Partial<CodeForm>) => void
}

const editionsInOrder = ['ess', 'essbasic'] as const

export function NewCodeForm({ form, editions, errorOf, onChange }: NewCodeFormProps) {
  const { t } = useTranslation()
  const missing = editionsInOrder.find((edition) => !editions.includes(edition))
  const days = (value: number) => t('qrCode.make.byDefault', { value })
  const text = (field: TextField, param: string) => ({
    id: `qr-${field}`,
    param,
    value: form[field],
    error: errorOf(field),
    onChange: (value: string) => onChange({ [field]: value }),
  })
  return (
    <div className={qrCodesStyles.qrForm}>
      <FieldRow
        id="qr-edition"
        label={t('qrCode.make.edition')}
        error={errorOf('edition')}
        hint={missing && t(missing === 'ess' ? 'qrCode.make.essNotSetUp' : 'qrCode.make.notSetUp')}
      >
        <Segmented<Edition>
          id="qr-edition"
          size="small"
          aria-label={t('qrCode.make.edition')}
          value={form.edition}
          options={editionsInOrder.map((value) => ({
            value,
            label: t(`qrCode.edition.${value}`),
            disabled: !editions.includes(value),
          }))}
          onChange={(edition) => onChange({ edition, typesId: emptyForm(edition).typesId, limits: [] })}
        />
      </FieldRow>
      <FieldRow
        id="qr-template-from"
        label={t('qrCode.make.template')}
        param="TemplateId"
        error={errorOf('template')}
        hint={form.edition === 'essbasic' && t('qrCode.make.typedOnly')}
      >
        <Segmented<string>
          id="qr-template-from"
          size="small"
          aria-label={t('qrCode.make.template')}
          value={form.typesId ? 'typed' : 'list'}
          options={[
            { value: 'list', label: t('qrCode.make.fromList'), disabled: form.edition === 'essbasic' },
            { value: 'typed', label: t('qrCode.make.typed') },
          ]}
          onChange={(from) => onChange({ typesId: from === 'typed', limits: [] })}
        />
        {!form.typesId && (
          <TemplateChoice
            chosen={form.template}
            // Most contracts are named like their template.
            onChoose={(template) =>
              onChange({
                template,
                limits: [],
                ...((form.flowName === '' || form.flowName === form.template?.name) && { flowName: template.name }),
              })
            }
          />
        )}
      </FieldRow>
      {form.typesId && (
        <TextRow
          {...text('typedTemplateId', 'TemplateId')}
          label={t('qrCode.make.templateId')}
          hint={t('qrCode.make.templateIdHint')}
        />
      )}
      <TextRow {...text('flowName', 'FlowName')} label={t('qrCode.make.flowName')} max={qrLimits.flowName} />
      <TextRow
        {...text('qrCodeName', 'QrCodeName')}
        label={t('qrCode.make.qrCodeName')}
        hint={t('qrCode.make.qrCodeNameHint')}
        max={qrLimits.qrCodeName}
      />
      <FieldRow id="qr-validity" label={t('qrCode.make.validity')}>
        <Segmented<CodeForm['validity']>
          id="qr-validity"
          size="small"
          aria-label={t('qrCode.make.validity')}
          value={form.validity}
          options={[
            { value: 'days', label: t('qrCode.make.byDays') },
            { value: 'moment', label: t('qrCode.make.byMoment') },
          ]}
          onChange={(validity) => onChange({ validity })}
        />
      </FieldRow>
      {form.validity === 'days' ? (
        <TextRow
          {...text('qrEffectiveDay', 'QrEffectiveDay')}
          numeric
          label={t('qrCode.make.qrEffectiveDay')}
          placeholder={days(qrLimits.qrDays)}
          suffix={t('qrCode.make.days')}
          hint={t('qrCode.make.qrEffectiveDayHint', { max: qrLimits.maxQrDays })}
        />
      ) : (
        <MomentRow
          id="qr-expiredOn"
          label={t('qrCode.make.expiredOn')}
          param="QrCodeExpiredOn"
          value={form.expiredOn}
          endOfDay
          error={errorOf('expiredOn')}
          hint={t('qrCode.make.expiredOnHint', { max: qrLimits.maxQrExpiryDays })}
          onChange={(expiredOn) => onChange({ expiredOn })}
        />
      )}
      <div className={styles.qrHalf}>
        <TextRow
          {...text('maxFlowNum', 'MaxFlowNum')}
          numeric
          label={t('qrCode.make.maxFlowNum')}
          placeholder={days(qrLimits.flows)}
          suffix={t('qrCode.make.copies')}
          hint={t('qrCode.make.maxFlowNumHint')}
        />
        <TextRow
          {...text('flowEffectiveDay', 'FlowEffectiveDay')}
          numeric
          label={t('qrCode.make.flowEffectiveDay')}
          placeholder={days(qrLimits.flowDays)}
          suffix={t('qrCode.make.days')}
          hint={t('qrCode.make.flowEffectiveDayHint', { max: qrLimits.maxFlowDays })}
        />
      </div>
      <More fold="qr-code-restrictions" label={t('qrCode.make.restrictions')} set={form.restrictions.length}>
        <p>{t('qrCode.make.restrictionsHint')}</p>
        <RestrictionRows
          persons={form.restrictions}
          errorOf={errorOf}
          onChange={(restrictions) => onChange({ restrictions })}
        />
      </More>
      <MoreRows form={form} errorOf={errorOf} text={text} onChange={onChange} />
    </div>
  )
}
