/** Sets the blocks of a contract on A4 pages, in the manner of a law firm's document. */
import type { Line } from '../typeset/break-lines'
import { Sheet, type Typesetter } from '../typeset/typesetter'
import type { Weight } from '../fonts/noto-serif-sc'
import type { Block, Column } from './contract-blocks'

const A4 = { width: 595.28, height: 841.89 }
const TEXT = { size: 10.5, leading: 18.75 }
const HEADING = { size: 11.5, before: 10, after: 2 }
const LEFT = 87
const RIGHT = A4.width - LEFT
const WIDTH = RIGHT - LEFT
const TOP = A4.height - 74
const BOTTOM = 70
const NUMBER_COLUMN = 2.75 * TEXT.size
const TABLE = { size: 9, row: 22, widths: [0.07, 0.2, 0.28, 0.075, 0.075, 0.145, 0.155] }

interface Setting {
  x: number
  width: number
  firstIndent?: number
  number?: { text: string; x: number }
}

class ContractSetter {
  private readonly sheets: Sheet[] = []
  /** the baseline of the line above */
  private y = 0
  /** of the blanks that belong to a clause */
  private indent = 0

  constructor(private readonly setter: Typesetter) {
    this.newPage()
  }

  private get sheet(): Sheet {
    return this.sheets.at(-1) ?? this.newPage()
  }

  private newPage(): Sheet {
    const sheet = new Sheet(this.setter, A4.width, A4.height)
    this.sheets.push(sheet)
    this.y = TOP
    return sheet
  }

  private get atTop(): boolean {
    return this.y === TOP
  }

  private need(height: number): void {
    if (this.y - height < BOTTOM) this.newPage()
  }

  private lines(text: string, width: number, firstIndent = 0, weight: Weight = 400): Line[] {
    return this.setter.faces[weight].lines(text, TEXT.size, width, firstIndent)
  }

  private prose(text: string, { x, width, firstIndent = 0, number }: Setting): void {
    const lines = this.lines(text, width, firstIndent)
    const room = Math.floor((this.y - BOTTOM) / TEXT.leading)
    // no single line of a paragraph is left alone at the foot or carried alone to the top of a page
    if (lines.length > room && (room < 2 || (lines.length < 4 && lines.length - room === 1))) this.newPage()
    lines.forEach((line, index) => {
      const left = lines.length - index
      if (left === 2 && lines.length > 2) this.need(TEXT.leading * 2)
      else this.need(TEXT.leading)
      this.y -= TEXT.leading
      if (index === 0 && number) this.sheet.text(number.text, number.x, this.y, TEXT.size)
      const indent = index === 0 ? firstIndent : 0
      this.sheet.justified(line, x + indent, this.y, TEXT.size, width - indent)
    })
  }

  set(block: Block, next: Block | undefined, previous: Block | undefined): void {
    switch (block.kind) {
      case 'title':
        this.y -= 34
        this.sheet.text(block.text, A4.width / 2, this.y, 22, { weight: 700, align: 'centre' })
        this.y -= 18
        return
      case 'note':
        this.y -= TEXT.leading
        this.sheet.text(block.text, RIGHT, this.y, 10.5, { align: 'right' })
        return
      case 'heading':
        this.need(HEADING.before + HEADING.after + TEXT.leading * 4)
        this.y -= (this.atTop ? 0 : HEADING.before) + TEXT.leading
        this.sheet.text(block.text, LEFT, this.y, HEADING.size, { weight: 700 })
        this.y -= HEADING.after
        return
      case 'clause':
        return this.clause(block, next)
      case 'paragraph':
        this.y -= block.text.startsWith('（') ? 8 : 0
        this.prose(block.text, { x: LEFT, width: WIDTH, firstIndent: 2 * TEXT.size })
        return
      case 'blanks':
        return this.blanks(block.labels, block.bold, previous)
      case 'gap':
        this.y -= 12
        return
      case 'table':
        return this.table(block.columns, block.rows)
      case 'signatures':
        return this.signatures(block.rows)
    }
  }

  private clause({ number, text, level }: Extract<Block, { kind: 'clause' }>, next: Block | undefined): void {
    if (next?.kind === 'table') this.need(TEXT.leading * 2 + TABLE.row * 3)
    const x = LEFT + NUMBER_COLUMN * level
    this.prose(text, { x, width: RIGHT - x, number: { text: number, x: x - NUMBER_COLUMN } })
  }

  private blanks(labels: readonly string[], bold: boolean, previous: Block | undefined): void {
    if (previous?.kind === 'clause') this.indent = NUMBER_COLUMN
    else if (previous?.kind !== 'blanks') this.indent = 0
    if (previous?.kind === 'note') this.y -= 14
    this.need(TEXT.leading)
    this.y -= TEXT.leading + 2
    const weight = bold ? 700 : 400
    const share = (WIDTH - this.indent) / labels.length
    labels.forEach((label, index) => {
      const x = LEFT + this.indent + share * index
      const labelEnd = x + this.setter.faces[weight].width(label, TEXT.size) - (label.endsWith('：') ? 3 : 0)
      this.sheet.text(label, x, this.y, TEXT.size, { weight })
      this.sheet.rule(labelEnd, this.y - 3, x + share - (index < labels.length - 1 ? 14 : 0), this.y - 3)
    })
  }

  private table(columns: readonly Column[], rows: readonly string[][]): void {
    this.y -= 8
    this.need(TABLE.row * (rows.length + 1))
    const edges = TABLE.widths.reduce<number[]>((all, share) => [...all, (all.at(-1) ?? LEFT) + share * WIDTH], [LEFT])
    const top = this.y
    const edge = (index: number) => edges[index] ?? RIGHT
    this.sheet.fill(LEFT, top - TABLE.row, WIDTH, TABLE.row, 0.93)
    const cell = (text: string, from: number, to: number, align: Column['align'], weight: Weight) => {
      const x = { left: edge(from) + 5, centre: (edge(from) + edge(to)) / 2, right: edge(to) - 5 }[align]
      this.sheet.text(text, x, this.y - TABLE.row / 2 - TABLE.size * 0.36, TABLE.size, { align, weight })
    }
    const drawRow = (texts: readonly string[], weight: Weight, head: boolean) => {
      // a row with a blank second cell is the sum: its first cell reaches to the last column
      const sum = texts[1] === ''
      const last = columns.length - 1
      texts.forEach((text, index) => {
        if (text === '') return
        const align = head ? 'centre' : sum && index === 0 ? 'centre' : (columns[index]?.align ?? 'left')
        cell(text, index, sum && index === 0 ? last : index + 1, align, sum ? 700 : weight)
      })
      edges.slice(1, -1).forEach((x, index) => {
        if (!sum || index === last - 1) this.sheet.rule(x, this.y, x, this.y - TABLE.row)
      })
      this.y -= TABLE.row
      this.sheet.rule(LEFT, this.y, RIGHT, this.y, head ? 0.75 : 0.5)
    }
    drawRow(
      columns.map(({ title }) => title),
      700,
      true,
    )
    for (const row of rows) drawRow(row, 400, false)
    this.sheet.rule(LEFT, top, RIGHT, top, 1)
    this.sheet.rule(LEFT, this.y, RIGHT, this.y, 1)
    this.sheet.rule(LEFT, top, LEFT, this.y, 1)
    this.sheet.rule(RIGHT, top, RIGHT, this.y, 1)
    this.y -= 4
  }

  /** Two columns, with room for a seal of 42 mm under the first row. */
  private signatures(rows: readonly string[][]): void {
    const sealRoom = 88
    const step = 34
    this.need(24 + TEXT.leading + sealRoom + (rows.length - 2) * step)
    this.y -= 24
    rows.forEach((row, index) => {
      this.y -= index === 0 ? TEXT.leading : index === 1 ? sealRoom : step
      row.forEach((text, column) => {
        const x = LEFT + column * (WIDTH / 2 + 10)
        this.sheet.text(text, x, this.y, TEXT.size, { weight: index === 0 ? 700 : 400 })
      })
    })
  }

  finish(name: string, number: string): void {
    this.sheets.forEach((sheet, index) => {
      const y = A4.height - 56
      sheet.text(name, LEFT, y, 9)
      sheet.text(number, RIGHT, y, 9, { align: 'right' })
      sheet.rule(LEFT, y - 6, RIGHT, y - 6)
      sheet.text(`第 ${index + 1} 页 共 ${this.sheets.length} 页`, A4.width / 2, 44, 9, { align: 'centre' })
      sheet.finish()
    })
  }
}

export function setContract(
  blocks: readonly Block[],
  setter: Typesetter,
  header: { name: string; number: string },
): void {
  const pages = new ContractSetter(setter)
  blocks.forEach((block, index) => pages.set(block, blocks[index + 1], blocks[index - 1]))
  pages.finish(header.name, header.number)
}
