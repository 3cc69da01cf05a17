// The measured rows as a table of Markdown.
import { barText, median, quartiles, ratioOf, shown, shownRatio, verdictOf, type Row } from './row.ts'

const head = ['| what | ours | against | ratio | bar | |', '|---|---|---|---|---|---|']

export function tableOf(rows: readonly Row[]): string {
  const lines = rows.map((row) =>
    [
      row.what,
      valuesText(row.ours, row.unit),
      row.theirs ? `${row.theirs.name}: ${valuesText(row.theirs.values, row.unit)}` : '–',
      ratioText(row),
      barText(row),
      verdictText(row),
    ].join(' | '),
  )
  return [...head, ...lines.map((line) => `| ${line} |`)].join('\n')
}

const compareHead = ['| what | kept | now | now : kept | ratio | bar | |', '|---|---|---|---|---|---|---|']

/** The rows beside those that are kept: medians, how they have changed, and the ratio to the neighbour then and now. */
export function comparedTable(kept: readonly Row[], rows: readonly Row[]): string {
  const lines = rows.map((row) => {
    const before = kept.find(({ group, what }) => group === row.group && what === row.what)
    const change = before ? median(row.ours) / median(before.ours) : Number.NaN
    const both = (text: (of: Row) => string) => (before ? `${text(before)} → ${text(row)}` : text(row))
    return [
      row.what,
      before ? valuesText(before.ours, before.unit) : '–',
      valuesText(row.ours, row.unit),
      Number.isFinite(change) ? change.toFixed(2) : '–',
      row.theirs ? both(ratioText) : '–',
      barText(row),
      both(verdictText),
    ].join(' | ')
  })
  return [...compareHead, ...lines.map((line) => `| ${line} |`)].join('\n')
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

function ratioText(row: Row): string {
  const ratio = ratioOf(row)
  return ratio === null || Number.isNaN(ratio) ? '–' : shownRatio(ratio)
}

function verdictText(row: Row): string {
  const verdict = verdictOf(row)
  return verdict === 'missed' ? '**missed**' : verdict
}

/** The median, with the middle half of the values in brackets. */
function valuesText(values: readonly number[], unit: string): string {
  if (values.length === 0) return '–'
  const [low, high] = quartiles(values)
  const spread = values.length > 1 ? ` (${shown(low)}–${shown(high)})` : ''
  return `${shown(median(values))}${spread} ${unit}`
}
