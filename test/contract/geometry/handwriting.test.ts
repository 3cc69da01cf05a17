import { describe, expect, it } from 'vitest'
import { inHand } from '../../../src/contract/geometry/handwriting.ts'
import { widthEm } from '../../../src/contract/values/text-width.ts'

const box = { x: 100, y: 200, width: 119, height: 43 }

describe('a name in a hand', () => {
  it('has its letters in their order, each a little different from print', () => {
    const { letters } = inHand(' 欧阳明月 ', box)
    expect(letters.map(({ text }) => text).join('')).toBe('欧阳明月')
    expect(new Set(letters.map(({ sizePt }) => sizePt)).size).toBe(4)
    expect(new Set(letters.map(({ turn }) => turn)).size).toBe(4)
    const xs = letters.map(({ at }) => at.x)
    expect(xs).toEqual([...xs].sort((a, b) => a - b))
  })

  it('is the same each time', () => {
    expect(inHand('张三', box)).toEqual(inHand('张三', box))
  })

  it.each(['张三', '买买提·吐尔逊江·阿不都热依木', 'Alexander Hamilton', '田', '𠮷田'])(
    'of %s stays in its box',
    (name) => {
      for (const size of [box, { ...box, width: 400 }, { ...box, height: 300 }]) {
        const { letters, stroke } = inHand(name, size)
        for (const { text, at, sizePt } of letters) {
          expect(at.x).toBeGreaterThanOrEqual(size.x)
          expect(at.x + widthEm(text) * sizePt).toBeLessThanOrEqual(size.x + size.width)
          expect(at.y - sizePt).toBeGreaterThanOrEqual(size.y - 1)
          expect(at.y).toBeLessThanOrEqual(size.y + size.height)
        }
        const points = [stroke.start, ...stroke.pieces.flat()]
        for (const { y } of points) expect(y).toBeLessThanOrEqual(size.y + size.height)
      }
    },
  )

  it.each([
    ['', box],
    ['张三', { x: 0, y: 0, width: 0, height: 0 }],
    ['张三', { x: 0, y: 0, width: 0.01, height: 500 }],
  ])('of %j takes any box', (name, size) => {
    const { letters, stroke } = inHand(name, size)
    const numbers = [...letters.flatMap(({ at, sizePt, turn }) => [at.x, at.y, sizePt, turn]), stroke.widthPt]
    expect(numbers.every(Number.isFinite)).toBe(true)
  })
})
