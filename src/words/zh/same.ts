// The shape of a language's words: the keys of the Chinese ones, which are the source, and any text.
import type { words } from './words.ts'

/** The same keys, any words: a word that is missing does not compile. */
export type SameKeys<T> = { readonly [K in keyof T]: T[K] extends string ? string : SameKeys<T[K]> }

/**
 * The plural categories of i18next's suffixes (CLDR). A word itself is its form for `other`, which every language has.
 */
export type PluralForm = Exclude<Intl.LDMLPluralRule, 'other'>

/**
 * The same keys, and beside a word that counts its plural forms: `found_one`, `found_few`. The compiler allows every
 * category; a test holds a language to its own.
 */
export type Same<T> = {
  readonly [K in keyof T]: T[K] extends string ? string : Same<T[K]>
} & {
  readonly [K in keyof T & string as T[K] extends string ? `${K}_${PluralForm}` : never]?: string
}

/** What a language has to say. */
export type Words = Same<typeof words>
