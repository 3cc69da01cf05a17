// Words for pages without a language switch, which say everything in Chinese with every other language beside it.
import { languageCodes, languages } from './in-order.ts'
import type { Language } from './zh/language-type.ts'

/** A text and the lang attribute of its language. */
export interface Translation {
  readonly lang: string
  readonly text: string
}

export type Values = Readonly<Record<string, string | number>>

/** Finds a word in a table of words: `(words) => words.action.sign`. */
export type Word<Words> = (words: Words) => string

export interface SideBySide<Words> {
  /** In Chinese. */
  readonly say: (word: Word<Words>, values?: Values) => string
  /** In the other languages, in their order. */
  readonly others: (word: Word<Words>, values?: Values) => readonly Translation[]
}

/** Loads one feature's words in all languages, the source first. */
export async function sideBySide<Words>(
  load: (language: Language) => Promise<Words>,
  inOrder: readonly Language[] = languageCodes.map((code) => languages[code]),
): Promise<SideBySide<Words>> {
  const tables = await Promise.all(
    inOrder.map(async (language) => ({ lang: language.html, words: await load(language) })),
  )
  const [source, ...others] = tables
  if (!source) throw new Error('There is no language.')
  return {
    say: (word, values) => fillIn(word(source.words), values),
    others: (word, values) => others.map(({ lang, words }) => ({ lang, text: fillIn(word(words), values) })),
  }
}

/** Fills the blanks: `{{name}}` with `values.name`. */
export function fillIn(text: string, values: Values = {}): string {
  return text.replaceAll(/\{\{(\w+)\}\}/g, (blank, name: string) => String(values[name] ?? blank))
}
