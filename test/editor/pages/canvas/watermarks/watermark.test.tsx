// @vitest-environment jsdom
import { render } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { visitorText, watermarkMarks } from '../../../../../src/contract/component-types/watermark.ts'
import { Watermark } from '../../../../../src/editor/pages/canvas/watermarks/PageWatermarks.tsx'
import { widthEm } from '../../../../../src/contract/values/text-width.ts'

const page = { widthPt: 595.28, heightPt: 841.89 }
const draw = (extra: object, ComponentValue?: string) => {
  const component = { ComponentType: 'WATERMARK', ComponentValue, ComponentExtra: JSON.stringify(extra) }
  return { component, svg: render(<Watermark component={component} {...page} />).container.querySelector('svg') }
}

describe('a watermark over a page', () => {
  it('has as many copies as the contract’s geometry says, turned clockwise, at its true opacity', () => {
    const { component, svg } = draw(
      { Rotate: 30, Opacity: 0.1, FontSize: 20, FontColor: '255,0,0', Density: 3 },
      '机密文件',
    )
    const texts = [...svg!.querySelectorAll('text')]
    expect(texts).toHaveLength(watermarkMarks(component, widthEm('机密文件') * 20, 20, page).centres.length)
    expect(texts[0]!.getAttribute('transform')).toMatch(/rotate\(30\)$/)
    expect(texts[0]!.textContent).toBe('机密文件')
    const look = svg!.querySelector('g')!
    expect(look.getAttribute('fill-opacity')).toBe('0.1')
    expect(look.getAttribute('font-size')).toBe('20')
    expect(look.getAttribute('fill')).toBe('rgb(255,0,0)')
    expect(svg!.getAttribute('viewBox')).toBe('0 0 595.28 841.89')
  })

  it('shows a sample of who reads it, and nothing where it says nothing', () => {
    expect(draw({ SubType: 'PERSON_INFO_WATERMARK', Position: 'Center' }).svg!.textContent).toBe(visitorText)
    expect(draw({}).svg).toBeNull()
  })

  it('is no component to be grabbed and is hidden from screen readers', () => {
    const { svg } = draw({}, '机密')
    expect(svg!.getAttribute('aria-hidden')).toBe('true')
    expect(svg!.querySelector('[data-component-id]')).toBeNull()
  })
})
