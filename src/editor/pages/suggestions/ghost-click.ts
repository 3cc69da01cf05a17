// Accepting a suggestion on its page, with its button or a plain click anywhere in its outline.
import type { TFunction } from 'i18next'
import i18next from 'i18next'
import type { Suggestion } from '../../../contract/suggestions/suggestion.ts'
import { focusBox } from '../boxes/box-element.ts'
import { useEditor } from '../../state/editor-store.ts'
import { theViewer } from '../../viewer/viewer.ts'
import { takeOne } from './answer.ts'
import { drawnOn, useSuggestionStore } from './suggestion-store.ts'

export function takeGhost(t: TFunction, suggestion: Suggestion): void {
  const [id] = takeOne(t, suggestion).ids
  // Once React has drawn it, focus it so that the arrow keys act on it.
  if (id !== undefined) requestAnimationFrame(() => focusBox(id, suggestion.page))
}

/** A press that moves further than this, in px, is a drag and not a click. */
const still = 4

/**
 * Watches for plain clicks in an outline. A click that clears a selection, of components or of text, does nothing else;
 * clicks on other controls are ignored. Returns a function that stops watching.
 */
export function watchClicks(): () => void {
  let from: { x: number; y: number } | null = null
  const down = (event: PointerEvent) => {
    const plain =
      event.button === 0 && event.pointerType !== 'touch' && !event.shiftKey && !event.ctrlKey && !event.metaKey
    from = plain && isIdle() && isPaper(event.target) ? { x: event.clientX, y: event.clientY } : null
  }
  const click = (event: MouseEvent) => {
    const at = from
    from = null
    if (!at || Math.hypot(event.clientX - at.x, event.clientY - at.y) > still || !isIdle() || !isPaper(event.target))
      return
    const suggestion = ghostAt(event)
    if (suggestion) takeGhost(i18next.t, suggestion)
  }
  document.addEventListener('pointerdown', down, { capture: true })
  document.addEventListener('click', click)
  return () => {
    document.removeEventListener('pointerdown', down, { capture: true })
    document.removeEventListener('click', click)
  }
}

function isIdle(): boolean {
  return useEditor.getState().selection.size === 0 && (document.getSelection()?.isCollapsed ?? true)
}

function isPaper(target: EventTarget | null): boolean {
  return (
    target instanceof Element &&
    target.closest('.page') !== null &&
    theViewer()?.container.contains(target) === true &&
    target.closest('button, a, input, select, textarea, [role=button]') === null
  )
}

/** The smallest outline under the pointer. */
function ghostAt({ clientX, clientY }: MouseEvent): Suggestion | undefined {
  const at = theViewer()?.pagePoint({ x: clientX, y: clientY })
  if (!at) return undefined
  const hidden = useEditor.getState().draft?.suggestionsHidden === true
  return drawnOn(at.page, useSuggestionStore.getState(), hidden)
    .filter(({ rect: { x, y, width, height } }) => at.x >= x && at.x <= x + width && at.y >= y && at.y <= y + height)
    .sort((a, b) => a.rect.width * a.rect.height - b.rect.width * b.rect.height)[0]
}
