// The type of a language's words: the keys of the Chinese source, with any text.
import type { words } from './words.ts'

/** The same keys with any words. A missing word does not compile. */
export type SameKeys<T> = { readonly [K in keyof T]: T[K] extends string ? string : SameKeys<T[K]> }

/**
 * The plural categories of i18next's suffixes (CLDR). A word itself is its form for `other`, which every language has.
 */
export type PluralForm = Exclude<Intl.LDMLPluralRule, 'other'>

/**
 * The same keys, with plural forms beside words that count: `found_one`, `found_few`. The compiler allows every
 * category; a test checks that a language uses only its own.
 */
export type Same<T> = {
  readonly [K in keyof T]: T[K] extends string ? string : Same<T[K]>
} & {
  readonly [K in keyof T & string as T[K] extends string ? `${K}_${PluralForm}` : never]?: string
}

/** All words that a language must have. */
export type Words = Same<typeof words>
