// A label and its control, with any error below.
import type { ReactNode } from 'react'
import { useField } from './field-register.ts'
import textStyles from '../text.module.css'
import styles from './FieldRow.module.css'

interface FieldRowProps {
  readonly label: string
  readonly id: string
  /** The API's own name of the parameter, shown on the label for people who know the documents. */
  readonly param?: string
  readonly error?: string | null
  readonly hint?: ReactNode
  readonly children: ReactNode
}

export function FieldRow({ label, id, param, error, hint, children }: FieldRowProps) {
  const row = useField({ id, param })
  return (
    <div ref={row} className={styles.field} data-field={id} data-param={param}>
      <label htmlFor={id} title={param}>
        {label}
      </label>
      <div className={styles.fieldControl}>
        {children}
        {error && (
          <span className={textStyles.fieldError} role="alert" id={`${id}-error`}>
            {error}
          </span>
        )}
        {!error && hint && <span className={styles.fieldHint}>{hint}</span>}
      </div>
    </div>
  )
}
