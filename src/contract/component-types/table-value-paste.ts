// What Excel and WPS put on the clipboard: cells between tabs, rows between line ends, and a cell with a line end, a
// tab or a quote in it between quotes, its own quotes doubled.

/** The lines of cells; a line end at the end of all makes no further line. */
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

/** True where a paste is more than the text of one cell. */
export function isSeveralCells(text: string): boolean {
  const lines = parseCells(text)
  return lines.length > 1 || (lines[0]?.length ?? 0) > 1
}

function plainEnd(text: string, from: number): number {
  let end = from
  while (end < text.length && text[end] !== '\t' && text[end] !== '\n' && text[end] !== '\r') end += 1
  return end
}

/** Null where the quote is not closed at a border of the cell: then it is a quote like any other. */
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
