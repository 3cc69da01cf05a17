// What the bench says of its figures: verdicts, the table, the picture.
import { describe, expect, it } from 'vitest'
import { partsOfBar, pictureOf } from './picture.ts'
import { barText, median, p95, quartiles, ratioOf, verdictOf, type Row } from './row.ts'
import { comparedTable, tableOf, withTable } from './table.ts'

const alone: Row = { group: 'edit', what: 'a nudge', unit: 'ms', ours: [80, 90, 200] }
const value: Row = { ...alone, bar: { of: 'value', atMost: 100 } }
const slower: Row = {
  group: 'open',
  what: '5 < 6 & so on',
  unit: 'ms',
  ours: [150, 120, 180],
  theirs: { name: 'bare viewer', values: [100, 90, 110] },
  bar: { of: 'ratio', atMost: 1.1 },
}
const frames: Row = {
  group: 'drag',
  what: 'dragging',
  unit: 'frames',
  ours: [90],
  theirs: { name: 'a bare div', values: [100] },
  bar: { of: 'ratio', atLeast: 0.85 },
}
const unmeasured: Row = { ...frames, what: 'a marquee', ours: [] }

describe('figures', () => {
  it('are medians, the middle half, and what one in twenty is above', () => {
    expect(median([3, 1, 2])).toBe(2)
    expect(median([4, 1, 2, 3])).toBe(2.5)
    expect(median([])).toBeNaN()
    expect(quartiles([5, 1, 2, 3, 4])).toEqual([2, 4])
    expect(p95(Array.from({ length: 20 }, (_, index) => 20 - index))).toBe(19)
    expect(p95([7])).toBe(7)
    expect(p95([])).toBeNaN()
  })

  it('are held against the neighbour by the medians', () => {
    expect(ratioOf(slower)).toBe(1.5)
    expect(ratioOf(value)).toBeNull()
  })
})

describe('verdicts', () => {
  it('are met, missed, or open where nothing is asked or nothing was measured', () => {
    expect(verdictOf(value)).toBe('met')
    expect(verdictOf({ ...value, ours: [101] })).toBe('missed')
    expect(verdictOf(slower)).toBe('missed')
    expect(verdictOf(frames)).toBe('met')
    expect(verdictOf({ ...frames, ours: [84] })).toBe('missed')
    expect(verdictOf(alone)).toBe('open')
    expect(verdictOf(unmeasured)).toBe('open')
    expect(verdictOf({ ...value, ours: [0], bar: { of: 'value', atMost: 0 } })).toBe('met')
  })

  it('name their bar', () => {
    expect([alone, value, slower, frames].map(barText)).toEqual(['–', '≤ 100 ms', '≤ 1.1 times', '≥ 0.85 times'])
  })
})

describe('the table', () => {
  it('has a line for each row, also for one without figures', () => {
    expect(tableOf([value, slower, unmeasured]).split('\n').slice(2)).toEqual([
      '| a nudge | 90 (90–200) ms | – | – | ≤ 100 ms | met |',
      '| 5 < 6 & so on | 150 (150–180) ms | bare viewer: 100 (100–110) ms | 1.50 | ≤ 1.1 times | **missed** |',
      '| a marquee | – | a bare div: 100 frames | – | ≥ 0.85 times | open |',
    ])
  })

  it('takes its place in the document between its marks', () => {
    const document = 'Before.\n<!-- npm run bench -- --write -->\nold\n<!-- end -->\nAfter.\n'
    expect(withTable(document, 'new')).toBe(document.replace('old', 'new'))
    expect(() => withTable('Nothing.', 'new')).toThrow('no marks')
  })

  it('stands beside what is kept: old to new, and rows that are new', () => {
    const kept = [
      { ...slower, ours: [300] },
      { ...value, group: 'other' },
    ]
    expect(comparedTable(kept, [slower, value]).split('\n').slice(2)).toEqual([
      '| 5 < 6 & so on | 300 ms | 150 (150–180) ms | 0.50 | 3.00 → 1.50 | ≤ 1.1 times | **missed** → **missed** |',
      '| a nudge | – | 90 (90–200) ms | – | – | ≤ 100 ms | met |',
    ])
  })
})

describe('the picture', () => {
  it('measures each row by its bar, also one that must be reached', () => {
    expect(partsOfBar(value)).toBe(0.9)
    expect(partsOfBar(slower)).toBeCloseTo(1.364, 3)
    expect(partsOfBar({ ...frames, ours: [42.5] })).toBe(2)
    expect([alone, unmeasured].map(partsOfBar)).toEqual([null, null])
  })

  it('shows the judged rows in the colour of their verdict, with their names as text', () => {
    const svg = pictureOf([alone, value, slower, unmeasured])
    expect(svg).toContain('5 &lt; 6 &amp; so on')
    expect(svg).toContain('1.50 times')
    expect(svg).not.toContain('a marquee')
    // The first two are the legend's.
    const fills = [...svg.matchAll(/<rect [^>]*fill="(#1a7f4b|#c4302b)"/g)].map(([, colour]) => colour)
    expect(fills).toEqual(['#1a7f4b', '#c4302b', '#1a7f4b', '#c4302b'])
  })

  it('ends what is far beyond its bar at the edge, with an arrow', () => {
    const far = pictureOf([{ ...value, ours: [5000] }])
    expect(far).toContain('5000 ms')
    expect(far).toMatch(/<path d="M588 [^>]*z" fill="#c4302b"/)
    expect(pictureOf([value])).not.toMatch(/z" fill=/)
  })
})
