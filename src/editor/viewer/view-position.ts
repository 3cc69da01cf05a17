// Where one was in a contract, kept with the draft.

export interface ViewPosition {
  readonly pageNumber: number
  /** `page-width`, `page-fit`, or a number as text. */
  readonly scale: string
  /** The page's point at the top left of the view, pt. */
  readonly topPt?: number
  readonly leftPt?: number
}
