// 更多: the settings of a new QR code that few people need.
import type { ComponentProps } from 'react'
import { useTranslation } from 'react-i18next'
import { More } from '../../ui/fields/More.tsx'
import { SelectRow } from '../../ui/fields/SelectRow.tsx'
import { SwitchRow } from '../../ui/fields/SwitchRow.tsx'
import { LimitRows } from './LimitRows.tsx'
import type { CodeForm } from './new-code.ts'
import { TextRow } from './rows.tsx'
import fieldRowStyles from '../../ui/fields/FieldRow.module.css'
import styles from './MoreRows.module.css'

export type TextField =
  | 'flowName'
  | 'qrCodeName'
  | 'callbackUrl'
  | 'typedTemplateId'
  | 'maxFlowNum'
  | 'flowEffectiveDay'
  | 'qrEffectiveDay'
  | 'userData'
  | 'proxyOrganizationId'

interface MoreRowsProps {
  readonly form: CodeForm
  readonly errorOf: (field: string) => string | null
  /** The props of a text row. */
  readonly text: (
    field: TextField,
    param: string,
  ) => Pick<ComponentProps<typeof TextRow>, 'id' | 'param' | 'value' | 'error' | 'onChange'>
  readonly onChange: (change: Partial<CodeForm>) => void
}

/** FlowDisplayType (SDK). */
const displayTypes = [0, 1, 2, 3] as const

export function MoreRows({ form, errorOf, text, onChange }: MoreRowsProps) {
  const { t } = useTranslation()
  const own = form.edition === 'ess'
  const set = [
    form.limits.length > 0,
    form.callbackUrl !== '',
    form.flowNameAppendScannerInfo,
    form.forbidPersonalMultipleSign,
    form.flowDisplayType !== undefined,
    own && form.userData !== '',
    own && form.proxyOrganizationId !== '',
  ].filter(Boolean).length
  return (
    <More fold="qr-code-more" set={set}>
      <SwitchRow
        id="qr-once"
        label={t('qrCode.make.once')}
        param="ForbidPersonalMultipleSign"
        hint={t('qrCode.make.onceHint')}
        value={form.forbidPersonalMultipleSign}
        onChange={(value) => onChange({ forbidPersonalMultipleSign: value === true })}
      />
      <SwitchRow
        id="qr-append"
        label={t('qrCode.make.append')}
        param="FlowNameAppendScannerInfo"
        hint={t('qrCode.make.appendHint')}
        value={form.flowNameAppendScannerInfo}
        onChange={(value) => onChange({ flowNameAppendScannerInfo: value === true })}
      />
      <SelectRow<number>
        id="qr-display"
        label={t('flow.set.FlowDisplayType')}
        param="FlowDisplayType"
        value={form.flowDisplayType}
        fallback={0}
        hint={t('flow.hint.FlowDisplayType')}
        options={displayTypes.map((value) => ({ value, label: t(`flow.value.FlowDisplayType.${value}`) }))}
        onChange={(flowDisplayType) => onChange({ flowDisplayType })}
      />
      <div className={fieldRowStyles.field}>
        <span className={styles.qrLabel} title="ApproverComponentLimitTypes">
          {t('qrCode.make.limits')}
        </span>
        <div className={fieldRowStyles.fieldControl}>
          <LimitRows form={form} errorOf={errorOf} onChange={(limits) => onChange({ limits })} />
          <span className={fieldRowStyles.fieldHint}>{t('qrCode.make.limitsHint')}</span>
        </div>
      </div>
      {own && (
        <>
          <TextRow {...text('userData', 'UserData')} label={t('flow.set.UserData')} hint={t('flow.hint.UserData')} />
          <TextRow
            {...text('proxyOrganizationId', 'Agent.ProxyOrganizationId')}
            label={t('flow.set.ProxyOrganizationId')}
            hint={t('qrCode.make.proxyHint')}
          />
        </>
      )}
      <TextRow
        {...text('callbackUrl', 'CallbackUrl')}
        label={t('qrCode.make.callbackUrl')}
        hint={t('qrCode.make.callbackUrlHint')}
      />
    </More>
  )
}
