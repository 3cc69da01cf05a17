// Assembles a page's runs into lines as a person reads them: left to right, with gaps.
import { normalForm } from '../text/normal-form.ts'
import type { PageSize } from '../geometry/page.ts'
import type { Rect } from '../geometry/rect.ts'
import type { Rulings } from '../geometry/ruling.ts'
import { runShares } from '../text/run-shares.ts'
import { runsOf, type TextPage, type TextRun } from '../text/text-page.ts'
import { Cells } from './cells.ts'
import { withDrawnBlanks } from './drawn-blanks.ts'
import { cellByCell, inCells, isSameCell } from './table-rows.ts'
import { withUprightHeads } from './upright-heads.ts'
import { simple } from './vocabulary.ts'

export interface Line {
  readonly page: number
  /** Baseline and font size, pt. */
  readonly y: number
  readonly size: number
  /** Horizontal extent of its text, pt. */
  readonly x0: number
  readonly x1: number
  /** Vertical position in the whole file, pt, as if pages had no margins. */
  readonly flow: number
  /** Normalised for the vocabulary, with one blank for a gap. Empty if the line is irrelevant. */
  readonly text: string
  /** For each unit of `text`, its start and end, pt. */
  readonly begin: readonly number[]
  readonly end: readonly number[]
  /** Part of the contract's running text. */
  readonly prose: boolean
  /** Does not end with sentence punctuation. */
  readonly open: boolean
  /** The cell of a table that it stands in. */
  readonly cell: Rect | null
  /** The index of its table, counted through the file; null outside of tables. */
  readonly table: number | null
}

/** A line that ends mid-sentence at the right margin continues on the next. */
function goesOn(before: Line, line: Line, widthPt: number): boolean {
  return (
    before.prose &&
    before.open &&
    before.page === line.page &&
    (before.cell === line.cell || isSameCell(before.cell, line.cell)) &&
    line.flow - before.flow < 2.4 * line.size &&
    before.x1 > 0.72 * widthPt &&
    line.x0 < before.x0 + 3 * line.size
  )
}

interface Row {
  readonly page: number
  y: number
  size: number
  readonly runs: readonly TextRun[]
}

interface GrowingRow extends Row {
  readonly runs: TextRun[]
}

/** What may make a line relevant. A cheap test, since it runs on every line. */
const hint = /[_＿﹍:：签簽章印鉴盖蓋[【{]|[日⽇]\s*期|年[^\d一-龥]{0,12}[月⽉]|By|Sign|Seal|Date|SIGN|Party/
/** Longer lines can be recognised as running text by their letters alone. */
const shortLine = 26
const sentence = /[。；;]|，[^，]*，/
const blanks = /[_＿﹍]|[[【]请?填|\{\{|年[^\d一-龥]{0,12}[月⽉]/

/**
 * The lines of all pages in reading order, without headers, footers and page numbers. A table is read cell by cell, as
 * far as the lines that are drawn on the pages tell its cells.
 */
export function linesOf(
  pages: readonly TextPage[],
  sizes: readonly PageSize[],
  rulings: Rulings = new Map(),
): readonly Line[] {
  const all = pages.map(rowsOf)
  const furniture = repeated(all, sizes)
  const lines: Line[] = []
  let flow = 0
  let table = 0
  for (const rows of all) {
    let above: Row | undefined
    const ofPage: Omit<Line, 'table'>[] = []
    const cells = new Cells(rulings.get(rows[0]?.page ?? 0) ?? [])
    for (const row of rows) {
      if (furniture.has(row)) continue
      flow += above ? Math.max(row.y - above.y, 0) : 20
      above = row
      const parts = cells.isEmpty
        ? [{ runs: row.runs, cell: null }]
        : inCells(withDrawnBlanks(row.runs, row.y, row.size, cells), row.y - row.size * 0.38, cells)
      for (const { runs, cell } of parts) ofPage.push({ ...lineOf({ ...row, runs }, flow), cell })
    }
    for (const read of withUprightHeads(cellByCell(ofPage))) {
      const before = lines.at(-1)
      // A table ends with the page, or with a line outside of it.
      if (read.cell && (before?.cell === null || before?.page !== read.page)) table += 1
      const line = { ...read, table: read.cell ? table : null }
      lines.push(
        before && !line.prose && goesOn(before, line, sizes[line.page - 1]?.widthPt ?? 595)
          ? { ...line, prose: true }
          : line,
      )
    }
  }
  return lines
}

function rowsOf(page: TextPage): readonly Row[] {
  const rows: GrowingRow[] = []
  for (const run of runsOf(page)) {
    // Only horizontal text: stamps and notes in the margin are not labels.
    if (Math.abs(run.along.y) > Math.abs(run.along.x) * 0.02 || run.along.x < 0) continue
    const size = Math.abs(run.up.y) || 1
    let row = rows.at(-1)
    if (!row || Math.abs(row.y - run.start.y) > 0.4 * Math.max(size, row.size)) {
      row = undefined
      for (let i = rows.length - 1; i >= 0 && i >= rows.length - 60; i -= 1) {
        if (Math.abs(rows[i]!.y - run.start.y) <= 0.35 * Math.max(size, rows[i]!.size)) {
          row = rows[i]
          break
        }
      }
    }
    if (row) {
      row.runs.push(run)
      row.size = Math.max(row.size, size)
    } else rows.push({ page: page.page, y: run.start.y, size, runs: [run] })
  }
  return rows.sort((a, b) => a.y - b.y)
}

/** Rows at a page's edge that recur on other pages, and page numbers. */
function repeated(pages: readonly (readonly Row[])[], sizes: readonly PageSize[]): ReadonlySet<Row> {
  const edges = pages.map((rows, index) => {
    const height = sizes[index]?.heightPt ?? 842
    const top = rows.slice(0, 2).filter((row) => row.y < height * 0.13)
    const bottom = rows.slice(-2).filter((row) => row.y > height * 0.88)
    return [...new Set([...top, ...bottom])].map((row) => ({ row, key: textOfRow(row).replace(/\d+|\s+/g, '') }))
  })
  const counts = new Map<string, number>()
  for (const edge of edges)
    for (const key of new Set(edge.map((e) => e.key))) counts.set(key, (counts.get(key) ?? 0) + 1)
  const found = new Set<Row>()
  for (const edge of edges) {
    for (const { row, key } of edge) {
      const number = /^(第?页?[/,，]?共?页?|-*|Pageof|Page|—*)$/i.test(key)
      const again = counts.get(key) ?? 0
      // A signature block may recur on several pages; a header is on nearly all.
      const label = /[签章]|日期/.test(key)
      if (number || (again >= 2 && again >= pages.length * (label ? 0.8 : 0.4) && !(label && pages.length < 4)))
        found.add(row)
    }
  }
  return found
}

function textOfRow(row: Row): string {
  return row.runs.map((run) => run.text).join('')
}

function lineOf(row: Row, flow: number): Omit<Line, 'cell' | 'table'> {
  const runs = row.runs.length > 1 ? [...row.runs].sort((a, b) => a.start.x - b.start.x) : row.runs
  const raw = runs.length > 1 ? runs.map((run) => run.text).join('') : runs[0]!.text
  const last = runs.at(-1)!
  const place = {
    page: row.page,
    y: row.y,
    size: row.size,
    flow,
    x0: runs[0]!.start.x,
    x1: last.start.x + last.along.x,
    open: !/[。；：！？;:.!?)）]\s*$/.test(raw),
  }
  const letters = raw.length > 3 * shortLine ? raw.length : raw.length > shortLine ? raw.replace(/\s+/g, '').length : 0
  if (letters > shortLine && (!hint.test(raw) || (sentence.test(raw) && !blanks.test(raw)))) {
    const prose = letters >= 32 || sentence.test(raw)
    return { ...place, text: '', begin: [], end: [], prose }
  }
  const spelled = spell(runs, row.size)
  return { ...place, ...spelled, prose: isProse(spelled.text) }
}

const forms = new Map<string, string>()

/** Normalises a character, cached, since most occur thousands of times. */
function formOf(unit: string): string {
  let form = forms.get(unit)
  if (form === undefined) {
    form = [...normalForm(unit).text].map(simple).join('')
    forms.set(unit, form)
  }
  return form
}

function spell(runs: readonly TextRun[], size: number): Pick<Line, 'text' | 'begin' | 'end'> {
  let text = ''
  const begin: number[] = []
  const end: number[] = []
  const put = (unit: string, from: number, to: number) => {
    const before = end.at(-1)
    if (before !== undefined && from - before > 0.2 * size) {
      text += ' '
      begin.push(before)
      end.push(from)
    }
    // Slightly overlapping runs must not make positions go backwards.
    text += unit
    begin.push(from)
    end.push(to)
  }
  for (const run of runs) {
    const shares = runShares(run)
    let at = 0
    for (const unit of run.text) {
      const x = run.start.x + shares[at]! * run.along.x
      at += unit.length
      const width = run.start.x + shares[at]! * run.along.x - x
      const form = formOf(unit)
      for (let i = 0; i < form.length; i += 1)
        put(form[i]!, x + (width * i) / form.length, x + (width * (i + 1)) / form.length)
    }
  }
  return { text, begin, end }
}

/** A sentence, or a long line without any label. */
export function isProse(text: string): boolean {
  const words = text.replace(/[_ ]/g, '')
  if (/^\(?(以下无正文|此页无正文|本页无正文|下无正文)/.test(words)) return false
  if (/[。;；]/.test(words) && words.length > 6) return true
  // English sentences are long and have their colon late.
  if (!/[一-龥]/.test(words)) return words.length >= 45 && !text.includes('_') && !/^.{0,30}:/.test(words)
  const label =
    /^.{1,14}[:_]/.test(text.replace(/ /g, '')) || / /.test(text.trim().replace(/(?<=[A-Za-z,.]) (?=[A-Za-z])/g, ''))
  if (/[,，、]/.test(words) && words.length >= 15 && !label) return true
  return words.length >= 32 && !label
}
