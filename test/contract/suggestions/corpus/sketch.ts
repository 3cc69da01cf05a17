// A page drawn with characters -> the text of a page as it is read out of a PDF.
//
// A full-width character is 12 pt wide, a half-width one 6 pt; lines are 20 pt apart; `---` begins a new page. Below
// `====` stand the proposals that are expected: `TYPE party @ "label"`, with the number of the occurrence where the
// label comes several times. The place is the end of the label. `@ "" 7:12` is the 7th line that is not blank, 12 half
// widths in. Box-drawing characters and ‗ are lines that are drawn on the page; each is as wide as a full-width
// character.
import { assemblePage } from '../../../../src/contract/text/assemble.ts'
import type { TextPage, TextRun } from '../../../../src/contract/text/text-page.ts'
import type { PageSize } from '../../../../src/contract/geometry/page.ts'
import type { Ruling, Rulings } from '../../../../src/contract/geometry/ruling.ts'
import type { Point } from '../../../../src/contract/geometry/rect.ts'

export interface Expected {
  readonly what: string
  readonly party: string
  /** Where it is to stand: the page and the end of its label, the baseline of its line. */
  readonly at?: { readonly page: number } & Point
  readonly words: string
}

export interface Entry {
  readonly name: string
  readonly lines: readonly (readonly string[])[]
  readonly expected: readonly Expected[]
}

export const sketchPage: PageSize = { widthPt: 595, heightPt: 842 }
const left = 56
const top = 80
const pitch = 20
const em = 12
/** From the baseline up to the middle of the letters. */
const middleOfLine = 5

/** How a PDF maker splits a line: at gaps, glyph by glyph, every few characters, or with the blanks in the text. */
export const splittings = ['gaps', 'glyphs', 'pieces', 'whole'] as const
export type Splitting = (typeof splittings)[number]

function widthOf(text: string): number {
  return [...text].reduce((width, c) => width + (c.codePointAt(0)! < 0x2000 ? em / 2 : em), 0)
}

export function readCorpus(text: string): readonly Entry[] {
  return text
    .split(/^######## /m)
    .slice(1)
    .map((part) => {
      const [head, below = ''] = part.split(/^====$/m)
      const [name = '', ...rows] = head!.split('\n')
      const lines: string[][] = [[]]
      for (const row of rows) {
        if (row === '---') lines.push([])
        else lines.at(-1)!.push(row)
      }
      const expected = below
        .split('\n')
        .filter((line) => line.trim() !== '')
        .map((line) => readExpected(line, lines, name))
      return { name, lines, expected }
    })
}

function readExpected(line: string, lines: readonly (readonly string[])[], name: string): Expected {
  const match = /^(\S+) (.+?)(?: @ "(.*)"(?: (\d+)(?::(\d+))?)?)?$/.exec(line)
  if (!match) throw new Error(`${name}: ${line}`)
  const [, what = '', party = '', words, number, column] = match
  if (words === undefined) return { what, party, words: '' }
  const all = lines.flatMap((rows, page) => rows.map((row, index) => ({ row, page: page + 1, y: top + index * pitch })))
  if (words === '') {
    const at = all.filter(({ row }) => row.trim() !== '')[Number(number) - 1]
    if (!at) throw new Error(`${name}: no line ${number}`)
    return { what, party, words, at: { page: at.page, x: left + (Number(column) * em) / 2, y: at.y } }
  }
  let left_ = Number(number ?? 1)
  for (const { row, page, y } of all) {
    for (let at = row.indexOf(words); at >= 0; at = row.indexOf(words, at + 1)) {
      left_ -= 1
      if (left_ === 0)
        return { what, party, words, at: { page, x: left + widthOf(row.slice(0, at + words.length)), y } }
    }
  }
  throw new Error(`${name}: ${words} is not in the sketch`)
}

export function layOut(entry: Entry, splitting: Splitting): readonly TextPage[] {
  return entry.lines.map((rows, index) =>
    assemblePage(
      index + 1,
      rows.flatMap((row, line) => runsOf(row.replace(drawn, '　'), top + line * pitch, splitting)),
    ),
  )
}

const drawn = /[─│┌┐└┘├┤┬┴┼‗]/g

/** The lines that are drawn in a sketch. */
export function rulingsOf(entry: Entry): Rulings {
  return new Map(entry.lines.map((rows, index) => [index + 1, rows.flatMap((row, line) => rulingsOfRow(row, line))]))
}

function rulingsOfRow(row: string, line: number): readonly Ruling[] {
  const y = top + line * pitch - middleOfLine
  return [...row.matchAll(drawn)].flatMap(({ 0: character, index }) => {
    const x = left + widthOf(row.slice(0, index))
    const middle = Math.round((x - left) / em) * em + left + em / 2
    const across = { x0: x, x1: x + em, y0: y, y1: y }
    const upright = { x0: middle, x1: middle, y0: y - pitch / 2, y1: y + pitch / 2 }
    if (character === '‗') return [{ ...across, y0: y + middleOfLine + 2, y1: y + middleOfLine + 2 }]
    if (character === '─') return [across]
    if (character === '│') return [upright]
    const from = '┌├└'.includes(character) ? middle : x
    const to = '┐┤┘'.includes(character) ? middle : x + em
    const above = '┌┬┐'.includes(character) ? y : y - pitch / 2
    const below = '└┴┘'.includes(character) ? y : y + pitch / 2
    return [
      { ...across, x0: from, x1: to },
      { ...upright, y0: above, y1: below },
    ]
  })
}

const patterns: Readonly<Record<Splitting, RegExp>> = {
  gaps: /\S+(?: \S+)*/g,
  glyphs: /\S/gu,
  pieces: /\S(?:[^\s_]{1,3}|_*)/gu,
  whole: /\S.*\S|\S/g,
}

function runsOf(row: string, y: number, splitting: Splitting): readonly TextRun[] {
  return [...row.matchAll(patterns[splitting])].map((match) => ({
    text: match[0],
    start: { x: left + widthOf(row.slice(0, match.index)), y },
    along: { x: widthOf(match[0]), y: 0 },
    up: { x: 0, y: -em },
  }))
}
