import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { assemblePage } from '../../../src/contract/text/assemble.ts'
import { countOnPage } from '../../../src/contract/text/find.ts'
import { nearestUnique } from '../../../src/contract/text/nearest-unique.ts'
import type { TextRun } from '../../../src/contract/text/text-page.ts'
import { rect } from '../a-document.ts'

/** A line of 12 pt letters, its baseline at y. */
const line = (text: string, x: number, y: number): TextRun => ({
  text,
  start: { x, y },
  along: { x: text.length * 12, y: 0 },
  up: { x: 0, y: -12 },
})

const clause = '第三条甲方应当在收到货物之日起十五个工作日以内向乙方支付全部货款人民币若干元整'
const first = assemblePage(1, [
  line('采购合同', 200, 60),
  line('甲方', 80, 200),
  line(clause, 60, 300),
  line('共 2 页', 280, 820),
])
const last = assemblePage(2, [
  line('采购合同', 200, 60),
  line('甲方（盖章）：', 80, 500),
  line('乙方（签字）：', 320, 500),
  line('日期：    年    月    日', 80, 600),
  line('日期：    年    月    日', 320, 600),
  line('共 2 页', 280, 820),
])
const pages = [first, last]
const suggested = (page: number, at: ReturnType<typeof rect>) => nearestUnique(pages, page, at)?.text

describe('the words to suggest', () => {
  it('are the whole label that the component stands at', () => {
    expect(suggested(2, rect(170, 480, 119, 119))).toBe('甲方（盖章）')
    expect(suggested(2, rect(330, 440, 119, 43))).toBe('乙方（签字）')
  })

  it('pass over what the file has twice, however near', () => {
    expect(suggested(2, rect(330, 590, 119, 20))).toBe('乙方（签字）')
    expect(suggested(1, rect(80, 190, 60, 20))).not.toBe('甲方')
  })

  it('are in ordinary characters where there are such, as a server may not find others', () => {
    const kangxi = assemblePage(1, [
      line('甲\u2f45（盖章）：', 80, 500),
      line('\u2f04\u2f45：北京\u2f70例\u2f45正科技有限公司', 80, 100),
      line('\u2f47期：    年    \u2f49    \u2f47', 80, 600),
    ])
    const near = (y: number) => nearestUnique([kangxi], 1, rect(170, y, 119, 60))?.text
    expect(near(480)).toBe('（盖章）')
    // 方正 is one word: nothing begins in its middle.
    expect(near(80)).toBe('科技有限公司')
    expect(near(600)).toBe('（盖章）')
  })

  it('are as the file has them where no part of it means anything alone', () => {
    const kangxi = assemblePage(1, [line('乙\u2f45签：', 80, 500)])
    expect(nearestUnique([kangxi], 1, rect(170, 480, 119, 60))?.text).toBe('乙\u2f45签')
  })

  it('are never garbage, nor any of a page whose text is garbled', () => {
    const logo = assemblePage(1, [line('\uf0b7\uf0a7甲方签字', 80, 100), line('乙方签字', 80, 500)])
    expect(nearestUnique([logo], 1, rect(80, 80, 60, 20))?.text).toBe('乙方签字')
    const garbled = assemblePage(1, [
      line('甲方签字', 80, 100),
      line('\ue001\ue002\ue003\ue004\ue005'.repeat(4), 80, 130),
    ])
    expect(nearestUnique([garbled], 1, rect(80, 80, 60, 20))).toBeNull()
  })

  it('carry where they stand', () => {
    const found = nearestUnique(pages, 2, rect(170, 480, 119, 119))
    expect(found?.rect).toMatchObject({ x: 80, y: 488, width: 72 })
  })

  it('grow out of a long sentence by whole words, and no longer than they must', () => {
    const text = suggested(1, rect(300, 320, 60, 20))!
    expect(clause).toContain(text)
    expect(text.length).toBeLessThanOrEqual(8)
    const words = [...new Intl.Segmenter('zh', { granularity: 'word' }).segment(clause)]
    const starts = new Set(words.map(({ index }) => index))
    const from = clause.indexOf(text)
    expect(starts.has(from)).toBe(true)
    expect(starts.has(from + text.length) || from + text.length === clause.length).toBe(true)
  })

  it('keep Latin words whole', () => {
    const page = assemblePage(1, [line('Party A (seal) Party A', 80, 100), line('Party B', 80, 400)])
    expect(nearestUnique([page], 1, rect(80, 420, 50, 50))?.text).toBe('Party B')
  })

  it('are none on a page without text, or one that is not read', () => {
    expect(nearestUnique([assemblePage(1, [])], 1, rect(0, 0, 9, 9))).toBeNull()
    expect(nearestUnique(pages, 3, rect(0, 0, 9, 9))).toBeNull()
  })

  it('occur once in the file, whatever stands in it', () => {
    const word = fc.constantFrom('甲方', '乙方', '（盖章）', '签字', '：', '日期', '  ', 'Test', '1', '合同')
    const text = fc.array(word, { minLength: 1, maxLength: 8 }).map((parts) => parts.join(''))
    const runs = fc.array(fc.tuple(text, fc.integer({ min: 0, max: 500 }), fc.integer({ min: 20, max: 800 })), {
      maxLength: 12,
    })
    fc.assert(
      fc.property(runs, runs, fc.integer({ min: 0, max: 500 }), fc.integer({ min: 0, max: 800 }), (a, b, x, y) => {
        const file = [a, b].map((list, index) =>
          assemblePage(
            index + 1,
            list.map((args) => line(...args)),
          ),
        )
        const found = nearestUnique(file, 1, rect(x, y, 80, 40))
        if (!found) return
        expect(file.reduce((sum, page) => sum + countOnPage(page, found.text), 0)).toBe(1)
        expect(found.text.length).toBeLessThanOrEqual(20)
        expect(found.text).toBe(found.text.trim())
      }),
    )
  })
})
