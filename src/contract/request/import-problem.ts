// What can be wrong with an imported JSON. Values, not exceptions: the screen says each in the person's language.

export type ImportProblemCode =
  /** The draft is edited elsewhere. */
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
  /** What stands there, for the message. */
  readonly found?: string
  /** pageBeyond: the pages that the file has; notJson: the line. */
  readonly limit?: number
}

/** Problems that a person may wave through: the component is kept, and is told about until it is mended. */
export function isWaivable(problem: ImportProblem): boolean {
  return problem.code === 'pageBeyond'
}
