// @vitest-environment jsdom
import { cleanup, render } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import { componentTypes } from '../../../../src/contract/component-types/catalogue.ts'
import { ComponentLook, sameLook } from '../../../../src/editor/pages/looks/ComponentLook.tsx'
import { PaletteIcon } from '../../../../src/editor/pages/looks/PaletteIcon.tsx'
import { draw, props } from './a-look.tsx'

afterEach(cleanup)

const types = componentTypes.map((entry) => entry.type)

describe('every type of the catalogue', () => {
  it.each(types)('%s is one drawing in points, hidden from screen readers', (type) => {
    const box = draw(type)
    const { size } = props(type)
    expect(box.children).toHaveLength(1)
    const svg = box.querySelector('svg')!
    expect(svg.getAttribute('viewBox')).toBe(`0 0 ${size.width} ${size.height}`)
    expect(svg.getAttribute('aria-hidden')).toBe('true')
    expect(svg.children.length).toBeGreaterThan(0)
  })

  it.each(types)('%s draws no broken number at any size', (type) => {
    for (const [width, height] of [
      [16, 16],
      [30, 10],
      [8, 60],
      [1, 1],
      [0, 0],
      [NaN, 20],
      [2000, 3],
    ] as const) {
      for (const slice of [undefined, { index: 3, count: 500 }]) {
        const { container, unmount } = render(<ComponentLook {...props(type, { size: { width, height }, slice })} />)
        expect(container.innerHTML).not.toMatch(
          /NaN|Infinity|undefined|="-\d[^"]*" height|(width|height|r|font-size)="-/,
        )
        unmount()
      }
    }
  })

  it.each(types)('%s takes a ComponentExtra that is no JSON and a value that is no text', (type) => {
    expect(() => draw(type, {}, { ComponentExtra: '{broken', ComponentValue: 7 })).not.toThrow()
  })

  it.each(types)('%s has an icon of its own', (type) => {
    const icon = render(<PaletteIcon type={type} />).container.innerHTML
    const unknown = render(<PaletteIcon type="NO_SUCH_TYPE" />).container.innerHTML
    expect(icon).not.toBe(unknown)
  })
})

describe('what a look says', () => {
  it.each([
    'TEXT',
    'DATE',
    'SELECTOR',
    'SIGN_SELECTOR',
    'DISTRICT',
    'MULTI_LINE_TEXT',
    'SIGN_MULTI_LINE_TEXT',
    'WATERMARK',
  ])('%s shows its value, and without one its placeholder', (type) => {
    expect(draw(type, {}, { ComponentValue: '壹佰' }).textContent).toContain('壹佰')
    const empty = draw(type).textContent
    expect(empty).toContain('请填')
    expect(empty).not.toContain('壹佰')
  })

  it.each(['FILL_IMAGE', 'ATTACHMENT', 'DYNAMIC_TABLE'])('%s shows its placeholder', (type) => {
    expect(draw(type).textContent).toContain('请填')
  })

  it.each(['SIGN_SIGNATURE', 'SIGN_VIRTUAL_COMBINATION', 'VIRTUAL_COMBINATION'])('%s shows its label', (type) => {
    expect(draw(type).textContent).toContain('名称')
  })

  it('falls back to the label where there is no placeholder', () => {
    expect(draw('TEXT', { words: { colon: '：', label: '名称' } }).textContent).toBe('名称')
  })

  it('writes a text in its own size, font, colour, weight and alignment', () => {
    const extra = { FontSize: 18, Font: '宋体', FontColor: '255,0,0', Bold: true, FontAlign: 'Right' }
    const text = draw('TEXT', {}, { ComponentValue: '壹佰', ComponentExtra: JSON.stringify(extra) }).querySelector(
      'text',
    )!
    expect(text.getAttribute('font-size')).toBe('18')
    expect(text.getAttribute('font-family')).toContain('SimSun')
    expect(text.getAttribute('fill')).toBe('rgb(255,0,0)')
    expect(text.getAttribute('font-weight')).toBe('700')
    // Its two characters end at the right edge.
    const { width, height } = props('TEXT').size
    expect([text.getAttribute('x'), text.getAttribute('y')]).toEqual([
      String(width - 36),
      String(height / 2 + 0.38 * 18),
    ])
  })

  it.each([
    ['TEXT', {}, ['人民币壹佰贰拾万元整']],
    ['TEXT', { WordWrap: true }, ['人民币壹佰', '贰拾万元整']],
    ['MULTI_LINE_TEXT', {}, ['人民币壹佰', '贰拾万元整']],
  ])('shows a %s that is too long as it is signed: out of its box, and whole', (type, extra, lines) => {
    const written = { ComponentValue: '人民币壹佰贰拾万元整', ComponentExtra: JSON.stringify(extra) }
    const box = draw(type, { size: { width: 60, height: 20 } }, written)
    expect([...box.querySelectorAll('text')].map((text) => text.textContent)).toEqual(lines)
    const { style } = box.querySelector('svg')!
    expect([style.overflow, style.clipPath]).toEqual(['visible', 'var(--lk-page-clip, none)'])
    // The page cuts only what runs out.
    const fitting = draw(type, { size: { width: 200, height: 60 } }, written).querySelector('svg')!
    expect([fitting.style.overflow, fitting.style.clipPath]).toEqual(['hidden', ''])
  })

  it('shows an icon and no cut words in a tiny box', () => {
    for (const type of ['TEXT', 'SELECTOR', 'MULTI_LINE_TEXT', 'ATTACHMENT', 'WATERMARK', 'SIGN_OPINION']) {
      expect(draw(type, { size: { width: 16, height: 16 } }).textContent).toBe('')
    }
  })

  it('writes the sample date in the Format of a SIGN_DATE', () => {
    expect(draw('SIGN_DATE').textContent).toBe('2026年3月5日')
    // Each number in its cells of half an em.
    const { width } = props('SIGN_DATE').size
    const extra = '{"Format":"yyyy m d","Gaps":"2,2","FontAlign":"Right"}'
    const numbers = [...draw('SIGN_DATE', {}, { ComponentExtra: extra }).querySelectorAll('text')]
    expect(numbers.map((text) => text.textContent)).toEqual(['2026', '3', '5'])
    const middles = numbers.map((text) => Number(text.getAttribute('x')) + Number(text.getAttribute('textLength')) / 2)
    expect(middles[1]! - middles[0]!).toBeCloseTo(6 * 4.5, 2)
    expect(middles[2]! - middles[1]!).toBeCloseTo(6 * 3, 2)
    expect(middles[2]!).toBeCloseTo(width - 3, 2)
  })

  it('shows the opinion that is to be confirmed', () => {
    expect(draw('SIGN_OPINION', {}, { ComponentExtra: '{"Values":"我已知晓"}' }).textContent).toBe('我已知晓')
    expect(draw('SIGN_OPINION').textContent).toBe('请填')
  })

  it('ticks a check box whose value is "true" and no other', () => {
    const paths = (value?: string): number =>
      draw('CHECK_BOX', {}, { ComponentValue: value }).querySelectorAll('path').length
    expect(paths('true')).toBe(1)
    expect(paths('false')).toBe(0)
    expect(paths()).toBe(0)
  })

  it('names a type that nobody knows', () => {
    expect(draw('SIGN_NEW_THING').textContent).toBe('SIGN_NEW_THING')
  })
})

describe('seals', () => {
  it('writes the owner round the star and the kind at the foot', () => {
    expect(draw('SIGN_SEAL').textContent).toBe('甲方名称')
    expect(draw('SIGN_SEAL', { ownerName: 'Acme Ltd.' }).querySelector('textPath')!.textContent).toBe('Acme Ltd.')
  })

  it('gives two seals on one page paths of their own', () => {
    const { container } = render(
      <>
        <ComponentLook {...props('SIGN_SEAL', { ownerName: 'A' })} />
        <ComponentLook {...props('SIGN_SEAL', { ownerName: 'B' })} />
      </>,
    )
    const ids = [...container.querySelectorAll('path[id]')].map((path) => path.id)
    expect(new Set(ids).size).toBe(2)
    expect([...container.querySelectorAll('textPath')].map((path) => path.getAttribute('href'))).toEqual(
      ids.map((id) => `#${id}`),
    )
  })

  it('is red whatever its party’s colour, and as opaque as its settings say', () => {
    expect(draw('SIGN_SEAL').querySelector('g')!.getAttribute('opacity')).toBe('0.82')
    const group = draw('SIGN_SEAL', {}, { ComponentExtra: '{"Opacity":0.6}' }).querySelector('g')!
    expect(group.getAttribute('opacity')).toBe('0.6')
    expect(group.getAttribute('fill')).toBe('#d7261e')
  })

  it('has no letters where they could not be read', () => {
    expect(draw('SIGN_SEAL', { size: { width: 20, height: 20 } }).textContent).toBe('')
  })

  it('is a personal seal where a signature may be nothing else', () => {
    const extra = (limit: string[]): object => ({ ComponentExtra: JSON.stringify({ ComponentTypeLimit: limit }) })
    expect(draw('SIGN_SIGNATURE', {}, extra(['ESIGN'])).textContent).toContain('张三之印')
    expect(draw('SIGN_SIGNATURE', {}, extra(['ESIGN', 'HANDWRITE'])).textContent).not.toContain('之印')
  })
})

describe('paging seals', () => {
  it('show the strip of their page at the right edge of the box', () => {
    const size = { width: 120, height: 120 }
    const strips = draw('SIGN_PAGING_SEAL', { size, slice: { index: 1, count: 4 } }).querySelectorAll('svg svg')
    const strip = strips[1]!
    const [from, , width] = strip.getAttribute('viewBox')!.split(' ').map(Number)
    expect(Number(strip.getAttribute('x')) + Number(strip.getAttribute('width'))).toBeCloseTo(120, 1)
    // The second quarter of the stamp, which is drawn 118 wide at the box's right edge.
    expect(from).toBeCloseTo(2 + 118 / 4, 1)
    expect(width).toBeCloseTo(118 / 4, 1)
  })

  it('say which part it is, and are whole without a slice', () => {
    expect(draw('SIGN_PAGING_SEAL', { slice: { index: 2, count: 12 } }).textContent).toContain('名称 3/12')
    expect(draw('SIGN_PAGING_SIGNATURE', { slice: { index: 0, count: 2 } }).textContent).toContain('1/2')
    expect(draw('SIGN_PAGING_SEAL').querySelectorAll('svg svg')).toHaveLength(0)
  })
})

describe('sameLook', () => {
  it('tells by value, so that a new size object alone draws nothing again', () => {
    const a = props('TEXT')
    expect(sameLook(a, { ...a, size: { ...a.size }, words: { ...a.words } })).toBe(true)
    expect(sameLook(a, { ...a, size: { ...a.size, width: 1 } })).toBe(false)
    expect(sameLook(a, { ...a, component: { ...a.component } })).toBe(false)
    expect(sameLook(a, { ...a, slice: { index: 0, count: 2 } })).toBe(false)
  })
})

describe('a seal of its own size', () => {
  const diameter = (container: HTMLElement) => 2 * Number(container.querySelector('circle')!.getAttribute('r'))
  const own = { ComponentExtra: '{"UseSealSize":true}' }
  const small = { size: { width: 60, height: 40 } }

  it('is drawn 4.2 cm large around the middle of its box, and in its box otherwise', () => {
    expect(diameter(draw('SIGN_SEAL', small))).toBeLessThanOrEqual(40)
    const box = draw('SIGN_SEAL', small, own)
    expect(diameter(box)).toBeGreaterThan(110)
    expect(diameter(box)).toBeLessThanOrEqual(119.06)
    expect([box.querySelector('circle')!.getAttribute('cx'), box.querySelector('circle')!.getAttribute('cy')]).toEqual([
      '30',
      '20',
    ])
    expect(box.querySelector('svg')!.style.overflow).toBe('visible')
  })

  it('runs down the edge in that size too, nothing cut off above and below', () => {
    const box = draw('SIGN_PAGING_SEAL', { ...small, slice: { index: 0, count: 2 } }, own)
    const [, strip] = box.querySelectorAll('svg svg')
    expect(Number(strip!.getAttribute('height'))).toBeGreaterThan(110)
    expect(Number(strip!.getAttribute('y'))).toBeLessThan(-30)
    expect(Number(strip!.getAttribute('width'))).toBeGreaterThan(55)
  })

  it('of a legal person is as large', () => {
    const rect = draw('SIGN_LEGAL_PERSON_SEAL', {}, own).querySelector('rect')!
    expect(Number(rect.getAttribute('width'))).toBeGreaterThan(100)
  })
})

describe('a selector that is not filled in', () => {
  const options = { ComponentExtra: '{"Values":["同意","不同意","再想想"]}' }

  it.each(['SELECTOR', 'SIGN_SELECTOR'])('shows the options of a %s, or the first where there is no room', (type) => {
    expect(draw(type, { size: { width: 200, height: 20 } }, options).textContent).toBe('同意 / 不同意 / 再想想')
    expect(draw(type, { size: { width: 80, height: 20 } }, options).textContent).toBe('同意 …')
  })

  it('shows what is to be done where it has none', () => {
    expect(draw('SELECTOR', {}, { ComponentExtra: '{"Values":[]}' }).textContent).toBe('请填')
    expect(draw('TEXT', {}, options).textContent).toBe('请填')
  })
})
