// How strict a value is asked about, and what a mend of it is.

/**
 * draft: filled in bit by bit, so an empty text is not wrong yet. complete: it is used now and has to be there.
 */
export type Strictness = 'draft' | 'complete'

/** What is wrong with a text that has to be there and is not. */
export type Missing = 'missing'

/**
 * A text put right without asking anybody: what `tidy` makes of it, where that is another text and nothing is wrong
 * with it. Null where no mend helps; any JSON value may be given.
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
