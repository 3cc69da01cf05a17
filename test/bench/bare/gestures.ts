// The gestures of the editor at their barest: a div that can be dragged over the pages, a marquee from the edge of a
// page, and the keys of the zoom with the editor's own steps.
import type { PDFViewer } from 'pdfjs-dist/legacy/web/pdf_viewer.mjs'
import { nextScale } from '../../../src/editor/viewer/zoom.ts'

interface At {
  readonly x: number
  readonly y: number
}

export function addGestures(container: HTMLElement, viewer: PDFViewer): void {
  const box = addBox('box', '#d008')
  Object.assign(box.style, { left: '400px', top: '200px', width: '80px', height: '60px', willChange: 'transform' })
  follow(box, (from, { x, y }) => (box.style.transform = `translate(${x - from.x}px, ${y - from.y}px)`))

  const marquee = addBox('marquee', '#06f4')
  marquee.style.pointerEvents = 'none'
  follow(container, (from, to) => {
    Object.assign(marquee.style, {
      left: `${Math.min(from.x, to.x)}px`,
      top: `${Math.min(from.y, to.y)}px`,
      width: `${Math.abs(to.x - from.x)}px`,
      height: `${Math.abs(to.y - from.y)}px`,
    })
  })
  // Otherwise a press would select text.
  for (const pressed of [box, container]) pressed.addEventListener('mousedown', (event) => event.preventDefault())
  window.addEventListener('pointerup', () => Object.assign(marquee.style, { width: '0', height: '0' }))

  window.addEventListener('keydown', (event) => {
    if (!event.ctrlKey || !['=', '-', '0'].includes(event.key)) return
    event.preventDefault()
    if (event.key === '0') viewer.currentScaleValue = 'page-width'
    else viewer.currentScale = nextScale(viewer.currentScale, event.key === '=' ? 1 : -1)
  })
}

function addBox(id: string, background: string): HTMLElement {
  const box = document.createElement('div')
  box.id = id
  Object.assign(box.style, { position: 'fixed', zIndex: '9', background })
  document.body.append(box)
  return box
}

/** From a press on `target` to its end, once a frame. */
function follow(target: HTMLElement, move: (from: At, to: At) => void): void {
  let from: At | null = null
  let to: At = { x: 0, y: 0 }
  let frame = 0
  target.addEventListener('pointerdown', ({ clientX, clientY }) => (from = { x: clientX, y: clientY }))
  window.addEventListener('pointerup', () => (from = null))
  window.addEventListener('pointermove', ({ clientX, clientY }) => {
    to = { x: clientX, y: clientY }
    if (from === null) return
    frame ||= requestAnimationFrame(() => {
      frame = 0
      if (from !== null) move(from, to)
    })
  })
}
