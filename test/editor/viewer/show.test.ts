// @vitest-environment jsdom
// What waits for a contract's pages goes on, whatever becomes of them.
import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { beforeEach, expect, it, vi } from 'vitest'
import { ContractViewer } from '../../../src/editor/viewer/viewer.ts'

/** A document whose pages cannot be had: refused at once, or never answered. */
function aDocument(getPage: () => Promise<never>): PDFDocumentProxy {
  return {
    numPages: 1,
    getPage,
    getOptionalContentConfig: () => new Promise(() => undefined),
  } as unknown as PDFDocumentProxy
}

function aViewer(): ContractViewer {
  const container = document.createElement('div')
  container.append(document.createElement('div'))
  document.body.replaceChildren(container)
  return new ContractViewer(container, document.createElement('div'))
}

beforeEach(() => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined)
  vi.stubGlobal(
    'ResizeObserver',
    class {
      observe() {}
      unobserve() {}
      disconnect() {}
    },
  )
})

it('fills where the first page cannot be had, so that the next opening is not held up', async () => {
  const fill = vi.fn()
  await aViewer().show(
    aDocument(() => Promise.reject(new Error('gone'))),
    null,
    fill,
  )
  expect(fill).toHaveBeenCalledTimes(1)
})

it('fills nothing of a document that gave way to another', async () => {
  const viewer = aViewer()
  const fill = vi.fn()
  const first = viewer.show(
    aDocument(() => new Promise(() => undefined)),
    null,
    fill,
  )
  await viewer.show(null, null)
  await first
  expect(fill).not.toHaveBeenCalled()
})
