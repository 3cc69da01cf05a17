// What the person is told when a file could not be converted to PDF.
import type { TFunction } from 'i18next'
import { trimEndOf } from '../../../contract/values/trim-characters.ts'
import { failureOf } from '../../../contract/conversion/failures.ts'

/** The reason in the person's language, without a full stop. */
export function conversionReason(t: TFunction, taskMessage: string): string {
  const failure = taskMessage === '' ? 'process' : failureOf(taskMessage)
  return failure === null ? trimEndOf(taskMessage, /[。.]/) : t(`open.conversion.${failure}`)
}
