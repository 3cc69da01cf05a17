import textStyles from '../../ui/text.module.css'
// The problem with a value that is already in the draft (imported, or outdated by now), shown in place of the hint.
interface ValueProblemProps {
  readonly id: string
  readonly children: string
}

export function ValueProblem({ id, children }: ValueProblemProps) {
  return (
    <span className={textStyles.fieldError} role="alert" id={`${id}-error`}>
      {children}
    </span>
  )
}
