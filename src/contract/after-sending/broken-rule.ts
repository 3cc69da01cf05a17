// What Tencent would refuse, told before anything is sent.

export interface BrokenRule {
  /** Tencent's code for it. */
  readonly code: string
  /** The parameter that it is about, by the API's name. */
  readonly param: string
  /** In plain English; the screens have words of their own for the code. */
  readonly why: string
}

/** How Tencent counts: characters, an emoji being one. */
export function lengthOf(text: string): number {
  return [...text].length
}
