// The layout of a contract from its request alone.
import { describe, expect, test } from 'vitest'
import { sketchOf, sketchPage } from '../../../src/contract/after-sending/flow-status-layout.ts'
import { aSeal } from '../a-draft.ts'

describe('the sketch of a layout', () => {
  test('puts components on their pages, those counted from the end behind, and lists what has no fixed place', () => {
    const sketch = sketchOf({
      Components: [
        {
          ComponentType: 'TEXT',
          ComponentPage: 2,
          ComponentPosX: 10,
          ComponentPosY: 20,
          ComponentWidth: 30,
          ComponentHeight: 40,
        },
      ],
      Approvers: [
        {
          SignComponents: [
            aSeal({ ComponentPage: -1 }),
            aSeal({ GenerateMode: 'KEYWORD', ComponentId: '甲方签署' }),
            { ComponentType: 'SIGN_PAGING_SEAL', ComponentPosY: 5 },
          ],
        },
        {
          SignComponents: [
            aSeal({ ComponentPage: 1 }),
            { ComponentType: 'SIGN_SIGNATURE', GenerateMode: 'FIELD', ComponentName: 'sign' },
          ],
          Components: [{ ComponentType: 'TEXT' }],
        },
      ],
    })
    expect(sketch.pages.map(({ page, boxes }) => [page, boxes.map(({ type, owner }) => [type, owner])])).toEqual([
      [1, [['SIGN_SEAL', 1]]],
      [2, [['TEXT', null]]],
      [-1, [['SIGN_SEAL', 0]]],
    ])
    expect(sketch.loose.map(({ kind, text, owner }) => [kind, text, owner])).toEqual([
      ['keyword', '甲方签署', 0],
      ['edges', '', 0],
      ['field', 'sign', 1],
      ['unplaced', '', 1],
    ])
  })
  test('holds boxes within the page, whatever numbers came', () => {
    const { pages } = sketchOf({ Components: [aSeal({ ComponentPosX: 9999, ComponentPosY: -5, ComponentWidth: NaN })] })
    const { rect } = pages[0]!.boxes[0]!
    expect(rect.x + rect.width).toBeLessThanOrEqual(sketchPage.width)
    expect(rect.y).toBe(0)
    expect(sketchOf({ Approvers: 'nonsense', Components: [null, 3] })).toEqual({ pages: [], loose: [] })
  })
})
