// The ways in which each recipient may make a personal signature (ApproverComponentLimitTypes).
import { DeleteOutlined, PlusOutlined } from '@ant-design/icons'
import { Button, Select } from 'antd'
import { useTranslation } from 'react-i18next'
import { ways, type CodeForm, type SignatureLimit, type Way } from './new-code.ts'
import { clsx } from 'clsx'
import { CleanInput } from '../../ui/fields/CleanInput.tsx'
import textStyles from '../../ui/text.module.css'
import qrCodesStyles from './qr-codes.module.css'
import styles from './LimitRows.module.css'

interface LimitRowsProps {
  readonly form: CodeForm
  /** Takes `limits.0` and the like. */
  readonly errorOf: (field: string) => string | null
  readonly onChange: (limits: readonly SignatureLimit[]) => void
}

export function LimitRows({ form, errorOf, onChange }: LimitRowsProps) {
  const { t } = useTranslation()
  if (form.typesId) return <TypedLimits form={form} errorOf={errorOf} onChange={onChange} />
  const parties = form.template?.parties.filter(({ kind }) => kind !== 'initiator') ?? []
  if (parties.length === 0) return <p>{t('qrCode.make.limitsFirst')}</p>
  return (
    <div data-param="ApproverComponentLimitTypes" className={styles.qrLimits}>
      {parties.map(({ recipientId, role, kind }) => (
        <div key={recipientId} className={styles.qrLimit}>
          <span title={recipientId}>{t(`qrCode.make.party.${kind}`, { role })}</span>
          <WaySelect
            id={`qr-limit-${recipientId}`}
            label={t('qrCode.make.limitOf', { role })}
            values={form.limits.find((one) => one.recipientId === recipientId)?.values ?? []}
            onChange={(values) =>
              onChange([
                ...form.limits.filter((one) => one.recipientId !== recipientId),
                ...(values.length > 0 ? [{ recipientId, values }] : []),
              ])
            }
          />
        </div>
      ))}
    </div>
  )
}

/** For a template whose recipients are not known. */
function TypedLimits({ form: { limits }, errorOf, onChange }: LimitRowsProps) {
  const { t } = useTranslation()
  const set = (place: number, change: Partial<SignatureLimit>) =>
    onChange(limits.map((one, at) => (at === place ? { ...one, ...change } : one)))
  return (
    <div data-param="ApproverComponentLimitTypes" className={styles.qrLimits}>
      {limits.map(({ recipientId, values }, place) => {
        const error = errorOf(`limits.${place}`)
        return (
          // oxlint-disable-next-line react/no-array-index-key -- a row has no id; its text is in the form
          <div key={place} className={clsx(styles.qrLimit, styles.qrLimitTyped)}>
            <CleanInput
              size="small"
              autoComplete="off"
              title="RecipientId"
              aria-label={`${t('qrCode.make.recipientId')} ${place + 1}`}
              placeholder={t('qrCode.make.recipientId')}
              value={recipientId}
              status={error ? 'error' : undefined}
              onChange={(typed) => set(place, { recipientId: typed })}
            />
            <WaySelect
              id={`qr-limit-${place}`}
              label={t('qrCode.make.limitOf', { role: recipientId || String(place + 1) })}
              values={values}
              onChange={(next) => set(place, { values: next })}
            />
            <Button
              type="text"
              size="small"
              icon={<DeleteOutlined aria-hidden />}
              aria-label={t('qrCode.make.limitRemove', { place: place + 1 })}
              onClick={() => onChange(limits.filter((_, at) => at !== place))}
            />
            {error && (
              <span className={textStyles.fieldError} role="alert">
                {error}
              </span>
            )}
          </div>
        )
      })}
      <Button
        className={qrCodesStyles.qrAdd}
        size="small"
        icon={<PlusOutlined aria-hidden />}
        onClick={() => onChange([...limits, { recipientId: '', values: [] }])}
      >
        {t('qrCode.make.limitAdd')}
      </Button>
    </div>
  )
}

interface WaySelectProps {
  readonly id: string
  readonly label: string
  readonly values: readonly Way[]
  readonly onChange: (values: readonly Way[]) => void
}

function WaySelect({ id, label, values, onChange }: WaySelectProps) {
  const { t } = useTranslation()
  return (
    <Select<Way[]>
      id={id}
      size="small"
      mode="multiple"
      aria-label={label}
      placeholder={t('qrCode.make.limitAny')}
      value={[...values]}
      onChange={(next) => onChange(ways.filter((way) => next.includes(way)))}
      options={ways.map((value) => ({ value, label: t(`qrCode.make.way.${value}`) }))}
    />
  )
}
