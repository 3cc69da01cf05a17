// What the check and the drawing think of one text's width: the same.
import { describe, expect, it } from 'vitest'
import { isTooLong } from '../../../src/contract/checks/text-fit.ts'
import { widthEm } from '../../../src/contract/values/text-width.ts'
import { truncate } from '../../../src/editor/pages/looks/text-metrics.ts'

const fontSizePt = 10

describe('whether a text fits', () => {
  it.each([
    'illicit filial will',
    'WWW MMMM',
    'No. 2026-11-28',
    '甲方 A',
    '“合同”',
    '①②③',
    'Luokuan Technology Co., Ltd.',
    '人民币壹佰万元整',
  ])('%j: the check says what the drawing does', (text) => {
    const component = {
      ComponentType: 'TEXT',
      ComponentValue: text,
      ComponentExtra: JSON.stringify({ FontSize: fontSizePt }),
    }
    for (let part = 0.8; part <= 1.2; part += 0.005) {
      const width = widthEm(text) * fontSizePt * part
      const isDrawnWhole = truncate(text, width / fontSizePt) === text
      expect([part, isTooLong(component, { width, height: 40 }, false)]).toEqual([part, !isDrawnWhole])
    }
  })

  it('is asked of Chinese quotation marks as of Chinese characters', () => {
    expect(widthEm('“合同”')).toBe(4)
  })
})
