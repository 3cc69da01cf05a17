// Takes what is being typed when the page is left. A browser does not tell a field that it loses its page.

/** Leaves the field that has the keyboard, as if by a click beside it, when the page is closed, reloaded or left. */
export function leaveFieldWithPage(view: Window = window): () => void {
  const leave = () => {
    const { activeElement } = view.document
    if (activeElement instanceof HTMLInputElement || activeElement instanceof HTMLTextAreaElement) activeElement.blur()
  }
  // Captured, to come before the draft is saved for the same reason. `beforeunload` leaves time for that.
  view.addEventListener('beforeunload', leave, { capture: true })
  view.addEventListener('pagehide', leave, { capture: true })
  return () => {
    view.removeEventListener('beforeunload', leave, { capture: true })
    view.removeEventListener('pagehide', leave, { capture: true })
  }
}
