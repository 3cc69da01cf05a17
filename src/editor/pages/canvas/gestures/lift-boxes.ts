// Boxes lifted off their page: copies of them that follow the pointer over the pages. Inside of the pages, Chromium
// would work out anew how far all that scrolls reaches, in each frame of a drag.
import type { Point } from '../../../../contract/geometry/rect.ts'
import styles from './lift-boxes.module.css'

export interface LiftedBoxes {
  /** Shows the boxes this far from where they stood in the window, px. */
  moveTo(offset: Point): void
  letDown(): void
}

/** Shows copies instead of the boxes themselves, which keep the focus. They are seen where `scroller` is alone. */
export function liftBoxes(elements: readonly HTMLElement[], scroller: HTMLElement): LiftedBoxes {
  const view = scroller.getBoundingClientRect()
  const sheet = newDiv(styles.sheet)
  sheet.ariaHidden = 'true'
  sheet.dataset['lifted'] = 'copies'
  Object.assign(sheet.style, {
    left: `${view.left + scroller.clientLeft}px`,
    top: `${view.top + scroller.clientTop}px`,
    width: `${scroller.clientWidth}px`,
    height: `${scroller.clientHeight}px`,
  })
  const carrier = newDiv(styles.carrier)
  sheet.append(carrier)
  carrier.append(...elements.map((element) => copyOf(element, view)))
  // Beside the scroller, where it has the same fonts.
  scroller.parentElement?.append(sheet)
  for (const element of elements) element.toggleAttribute('data-lifted', true)
  return {
    moveTo({ x, y }) {
      carrier.style.transform = `translate(${x}px, ${y}px)`
    },
    letDown() {
      sheet.remove()
      for (const element of elements) element.toggleAttribute('data-lifted', false)
    },
  }
}

function newDiv(className: string | undefined): HTMLElement {
  const div = document.createElement('div')
  div.className = className ?? ''
  return div
}

/** What tells which component a box is, and what can be done with it: the copy is none. */
const ofTheBox = ['data-component-id', 'data-component-type', 'data-occurrence', 'role', 'tabindex', 'title']

function copyOf(element: HTMLElement, view: Point): HTMLElement {
  const copy = element.cloneNode(true) as HTMLElement
  for (const name of ofTheBox) copy.removeAttribute(name)
  const { left, top, width, height } = element.getBoundingClientRect()
  Object.assign(copy.style, {
    left: `${left - view.x}px`,
    top: `${top - view.y}px`,
    width: `${width}px`,
    height: `${height}px`,
  })
  // What runs out of a box is clipped where the page ends (LookFrame), seen from where the box stood.
  copy.style.setProperty('--lk-page-clip', 'none')
  return copy
}
