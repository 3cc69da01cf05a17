// @vitest-environment jsdom
// While boxes are dragged, copies of them are: as large and where the boxes stand, and nobody's but the eye's.
import { beforeEach, expect, test, vi } from 'vitest'
import { liftBoxes } from '../../../../../src/editor/pages/canvas/gestures/lift-boxes.ts'

const rect = (left: number, top: number, width: number, height: number) => new DOMRect(left, top, width, height)

function stand(element: HTMLElement, box: DOMRect): HTMLElement {
  element.getBoundingClientRect = () => box
  return element
}

/** What the copies' animation shows. jsdom has none. */
const setKeyframes = vi.fn()

let pane: HTMLElement
let scroller: HTMLElement
let box: HTMLElement

beforeEach(() => {
  setKeyframes.mockClear()
  vi.stubGlobal(
    'KeyframeEffect',
    vi.fn(function (this: object) {
      Object.assign(this, { setKeyframes })
    }),
  )
  vi.stubGlobal(
    'Animation',
    vi.fn(function (this: object) {
      Object.assign(this, { pause: vi.fn() })
    }),
  )
  document.body.innerHTML = `<main><section tabindex="0">
    <div data-component-id="a" data-component-type="TEXT" data-occurrence="0" role="button" tabindex="0" title="甲方"
      aria-pressed="true" style="left: 10%; top: 20%; --lk-page-clip: inset(0)"><b>印</b></div>
  </section></main>`
  pane = document.querySelector('main')!
  scroller = stand(document.querySelector('section')!, rect(240, 90, 700, 600))
  box = stand(document.querySelector<HTMLElement>('[data-component-id]')!, rect(300, 190, 60, 40))
})

const copies = () => [...pane.lastElementChild!.firstElementChild!.children] as HTMLElement[]

test('a copy stands over the box, which is still there and has the focus', () => {
  box.focus()
  liftBoxes([box], scroller)
  const [copy] = copies()
  expect(copy!.style).toMatchObject({ left: '60px', top: '100px', width: '60px', height: '40px' })
  expect(copy!.style.getPropertyValue('--lk-page-clip')).toBe('none')
  expect(copy!.innerHTML).toBe('<b>印</b>')
  expect(box.hasAttribute('data-lifted')).toBe(true)
  expect(document.activeElement).toBe(box)
})

test('no copy can be taken for a component', () => {
  liftBoxes([box], scroller)
  expect(document.querySelectorAll('[data-component-id], [role=button], [title]')).toHaveLength(1)
  expect(pane.lastElementChild!.getAttribute('aria-hidden')).toBe('true')
  expect(pane.lastElementChild!.querySelector('[tabindex]')).toBeNull()
})

test('all move together, and are gone at the end', () => {
  const other = stand(box.cloneNode(true) as HTMLElement, rect(400, 190, 60, 40))
  scroller.append(other)
  const lifted = liftBoxes([box, other], scroller)
  lifted.moveTo({ x: 12.5, y: -3 })
  expect(copies()).toHaveLength(2)
  const there = 'translate(12.5px, -3px)'
  expect(setKeyframes).toHaveBeenLastCalledWith({ transform: [there, there] })
  expect(KeyframeEffect).toHaveBeenLastCalledWith(copies()[0]!.parentElement, expect.anything(), expect.anything())
  lifted.letDown()
  expect(pane.children).toHaveLength(1)
  expect([box, other].some((one) => one.hasAttribute('data-lifted'))).toBe(false)
})
