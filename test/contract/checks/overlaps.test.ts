// Components over each other, and what is written over printed words.
import { describe, expect, it } from 'vitest'
import { checkRequest } from '../../../src/contract/checks/check.ts'
import { assemblePage } from '../../../src/contract/text/assemble.ts'
import { aRequest, aSeal, aSignature, aText, extra, filledBy, onServer, signedBy, signedByPerson } from './a-request.ts'

const found = (request: unknown, code: string, context = onServer) =>
  checkRequest(request, context).filter((finding) => finding.code === code)
const pile = <T>(length: number, one: () => T) => Array.from({ length }, one)

describe('components over each other', () => {
  it('are told once each, and not each pair', () => {
    expect(found(signedBy(...pile(18, () => aSeal())), 'overlap')).toHaveLength(17)
  })

  it('may be of different types and parties', () => {
    const request = aRequest(
      { Components: [aText()] },
      { SignComponents: [aSeal({ ComponentPosY: 510 })] },
      { SignComponents: [aSignature({ ComponentPosX: 190, ComponentPosY: 590 })] },
    )
    expect(found(request, 'overlap')).toHaveLength(2)
  })

  it('are told of a paging seal across a signature on one page', () => {
    const paging = aSeal({ ComponentType: 'SIGN_PAGING_SEAL' })
    const signature = aSignature({ ComponentPage: 3, ComponentPosX: 450, ComponentPosY: 220 })
    expect(found(signedBy(paging, signature), 'overlap')).toMatchObject([{ params: { page: 3 } }])
  })

  it('are fine where a seal is on its own party’s signature or date, or a combination holds its parts', () => {
    const date = aSignature({ ComponentType: 'SIGN_DATE', ComponentPosX: 120, ComponentHeight: 20 })
    expect(found(signedBy(aSeal(), date), 'overlap')).toEqual([])
    const whole = aSignature({
      ComponentType: 'SIGN_VIRTUAL_COMBINATION',
      ComponentHeight: 150,
      ...extra({ Children: ['s'] }),
    })
    expect(found(signedByPerson(whole, aSignature({ ComponentId: 's' })), 'overlap')).toEqual([])
  })
})

describe('what is written over printed words', () => {
  const run = (text: string) => ({
    text,
    start: { x: 100, y: 515 },
    along: { x: 12 * text.length, y: 0 },
    up: { x: 0, y: -12 },
  })
  const on = (text: string) => ({ ...onServer, text: [assemblePage(1, [run(text)])] })

  it('is told once the text is read', () => {
    expect(found(filledBy(aText()), 'over-print')).toEqual([])
    expect(found(filledBy(aText()), 'over-print', on('甲方名称'))).toHaveLength(1)
  })

  it('is asked line by line, and of the whole box where nothing is written yet', () => {
    // The printed line is in the lower half of a box of two lines.
    const lower = (ComponentValue: string | undefined) =>
      aText({ ComponentType: 'MULTI_LINE_TEXT', ComponentPosY: 480, ComponentHeight: 40, ComponentValue })
    const codes = ['一行', '一行\n二行\n三行', undefined].map((value) =>
      found(filledBy(lower(value)), 'over-print', on('甲方')),
    )
    expect(codes.map(({ length }) => length)).toEqual([0, 1, 1])
    const wrapped = aText({
      ComponentPosY: 496,
      ComponentWidth: 60,
      ComponentValue: '第一行满了第二行',
      ...extra({ WordWrap: true }),
    })
    expect(found(filledBy(wrapped), 'over-print', on('甲方'))).toHaveLength(1)
  })

  it('is nothing on a blank, and nothing of seals and signatures', () => {
    expect(found(filledBy(aText()), 'over-print', on('____……'))).toEqual([])
    const marks = [aSeal({ ComponentPosY: 480 }), aSignature({ ComponentPosX: 100, ComponentPosY: 490 })]
    expect(found(signedBy(...marks), 'over-print', on('（盖章）'))).toEqual([])
  })
})
