// A free-text reason: text, digits and punctuation (SDK, CancelMessage). The screen applies the same rule to a
// review's.
import { lengthOf } from './broken-rule.ts'

const emoji = /\p{Extended_Pictographic}/u

export type ReasonProblem = 'missing' | 'long' | 'emoji'

/** The problem of a reason of at most `max` characters, as Tencent counts; null if valid. */
export function reasonProblem(text: string, max: number): ReasonProblem | null {
  if (text.trim() === '') return 'missing'
  if (lengthOf(text) > max) return 'long'
  return emoji.test(text) ? 'emoji' : null
}
