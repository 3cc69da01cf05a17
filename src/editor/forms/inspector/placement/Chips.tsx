import styles from './Chips.module.css'
// Small toggle buttons, of which at least one stays on.

interface ChipsProps {
  readonly label: string
  readonly chips: readonly {
    readonly value: number
    readonly label: string
    readonly title: string
    readonly on: boolean
  }[]
  readonly disabled: boolean
  readonly onToggle: (value: number) => void
}

export function Chips({ label, chips, disabled, onToggle }: ChipsProps) {
  const alone = chips.filter((chip) => chip.on).length === 1
  return (
    <span className={styles.chips} role="group" aria-label={label}>
      {chips.map(({ value, label: text, title, on }) => (
        <button
          key={value}
          type="button"
          className={styles.chip}
          title={title}
          aria-label={title}
          aria-pressed={on}
          disabled={disabled}
          aria-disabled={on && alone ? true : undefined}
          onClick={() => {
            if (!(on && alone)) onToggle(value)
          }}
        >
          {text}
        </button>
      ))}
    </span>
  )
}
