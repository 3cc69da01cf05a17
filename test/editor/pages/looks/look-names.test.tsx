// @vitest-environment jsdom
// The names in a box: the component's own, and the signer's.
import { cleanup } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import { draw } from './a-look.tsx'

afterEach(cleanup)

describe('the name of a component', () => {
  const named = { words: { colon: '：', label: '类型', name: '合同章', placeholder: '请填' } }

  it.each(['SIGN_SEAL', 'SIGN_SIGNATURE', 'SIGN_VIRTUAL_COMBINATION', 'TEXT', 'MULTI_LINE_TEXT', 'FILL_IMAGE'])(
    '%s is in its box instead of the word for its type',
    (type) => {
      expect(draw(type, named).textContent).toContain('合同章')
      expect(draw(type, named).textContent).not.toMatch(/类型|请填/)
    },
  )

  it('gives way to a value', () => {
    expect(draw('TEXT', named, { ComponentValue: '写好的' }).textContent).toBe('写好的')
  })
})

describe('signatures', () => {
  it.each(['SIGN_SIGNATURE', 'SIGN_PAGING_SIGNATURE'])('%s is the name of the person, else of what it is', (type) => {
    expect(draw(type, { ownerName: '典子谦示例企业' }).textContent).toContain('张三')
    expect(draw(type, { ownerName: '典子谦示例企业', signerName: ' ' }).textContent).toContain('名称')
    expect(draw(type, { ownerName: '典子谦示例企业' }).textContent).not.toContain('典子谦示例企业')
  })

  it('stand on no line of the owner’s colour', () => {
    expect(draw('SIGN_SIGNATURE').querySelectorAll('line')).toHaveLength(0)
  })
})
