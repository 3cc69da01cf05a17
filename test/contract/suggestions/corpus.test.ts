import { describe, expect, it } from 'vitest'
import { all, tables } from './corpus/corpus.ts'
import { measure, precision, recall } from './corpus/measure.ts'
import { splittings } from './corpus/sketch.ts'

describe('the proposals for the labelled contracts', () => {
  it('are told for at least 40 contracts', () => {
    expect(all.length).toBeGreaterThanOrEqual(40)
  })

  it.each(splittings)('are right and complete in more than 95 of 100, split at %s', (splitting) => {
    const measured = measure(all, [splitting])
    expect(precision(measured), measured.mistakes.join('\n')).toBeGreaterThan(0.95)
    expect(recall(measured), measured.mistakes.join('\n')).toBeGreaterThan(0.95)
  })

  it('are right and complete in more than 90 of 100 in tables, on drawn lines and in templates', () => {
    const measured = measure(tables)
    expect(precision(measured), measured.mistakes.join('\n')).toBeGreaterThan(0.9)
    expect(recall(measured), measured.mistakes.join('\n')).toBeGreaterThan(0.9)
    expect(measured.overBorder).toBe(0)
  })

  it('leave plain pages alone', () => {
    const plain = all.filter((entry) => entry.expected.length === 0)
    expect(plain.length).toBeGreaterThanOrEqual(5)
    expect(measure(plain).mistakes).toEqual([])
  })
})
