import { describe, expect, it } from 'vitest'
import { opacityOf } from '../../../src/editor/canvas/looks/colours.ts'
import { fontStack } from '../../../src/editor/canvas/looks/fonts.ts'
import { sealCharacters } from '../../../src/editor/canvas/looks/sealCharacters.ts'
import { signatureInk } from '../../../src/editor/canvas/looks/signatureStroke.ts'
import { tableShape } from '../../../src/editor/canvas/looks/tableShape.ts'
import { placeholderSize, truncate, widthEm } from '../../../src/editor/canvas/looks/textMetrics.ts'
import { watermarkTiles } from '../../../src/editor/canvas/looks/watermarkTiles.ts'

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
  it('suits the box where the value says nothing', () => {
    for (const value of [undefined, '', 'not json', '[]', '{}', '{"headers":"x","rowCount":"many"}']) {
      expect(tableShape(value, 420, 100)).toEqual({ rows: 5, columns: [0.2, 0.2, 0.2, 0.2, 0.2] })
    }
  })

  it('has the rows and columns of the value', () => {
    const headers = [{ widthPercent: 25 }, { widthPercent: 75 }]
    expect(tableShape(JSON.stringify({ headers, rowCount: 3 }), 420, 100)).toEqual({ rows: 4, columns: [0.25, 0.75] })
    const body = { cells: [{ rowEnd: 2, columnEnd: 3 }, null, 'x'] }
    expect(tableShape(JSON.stringify({ body }), 420, 100)).toMatchObject({ rows: 2, columns: { length: 3 } })
  })

  it('stays drawable whatever the value claims', () => {
    const shape = tableShape(JSON.stringify({ rowCount: 1e9, body: { cells: [{ columnEnd: 1e9, rowEnd: 1 }] } }), 420, 100)
    expect(shape.rows).toBeLessThanOrEqual(60)
    expect(shape.columns.length).toBeLessThanOrEqual(60)
  })
})

describe('watermarkTiles', () => {
  it('covers the box with few copies, more where they are to be dense', () => {
    const box = { width: 240, height: 80 }
    const loose = watermarkTiles(box, 48, 12, 1)
    const dense = watermarkTiles(box, 48, 12, 3)
    expect(dense.length).toBeGreaterThan(loose.length)
    expect(watermarkTiles({ width: 5000, height: 5000 }, 10, 6, 3).length).toBeLessThanOrEqual(48)
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

  it('has a signature without a number that is none, small enough to be drawn 500 times', () => {
    expect(signatureInk).not.toMatch(/NaN|Infinity|undefined/)
    expect(signatureInk.length).toBeLessThan(16_000)
  })
})
