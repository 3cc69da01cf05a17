import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { mayOwn } from '../../../src/contract/component-types/owners.ts'
import type { Approver } from '../../../src/contract/api/approver-info.ts'
import { INITIATOR } from '../../../src/contract/draft/draft.ts'
import { isOnPage } from '../../../src/contract/geometry/page.ts'
import { intersection } from '../../../src/contract/geometry/rect.ts'
import type { FormField } from '../../../src/contract/locate/document-model.ts'
import { suggest } from '../../../src/contract/suggestions/suggest.ts'
import type { Suggestion } from '../../../src/contract/suggestions/suggestion.ts'
import { assemblePage } from '../../../src/contract/text/assemble.ts'
import { company, person } from '../a-draft.ts'
import { all } from './corpus/corpus.ts'
import { suggestFor } from './corpus/measure.ts'
import { block, suggestIn } from './corpus/suggest-in.ts'
import { sketchPage, splittings } from './corpus/sketch.ts'

const brief = (s: readonly Suggestion[]) => s.map(({ what, owner }) => `${what} ${owner}`)

describe('whose a place is', () => {
  it('is told by the role', () => {
    expect(brief(suggestIn(block))).toEqual(['SIGN_SEAL p1', 'SIGN_SIGNATURE p2', 'SIGN_DATE p1', 'SIGN_DATE p2'])
    const turned = suggestIn(block, [{ ...person, ApproverRoleName: '乙方' }, company])
    expect(brief(turned)).toEqual(['SIGN_SEAL p2', 'SIGN_SIGNATURE p1', 'SIGN_DATE p2', 'SIGN_DATE p1'])
  })

  it('is told by another word for the role', () => {
    const found = suggestIn('承租人（签字）：\n出租人（盖章）：', [
      { ...company, ApproverRoleName: '出租方' },
      { ...person, ApproverRoleName: '租客' },
    ])
    expect(brief(found)).toEqual(['SIGN_SIGNATURE p2', 'SIGN_SEAL p1'])
  })

  it('is told by the name beside the word, where no role tells', () => {
    const found = suggestIn(
      '买方：张三\n卖方：典子谦示例企业\n一、卖方应当按时交货，买方应当按时付款。\n\n买方（签字）：\n\n卖方（盖章）：',
      [
        { ...company, ApproverRoleName: '' },
        { ...person, ApproverRoleName: '' },
      ],
    )
    expect(brief(found)).toEqual(['SIGN_SIGNATURE p2', 'SIGN_SEAL p1'])
  })

  it('is told by the order, where nothing else tells', () => {
    const found = suggestIn('买方（盖章）：\n\n卖方（签字）：')
    expect(brief(found)).toEqual(['SIGN_SEAL p1', 'SIGN_SIGNATURE p2'])
    expect(found.map((s) => s.party)).toEqual([
      { word: '买方', index: 0 },
      { word: '卖方', index: 1 },
    ])
  })

  it('is nobody where the draft has no such party', () => {
    const found = suggestIn('甲方（盖章）：\n\n乙方（签字）：\n\n丙方（盖章）：')
    expect(found.at(-1)).toMatchObject({ owner: null, party: { word: '丙方', index: 2 }, what: 'SIGN_SEAL' })
  })

  it('never is one that may not have it', () => {
    const kinds: readonly Approver[] = [
      { ...company, ApproverType: 3 },
      { ...person, ApproverType: 7 },
    ]
    const found = suggestIn(block, kinds)
    expect(brief(found)).toEqual(['SIGN_SEAL p1', 'SIGN_SIGNATURE p2', 'SIGN_DATE p2'])
    expect(mayOwn('companyAuto', 'SIGN_DATE')).toBe(false)
  })

  it('is the initiator for the blanks of the running text', () => {
    const [amount, ...date] = suggestIn(
      '第二条 货款总额为人民币________元，甲方应于____年__月__日前付清，逾期承担违约责任。',
    )
    expect(amount).toMatchObject({ what: 'TEXT', owner: INITIATOR, party: { index: -1 } })
    const part = { what: 'TEXT', owner: INITIATOR }
    expect(date).toMatchObject(['年', '月', '日'].map((name) => ({ ...part, fill: { name } })))
  })
})

describe('what goes there', () => {
  it('is a seal where one is asked for, whatever its party is in the draft', () => {
    const found = suggestIn('甲方（盖章）：\n\n乙方（盖章）：')
    expect(found.map(({ what, become }) => [what, become])).toEqual([
      ['SIGN_SEAL', undefined],
      ['SIGN_SEAL', 'company'],
    ])
  })

  it('is a date in figures alone where 年 月 日 are printed', () => {
    const dates = suggestIn(block).filter((s) => s.what === 'SIGN_DATE')
    expect(dates.map((s) => s.extra)).toEqual([
      { Format: 'yyyy m d', Gaps: '3,3', FontSize: 12, FontAlign: 'Left' },
      undefined,
    ])
  })

  it('names what a blank asks for, by the kind of its party', () => {
    const found = suggestIn(
      '甲方：__________\n统一社会信用代码：__________\n法定代表人：__________\n' +
        '乙方：__________\n联系电话：__________\n身份证号：__________\n' +
        '一、双方协商一致，订立本合同，共同遵守。',
    )
    expect(found.map((s) => [s.owner, s.fill?.recipientInfo])).toEqual([
      ['p1', 'BUSI-FULL-NAME'],
      ['p1', 'BUSI-CREDIT-CODE'],
      ['p1', 'BUSI-LEGAL-NAME'],
      ['p2', 'PERSONAL-NAME'],
      ['p2', 'PERSONAL-MOBILE'],
      ['p2', 'PERSONAL-IDCARD'],
    ])
  })

  it('is a paging seal too for each company of a file of more than two pages, surest for the first', () => {
    const three = `正文，\n---\n正文，\n---\n${block.replace('签字或盖章', '盖章')}`
    const paging = suggestIn(three, [company, { ...company, ApproverRoleName: '乙方' }]).filter(
      (s) => s.what === 'SIGN_PAGING_SEAL',
    )
    expect(paging.map((s) => s.owner)).toEqual(['p1', 'p2'])
    expect(paging[0]!.confidence).toBeGreaterThan(paging[1]!.confidence)
    expect(suggestIn(block).some((s) => s.what === 'SIGN_PAGING_SEAL')).toBe(false)
  })
})

describe('where it goes', () => {
  it('is on the page, with an id of its own, whatever the contract and however its text is split', () => {
    for (const entry of all) {
      for (const splitting of splittings) {
        const found = suggestFor(entry, splitting)
        expect(new Set(found.map((s) => s.id)).size).toBe(found.length)
        for (const s of found) {
          expect(isOnPage(s.rect, sketchPage), `${entry.name} ${s.id}`).toBe(true)
          expect(s.confidence).toBeGreaterThan(0)
          expect(s.confidence).toBeLessThanOrEqual(1)
          expect(s.why.words).not.toBe('')
        }
      }
    }
  })

  it('is the same however the text is split', () => {
    for (const entry of all)
      expect(suggestFor(entry, 'glyphs').map((s) => s.id)).toEqual(suggestFor(entry, 'gaps').map((s) => s.id))
  })

  it('is right behind the label, and on a blank that is drawn', () => {
    const [seal, signature] = suggestIn('甲方（盖章）：\n\n\n\n乙方（签字）：______________')
    // The label is 56 to 140 pt, its line's baseline at 80 pt; the blank 140 to 224 pt, at 160 pt.
    expect(seal!.rect).toEqual({ x: 144, y: 15.94, width: 119, height: 119 })
    expect(signature!.rect.x).toBe(140)
    expect(signature!.rect.width).toBe(84)
    expect(signature!.rect.y + signature!.rect.height / 2).toBeCloseTo(155.44)
  })

  it('leaves what another party signs in sight', () => {
    const found = suggestIn('甲方（盖章）：\n日期：\n乙方（盖章）：\n日期：', [
      company,
      { ...company, ApproverRoleName: '乙方' },
    ])
    const seals = found.filter((s) => s.what === 'SIGN_SEAL')
    const common = intersection(seals[0]!.rect, seals[1]!.rect)
    const area = ({ width, height }: { width: number; height: number }) => width * height
    expect(common ? area(common) / Math.min(...seals.map((s) => area(s.rect))) : 0).toBeLessThan(0.5)
  })

  it('is a form field that lies on the blank', () => {
    const field: FormField = { name: 'sign', page: 1, rect: { x: 150, y: 64, width: 180, height: 22 }, kind: 'Tx' }
    expect(suggestIn('乙方（签字）：', undefined, [field])[0]!.rect).toEqual(field.rect)
  })

  it('is nowhere on a page without text, and upright text is no label', () => {
    expect(suggest({ text: [assemblePage(1, [])], pages: [sketchPage], fields: [], parties: [] })).toEqual([])
    const upright = assemblePage(1, [
      { text: '甲方（盖章）：', start: { x: 40, y: 600 }, along: { x: 0, y: -84 }, up: { x: -12, y: 0 } },
    ])
    expect(suggest({ text: [upright], pages: [sketchPage], fields: [], parties: [] })).toEqual([])
  })
})

describe('any text', () => {
  it('is read without an error, and every proposal is on its page', () => {
    const piece = fc.constantFrom(
      '甲方',
      '乙方',
      '（',
      '）',
      '盖章',
      '签字',
      '：',
      '____',
      '    ',
      '日期',
      '年',
      '月',
      '日',
      '。',
      '，',
      '法定代表人',
      '身份证号',
      '张三',
      'Party A',
      'By:',
      '或',
      '\n',
      '---\n',
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        const found = suggestIn(pieces.join('').replace(/====|#{4,}/g, ''))
        for (const s of found) expect(isOnPage(s.rect, sketchPage)).toBe(true)
        expect(new Set(found.map((s) => s.id)).size).toBe(found.length)
      }),
      { numRuns: 150 },
    )
  })
})
