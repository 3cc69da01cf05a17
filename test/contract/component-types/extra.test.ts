import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  isExtraBroken,
  pageRanges,
  parseColour,
  readExtra,
  textStyle,
  withExtra,
} from '../../../src/contract/component-types/extra.ts'
import type { Component } from '../../../src/contract/api/component.ts'

const withText = (ComponentExtra?: string, ComponentType = 'TEXT'): Component => ({ ComponentType, ComponentExtra })
const withSettings = (settings: object, type = 'TEXT') => withText(JSON.stringify(settings), type)

describe('ComponentExtra', () => {
  it.each([
    ['{"FontSize":12}', { FontSize: 12 }, false],
    ['{}', {}, false],
    ['', {}, false],
    ['  ', {}, false],
    [undefined, {}, false],
    ['{"FontSize":', {}, true],
    ['[1]', {}, true],
    ['null', {}, true],
    ['7', {}, true],
    ['"text"', {}, true],
  ])('%j is read as %j, and broken: %s', (text, settings, broken) => {
    expect(readExtra(withText(text))).toEqual(settings)
    expect(isExtraBroken(withText(text))).toBe(broken)
  })

  it('is only read, whatever text it is', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        expect(typeof readExtra(withText(text))).toBe('object')
        expect(isExtraBroken(withText(text))).toBeTypeOf('boolean')
      }),
    )
  })
})

describe('withExtra', () => {
  it('changes one setting and keeps the others, in their order, known or not', () => {
    const changed = withExtra(withText('{"Neu":[1],"FontSize":12,"Font":"黑体"}'), 'FontSize', 14)
    expect(changed.ComponentExtra).toBe('{"Neu":[1],"FontSize":14,"Font":"黑体"}')
  })

  it('adds the first one', () => {
    expect(withExtra({ ComponentType: 'TEXT' }, 'FontSize', 14)).toEqual({
      ComponentType: 'TEXT',
      ComponentExtra: '{"FontSize":14}',
    })
  })

  it('takes one away with undefined', () => {
    expect(withExtra(withText('{"FontSize":12,"Neu":1}'), 'FontSize', undefined).ComponentExtra).toBe('{"Neu":1}')
  })

  it('leaves no ComponentExtra behind the last', () => {
    const bare = withExtra(
      { ComponentType: 'TEXT', ComponentExtra: '{"FontSize":12}', ComponentPage: 1 },
      'FontSize',
      undefined,
    )
    expect(bare).toEqual({ ComponentType: 'TEXT', ComponentPage: 1 })
    expect('ComponentExtra' in bare).toBe(false)
  })
})

describe('the style of a text', () => {
  const style = { font: '黑体', fontSizePt: 12, colour: [0, 0, 0], align: 'Left', bold: false }

  it('is 黑体, 12 pt, black and to the left where nothing is said', () => {
    expect(textStyle({ ComponentType: 'TEXT' })).toEqual(style)
  })

  it('of a date to sign is in the middle', () => {
    expect(textStyle({ ComponentType: 'SIGN_DATE' }).align).toBe('Center')
    expect(textStyle(withSettings({ FontAlign: 'Right' }, 'SIGN_DATE')).align).toBe('Right')
  })

  it('is what is said', () => {
    const settings = { Font: '仿宋', FontSize: 18, FontColor: '255,0,16', FontAlign: 'Center', Bold: true }
    expect(textStyle(withSettings(settings))).toEqual({
      font: '仿宋',
      fontSizePt: 18,
      colour: [255, 0, 16],
      align: 'Center',
      bold: true,
    })
  })

  it('takes a size that is a text, as some requests write it', () => {
    expect(textStyle(withSettings({ FontSize: '14' })).fontSizePt).toBe(14)
  })

  it('falls back on the defaults for what makes no sense', () => {
    expect(
      textStyle(withSettings({ Font: 7, FontSize: -3, FontColor: 'red', FontAlign: 'Justify', Bold: 'no' })),
    ).toEqual(style)
    expect(textStyle(withSettings({ FontSize: 'large' }))).toEqual(style)
    expect(textStyle(withSettings({ FontSize: null }))).toEqual(style)
  })

  it('never throws, whatever the settings are', () => {
    expect(textStyle(withSettings({ FontSize: { toString: 1, valueOf: 1 } }))).toEqual(style)
  })
})

describe('parseColour', () => {
  it.each([
    ['255,0,0', [255, 0, 0]],
    [' 1, 2 ,3 ', [1, 2, 3]],
    ['0,0,0', [0, 0, 0]],
    ['256,0,0', null],
    ['-1,0,0', null],
    ['1.5,0,0', null],
    ['1,2', null],
    ['1,2,3,4', null],
    ['#ff0000', null],
    ['1,,2', null],
    ['', null],
    [255, null],
    [undefined, null],
  ])('of %j is %j', (text, colour) => {
    expect(parseColour(text)).toEqual(colour)
  })
})

describe('pageRanges', () => {
  const ranges = (value: unknown) => pageRanges(withSettings({ PageRanges: value }, 'SIGN_SEAL'))

  it('are those that have two whole numbers', () => {
    const good = { BeginPage: 1, EndPage: -1 }
    expect(ranges([good])).toEqual([good])
    expect(
      ranges([good, null, 'x', { BeginPage: '1', EndPage: 2 }, { BeginPage: 1.5, EndPage: 2 }, { BeginPage: 2 }]),
    ).toEqual([good])
  })

  it('are none where there is no list, an empty one, or none that is good', () => {
    expect([undefined, null, {}, [], [null], ['1-2']].map(ranges)).toEqual([null, null, null, null, null, null])
  })
})
