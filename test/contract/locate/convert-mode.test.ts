// Converting between the three ways of placing leaves a component where it stands.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { TextMatch } from '../../../src/contract/text/text-match.ts'
import {
  tieToKeyword,
  toAbsolute,
  toField,
  toKeyword,
  waitingPlace,
  writeKeyword,
} from '../../../src/contract/locate/convert-mode.ts'
import { locate } from '../../../src/contract/locate/locate.ts'
import { aDocument, rect } from '../a-document.ts'
import { aSeal } from '../a-draft.ts'
import { expectNear, lengths } from '../geometry/arbitrary-boxes.ts'

const match = (page: number, x: number, y: number, whole = true): TextMatch => ({
  page,
  rect: rect(x, y, 40, 10),
  whole,
})
const seal = aSeal({
  ComponentPage: 2,
  ComponentPosX: 300,
  ComponentPosY: 400,
  ComponentWidth: 119,
  ComponentHeight: 119,
})

describe('from absolute to keyword', () => {
  it('ties to the one match, as Tencent writes it', () => {
    const document = aDocument({ texts: { 甲方: [match(2, 100, 200)] } })
    const { ComponentType, FileIndex } = seal
    expect(toKeyword(seal, '甲方', document)).toEqual({
      ComponentType,
      ...(FileIndex === undefined ? {} : { FileIndex }),
      GenerateMode: 'KEYWORD',
      ComponentId: '甲方',
      ComponentPage: 1,
      ComponentPosX: 0,
      ComponentPosY: 0,
      ComponentWidth: 119,
      ComponentHeight: 119,
      RelativeLocation: 'Middle',
      OffsetX: 239.5,
      OffsetY: 254.5,
    })
  })

  it('names the page where the keyword is once on it, and the index of the nearest where it is there twice', () => {
    const other = aDocument({ texts: { 甲方: [match(1, 0, 0), match(2, 100, 200)] } })
    expect(toKeyword(seal, '甲方', other)).toMatchObject({ KeywordPage: 2 })
    expect(toKeyword(seal, '甲方', other).KeywordIndexes).toBeUndefined()
    const twice = aDocument({ texts: { 甲方: [match(1, 0, 0), match(2, 0, 0), match(2, 310, 420)] } })
    expect(toKeyword(seal, '甲方', twice)).toMatchObject({ KeywordIndexes: [2] })
    expect(locate(toKeyword(seal, '甲方', twice), twice)).toEqual([{ page: 2, rect: rect(300, 400, 119, 119) }])
  })

  it('counts only the words that stand alone where it is asked for', () => {
    const document = aDocument({ texts: { 甲方: [match(2, 310, 420, false), match(2, 0, 0, true)] } })
    const tied = toKeyword(seal, '^甲方^', document)
    expect(tied.KeywordIndexes).toBeUndefined()
    expect(locate(tied, document)).toEqual([{ page: 2, rect: rect(300, 400, 119, 119) }])
  })

  it('waits where it stood while the keyword is empty or not on its page, and is tied there later', () => {
    const document = aDocument({ texts: { 甲方: [match(2, 100, 200)], 乙方: [match(1, 0, 0)] } })
    const empty = toKeyword(seal, '', document)
    expect(empty).toMatchObject({ GenerateMode: 'KEYWORD', ComponentPage: 2, ComponentPosX: 300, ComponentPosY: 400 })
    expect(empty.ComponentId).toBeUndefined()
    expect(waitingPlace(empty, document)).toEqual({ page: 2, rect: rect(300, 400, 119, 119) })
    const elsewhere = tieToKeyword(empty, '乙方', waitingPlace(empty, document), document)
    expect(elsewhere.OffsetX).toBeUndefined()
    const tied = tieToKeyword(elsewhere, '甲方', waitingPlace(elsewhere, document), document)
    expect(locate(tied, document)).toEqual([{ page: 2, rect: rect(300, 400, 119, 119) }])
    expect(waitingPlace(tied, document)).toBeNull()
  })

  it('no longer repeats on pages', () => {
    const repeated = { ...seal, ComponentExtra: '{"PageRanges":[{"BeginPage":1,"EndPage":-1}],"Opacity":0.7}' }
    expect(toKeyword(repeated, '', aDocument()).ComponentExtra).toBe('{"Opacity":0.7}')
  })
})

describe('there and back', () => {
  const places = fc.record({ x: lengths(0, 470), y: lengths(0, 720), width: lengths(1, 120), height: lengths(1, 120) })
  const matches = fc.array(
    fc.record({ page: fc.integer({ min: 1, max: 4 }), x: lengths(0, 500), y: lengths(0, 800) }),
    { maxLength: 6 },
  )

  it('absolute, keyword, absolute leaves the rectangle within 0.01 pt and the page as it was', () => {
    fc.assert(
      fc.property(places, matches, fc.integer({ min: 1, max: 4 }), fc.boolean(), (box, others, page, fromEnd) => {
        const document = aDocument({ texts: { 章: others.map((m) => match(m.page, m.x, m.y)) } })
        const component = aSeal({
          ComponentPage: fromEnd ? page - 5 : page,
          ComponentPosX: box.x,
          ComponentPosY: box.y,
          ComponentWidth: box.width,
          ComponentHeight: box.height,
        })
        const tied = toKeyword(component, '章', document)
        const here = others.some((m) => m.page === page)
        if (here) expect(locate(tied, document)).toHaveLength(1)
        fc.pre(here || others.length === 0)
        const back = toAbsolute(tied, document, page)
        // One that stands in the very corner, and is not found, has no place to remember.
        fc.pre(here || box.x > 0.01 || box.y > 0.01)
        expect(back.GenerateMode).toBeUndefined()
        const [after] = locate(back, document)
        expect(after!.page).toBe(page)
        expectNear(after!.rect, box, 0.0101)
        for (const key of [
          'OffsetX',
          'OffsetY',
          'KeywordPage',
          'KeywordIndexes',
          'KeywordOrder',
          'RelativeLocation',
          'ComponentId',
        ]) {
          expect(back).not.toHaveProperty(key)
        }
      }),
    )
  })

  it('what an import says of a missing keyword goes with the keyword', () => {
    const component = toKeyword({ ...seal, ComponentExtra: '{"IgnoreKeywordError":1}' }, '甲方', aDocument())
    expect(toAbsolute(component, aDocument())).not.toHaveProperty('ComponentExtra')
  })

  it('comes into the middle of a page where it stands nowhere', () => {
    const lost = aSeal({
      GenerateMode: 'FIELD',
      ComponentName: '没有',
      ComponentPage: 1,
      ComponentPosX: 0,
      ComponentPosY: 0,
      ComponentWidth: 0,
      ComponentHeight: 0,
    })
    expect(toAbsolute(lost, aDocument(), 3)).toMatchObject({
      ComponentPage: 3,
      ComponentPosX: 238.14,
      ComponentPosY: 361.45,
      ComponentWidth: 119,
      ComponentHeight: 119,
    })
  })
})

describe('by form field', () => {
  const document = aDocument({
    fields: [{ name: 'seal', page: 1, rect: rect(50, 60, 70, 80), kind: 'Tx' }],
    texts: { 甲方: [match(1, 60, 60)] },
  })

  it('is written like example 13, and comes back at the field’s rectangle', () => {
    const field = toField({ ...seal, ComponentName: '公章' }, 'seal', document)
    expect(field).toMatchObject({
      GenerateMode: 'FIELD',
      ComponentName: 'seal',
      ComponentPage: 1,
      ComponentPosX: 0,
      ComponentPosY: 0,
      ComponentWidth: 0,
      ComponentHeight: 0,
    })
    const back = toAbsolute(field, document)
    expect(back).toMatchObject({
      ComponentPage: 1,
      ComponentPosX: 50,
      ComponentPosY: 60,
      ComponentWidth: 70,
      ComponentHeight: 80,
    })
    expect(back).not.toHaveProperty('ComponentName')
  })

  it('keeps its place while no field is named', () => {
    expect(locate(toAbsolute(toField(seal, '', document), document), document)).toEqual(locate(seal, document))
  })

  it('becomes a keyword of the field’s size, where the field stood', () => {
    const tied = toKeyword(toField(seal, 'seal', document), '甲方', document)
    expect(locate(tied, document)).toEqual([{ page: 1, rect: rect(50, 60, 70, 80) }])
    expect(tied).not.toHaveProperty('ComponentName')
    expect(toField(tied, 'seal', document)).not.toHaveProperty('ComponentId')
  })
})

describe('writeKeyword', () => {
  it('marks whole words once', () => {
    expect(writeKeyword('甲方', true)).toBe('^甲方^')
    expect(writeKeyword('^甲方^', true)).toBe('^甲方^')
    expect(writeKeyword('甲方', false)).toBe('甲方')
    expect(writeKeyword('', true)).toBeUndefined()
  })
})
