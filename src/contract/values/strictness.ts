// How strictly values are checked, and how they are corrected automatically.

/**
 * draft: values are filled in step by step, so an empty text is not wrong yet. complete: the value is needed now.
 */
export type Strictness = 'draft' | 'complete'

/** The problem of a required text that is absent. */
export type Missing = 'missing'

/**
 * Corrects a text without asking: the result of `tidy`, if that is a different text without a problem. Null if tidying
 * does not help. Accepts any JSON value.
 */
export function mended(
  text: unknown,
  tidy: (text: string) => string,
  problem: (text: string) => string | null,
): string | null {
  if (typeof text !== 'string') return null
  const tidied = tidy(text)
  return tidied !== text && tidied !== '' && problem(tidied) === null ? tidied : null
}
