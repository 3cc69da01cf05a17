// Problems of an imported JSON, as values that the screen translates.

export type ImportProblemCode =
  /** The draft is being edited in another tab. */
  | 'readOnly'
  | 'empty'
  | 'tooLarge'
  | 'notJson'
  /** The file's encoding is not known. */
  | 'notText'
  /** U+FFFD stands where a character was lost when the text was converted. */
  | 'damaged'
  /** Two keys of an object are alike, of which only the last would be read. */
  | 'duplicateKey'
  /** A number with more digits than JavaScript keeps. */
  | 'numberLost'
  | 'tooDeep'
  | 'notRequest'
  /** A request of the third-party application edition, which is not read. */
  | 'otherEdition'
  /** What Tencent answered, not what was asked. */
  | 'answer'
  /** Neither parties, components nor settings. */
  | 'nothing'
  /** A parameter's name in another spelling, which can be corrected. */
  | 'misspelled'
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
  /** pageBeyond: number of pages in the file; notJson and damaged: line number. */
  readonly limit?: number
  /** misspelled: the name as Tencent spells it. */
  readonly wanted?: string
}

/**
 * Problems that a person may waive: a name is corrected, everything else is imported as it is. The checks report a page
 * that the file lacks until it is fixed.
 */
export function isWaivable({ code }: ImportProblem): boolean {
  return code === 'pageBeyond' || code === 'misspelled' || code === 'damaged'
}
