// Placing a new component for the chosen owner.
import { componentType } from '../../contract/component-types/catalogue.ts'
import { mayOwn, ownerKind } from '../../contract/component-types/owners.ts'
import { placeComponent } from '../../contract/draft/edits.ts'
import { newComponent } from '../../contract/locate/place.ts'
import { centreOf } from '../../contract/geometry/rect.ts'
import { focusBox } from '../canvas/box-element.ts'
import { useEditor } from '../state/editor-store.ts'
import { placementIndex } from '../state/placements.ts'
import { useView } from '../state/view-store.ts'
import { theViewer, type PagePoint } from '../viewer/viewer.ts'

/** Places one with its centre at the point and chooses it. False where the owner may not have it or there is no page. */
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
  // Once React has drawn it, the arrow keys act on it.
  requestAnimationFrame(() => focusBox(id, point.page))
  return true
}

/** How far the next one is put aside when the middle is taken by one just placed, pt. */
const cascadePt = 14

/** Places one in the middle of the page in sight (the keyboard's way), beside those that stand there already. */
export function placeInMiddle(type: string): boolean {
  const middle = theViewer()?.visibleCentre()
  if (!middle) return false
  const { draft } = useEditor.getState()
  const { model } = useView.getState()
  const page = model.pages[middle.page - 1]
  if (!draft || !page) return false
  const taken = (placementIndex(draft, model).byPage.get(middle.page) ?? []).map((box) => centreOf(box.placement.rect))
  let { x, y } = middle
  const room = { x: page.widthPt - (componentType(type)?.size.width ?? 0) / 2, y: page.heightPt }
  while (taken.some((c) => Math.abs(c.x - x) < 1 && Math.abs(c.y - y) < 1) && x + cascadePt < room.x && y + cascadePt < room.y) {
    x += cascadePt
    y += cascadePt
  }
  return placeAt(type, { page: middle.page, x, y })
}
