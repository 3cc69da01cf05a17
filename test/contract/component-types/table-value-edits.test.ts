import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  alignOf,
  cellGrid,
  contentOf,
  isHeadShown,
  newTable,
  readTable,
  writeTable,
  type Table,
} from '../../../src/contract/component-types/table-value.ts'
import {
  headRow,
  insertColumn,
  insertRow,
  pasteCells,
  removeColumn,
  removeRow,
  setColumnAlign,
  setColumnWidth,
  setContent,
  showHead,
  swapColumns,
  swapRows,
} from '../../../src/contract/component-types/table-value-edits.ts'
import { exampleTable } from './a-table.ts'

const reading = readTable(JSON.stringify(exampleTable))
const example = reading.ok ? reading.table : newTable(1, 1)
const texts = (table: Table) => cellGrid(table).map((row) => row.map((cell) => contentOf(cell)))

describe('one cell', () => {
  test('is written, and what it had beside the text stays', () => {
    const table = setContent(example, 0, 0, 'new')
    expect(table.cells[0]).toEqual({ ...exampleTable.body.cells[0], content: 'new' })
    expect(setContent(example, 0, 0, '123')).toBe(example)
  })

  test('a hole becomes a cell with the alignment of its column', () => {
    const table = setContent(setColumnAlign(newTable(2, 2), 1, 'RIGHT'), 1, 1, 'x')
    expect(table.cells).toEqual([
      { rowStart: 2, rowEnd: 2, columnStart: 2, columnEnd: 2, content: 'x', style: { align: 'RIGHT' } },
    ])
  })

  test('the head is row -1', () => {
    expect(setContent(example, headRow, 2, '合计').headers[2]).toEqual({ content: '合计', own: [1] })
  })
})

describe('rows and columns', () => {
  test('a row inside of a merged cell makes it grow, and going shrinks it again', () => {
    const more = insertRow(example, 2)
    expect(texts(more)).toEqual([
      ['123', '', ''],
      ['456', '456', ''],
      ['456', '456', ''],
      ['456', '456', '789'],
    ])
    expect(removeRow(more, 2)).toEqual(example)
  })

  test('a column likewise', () => {
    const more = insertColumn(example, 1)
    expect(texts(more)[1]).toEqual(['456', '456', '456', ''])
    expect(removeColumn(more, 1)).toEqual(example)
  })

  test('neighbours change places, but never tear a merged cell', () => {
    expect(swapRows(example, 0)).toBeNull()
    expect(texts(swapRows(example, 1)!)).toEqual([
      ['123', '', ''],
      ['456', '456', '789'],
      ['456', '456', ''],
    ])
    expect(swapColumns(example, 1)).toBeNull()
    expect(swapColumns(example, 0)!.headers.map(contentOf)).toEqual(['head2', 'head1', 'head3'])
    expect(swapRows(example, 2)).toBeNull()
  })

  test('no more columns than there may be, and never none', () => {
    expect(insertColumn(newTable(1, 10), 0).headers).toHaveLength(10)
    expect(removeColumn(newTable(1, 1), 0).headers).toHaveLength(1)
    expect(removeRow(newTable(1, 1), 0).rowCount).toBe(1)
  })

  test('any row of edits leaves a table that is read as it was written', () => {
    const step = fc.oneof(
      fc.tuple(fc.constantFrom(insertRow, insertColumn, removeRow, removeColumn), fc.nat(3)).map(
        ([edit, n]) =>
          (t: Table) =>
            edit(t, n),
      ),
      fc.tuple(fc.constantFrom(swapRows, swapColumns), fc.nat(3)).map(
        ([edit, n]) =>
          (t: Table) =>
            edit(t, n) ?? t,
      ),
      fc.tuple(fc.nat(2), fc.nat(2), fc.string()).map(
        ([row, column, text]) =>
          (t: Table) =>
            row < t.rowCount && column < t.headers.length ? setContent(t, row, column, text) : t,
      ),
    )
    fc.assert(
      fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
        const table = steps.reduce((all, edit) => edit(all), example)
        const again = readTable(writeTable(table))
        expect(again.ok && { ...again.table, source: {} }).toEqual({ ...table, source: {} })
      }),
    )
  })
})

describe('columns as they look', () => {
  test('the width is set and taken back', () => {
    const wide = setColumnWidth(newTable(1, 2), 0, 40)
    expect(wide.headers[0]).toEqual({ content: '', widthPercent: 40 })
    expect(setColumnWidth(wide, 0, undefined)).toEqual(newTable(1, 2))
  })

  test('the alignment goes to all cells of the column in the form that each had', () => {
    const table = setColumnAlign(example, 0, 'RIGHT')
    expect(table.cells.map((cell) => cell.style)).toEqual([
      { color: '#b50000', bold: true, align: 'RIGHT' },
      '{"font":"宋体","align":"RIGHT"}',
      undefined,
    ])
    expect(alignOf(table.headers[0])).toBe('RIGHT')
    expect(setColumnAlign(setColumnAlign(newTable(1, 1), 0, 'LEFT'), 0, undefined)).toEqual(newTable(1, 1))
  })

  test('the head is hidden and shown, and leaves no empty settings', () => {
    const hidden = showHead(newTable(1, 1), false)
    expect([isHeadShown(hidden), hidden.source]).toEqual([false, { settings: { headerRowDisplay: false } }])
    expect(showHead(hidden, true)).toEqual(newTable(1, 1))
    expect(showHead(example, true).source.settings).toEqual({ own: 1 })
  })
})

describe('a paste', () => {
  test('fills from its place on and makes the table larger', () => {
    const { table, left } = pasteCells(newTable(1, 2), headRow, 1, [
      ['品名', '数量'],
      ['钢板', '3'],
      ['螺丝', '9'],
    ])
    expect(left).toBe(0)
    expect(table.headers.map(contentOf)).toEqual(['', '品名', '数量'])
    expect(texts(table)).toEqual([
      ['', '钢板', '3'],
      ['', '螺丝', '9'],
    ])
  })

  test('cleans each cell as what is printed', () => {
    const { table } = pasteCells(newTable(1, 2), 0, 0, [['钢\u200b板 ', '　３']])
    expect(texts(table)).toEqual([['钢板', '　３']])
  })

  test('tells how many cells had no room', () => {
    const { table, left } = pasteCells(newTable(1, 9), 0, 8, [['a', 'b', 'c', 'd']])
    expect([table.headers.length, left]).toEqual([10, 2])
  })
})
