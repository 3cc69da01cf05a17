// A text of one who may scan: an input without a label of its own, with what is wrong under it.
import { CleanInput } from '../../ui/fields/CleanInput.tsx'
import { useField } from '../../ui/fields/field-register.ts'
import textStyles from '../../ui/text.module.css'

interface PersonTextProps {
  readonly id: string
  readonly param: string
  readonly label: string
  readonly placeholder: string
  readonly value: string
  readonly error: string | null
  readonly onChange: (value: string) => void
}

export function PersonText({ id, param, label, placeholder, value, error, onChange }: PersonTextProps) {
  const row = useField({ id, param })
  return (
    <div ref={row} data-param={param}>
      <CleanInput
        id={id}
        size="small"
        autoComplete="off"
        aria-label={label}
        title={param}
        placeholder={placeholder}
        value={value}
        status={error ? 'error' : undefined}
        aria-invalid={error !== null}
        aria-describedby={error ? `${id}-error` : undefined}
        onChange={onChange}
      />
      {error && (
        <span className={textStyles.fieldError} role="alert" id={`${id}-error`}>
          {error}
        </span>
      )}
    </div>
  )
}
