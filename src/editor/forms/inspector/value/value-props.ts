// The props of every value control.
import type { PlacedComponent } from '../../../../contract/draft/draft.ts'

/** The id of the value's control. */
export const valueId = 'lk-value'

export interface ValueProps {
  readonly placed: PlacedComponent
  /** ComponentValue, or an empty string. */
  readonly value: string
  readonly editable: boolean
  /** An empty string removes the value. */
  readonly set: (value: string) => void
}
