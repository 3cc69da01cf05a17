// Placing a new component for the current owner.
import { componentType } from '../../../contract/component-types/catalogue.ts'
import { ownerKind } from '../../../contract/draft/owner-kind.ts'
import { mayOwn } from '../../../contract/component-types/owners.ts'
import { placeComponent } from '../../../contract/draft/component-edits.ts'
import { newComponent } from '../../../contract/locate/place.ts'
import { freeSpot } from '../../../contract/geometry/free-spot.ts'
import { fitSize } from '../../../contract/geometry/page.ts'
import { centredAt } from '../../../contract/geometry/rect.ts'
import { focusBox } from '../boxes/box-element.ts'
import { useEditor } from '../../state/editor-store.ts'
import { placementIndex } from '../../state/placements.ts'
import { useView } from '../../state/view-store.ts'
import type { PagePoint } from '../../viewer/page-points.ts'
import { theViewer } from '../../viewer/viewer.ts'

/**
 * Places a component centred at the point and selects it. Returns false if the owner may not have it or there is no
 * page.
 */
export function placeAt(type: string, point: PagePoint): boolean {
  const { draft, owner, edit, select } = useEditor.getState()
  const { model } = useView.getState()
  const page = model.pages[point.page - 1]
  if (!draft || !page || !mayOwn(ownerKind(draft, owner), type)) return false
  let id = ''
  edit((before) => {
    const placed = placeComponent(before, owner, newComponent(type, point.page, point, page))
    id = placed.id
    return placed.draft
  })
  if (id === '') return false
  select([id])
  useView.getState().set({ tab: 'component' })
  // Once React has drawn it, focus it so that the arrow keys act on it.
  requestAnimationFrame(() => focusBox(id, point.page))
  return true
}

/**
 * Places a component as near to the middle of the visible page as there is room, and scrolls to it. This is how it is
 * done with the keyboard.
 */
export function placeInMiddle(type: string): boolean {
  const middle = theViewer()?.visibleCentre()
  if (!middle) return false
  const { draft } = useEditor.getState()
  const { model } = useView.getState()
  const page = model.pages[middle.page - 1]
  const entry = componentType(type)
  if (!draft || !page) return false
  const size = fitSize(entry?.size ?? { width: 119, height: 43 }, page)
  // A paging seal is fixed to the page's edge, so only its height on the page is free.
  const left = entry?.paging ? page.widthPt - size.width : 0
  const region = { x: left, y: 0, width: page.widthPt - left, height: page.heightPt }
  const taken = (placementIndex(draft, model).byPage.get(middle.page) ?? []).map((box) => box.placement.rect)
  const spot = freeSpot(size, middle, taken, region)
  if (!placeAt(type, { page: middle.page, ...spot })) return false
  theViewer()?.reveal(middle.page, centredAt(spot, size))
  return true
}
