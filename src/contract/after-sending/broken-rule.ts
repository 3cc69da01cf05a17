// A violated rule of Tencent's, found before sending.

export interface BrokenRule {
  /** Tencent's code for it. */
  readonly code: string
  /** The API's name of the parameter. */
  readonly param: string
  /** In plain English; the screens have their own words for the code. */
  readonly why: string
}

/** Tencent counts characters; an emoji is one. */
export function lengthOf(text: string): number {
  return [...text].length
}
