import { describe, expect, it } from 'vitest'
import { opacityOf } from '../../../../src/editor/pages/looks/colours.ts'
import { fontStack } from '../../../../src/editor/pages/looks/fonts.ts'
import { sealCharacters } from '../../../../src/editor/pages/looks/seal-characters.ts'
import { tableShape } from '../../../../src/editor/pages/looks/table-shape.ts'
import { widthEm } from '../../../../src/contract/values/text-width.ts'
import { placeholderSize, truncate } from '../../../../src/editor/pages/looks/text-metrics.ts'

describe('textMetrics', () => {
  it('counts a CJK letter as one em and a Latin one as less', () => {
    expect(widthEm('甲方')).toBe(2)
    expect(widthEm('（乙方）')).toBe(4)
    expect(widthEm('ab')).toBeLessThan(1.3)
  })

  it('keeps a text that fits and ends any other with an ellipsis', () => {
    expect(truncate('人民币壹佰', 5)).toBe('人民币壹佰')
    expect(truncate('人民币壹佰', 4)).toBe('人民币…')
    expect(truncate('人民币', 1.5)).toBe('')
  })

  it('makes a placeholder smaller until it fits, and gives it up below 6 pt', () => {
    expect(placeholderSize('点击填写', 12, 150, 20)).toBe(12)
    expect(placeholderSize('点击填写', 12, 32, 20)).toBe(8)
    expect(placeholderSize('点击填写', 12, 20, 20)).toBe(0)
    expect(placeholderSize('点击填写', 12, 150, 8)).toBe(0)
  })
})

describe('sealCharacters', () => {
  it.each([
    ['张三丰', ['张', '三', '丰', '印']],
    ['甲方', ['甲', '方', '之', '印']],
    ['欧阳明月', ['欧', '阳', '明', '月']],
    ['张', ['张', '印']],
  ])('writes %s from the right column to the left', (name, chars) => {
    expect(sealCharacters(name, '法人章').flat()).toEqual(chars)
  })

  it('says what the seal is where the name is no person’s', () => {
    expect(sealCharacters('深圳市某某有限公司', '法人章')).toEqual([['法', '人'], ['章']])
    expect(sealCharacters('Party A', 'Legal rep. seal').flat()).toEqual(['法', '人', '之', '印'])
  })
})

describe('tableShape', () => {
  it('suits the box where the value is no table', () => {
    for (const value of [undefined, '', 'not json', '[]', '{}', '{"headers":"x","rowCount":"many"}']) {
      expect(tableShape(value, 420, 100)).toEqual({
        rows: 5,
        hasHead: true,
        edges: [0, 84, 168, 252, 336, 420],
        sizePt: 0,
        texts: [],
        merged: [],
      })
    }
  })

  it('has the rows, columns and texts of the value, merged cells as one', () => {
    const headers = [{ content: '品名', widthPercent: 25 }, { content: '数量' }]
    const cells = [
      {
        rowStart: 1,
        rowEnd: 1,
        columnStart: 2,
        columnEnd: 2,
        content: '3',
        style: { align: 'RIGHT', color: '#ff0000' },
      },
      { rowStart: 2, rowEnd: 3, columnStart: 1, columnEnd: 2, content: '合计', style: '{"bold":true}' },
    ]
    const shape = tableShape(JSON.stringify({ headers, rowCount: 3, body: { cells } }), 400, 100)
    const digit = 10 * widthEm('3')
    expect([shape.rows, shape.edges]).toEqual([4, [0, 100, 400]])
    // Ten points high in rows of 25, with two points left at each side of a cell.
    const words = (text: string, x: number, width: number, y: number) => ({ text, x, y: y - 5, width, height: 10 })
    expect([shape.sizePt, shape.texts]).toEqual([
      10,
      [
        { line: words('品名', 40, 20, 12.5), bold: true, colour: undefined },
        { line: words('数量', 240, 20, 12.5), bold: true, colour: undefined },
        { line: words('3', 398 - digit, digit, 37.5), bold: false, colour: '#ff0000' },
        { line: words('合计', 190, 20, 75), bold: true, colour: undefined },
      ],
    ])
    expect(shape.merged).toEqual([{ x: 0, y: 50, width: 400, height: 50 }])
  })

  it('leaves the head away where the value does', () => {
    const shape = tableShape(
      JSON.stringify({ headers: [{ content: 'a' }], rowCount: 2, settings: { headerRowDisplay: false } }),
      400,
      100,
    )
    expect([shape.rows, shape.hasHead, shape.texts]).toEqual([2, false, []])
  })

  it('stays drawable whatever the value claims', () => {
    const cells = [
      { rowStart: 1, rowEnd: 400, columnStart: 1, columnEnd: 1, content: 'x' },
      { rowStart: 300, rowEnd: 300, columnStart: 1, columnEnd: 1 },
    ]
    const shape = tableShape(JSON.stringify({ rowCount: 1, body: { cells } }), 420, 100)
    expect([shape.rows, shape.merged.length]).toEqual([401, 1])
    expect(tableShape(JSON.stringify({ headers: [{}], rowCount: 1e9 }), 420, 100).rows).toBe(5)
  })
})

describe('colours and fonts', () => {
  it('takes an Opacity that is one and no other', () => {
    expect(opacityOf(0.7, 0.82)).toBe(0.7)
    expect(opacityOf('0.9', 0.82)).toBe(0.9)
    for (const bad of [undefined, null, '', 'x', 0, -1, 7, NaN]) expect(opacityOf(bad, 0.82)).toBe(0.82)
  })

  it('writes 宋体 and 仿宋 with serifs and everything else without', () => {
    expect(fontStack('宋体')).toMatch(/,serif$/)
    expect(fontStack('仿宋')).toMatch(/,serif$/)
    expect(fontStack('黑体')).toMatch(/sans-serif$/)
    expect(fontStack('Comic Sans')).toBe(fontStack('黑体'))
  })
})
