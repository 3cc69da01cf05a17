// A label and its control, with what is wrong under it.
import type { ReactNode } from 'react'

interface FieldRowProps {
  readonly label: string
  readonly id: string
  readonly error?: string | null
  readonly hint?: string
  readonly children: ReactNode
}

export function FieldRow({ label, id, error, hint, children }: FieldRowProps) {
  return (
    <div className="lk-field">
      <label htmlFor={id}>{label}</label>
      <div className="lk-field-control">
        {children}
        {error && (
          <span className="lk-field-error" role="alert" id={`${id}-error`}>
            {error}
          </span>
        )}
        {!error && hint && <span className="lk-field-hint">{hint}</span>}
      </div>
    </div>
  )
}
