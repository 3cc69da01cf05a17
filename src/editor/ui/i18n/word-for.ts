// Words for codes that come from outside, which the compiler cannot check.
import type { TFunction } from 'i18next'
import type { words } from '../../../words/zh/words.ts'

type FamilyOf<Table> = {
  [Key in keyof Table & string]: Table[Key] extends string ? never : Key | `${Key}.${FamilyOf<Table[Key]>}`
}[keyof Table & string]

/** The words under a key: `send.failure`. */
export type WordFamily = FamilyOf<typeof words>

/** The word for a code; null if the family has none. */
export function wordFor(
  t: TFunction,
  family: WordFamily,
  code: string | number,
  values?: Readonly<Record<string, string | number>>,
): string | null {
  const word = t(`${family}.${code}`, { ...values, defaultValue: '' })
  return word === '' ? null : word
}

/** The message for a GatewayError's code. */
export function failureWord(t: TFunction, code: string): string {
  return wordFor(t, 'send.failure', code) ?? t('send.failure.unexpected')
}
