// What the control of every type is given.
import type { PlacedComponent } from '../../../../contract/draft/draft.ts'

/** The id of the value's control. */
export const valueId = 'lk-value'

export interface ValueProps {
  readonly placed: PlacedComponent
  /** ComponentValue, or an empty text. */
  readonly value: string
  readonly editable: boolean
  /** An empty text takes the value away. */
  readonly set: (value: string) => void
}
