// Problems of an imported JSON, as values that the screen translates.

export type ImportProblemCode =
  /** The draft is being edited in another tab. */
  | 'readOnly'
  | 'empty'
  | 'tooLarge'
  | 'notJson'
  | 'tooDeep'
  | 'notRequest'
  | 'notList'
  | 'notObject'
  | 'typeMissing'
  | 'notNumber'
  | 'numberMissing'
  | 'sizeNotPositive'
  | 'pageBeyond'
  | 'tooManyParties'

export interface ImportProblem {
  readonly code: ImportProblemCode
  /** Where in the JSON: `Approvers[0].SignComponents[2].ComponentWidth`. Empty for the whole. */
  readonly path: string
  /** The value there, for the message. */
  readonly found?: string
  /** pageBeyond: number of pages in the file; notJson: line number. */
  readonly limit?: number
}

/** Problems that a person may waive: the component is imported, and reported until fixed. */
export function isWaivable(problem: ImportProblem): boolean {
  return problem.code === 'pageBeyond'
}
