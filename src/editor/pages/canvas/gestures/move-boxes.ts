// Moving the selected components with the pointer, possibly onto another page. During the drag only copies of them
// move; the draft is written once, at the end.
import { flushSync } from 'react-dom'
import { movedTo } from '../../../../contract/draft/move-to.ts'
import { clampShift } from '../../../../contract/geometry/page.ts'
import type { Point } from '../../../../contract/geometry/rect.ts'
import { placementMode } from '../../../../contract/locate/locate.ts'
import { isMovable, mayChangePage } from '../../../../contract/locate/place.ts'
import { componentType } from '../../../../contract/component-types/catalogue.ts'
import { pullTie } from '../../keyword/tie-style.ts'
import { letGoOnField, seekField } from '../../keyword/bind-field.ts'
import { boxNow, placementIndex, type PlacedBox, type PlacementIndex } from '../../../state/placements.ts'
import { useEditor } from '../../../state/editor-store.ts'
import { useView } from '../../../state/view-store.ts'
import { pageCorner, pointOnPage } from '../../../viewer/page-points.ts'
import type { ContractViewer } from '../../../viewer/viewer.ts'
import { boxElement, focusBox } from '../../boxes/box-element.ts'
import { heldBoxes, heldShift, type Held } from './family.ts'
import { liftBoxes, type LiftedBoxes } from './lift-boxes.ts'
import { followPointer } from './pointer-drag.ts'

interface Target {
  readonly page: number
  /** How far each box moves, in pt, measured from its own page's corner to the target page's. */
  readonly shift: Point
}

/** The boxes that are moved, as the draft has them. */
interface Hold {
  readonly index: PlacementIndex
  readonly grabbed: PlacedBox
  readonly boxes: readonly PlacedBox[]
  /** Those of children that move without their combination. */
  readonly inside: readonly Held[]
}

/** Starts moving `boxes`, which are all on one page and held by `grabbed`. */
export function moveBoxes(
  press: PointerEvent,
  grabbed: PlacedBox,
  boxes: readonly PlacedBox[],
  viewer: ContractViewer,
): void {
  const { page, rect } = grabbed.placement
  const start = pointOnPage(page, { x: press.clientX, y: press.clientY }, viewer.pixelsPerPoint)
  let hold = take(grabbed, boxes)
  if (!hold || !start) return
  /** Where the pointer holds the box, pt from its corner. */
  const grip = { x: start.x - rect.x, y: start.y - rect.y }
  let lifted: LiftedBoxes | null = null
  /** What the boxes were lifted at: where their page stood, px, its scale, and the draft's places. */
  let at: { readonly home: Point; readonly scale: number; readonly index: PlacementIndex } | null = null
  let target: Target = { page, shift: { x: 0, y: 0 } }

  /** The boxes of now: keys still undo and delete during a drag. */
  const renew = () => (hold?.index === indexNow() ? hold : (hold = take(grabbed, boxes)))
  /** Lifts what there is, anew after a zoom or a change of the draft. */
  const lift = (held: Hold, scale: number) => {
    if (at?.scale === scale && at.index === held.index) return
    letDown()
    const home = pageCorner(page)
    if (!home) return
    at = { home, scale, index: held.index }
    const elements = held.boxes.flatMap((box) => boxElement(box) ?? [])
    lifted = liftBoxes(elements, viewer.container)
  }
  const letDown = () => {
    lifted?.letDown()
    lifted = null
    at = null
  }
  const restore = () => {
    pullTieOf(renew(), { x: 0, y: 0 })
    letDown()
  }
  followPointer(press, viewer.container, {
    page,
    onMove: (client, { alt }) => {
      const held = renew()
      seekField(alt, held?.boxes.length ?? 0)
      if (!held) return letDown()
      target = targetAt(viewer, client, held, grip) ?? target
      pullTieOf(held, target.shift)
      const scale = viewer.pixelsPerPoint
      lift(held, scale)
      const there = pageCorner(target.page)
      if (!at || !there) return
      lifted?.moveTo({
        x: there.x - at.home.x + target.shift.x * scale,
        y: there.y - at.home.y + target.shift.y * scale,
      })
    },
    onEnd: (client) => {
      const held = renew()
      if (!held || letGoOnField(held.grabbed.placed, viewer.pagePoint(client))) return restore()
      const { pages } = useView.getState().model
      pullTieOf(held, { x: 0, y: 0 })
      try {
        flushSync(() => useEditor.getState().edit((draft) => movedTo(draft, held.boxes, target, pages)))
      } finally {
        letDown()
      }
      focusBox(held.grabbed.placed.id, target.page)
    },
    onCancel: () => {
      seekField(false, 0)
      restore()
    },
  })
}

function indexNow(): PlacementIndex {
  return placementIndex(useEditor.getState().draft, useView.getState().model)
}

/** The boxes as they are now; null where the one that was grabbed is gone, or cannot be moved. */
function take(pressed: PlacedBox, others: readonly PlacedBox[]): Hold | null {
  const index = indexNow()
  const grabbed = boxNow(index, pressed)
  if (!grabbed || !isMovable(grabbed.placed.component)) return null
  const boxes = others.flatMap((box) => boxNow(index, box) ?? []).filter((box) => isMovable(box.placed.component))
  return { index, grabbed, boxes, inside: heldBoxes(useEditor.getState().draft, index, boxes) }
}

function pullTieOf(hold: Hold | null, shift: Point): void {
  if (hold && placementMode(hold.grabbed.placed.component) === 'KEYWORD') pullTie(hold.grabbed, shift)
}

function targetAt(viewer: ContractViewer, client: Point, { grabbed, boxes, inside }: Hold, grip: Point): Target | null {
  const { rect } = grabbed.placement
  // A child does not leave its combination.
  const roams = inside.length === 0 && boxes.every((box) => mayChangePage(box.placed.component))
  const upright = boxes.some((box) => componentType(box.placed.component.ComponentType)?.paging)
  const under = roams ? viewer.pagePoint(client) : null
  const page = under?.page ?? grabbed.placement.page
  const point = under ?? pointOnPage(page, client, viewer.pixelsPerPoint)
  const size = useView.getState().model.pages[page - 1]
  if (!point || !size) return null
  const wished = { x: upright ? 0 : point.x - grip.x - rect.x, y: point.y - grip.y - rect.y }
  const rects = boxes.map((box) => box.placement.rect)
  return { page, shift: heldShift(inside, clampShift(rects, wished, size)) }
}
