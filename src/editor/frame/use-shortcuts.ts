// Keyboard shortcuts: undo, redo, nudge, delete, duplicate, deselect.
import { useEffect } from 'react'
import { duplicateComponents, moveComponents } from '../../contract/draft/component-edits.ts'
import { showComponents } from '../viewer/show-component.ts'
import { removeChosen } from '../forms/inspector/combination/remove-chosen.ts'
import { stepHistory, useEditor } from '../state/editor-store.ts'
import { placementIndex } from '../state/placements.ts'
import { useView } from '../state/view-store.ts'
import { isDialogOpen } from '../ui/dialogs/open-dialogs.ts'
import { theViewer } from '../viewer/viewer.ts'
import { useScreen } from '../ui/screen/screens.ts'

const arrows: Readonly<Record<string, { x: number; y: number }>> = {
  ArrowLeft: { x: -1, y: 0 },
  ArrowRight: { x: 1, y: 0 },
  ArrowUp: { x: 0, y: -1 },
  ArrowDown: { x: 0, y: 1 },
}
/** How far an arrow key moves the selection, in points, without and with Shift. */
const nudgePt = 1
const bigNudgePt = 10

export function useShortcuts(): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing || isDialogOpen()) return
      if (useView.getState().preview || useScreen.getState().screen.name !== 'editor') return
      const hasControl = event.ctrlKey || event.metaKey
      // Also from a field: the browser would zoom the whole window.
      if (hasControl && zoom(event)) return event.preventDefault()
      if (isTyping(event.target)) return
      if (hasControl) return withControl(event)
      if (event.altKey) return
      onPages(event)
    }
    window.addEventListener('keydown', press)
    return () => window.removeEventListener('keydown', press)
  }, [])
}

function withControl(event: KeyboardEvent): void {
  const key = event.key.toLowerCase()
  if (key === 'z') {
    event.preventDefault()
    showComponents(stepHistory(event.shiftKey ? 'redo' : 'undo'))
  } else if (key === 'y') {
    event.preventDefault()
    showComponents(stepHistory('redo'))
  } else if (key === 'd' && useEditor.getState().selection.size > 0) {
    event.preventDefault()
    duplicate()
  } else if (key === 'a' && isOnPages(event.target)) {
    event.preventDefault()
    selectPage()
  }
}

/** True if the key is one of the zoom. */
function zoom({ key }: KeyboardEvent): boolean {
  if (key === '=' || key === '+') theViewer()?.step(1)
  else if (key === '-') theViewer()?.step(-1)
  else if (key === '0') theViewer()?.zoom('page-width')
  else return false
  return true
}

/**
 * Keys that act on the selection. Only when the focus is on the pages, so that arrows still work in lists and menus.
 */
function onPages(event: KeyboardEvent): void {
  const { selection, edit, select } = useEditor.getState()
  if (selection.size === 0 || !isOnPages(event.target)) return
  const arrow = arrows[event.key]
  if (arrow) {
    event.preventDefault()
    const by = event.shiftKey ? bigNudgePt : nudgePt
    const { model } = useView.getState()
    // A key held down is one gesture and therefore one undo step.
    edit((draft) => moveComponents(draft, selection, { x: arrow.x * by, y: arrow.y * by }, model), {
      merge: event.repeat,
    })
  } else if (event.key === 'Delete' || event.key === 'Backspace') {
    event.preventDefault()
    removeChosen(selection)
    theViewer()?.container.focus({ preventScroll: true })
  } else if (event.key === 'Escape') {
    select([])
  }
}

function duplicate(): void {
  const { selection, edit } = useEditor.getState()
  const { model } = useView.getState()
  let ids: readonly string[] = []
  edit((draft) => {
    const result = duplicateComponents(draft, selection, model.pages)
    ids = result.ids
    return result.draft
  })
  if (ids.length > 0) showComponents(ids)
}

function selectPage(): void {
  const { draft, select } = useEditor.getState()
  const { model, pageNumber } = useView.getState()
  select((placementIndex(draft, model).byPage.get(pageNumber) ?? []).map((box) => box.placed.id))
}

function isOnPages(target: EventTarget | null): boolean {
  return target === document.body || (target instanceof Element && target.closest('[data-pane=pages]') !== null)
}

/** Whether the keys belong to a field, also to one that was just emptied: its Ctrl+Z brings its text back. */
function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof Element)) return false
  const field = target.closest('input, textarea, select, [contenteditable="true"]')
  // A focused radio button or list has no text of its own to undo.
  if (field instanceof HTMLInputElement) return !['radio', 'checkbox', 'file'].includes(field.type) && !field.readOnly
  return field !== null
}
