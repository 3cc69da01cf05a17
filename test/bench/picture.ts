// The rows with a bar as a picture: how far each is from its bar, in parts of it.
import { median, ratioOf, verdictOf, type Row } from './row.ts'

const width = 900
const left = 470
const right = 70
const rowHeight = 26
const top = 44
/** Where the bar stands, and how much of the picture a row may take beyond it. */
const most = 3

const colours = { met: '#1a7f4b', missed: '#c4302b', open: '#8a93a3' } as const

/** As SVG. Rows without a bar, or without figures, are left out. */
export function pictureOf(rows: readonly Row[]): string {
  const judged = rows.flatMap((row) => {
    const parts = partsOfBar(row)
    return parts === null ? [] : [{ row, parts }]
  })
  const height = top + judged.length * rowHeight + 30
  const unit = (width - left - right) / most
  const lines = judged.map(({ row, parts }, index) => {
    const y = top + index * rowHeight
    const length = Math.max(1, Math.min(parts, most) * unit)
    const shown = parts > most ? `${parts.toFixed(2)} →` : parts.toFixed(2)
    return (
      `<text x="${left - 10}" y="${y + 12}" text-anchor="end">${escaped(row.what)}</text>` +
      `<rect x="${left}" y="${y}" width="${length.toFixed(1)}" height="16" rx="2" fill="${colours[verdictOf(row)]}"/>` +
      `<text x="${(left + length + 6).toFixed(1)}" y="${y + 12}">${shown}</text>`
    )
  })
  const bar = left + unit
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" ` +
    `font-family="system-ui, sans-serif" font-size="12" fill="#1d2433">\n` +
    `<rect width="${width}" height="${height}" fill="#fff"/>\n` +
    `<text x="${left}" y="20" font-weight="600">In parts of its bar: left of the line is met</text>\n` +
    `${lines.join('\n')}\n` +
    `<path d="M${bar.toFixed(1)} 30V${height - 24}" stroke="#1d2433" stroke-dasharray="4 3" fill="none"/>\n` +
    `<text x="${bar.toFixed(1)}" y="${height - 8}" text-anchor="middle">bar</text>\n` +
    `</svg>\n`
  )
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
