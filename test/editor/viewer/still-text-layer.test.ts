// @vitest-environment jsdom
// The element at the end of a page's text is moved back to it only from elsewhere.
import { expect, test } from 'vitest'
import { keepStill } from '../../../src/editor/viewer/still-text-layer.ts'

test('what is at the end already is not moved; all else is appended', () => {
  const layer = document.createElement('div')
  const [words, end] = [document.createElement('span'), document.createElement('div')]
  layer.append(words, end)
  keepStill(layer)
  const seen = new MutationObserver(() => undefined)
  seen.observe(layer, { childList: true })
  layer.append(end)
  expect(seen.takeRecords()).toEqual([])
  // As pdf.js puts it beside the words that are being selected.
  layer.insertBefore(end, words)
  layer.append(end)
  expect([...layer.childNodes]).toEqual([words, end])
  layer.append('more', document.createElement('br'))
  expect(layer.textContent).toBe('more')
  expect(layer.childNodes).toHaveLength(4)
})
