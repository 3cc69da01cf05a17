// The rows of the form. Texts and numbers are kept as typed and checked together on submit.
import { useTranslation } from 'react-i18next'
import { cleaningOf } from '../../../contract/api/cleaning.ts'
import { CleanInput } from '../../ui/fields/CleanInput.tsx'
import { lengthOf } from '../../../contract/after-sending/broken-rule.ts'
import { FieldRow } from '../../ui/fields/FieldRow.tsx'

interface TextRowProps {
  readonly id: string
  readonly label: string
  readonly param: string
  readonly value: string
  readonly error: string | null
  readonly placeholder?: string
  readonly hint?: string
  readonly suffix?: string
  /** Shows a character count with this maximum. */
  readonly max?: number
  readonly numeric?: boolean
  readonly onChange: (value: string) => void
}

export function TextRow({
  id,
  label,
  param,
  value,
  error,
  placeholder,
  hint,
  suffix,
  max,
  numeric,
  onChange,
}: TextRowProps) {
  const { t } = useTranslation()
  const counted =
    max !== undefined && value !== '' ? t('qrCode.make.characters', { count: lengthOf(value), max }) : undefined
  return (
    <FieldRow id={id} label={label} param={param} error={error} hint={counted ?? hint}>
      <CleanInput
        id={id}
        size="small"
        autoComplete="off"
        inputMode={numeric ? 'numeric' : undefined}
        value={value}
        placeholder={placeholder}
        suffix={suffix}
        status={error ? 'error' : undefined}
        aria-invalid={error !== null}
        aria-describedby={error ? `${id}-error` : undefined}
        cleaning={cleaningOf(param.split('.').at(-1)!)}
        onChange={onChange}
      />
    </FieldRow>
  )
}
