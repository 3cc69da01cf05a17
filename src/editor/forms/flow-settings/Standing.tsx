import textStyles from '../../ui/text.module.css'
// What is wrong with a value that stands in the draft already (an import, or time that went by), in place of the hint.
interface StandingProps {
  readonly id: string
  readonly children: string
}

export function Standing({ id, children }: StandingProps) {
  return (
    <span className={textStyles.fieldError} role="alert" id={`${id}-error`}>
      {children}
    </span>
  )
}
