// What keys scroll, for a key that comes while the pages are laid out for it.

/** Pixels of an arrow key, and the part of the view of a page key, as Chromium scrolls. */
const linePx = 40
const pagePart = 0.875

/**
 * Scrolls as the browser would for a key that is pressed on `scroller` or in it. A browser whose scroller was moved by
 * the page in the same event may lose its own scroll. Does nothing for a key that scrolls nothing or was taken.
 */
export function scrollForKey(scroller: HTMLElement, event: KeyboardEvent): void {
  if (event.defaultPrevented || event.altKey || event.ctrlKey || event.metaKey) return
  const to = targetOf(scroller, event)
  if (!to) return
  event.preventDefault()
  scroller.scrollTo({ ...to, behavior: 'instant' })
}

function targetOf(scroller: HTMLElement, event: KeyboardEvent): ScrollToOptions | null {
  const { scrollLeft, scrollTop, clientHeight, scrollHeight } = scroller
  const page = clientHeight * pagePart
  switch (event.key) {
    case 'Home':
      return { top: 0 }
    case 'End':
      return { top: scrollHeight }
    case 'PageUp':
      return { top: scrollTop - page }
    case 'PageDown':
      return { top: scrollTop + page }
    case 'ArrowUp':
      return { top: scrollTop - linePx }
    case 'ArrowDown':
      return { top: scrollTop + linePx }
    case 'ArrowLeft':
      return { left: scrollLeft - linePx }
    case 'ArrowRight':
      return { left: scrollLeft + linePx }
    case ' ':
      // Of a component in it the key is a press.
      return event.target === scroller ? { top: scrollTop + (event.shiftKey ? -page : page) } : null
    default:
      return null
  }
}
