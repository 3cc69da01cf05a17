// The view position in a contract, saved with the draft.

export interface ViewPosition {
  readonly pageNumber: number
  /** `page-width`, `page-fit`, or a number as text. */
  readonly scale: string
  /** The point of the page at the top left of the view, pt. */
  readonly topPt?: number
  readonly leftPt?: number
}
