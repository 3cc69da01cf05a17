// @vitest-environment jsdom
// Looks as pictures: drawn once as a tree, then shared by all that look the same.
import { act, cleanup, render } from '@testing-library/react'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { BoxLook } from '../../../../src/editor/pages/looks/BoxLook.tsx'
import type { ComponentLookProps } from '../../../../src/editor/pages/looks/looks.ts'
import { props } from './a-look.tsx'

const pictures = new Map<string, Blob>()
const idleWork: IdleRequestCallback[] = []

beforeEach(() => {
  vi.stubGlobal('requestIdleCallback', (work: IdleRequestCallback) => idleWork.push(work))
  vi.stubGlobal(
    'Image',
    class {
      decode = () => Promise.resolve()
    },
  )
  vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => {
    const url = `blob:${pictures.size}`
    pictures.set(url, blob as Blob)
    return url
  })
})

afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
})

/** The browser has nothing else to do for so long. */
async function idle(ms = 50): Promise<void> {
  await act(async () => {
    for (const work of idleWork.splice(0)) work({ didTimeout: false, timeRemaining: () => ms })
    await new Promise((resolve) => setTimeout(resolve))
  })
}

const look = (over: Partial<ComponentLookProps>, preview = false) => (
  <BoxLook {...props('TEXT')} {...over} preview={preview} />
)
const written = (ComponentValue: string, ComponentType = 'TEXT') => ({
  component: { ComponentType, ComponentValue, ComponentPosX: Math.random() },
})
const urls = (container: HTMLElement) =>
  [...container.querySelectorAll<HTMLElement>('[data-look]')].map(({ style }) => style.backgroundImage)

async function markupOf(css: string): Promise<string> {
  return pictures.get(/"(.*)"/.exec(css)![1]!)!.text()
}

it('is a tree first, and then one picture for all that look the same, wherever they stand', async () => {
  const { container, rerender } = render(
    <>
      {look(written('一样的'))}
      {look(written('一样的'))}
      {look(written('别的'))}
    </>,
  )
  expect(container.querySelectorAll('svg')).toHaveLength(3)
  await idle()
  const [first, second, third] = urls(container)
  expect(container.querySelectorAll('svg')).toHaveLength(0)
  expect([second === first, third === first]).toEqual([true, false])
  expect(await markupOf(first!)).toContain('一样的')
  expect(await markupOf(third!)).toContain('别的')
  // One more is drawn without a tree.
  rerender(look(written('别的')))
  expect(urls(container)).toEqual([third])
})

it('is a tree again while what it shows is new', async () => {
  const { container, rerender } = render(look(written('从前')))
  await idle()
  rerender(look(written('如今')))
  expect(container.textContent).toBe('如今')
  await idle()
  expect(await markupOf(urls(container)[0]!)).toContain('如今')
})

it('keeps its frame as a style, so that its lines stay sharp, and scales with its box', async () => {
  const { container } = render(look(written('有框')))
  const frame = container.querySelector<SVGSVGElement>('svg')!.style
  const { outline, borderRadius } = frame
  expect(outline).not.toBe('')
  const expected = Object.assign(document.createElement('div').style, { border: outline, borderRadius })
  await idle()
  const { style } = container.querySelector<HTMLElement>('[data-look]')!
  expect([style.border, style.borderRadius]).toEqual([expected.border, expected.borderRadius])
  const markup = await markupOf(style.backgroundImage)
  expect(markup).toMatch(/^<svg[^>]* viewBox="0 0 [\d.]+ [\d.]+"/)
  expect(/^<svg[^>]*>/.exec(markup)![0]).not.toMatch(/ (width|height)=/)
})

it('leaves out in the preview what only helps placing', async () => {
  const signature = { ...props('SIGN_SIGNATURE'), words: { label: '签名控件', colon: '：' } }
  const { container, rerender } = render(look(signature))
  await idle()
  const [editing] = urls(container)
  rerender(look(signature, true))
  const [seen] = urls(container)
  expect(await markupOf(editing!)).toContain('签名控件')
  expect(await markupOf(seen!)).not.toContain('签名控件')
})

it.each([
  ['a text that runs out of its box', { ...written('放不下的一行字'), size: { width: 20, height: 20 } }],
  ['a picture of the draft', written('yDpicture', 'FILL_IMAGE')],
  ['a combination', { ...props('VIRTUAL_COMBINATION') }],
  ['a very long value', written('长'.repeat(10_000), 'MULTI_LINE_TEXT')],
])('stays a tree: %s', async (_, over) => {
  const { container } = render(look(over))
  await idle()
  expect(container.querySelectorAll('[data-look] > svg')).toHaveLength(1)
  expect(urls(container)).toEqual([''])
})

it('draws as many as there is time for, and the rest later', async () => {
  const { container } = render(
    <>{['甲', '乙', '丙'].map((value) => look({ ...written(`${value}一次`), ownerName: value }))}</>,
  )
  await idle(0)
  expect(container.querySelectorAll('svg')).toHaveLength(2)
  await idle()
  expect(container.querySelectorAll('svg')).toHaveLength(0)
})
