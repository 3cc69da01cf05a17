// A reason in words, with its length as Tencent counts it and what is wrong with it.
import { useTranslation } from 'react-i18next'
import { CleanTextArea } from '../../../ui/fields/CleanInput.tsx'
import { lengthOf } from '../../../../contract/after-sending/broken-rule.ts'
import { reasonProblem } from '../../../../contract/after-sending/reason.ts'
import textStyles from '../../../ui/text.module.css'
import styles from './ReasonField.module.css'

interface ReasonFieldProps {
  readonly id: string
  readonly label: string
  readonly placeholder: string
  readonly value: string
  readonly max: number
  readonly onChange: (value: string) => void
}

export function ReasonField({ id, label, placeholder, value, max, onChange }: ReasonFieldProps) {
  const { t } = useTranslation()
  const problem = value === '' ? null : reasonProblem(value, max)
  return (
    <div className={styles.reason}>
      <label htmlFor={id}>{label}</label>
      <CleanTextArea
        id={id}
        rows={3}
        value={value}
        placeholder={placeholder}
        status={problem ? 'error' : undefined}
        aria-invalid={problem !== null}
        aria-describedby={`${id}-note`}
        cleaning="content"
        onChange={onChange}
      />
      <p id={`${id}-note`} className={styles.reasonNote}>
        <span className={textStyles.fieldError} role={problem ? 'alert' : undefined}>
          {problem && t(`flows.reason.${problem}`, { max })}
        </span>
        <span className={textStyles.hint}>{t('flows.reason.count', { count: lengthOf(value), max })}</span>
      </p>
    </div>
  )
}
