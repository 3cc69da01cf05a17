import { describe, expect, it } from 'vitest'
import { mayChangePage } from '../../../src/contract/locate/place.ts'

const seal = {
  ComponentType: 'SIGN_SEAL',
  ComponentPage: 1,
  ComponentPosX: 0,
  ComponentPosY: 0,
  ComponentWidth: 50,
  ComponentHeight: 50,
}

describe('what may be dragged onto another page', () => {
  it('is an absolute component that stands on one page', () => {
    expect(mayChangePage(seal)).toBe(true)
    expect(
      mayChangePage({ ...seal, ComponentType: 'TEXT', ComponentExtra: '{"PageRanges":[{"BeginPage":1,"EndPage":2}]}' }),
    ).toBe(true)
  })
  it('is none that repeats on a range of pages: the range says where it stands', () => {
    expect(mayChangePage({ ...seal, ComponentExtra: '{"PageRanges":[{"BeginPage":1,"EndPage":2}]}' })).toBe(false)
  })
  it('is none that runs down the edge, follows a keyword or fills a field', () => {
    expect(mayChangePage({ ...seal, ComponentType: 'SIGN_PAGING_SEAL' })).toBe(false)
    expect(mayChangePage({ ...seal, GenerateMode: 'KEYWORD', ComponentId: '甲方' })).toBe(false)
    expect(mayChangePage({ ...seal, GenerateMode: 'FIELD', ComponentName: 'seal' })).toBe(false)
  })
})
