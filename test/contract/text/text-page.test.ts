// A page's text, packed: every run comes out as it went in.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { assemblePage } from '../../../src/contract/text/assemble.ts'
import { normalForm } from '../../../src/contract/text/normal-form.ts'
import { packPage, type LooseRun } from '../../../src/contract/text/pack-page.ts'
import {
  beginOf,
  isSpaced,
  pieceOf,
  runCount,
  runOf,
  runsOf,
  runText,
  unitInRun,
  type TextRun,
} from '../../../src/contract/text/text-page.ts'

const number = fc.double({ noNaN: true })
const point = fc.record({ x: number, y: number })
const anyRun = fc.record<TextRun>({
  text: fc.string({ unit: 'binary', minLength: 1, maxLength: 40 }),
  start: point,
  along: point,
  up: point,
})

describe('a page of packed text', () => {
  it('has each run as it was read, to the last bit', () => {
    fc.assert(
      fc.property(fc.array(anyRun, { maxLength: 12 }), (runs) => {
        const loose: LooseRun[] = []
        let joined = ''
        const spacedAt: number[] = []
        for (const run of runs) {
          const form = normalForm(run.text)
          loose.push({ run, begin: joined.length, piece: loose.length >> 1, from: form.from })
          form.spaced?.forEach((spaced, unit) => spaced === 1 && spacedAt.push(joined.length + unit))
          joined += form.text
        }
        const page = packPage(3, loose, joined, spacedAt)
        expect(runCount(page)).toBe(runs.length)
        expect(runsOf(page)).toEqual(runs)
        const spaced = new Set(spacedAt)
        for (let at = 0; at <= joined.length; at += 1) expect(isSpaced(page, at)).toBe(spaced.has(at))
        loose.forEach(({ begin, piece, from }, run) => {
          expect(runText(page, run)).toBe(runs[run]!.text)
          expect(beginOf(page, run)).toBe(begin)
          expect(pieceOf(page, run)).toBe(piece)
          const units = beginOf(page, run + 1) - begin
          for (let unit = 0; unit < units; unit += 1) expect(unitInRun(page, run, unit)).toBe(from?.[unit] ?? unit)
        })
      }),
    )
  })

  it('knows of no piece before the first run and after the last', () => {
    const page = assemblePage(1, [
      { text: '甲方', start: { x: 0, y: 100 }, along: { x: 24, y: 0 }, up: { x: 0, y: -12 } },
    ])
    expect([-1, 0, 1].map((run) => pieceOf(page, run))).toEqual([undefined, expect.any(Number), undefined])
    expect(beginOf(page, 1)).toBe(2)
  })

  it('passes between threads, and keeps its buffers apart from those of other pages', () => {
    const run: TextRun = { text: '甲方 A', start: { x: 1.1, y: -0 }, along: { x: 24, y: 0.1 }, up: { x: 0, y: -12 } }
    const page = assemblePage(1, [run])
    const there = structuredClone(page, { transfer: [page.places.buffer, page.marks.buffer] })
    expect(runOf(there, 0)).toEqual(run)
    expect(there.joined).toBe('甲方A')
    expect(page.places).toHaveLength(0)
  })
})
