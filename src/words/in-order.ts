// The languages in the order in which they are offered and shown side by side: the source first.
import * as list from './languages.ts'

export const languages = { ...list }

export type LanguageCode = keyof typeof languages

/** The language that the others are translated from. */
export const source: LanguageCode = 'zh'

export function isLanguage(code: string | null): code is LanguageCode {
  return code !== null && Object.hasOwn(languages, code)
}

export const languageCodes: readonly LanguageCode[] = [
  source,
  ...Object.keys(languages)
    .filter(isLanguage)
    .filter((code) => code !== source),
]
