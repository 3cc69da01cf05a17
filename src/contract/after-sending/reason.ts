// A reason in words: text, digits and punctuation (SDK, CancelMessage). The screen asks the same of a review's.
import { lengthOf } from './broken-rule.ts'

const emoji = /\p{Extended_Pictographic}/u

export type ReasonProblem = 'missing' | 'long' | 'emoji'

/** What is wrong with a reason of at most `max` characters, counted as Tencent counts; null for a good one. */
export function reasonProblem(text: string, max: number): ReasonProblem | null {
  if (text.trim() === '') return 'missing'
  if (lengthOf(text) > max) return 'long'
  return emoji.test(text) ? 'emoji' : null
}
