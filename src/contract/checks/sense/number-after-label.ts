// Numbers of people and companies that stand right after what they are called.
import { isParted } from './text-doubt.ts'
import type { TextPage } from '../../text/text-page.ts'

export interface LabelledNumber {
  readonly label: string
  /** Index of its first character in `joined`. */
  readonly begin: number
  /** In capitals. */
  readonly number: string
  /** It may have lost characters, or have some of its neighbour's: another line or a blank is inside or after it. */
  readonly uncertain: boolean
}

/** What may stand between: a remark in brackets, another label beside it, a colon, the edge of a cell. */
const between = /^(?:\([^()\n]{0,20}\)|[/或及、][^\n:\d]{0,16})?[:为是(\n]{0,3}([0-9A-Za-z*]{12,40})/

/** `label` is global. */
export function numbersAfter(page: TextPage, label: RegExp): readonly LabelledNumber[] {
  const found: LabelledNumber[] = []
  for (const { 0: words, index } of page.joined.matchAll(label)) {
    const from = index + words.length
    const match = between.exec(page.joined.slice(from, from + 80))
    const number = match?.[1]
    if (!match || number === undefined) continue
    const end = from + match[0].length
    const begin = end - number.length
    const isBroken = page.joined[end] === '\n' && /[0-9A-Za-z]/.test(page.joined[end + 1] ?? '')
    found.push({
      label: page.joined.slice(index, begin),
      begin,
      number: number.toUpperCase(),
      uncertain: isBroken || isParted(page, begin, number.length),
    })
  }
  return found
}
