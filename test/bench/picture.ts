// The rows with a bar as a picture: how far each is from its bar, in parts of it.
import { barText, median, ratioOf, shown, shownRatio, verdictOf, type Row, type Verdict } from './row.ts'

const width = 860
const side = 20
/** What stands right of the bars. */
const wordsLeft = 600
const top = 64
/** A row: its name, and its bar below it. */
const rowHeight = 42
/** In parts of a bar: where the scale ends. What is longer ends in an arrow. */
const most = 2.5
const unit = (wordsLeft - side - 12) / most
/** Where the bar stands. */
const line = side + unit

const colours = { met: '#1a7f4b', missed: '#c4302b', open: '#8a93a3' } as const
const ink = '#1d2433'
const faint = '#5a6475'

/** As SVG. Rows without a bar, or without figures, are left out. */
export function pictureOf(rows: readonly Row[]): string {
  const judged = rows.flatMap((row) => {
    const parts = partsOfBar(row)
    return parts === null ? [] : [{ row, parts }]
  })
  const height = top + judged.length * rowHeight + 16
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" ` +
      `font-family="system-ui, -apple-system, 'Segoe UI', sans-serif" font-size="13" fill="${ink}">`,
    '<title>Each figure in parts of its bar</title>',
    `<rect width="${width}" height="${height}" fill="#fff"/>`,
    `<text x="${side}" y="28" font-size="16" font-weight="600">Each figure in parts of its bar</text>`,
    ...(['met', 'missed'] as const).map((verdict, index) => legendOf(verdict, wordsLeft + index * 80)),
    `<text x="${line}" y="50" text-anchor="middle" font-size="12" fill="${faint}">the bar</text>`,
    ...judged.map(({ row, parts }, index) => lineOf(row, parts, top + index * rowHeight)),
    '</svg>\n',
  ].join('\n')
}

function legendOf(verdict: Verdict, x: number): string {
  return (
    `<rect x="${x}" y="18" width="12" height="12" rx="2" fill="${colours[verdict]}"/>` +
    `<text x="${x + 18}" y="28">${verdict}</text>`
  )
}

function lineOf(row: Row, parts: number, y: number): string {
  const verdict = verdictOf(row)
  const length = Math.max(2, Math.min(parts, most) * unit)
  const end = side + length
  const beyond = parts > most ? `<path d="M${end} ${y + 18}l8 6.5l-8 6.5z" fill="${colours[verdict]}"/>` : ''
  return (
    `<text x="${side}" y="${y + 12}">${escaped(row.what)}</text>` +
    `<rect x="${side}" y="${y + 18}" width="${(most * unit).toFixed(1)}" height="13" rx="2" fill="#eef0f4"/>` +
    `<rect x="${side}" y="${y + 18}" width="${length.toFixed(1)}" height="13" rx="2" fill="${colours[verdict]}"/>` +
    `<path d="M${line} ${y + 15}v19" stroke="${ink}" stroke-width="2"/>` +
    beyond +
    `<text x="${wordsLeft}" y="${y + 29}"><tspan font-weight="600" fill="${colours[verdict]}">` +
    `${escaped(measuredText(row))}</tspan><tspan fill="${faint}">, bar ${escaped(barText(row))}</tspan></text>`
  )
}

function measuredText(row: Row): string {
  const ratio = row.bar?.of === 'ratio' ? ratioOf(row) : null
  return ratio === null ? `${shown(median(row.ours))} ${row.unit}` : `${shownRatio(ratio)} times`
}

/** 1 at its bar, more beyond it; null for a row that is not judged. A bar that must be reached is turned over. */
export function partsOfBar(row: Row): number | null {
  const { bar } = row
  const measured = bar?.of === 'ratio' ? ratioOf(row) : median(row.ours)
  if (!bar || measured === null || !Number.isFinite(measured) || measured <= 0) return null
  return 'atMost' in bar ? measured / bar.atMost : bar.atLeast / measured
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
}
