// Where the copies of a watermark stand.
import { describe, expect, it } from 'vitest'
import { visitorText, watermarkMarks, watermarkText } from '../../../src/contract/component-types/watermark.ts'
import { A4 } from '../a-document.ts'

const mark = (extra: object, value = '机密') => ({
  ComponentType: 'WATERMARK',
  ComponentValue: value,
  ComponentExtra: JSON.stringify(extra),
})
const marks = (extra: object, length = 60) => watermarkMarks(mark(extra), length, 12, A4)

describe('a watermark', () => {
  it('is tiled over the whole page, more densely where asked', () => {
    const [loose, usual, dense] = [1, 2, 3].map((Density) => marks({ Density }).centres.length)
    expect(usual).toBeGreaterThan(loose!)
    expect(dense).toBeGreaterThan(usual!)
    expect(marks({}).centres).toEqual(marks({ Density: 2, Position: 'None' }).centres)
    expect(Math.max(...marks({}).centres.map(({ y }) => y))).toBeGreaterThan(A4.heightPt - 60)
    expect(marks({ Density: 3 }, 1).centres.length).toBeLessThanOrEqual(450)
  })

  it.each([
    ['LeftTop', { x: 42, y: 42 }],
    ['RightBottom', { x: A4.widthPt - 42, y: A4.heightPt - 42 }],
    ['Center', { x: A4.widthPt / 2, y: A4.heightPt / 2 }],
  ])('stands once at %s', (Position, wished) => {
    expect(marks({ Position }).centres).toEqual([wished])
  })

  it('has the turn and the opacity that it is given, also as text, and defaults', () => {
    expect(marks({ Rotate: 90, Opacity: 0.4 })).toMatchObject({ turnDeg: 90, opacity: 0.4 })
    expect(marks({ Rotate: '90', Opacity: '0.4' })).toMatchObject({ turnDeg: 90, opacity: 0.4 })
    expect(marks({ Rotate: 'x', Opacity: null })).toMatchObject({ turnDeg: 315, opacity: 0.2 })
    expect(marks({ Opacity: 7 }).opacity).toBe(1)
  })

  it('says its words, or that of the reader, or nothing', () => {
    expect(watermarkText(mark({}))).toBe('机密')
    expect(watermarkText(mark({ SubType: 'PERSON_INFO_WATERMARK' }))).toBe(visitorText)
    expect(marks({}, 0).centres).toEqual([])
  })
})
