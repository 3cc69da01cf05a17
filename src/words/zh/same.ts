// The shape of a language's words: the keys of the Chinese ones, which are the source, and any text.
import type { words } from './words.ts'

/** The same keys, any words: a word that is missing does not compile. */
export type Same<T> = { readonly [K in keyof T]: T[K] extends string ? string : Same<T[K]> }

/** What a language has to say. */
export type Words = Same<typeof words>
