// A field of a signer's details: its label and, once the person has left it, what is wrong with it.
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { CleanInput } from '../../../ui/fields/CleanInput.tsx'
import { maxNameLength } from '../../../../contract/values/person-name.ts'
import actionStyles from './action.module.css'
import textStyles from '../../../ui/text.module.css'
import type { Problem } from '../../../../words/zh/fields.ts'

interface NameFieldProps {
  readonly id: string
  readonly label: string
  readonly value: string
  readonly problem: Problem | null | undefined
  readonly tel?: boolean
  readonly maxLength?: number
  readonly tidy: (text: string) => string
  readonly onChange: (value: string) => void
}

export function NameField({ id, label, value, problem, tel, maxLength, tidy, onChange }: NameFieldProps) {
  const { t } = useTranslation()
  // An unfinished number is not an error while it is being typed.
  const [left, setLeft] = useState(false)
  const shown = problem && left
  return (
    <div className={actionStyles.nameRow}>
      <label htmlFor={id}>{label}</label>
      <div>
        <CleanInput
          id={id}
          value={value}
          inputMode={tel ? 'tel' : 'text'}
          autoComplete="off"
          maxLength={maxLength}
          status={shown ? 'error' : undefined}
          aria-invalid={Boolean(shown)}
          aria-describedby={shown ? `${id}-problem` : undefined}
          cleaning={tidy}
          onChange={onChange}
          onLeave={() => setLeft(true)}
        />
        {shown && (
          <p id={`${id}-problem`} className={textStyles.fieldError}>
            {t(`problem.${problem}`, { max: maxNameLength, min: 0 })}
          </p>
        )}
      </div>
    </div>
  )
}
