// Lists of options: what may be in one, and moving within it.

/** What is wrong with a text among the others, or null. */
export function optionProblem(others: readonly string[], text: string): 'empty' | 'double' | null {
  if (text === '') return 'empty'
  return others.includes(text) ? 'double' : null
}

/** The list with one item moved by one place; the same order where there is no such place. */
export function moved(list: readonly string[], from: number, by: 1 | -1): readonly string[] {
  const to = from + by
  if (to < 0 || to >= list.length) return list
  return list.map((item, n) => (n === from ? list[to]! : n === to ? list[from]! : item))
}
