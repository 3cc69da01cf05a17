// @vitest-environment jsdom
// Which pages have layers, and which of them are left out.
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import {
  followTab,
  hideLayers,
  keepLayer,
  layerOf,
  showLayers,
  useLayers,
} from '../../../src/editor/viewer/page-layers.ts'

const views = [1, 2, 3].map((id) => ({ id, div: document.createElement('div') }))

beforeEach(() => {
  vi.useFakeTimers()
  showLayers([views[0]!], views.length, (page) => views[page - 1])
  vi.runAllTimers()
})
afterEach(() => {
  hideLayers()
  vi.useRealTimers()
})

test('all mounted pages can be reached with Tab, until the pointer is used', () => {
  const reachable = () => [1, 2].map((page) => layerOf(page)?.hasAttribute('data-reachable'))
  const controller = new AbortController()
  followTab(controller.signal)
  window.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowRight' }))
  expect(reachable()).toEqual([false, false])
  window.dispatchEvent(new KeyboardEvent('keydown', { key: 'Tab' }))
  expect(reachable()).toEqual([true, true])
  window.dispatchEvent(new Event('pointerdown'))
  expect(reachable()).toEqual([false, false])
  controller.abort()
})

const mounted = () => useLayers.getState().mounted
const show = (page: number) => showLayers([views[page - 1]!], views.length, (shown) => views[shown - 1])

test('a page of which something is held stays mounted out of view, until all of it is let go', () => {
  expect(mounted()).toEqual([1, 2])
  const letGo = [keepLayer(1), keepLayer(1)]
  show(3)
  expect(mounted()).toEqual([1, 2, 3])
  expect(layerOf(1)!.hasAttribute('data-visible')).toBe(false)
  letGo[0]!()
  expect(mounted()).toEqual([1, 2, 3])
  letGo[1]!()
  expect(mounted()).toEqual([2, 3])
})

test('a page that is kept is not mounted with nothing on the screen', () => {
  const letGo = keepLayer(1)
  hideLayers()
  expect(mounted()).toEqual([])
  letGo()
  expect(mounted()).toEqual([])
})
