// What is wrong with the keys of a language's words, held against the source: words that are missing or too many, and
// plural forms other than the language's own.
import { blanksOf } from './flat.ts'

const form = /^(.+)_(zero|one|two|few|many|other)$/

/** The plural categories that a language's whole words stand beside: all but `other`, which is the word itself. */
export function pluralForms(locale: string): readonly string[] {
  return new Intl.PluralRules(locale).resolvedOptions().pluralCategories.filter((category) => category !== 'other')
}

export function keyProblems(
  source: ReadonlyMap<string, string>,
  words: ReadonlyMap<string, string>,
  locale: string,
): readonly string[] {
  const problems: string[] = []
  const forms = pluralForms(locale)
  const counted = new Set<string>()
  for (const [key, text] of source) if (!words.get(key)) problems.push(`${key} is missing: ${text}`)
  for (const key of words.keys()) {
    if (source.has(key)) continue
    const [, word = '', category = ''] = form.exec(key) ?? []
    if (!source.has(word)) problems.push(`${key} is none of the source`)
    else if (!forms.includes(category)) problems.push(`${key}: ${locale} has no such plural form beside the word`)
    else if (!blanksOf(source.get(word)!).includes('count')) problems.push(`${key}: the word has no {{count}}`)
    else counted.add(word)
  }
  for (const word of counted)
    for (const category of forms)
      if (!words.get(`${word}_${category}`)) problems.push(`${word}_${category} is missing beside the other forms`)
  return problems
}

/** Blanks that a text has and the source does not, or the other way round. A plural form may leave out the count. */
export function blankProblems(source: ReadonlyMap<string, string>, words: ReadonlyMap<string, string>) {
  return [...words].flatMap(([key, text]) => {
    const whole = source.get(key)
    const wanted = blanksOf(whole ?? source.get(key.replace(form, '$1')) ?? '')
    const found = blanksOf(text)
    const missing = wanted.filter((blank) => !found.includes(blank) && (whole !== undefined || blank !== 'count'))
    const unknown = found.filter((blank) => !wanted.includes(blank))
    return [
      ...missing.map((blank) => `${key} lacks {{${blank}}}`),
      ...unknown.map((blank) => `${key} has {{${blank}}}`),
    ]
  })
}
