// The measured rows as a table of Markdown.
import { barText, median, quartiles, ratioOf, verdictOf, type Row } from './row.ts'

const head = ['| what | ours | against | ratio | bar | |', '|---|---|---|---|---|---|']

export function tableOf(rows: readonly Row[]): string {
  const lines = rows.map((row) => {
    const ratio = ratioOf(row)
    const verdict = verdictOf(row)
    return [
      row.what,
      valuesText(row.ours, row.unit),
      row.theirs ? `${row.theirs.name}: ${valuesText(row.theirs.values, row.unit)}` : '–',
      ratio === null ? '–' : ratio.toFixed(2),
      barText(row),
      verdict === 'missed' ? '**missed**' : verdict,
    ].join(' | ')
  })
  return [...head, ...lines.map((line) => `| ${line} |`)].join('\n')
}

const begin = '<!-- npm run bench -- --write -->'
const end = '<!-- end -->'

/** A document with the table between its two marks replaced. */
export function withTable(document: string, table: string): string {
  const [before, rest = ''] = document.split(begin)
  const [, after] = rest.split(end)
  if (before === undefined || after === undefined) throw new Error('The document has no marks for the table.')
  return `${before}${begin}\n${table}\n${end}${after}`
}

/** The median, with the middle half of the values in brackets. */
function valuesText(values: readonly number[], unit: string): string {
  if (values.length === 0) return '–'
  const shown = (value: number) => (value < 10 ? value.toFixed(1) : value.toFixed(0))
  const [low, high] = quartiles(values)
  const spread = values.length > 1 ? ` (${shown(low)}–${shown(high)})` : ''
  return `${shown(median(values))}${spread} ${unit}`
}
