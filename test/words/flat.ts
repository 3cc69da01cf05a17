// A table of words as a list: each text under its path.

export function flat(words: object, prefix = ''): ReadonlyMap<string, string> {
  const all = new Map<string, string>()
  for (const [key, value] of Object.entries(words) as [string, unknown][]) {
    const path = prefix === '' ? key : `${prefix}.${key}`
    if (typeof value === 'string') all.set(path, value)
    else if (typeof value === 'object' && value !== null)
      for (const [inner, text] of flat(value, path)) all.set(inner, text)
  }
  return all
}

/** The names of the blanks in a text, sorted, each once. */
export function blanksOf(text: string): readonly string[] {
  return [...new Set([...text.matchAll(/\{\{(\w+)\}\}/g)].map((match) => match[1]!))].sort()
}
