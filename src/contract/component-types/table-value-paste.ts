// Parses cells from the clipboard as Excel and WPS write them: tabs between cells, line ends between rows, and quotes
// around a cell that contains either or a quote, with inner quotes doubled.

/** The rows of cells; a trailing line end adds no row. */
export function parseCells(text: string): readonly (readonly string[])[] {
  const lines: string[][] = [[]]
  let at = 0
  while (at <= text.length) {
    const quoted = text[at] === '"' ? quotedCell(text, at) : null
    const end = quoted?.end ?? plainEnd(text, at)
    lines.at(-1)!.push(quoted?.content ?? text.slice(at, end))
    at = end + 1
    if (end >= text.length) break
    if (text[end] === '\t') continue
    if (text[end] === '\r' && text[end + 1] === '\n') at += 1
    if (at >= text.length) break
    lines.push([])
  }
  return lines
}

/** Whether the pasted text is more than one cell. */
export function isSeveralCells(text: string): boolean {
  const lines = parseCells(text)
  return lines.length > 1 || (lines[0]?.length ?? 0) > 1
}

function plainEnd(text: string, from: number): number {
  let end = from
  while (end < text.length && text[end] !== '\t' && text[end] !== '\n' && text[end] !== '\r') end += 1
  return end
}

/** Null if the quote is not closed at the cell's end; then it is an ordinary character. */
function quotedCell(text: string, from: number): { readonly content: string; readonly end: number } | null {
  for (let at = from + 1; at < text.length; at += 1) {
    if (text[at] !== '"') continue
    if (text[at + 1] === '"') {
      at += 1
      continue
    }
    const next = text[at + 1]
    if (next !== undefined && next !== '\t' && next !== '\n' && next !== '\r') return null
    return { content: text.slice(from + 1, at).replaceAll('""', '"'), end: at + 1 }
  }
  return null
}
