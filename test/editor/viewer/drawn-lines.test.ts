import { describe, expect, it, vi } from 'vitest'
import { DrawnLines } from '../../../src/editor/viewer/text/drawn-lines.ts'

const line = { x0: 0, y0: 10, x1: 100, y1: 10 }

describe('the lines drawn on pages', () => {
  it('are asked for once, and answered once all have come', async () => {
    const ask = vi.fn<(pages: readonly number[]) => void>()
    const drawn = new DrawnLines(ask)
    const both = drawn.of([1, 2])
    const second = drawn.of([2, 3])
    expect(ask.mock.calls).toEqual([[[1, 2]], [[3]]])
    drawn.hear(2, [line])
    drawn.hear(1, [])
    expect([...(await both)]).toEqual([
      [1, []],
      [2, [line]],
    ])
    drawn.hear(3, [])
    expect([...(await second).keys()]).toEqual([2, 3])
    expect((await drawn.of([2])).get(2)).toEqual([line])
    expect(ask).toHaveBeenCalledTimes(2)
  })
})
