// @vitest-environment jsdom
// A drag ends with its button, also where the window does not hear of that, and with the editing of its contract.
// It takes the wheel for the pages, and follows them.
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { newDraft } from '../../../../../src/contract/draft/new-draft.ts'
import { followPointer } from '../../../../../src/editor/pages/canvas/gestures/pointer-drag.ts'
import { useEditor } from '../../../../../src/editor/state/editor-store.ts'
import { useView } from '../../../../../src/editor/state/view-store.ts'

const drag = { page: 1, onMove: vi.fn(), onEnd: vi.fn(), onCancel: vi.fn() }
const scroller = document.createElement('div')
// jsdom lays nothing out, and scrolls nothing.
scroller.getBoundingClientRect = () => new DOMRect(0, 0, 1000, 800)
const scrollBy = (scroller.scrollBy = vi.fn())
const at = { x: 200, y: 300 }

function pointer(type: string, change: PointerEventInit = {}): PointerEvent {
  return new PointerEvent(type, { pointerId: 1, clientX: at.x, clientY: at.y, button: 0, buttons: 1, ...change })
}
const send = (type: string, change: PointerEventInit = {}) => void window.dispatchEvent(pointer(type, change))

const draft = newDraft({ id: 'a', name: 'a.pdf', size: 1 })

beforeEach(() => {
  vi.resetAllMocks()
  useEditor.setState({ draft, editable: true })
  followPointer(pointer('pointerdown'), scroller, drag)
})
// One that a test leaves going would hear the next test's pointer.
afterEach(() => send('pointercancel'))

test('a move without a button ends it where it was last held', () => {
  send('pointermove', { clientX: 250 })
  send('pointermove', { clientX: 900, buttons: 0 })
  expect(drag.onEnd).toHaveBeenCalledExactlyOnceWith({ x: 250, y: 300 })
  send('pointermove', { clientX: 950, buttons: 0 })
  send('pointerup', { clientX: 950, buttons: 0 })
  expect(drag.onEnd).toHaveBeenCalledTimes(1)
  expect(document.body.childElementCount).toBe(0)
})

test('another button alone does not carry it on', () => {
  send('pointermove', { clientX: 250 })
  send('pointermove', { clientX: 300, buttons: 2 })
  expect(drag.onEnd).toHaveBeenCalledExactlyOnceWith({ x: 250, y: 300 })
})

test('a press that never moved is no drag then either', () => {
  send('pointermove', { clientX: 900, buttons: 0 })
  expect(drag.onEnd).not.toHaveBeenCalled()
  expect(drag.onCancel).toHaveBeenCalledTimes(1)
})

test('a second finger that is taken away leaves the first one’s drag', () => {
  send('pointermove', { clientX: 250 })
  send('pointercancel', { pointerId: 2 })
  expect(drag.onCancel).not.toHaveBeenCalled()
  send('pointerup', { clientX: 260, buttons: 0 })
  expect(drag.onEnd).toHaveBeenCalledExactlyOnceWith({ x: 260, y: 300 })
})

test('the moves of a drag reach nothing on the page, and those before and after it do', () => {
  const heard: number[] = []
  const hear = (event: PointerEvent) => void heard.push(event.clientX)
  document.body.addEventListener('pointermove', hear)
  const sendFromPage = (type: string, change: PointerEventInit) =>
    document.body.dispatchEvent(pointer(type, { ...change, bubbles: true }))
  sendFromPage('pointermove', { clientX: 201 })
  sendFromPage('pointermove', { clientX: 250 })
  sendFromPage('pointermove', { clientX: 260 })
  sendFromPage('pointerup', { clientX: 260, buttons: 0 })
  sendFromPage('pointermove', { clientX: 270, buttons: 0 })
  document.body.removeEventListener('pointermove', hear)
  expect(heard).toEqual([201, 270])
  expect(drag.onEnd).toHaveBeenCalledExactlyOnceWith({ x: 260, y: 300 })
})

test.each([
  ['is left', () => useEditor.getState().setEditable(false)],
  ['gives way to another', () => useEditor.getState().open(newDraft({ id: 'b', name: 'b.pdf', size: 1 }))],
  ['is deleted', () => useEditor.getState().open(null)],
])('a contract that %s ends it', (_, change) => {
  send('pointermove', { clientX: 250 })
  change()
  expect(drag.onCancel).toHaveBeenCalledTimes(1)
  expect(document.body.childElementCount).toBe(0)
  send('pointermove', { clientX: 260 })
  send('pointerup', { clientX: 260, buttons: 0 })
  expect(drag.onEnd).not.toHaveBeenCalled()
  expect(drag.onCancel).toHaveBeenCalledTimes(1)
})

test('what is chosen meanwhile does not end it', () => {
  send('pointermove', { clientX: 250 })
  useEditor.getState().select(['x'])
  expect(drag.onCancel).not.toHaveBeenCalled()
})

const frame = () => new Promise(requestAnimationFrame)

test.each([
  ['scroll', () => void scroller.dispatchEvent(new Event('scroll'))],
  ['zoom', () => useView.getState().set({ scale: useView.getState().scale + 0.1 })],
  ['change of the draft', () => useEditor.setState({ draft: { ...draft } })],
])('a pointer at rest is followed after a %s, once it has moved', async (_, change) => {
  change()
  await frame()
  expect(drag.onMove).not.toHaveBeenCalled()
  send('pointermove', { clientX: 250 })
  await frame()
  expect(drag.onMove).toHaveBeenCalledTimes(1)
  change()
  await frame()
  expect(drag.onMove).toHaveBeenCalledTimes(2)
  expect(drag.onMove.mock.lastCall![0]).toEqual({ x: 250, y: 300 })
})

test('the wheel scrolls the pages, by pixels and by lines', () => {
  send('pointermove', { clientX: 250 })
  const turn = (change: WheelEventInit) => {
    const event = new WheelEvent('wheel', { cancelable: true, bubbles: true, ...change })
    document.body.firstElementChild!.dispatchEvent(event)
    expect(event.defaultPrevented).toBe(true)
  }
  turn({ deltaX: 5, deltaY: 120 })
  expect(scrollBy).toHaveBeenLastCalledWith(5, 120)
  turn({ deltaY: 3, deltaMode: WheelEvent.DOM_DELTA_LINE })
  expect(scrollBy).toHaveBeenLastCalledWith(0, 120)
})

test('the wheel that the pages take for zooming scrolls nothing', () => {
  const zoomed = vi.fn((event: Event) => event.preventDefault())
  scroller.addEventListener('wheel', zoomed, { once: true })
  send('pointermove', { clientX: 250 })
  const turned = { cancelable: true, ctrlKey: true, deltaY: -240, clientX: 250, clientY: 300 }
  document.body.firstElementChild!.dispatchEvent(new WheelEvent('wheel', turned))
  expect(zoomed.mock.lastCall![0]).toMatchObject({ ctrlKey: true, deltaY: -240, clientX: 250, clientY: 300 })
  expect(scrollBy).not.toHaveBeenCalled()
})
