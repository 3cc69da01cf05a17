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
  const effect = standingEffect(carrier)
  return {
    moveTo({ x, y }) {
      const there = `translate(${x}px, ${y}px)`
      effect.setKeyframes({ transform: [there, there] })
    },
    letDown() {
      sheet.remove()
      for (const element of elements) element.toggleAttribute('data-lifted', false)
    },
  }
}

/**
 * An animation of the transform that stands still. What it shows goes straight to Chromium's compositor, while a
 * transform in the style has it put together the layers of the whole screen anew, in each frame. It takes keyframes in
 * pairs: one alone is computed, but does not come to the screen.
 */
function standingEffect(element: HTMLElement): KeyframeEffect {
  const effect = new KeyframeEffect(element, { transform: ['none', 'none'] }, { duration: 1, fill: 'both' })
  new Animation(effect).pause()
  return effect
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
