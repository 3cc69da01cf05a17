// Tables for sketches: cells of text, drawn with box-drawing characters.

/** Full-width characters of a text: a half-width one is half of one. */
function unitsOf(text: string): number {
  return [...text].reduce((sum, c) => sum + (c.codePointAt(0)! < 0x2000 ? 0.5 : 1), 0)
}

function padded(text: string, units: number): string {
  const rest = units - unitsOf(text)
  if (rest < 0) throw new Error(`${text} is wider than its cell`)
  return text + '　'.repeat(Math.floor(rest)) + (rest % 1 === 0 ? '' : ' ')
}

/**
 * The rows of a sketch for a table. `widths` are its columns' in full-width characters; a cell may have several lines.
 * A cell that is `null` is one with the cell above it.
 */
export function tableSketch(widths: readonly number[], rows: readonly (readonly (string | null)[])[]): string {
  const border = (left: string, middle: string, right: string, below?: readonly (string | null)[]) =>
    left + widths.map((width, at) => (below?.[at] === null ? '　' : '─').repeat(width)).join(middle) + right
  const lines = rows.flatMap((row, index) => {
    const cells = row.map((cell) => (cell ?? '').split('\n'))
    const height = Math.max(...cells.map((cell) => cell.length))
    const texts = Array.from(
      { length: height },
      (_, line) => '│' + cells.map((cell, at) => padded(cell[line] ?? '', widths[at]!)).join('│') + '│',
    )
    return index === 0 ? texts : [border('├', '┼', '┤', row), ...texts]
  })
  return [border('┌', '┬', '┐'), ...lines, border('└', '┴', '┘')].join('\n')
}
