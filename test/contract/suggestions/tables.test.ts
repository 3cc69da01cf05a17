// Whose a place in a table is, and where in its cells it stands.
import { describe, expect, it } from 'vitest'
import { Cells } from '../../../src/contract/suggestions/cells.ts'
import type { Suggestion } from '../../../src/contract/suggestions/suggestion.ts'
import { readCorpus, rulingsOf } from './corpus/sketch.ts'
import { suggestIn } from './corpus/suggest-in.ts'
import { tableSketch } from './corpus/table.ts'

const end = '一、双方协商一致，订立本合同，共同遵守。'
const brief = (found: readonly Suggestion[]) => found.map(({ what, party }) => `${what} ${party.word || '-'}`)

function cellsOf(sketch: string): Cells {
  return new Cells(rulingsOf(readCorpus(`######## sketch\n${sketch}\n====\n`)[0]!).get(1)!)
}

/** The suggestions that cross a border of a cell. */
function overBorders(sketch: string): readonly string[] {
  const cells = cellsOf(sketch)
  return suggestIn(sketch).flatMap(({ what, rect }) => {
    const cell = cells.at(rect.x + rect.width / 2, rect.y + rect.height / 2)
    if (!cell || what === 'SIGN_SEAL' || what === 'SIGN_LEGAL_PERSON_SEAL') return []
    const isInside =
      rect.x >= cell.x - 0.01 &&
      rect.y >= cell.y - 0.01 &&
      rect.x + rect.width <= cell.x + cell.width + 0.01 &&
      rect.y + rect.height <= cell.y + cell.height + 0.01
    return isInside ? [] : [`${what} ${JSON.stringify(rect)} in ${JSON.stringify(cell)}`]
  })
}

describe('cells', () => {
  it('are told by the lines around a point, and none outside of the table', () => {
    const cells = cellsOf(
      tableSketch(
        [6, 10],
        [
          ['甲方', '上海甲公司'],
          ['乙方', '上海乙公司'],
        ],
      ),
    )
    expect(cells.at(80, 100)).toEqual({ x: 62, y: 75, width: 84, height: 40 })
    expect(cells.at(200, 100)).toMatchObject({ x: 146 })
    expect(cells.at(80, 140)).toMatchObject({ x: 62, y: 115 })
    expect(cells.at(80, 300)).toBeNull()
    expect(cells.at(500, 100)).toBeNull()
  })

  it('reach over rows where no line is drawn', () => {
    const cells = cellsOf(
      tableSketch(
        [6, 10],
        [
          ['甲方', '名称：'],
          [null, '地址：'],
        ],
      ),
    )
    expect(cells.at(80, 100)).toEqual({ x: 62, y: 75, width: 84, height: 80 })
    expect(cells.at(200, 100)).toMatchObject({ height: 40 })
  })
})

describe('whose a place in a table is', () => {
  it('is told by the column, with a party in each', () => {
    const sketch = `${end}\n\n${tableSketch(
      [18, 18],
      [
        ['甲方（盖章）：', '乙方（盖章）：'],
        ['法定代表人（签字）：', '法定代表人（签字）：'],
        ['日期：', '日期：'],
      ],
    )}`
    expect(brief(suggestIn(sketch))).toEqual([
      'SIGN_SEAL 甲方',
      'SIGN_SEAL 乙方',
      'SIGN_SIGNATURE 甲方',
      'SIGN_SIGNATURE 乙方',
      'SIGN_DATE 甲方',
      'SIGN_DATE 乙方',
    ])
    expect(overBorders(sketch)).toEqual([])
  })

  it('is told by the head of the row, also of one that reaches over several', () => {
    const sketch = `${end}\n\n${tableSketch(
      [7, 12, 16],
      [
        ['委托人\n（甲方）', '名称（盖章）', ''],
        [null, '法定代表人（签字）', ''],
        [null, '日期', ''],
        ['受托人\n（乙方）', '名称（盖章）', ''],
        [null, '法定代表人（签字）', ''],
        [null, '日期', ''],
      ],
    )}`
    expect(brief(suggestIn(sketch))).toEqual([
      'SIGN_SEAL 委托人',
      'SIGN_SIGNATURE 委托人',
      'SIGN_DATE 委托人',
      'SIGN_SEAL 受托人',
      'SIGN_SIGNATURE 受托人',
      'SIGN_DATE 受托人',
    ])
    expect(overBorders(sketch)).toEqual([])
  })

  it('is told by the head of the column, for a label with a blank for each party', () => {
    const sketch = `${end}\n\n${tableSketch(
      [8, 10, 10, 10],
      [
        ['', '甲方', '乙方', '丙方'],
        ['盖章\n\n\n', '', '', ''],
        ['日期', '', '', ''],
      ],
    )}`
    const found = suggestIn(sketch)
    expect(brief(found)).toEqual([
      'SIGN_SEAL 甲方',
      'SIGN_SEAL 乙方',
      'SIGN_SEAL 丙方',
      'SIGN_DATE 甲方',
      'SIGN_DATE 乙方',
      'SIGN_DATE 丙方',
    ])
    expect(overBorders(sketch)).toEqual([])
  })

  it('is that of each cell, for six parties', () => {
    const names = ['甲方', '乙方', '丙方', '丁方', '戊方', '己方']
    const cell = (name: string) => `${name}（签字）：\n\n日期：`
    const sketch = `${end}\n\n${tableSketch([12, 12, 12], [names.slice(0, 3).map(cell), names.slice(3).map(cell)])}`
    const found = suggestIn(sketch)
    for (const name of names)
      expect(found.filter((s) => s.party.word === name).map((s) => s.what)).toEqual(['SIGN_SIGNATURE', 'SIGN_DATE'])
    expect(overBorders(sketch)).toEqual([])
  })
})

describe('where a place in a table stands', () => {
  it('is the empty cell beside its label', () => {
    const sketch = `${tableSketch(
      [9, 20],
      [
        ['甲方名称', ''],
        ['统一社会信用代码', ''],
        ['开户行', ''],
        ['账号', ''],
      ],
    )}\n\n${end}`
    const found = suggestIn(sketch)
    expect(found.map((s) => s.what)).toEqual(['TEXT', 'TEXT', 'TEXT', 'TEXT'])
    for (const { rect } of found) {
      expect(rect.x).toBeCloseTo(56 + 12 * 10 + 6 + 2, 0)
      expect(rect.width).toBeGreaterThan(200)
    }
    expect(overBorders(sketch)).toEqual([])
  })

  it('is nothing where the cell beside it is filled in, or goods are listed', () => {
    const filled = tableSketch(
      [9, 20],
      [
        ['甲方', '上海甲公司'],
        ['地址', '上海市某路 1 号'],
      ],
    )
    expect(suggestIn(`${filled}\n\n${end}`)).toEqual([])
    const goods = tableSketch(
      [5, 8, 5, 6],
      [
        ['序号', '名称', '数量', '金额'],
        ['1', '', '', ''],
        ['2', '', '', ''],
      ],
    )
    expect(suggestIn(`${goods}\n\n${end}`)).toEqual([])
  })
})
