// What is wrong with a value that stands in the draft already (an import, or time that went by), in place of the hint.
interface StandingProps {
  readonly id: string
  readonly children: string
}

export function Standing({ id, children }: StandingProps) {
  return (
    <span className="lk-field-error" role="alert" id={`${id}-error`}>
      {children}
    </span>
  )
}
