// The DOM element of a placed component on its page's layer, and the CSS that positions it.
import type { Rect } from '../../../contract/geometry/rect.ts'
import type { PlacedBox } from '../../state/placements.ts'
import { layerOf } from '../../viewer/page-layers.ts'
import { ptFromStart, ptLength } from '../../viewer/page-lengths.ts'

export function boxStyle(rect: Rect): { left: string; top: string; width: string; height: string } {
  return {
    left: ptFromStart(rect.x),
    top: ptFromStart(rect.y),
    width: ptLength(rect.width),
    height: ptLength(rect.height),
  }
}

export function boxElement(box: PlacedBox): HTMLElement | null {
  return findBox(box.placed.id, box.placement.page, box.occurrence)
}

function findBox(id: string, page: number, occurrence?: number): HTMLElement | null {
  const at = occurrence === undefined ? '' : `[data-occurrence="${occurrence}"]`
  return layerOf(page)?.querySelector<HTMLElement>(`[data-component-id="${CSS.escape(id)}"]${at}`) ?? null
}

/** Moves the keyboard focus to a component, without scrolling. */
export function focusBox(id: string, page: number): void {
  findBox(id, page)?.focus({ preventScroll: true })
}
