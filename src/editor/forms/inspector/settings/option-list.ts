// Lists of options: validation and reordering.
import { cleanText } from '../../../../contract/values/clean-text.ts'

/** Cleaned as what is printed, without blanks at either end. */
export function tidyOption(text: string): string {
  return cleanText(text, 'content').trim()
}

/** What is wrong with an option, given the others, or null. */
export function optionProblem(others: readonly string[], text: string): 'empty' | 'double' | null {
  if (text === '') return 'empty'
  return others.includes(text) ? 'double' : null
}

/** The list with one item moved by one place; unchanged at the ends. */
export function moved(list: readonly string[], from: number, by: 1 | -1): readonly string[] {
  const to = from + by
  if (to < 0 || to >= list.length) return list
  return list.map((item, n) => (n === from ? list[to]! : n === to ? list[from]! : item))
}
