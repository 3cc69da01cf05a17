import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  alignOf,
  cellGrid,
  cellStyle,
  colourOf,
  columnShares,
  contentOf,
  isHeadShown,
  newTable,
  readTable,
  writeTable,
  type Table,
} from '../../../src/contract/component-types/table-value.ts'
import { exampleTable } from './a-table.ts'

function read(value: unknown): Table {
  const reading = readTable(JSON.stringify(value))
  if (!reading.ok) throw new Error(reading.problem)
  return reading.table
}

describe('reading and writing', () => {
  test('what was not edited comes back as it was, unknown keys and all', () => {
    expect(JSON.parse(writeTable(read(exampleTable)))).toEqual(exampleTable)
  })

  test('any table comes back', () => {
    const extra = fc.dictionary(fc.constantFrom('a', 'b'), fc.jsonValue())
    const place = fc.tuple(fc.integer({ min: 1, max: 8 }), fc.integer({ min: 0, max: 2 }))
    const cell = fc
      .record({ row: place, column: place, content: fc.string(), extra })
      .map(({ row, column, content, extra }) => ({
        ...extra,
        rowStart: row[0],
        rowEnd: row[0] + row[1],
        columnStart: column[0],
        columnEnd: column[0] + column[1],
        content,
      }))
    const table = fc.record({
      headers: fc.array(
        fc.record({ content: fc.string(), extra }).map(({ content, extra }) => ({ ...extra, content })),
        { minLength: 10, maxLength: 10 },
      ),
      rowCount: fc.integer({ min: 10, max: 20 }),
      cells: fc.array(cell, { maxLength: 12 }),
      extra,
    })
    fc.assert(
      fc.property(table, ({ headers, rowCount, cells, extra }) => {
        const value = JSON.parse(JSON.stringify({ ...extra, headers, rowCount, body: { cells } })) as unknown
        expect(JSON.parse(writeTable(read(value)))).toEqual(value)
      }),
    )
  })

  test.each([
    ['', 'notJson'],
    ['{broken', 'notJson'],
    ['[]', 'notTable'],
    ['{}', 'notTable'],
    ['7', 'notTable'],
    ['{"headers":[1]}', 'notTable'],
    ['{"headers":[],"body":{"cells":{}}}', 'notTable'],
    ['{"headers":[],"body":[]}', 'notTable'],
    ['{"headers":[{}],"rowCount":100000}', 'tooLarge'],
    ['{"body":{"cells":[{"rowStart":1,"rowEnd":1,"columnStart":1,"columnEnd":9999}]}}', 'tooLarge'],
  ])('%s is %s', (text, problem) => expect(readTable(text)).toEqual({ ok: false, problem }))

  test('a new table is one', () => {
    const { headers, rowCount, cells } = read(JSON.parse(writeTable(newTable(2, 3))))
    expect([headers.length, rowCount, cells.length]).toEqual([3, 2, 0])
  })

  test('cells beyond the head and the count make the table larger', () => {
    const table = read({
      headers: [{ content: 'a' }],
      rowCount: 1,
      body: { cells: [{ rowStart: 2, rowEnd: 4, columnStart: 2, columnEnd: 3 }] },
    })
    expect([table.headers.length, table.rowCount]).toEqual([3, 4])
  })
})

describe('what a cell says', () => {
  const table = read(exampleTable)
  test('a merged cell covers all its places', () => {
    const grid = cellGrid(table).map((row) => row.map((cell) => contentOf(cell)))
    expect(grid).toEqual([
      ['123', '', ''],
      ['456', '456', ''],
      ['456', '456', '789'],
    ])
  })

  test('style as an object, as a text, broken', () => {
    expect(table.cells.map(alignOf)).toEqual(['CENTER', 'LEFT', undefined])
    expect(cellStyle({ style: '{broken' })).toEqual({})
    expect([
      colourOf(table.cells[0]),
      colourOf({ style: { color: '0x0000FF' } }),
      colourOf({ style: { color: 'red' } }),
    ]).toEqual(['#b50000', '#0000FF', undefined])
  })

  test('the head is shown unless it is said that it is not', () => {
    expect([isHeadShown(table), isHeadShown(newTable(1, 1))]).toEqual([false, true])
  })

  // The SDK's own examples: 30 and two open make 30, 35, 35.
  test.each([
    [
      [30, undefined, undefined],
      [0.3, 0.35, 0.35],
    ],
    [
      [40, undefined],
      [0.4, 0.6],
    ],
    [
      [undefined, undefined],
      [0.5, 0.5],
    ],
    [
      [60, 60],
      [0.5, 0.5],
    ],
  ])('widths %j are shares %j', (given, shares) => {
    const columns = columnShares({ ...newTable(1, 1), headers: given.map((widthPercent) => ({ widthPercent })) })
    columns.forEach((share, n) => expect(share).toBeCloseTo(shares[n]!, 10))
  })
})
