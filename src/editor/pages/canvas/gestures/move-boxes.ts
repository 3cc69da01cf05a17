// Moving the selected components with the pointer, possibly onto another page. During the drag only copies of them
// move; the draft is written once, at the end.
import { flushSync } from 'react-dom'
import type { Draft } from '../../../../contract/draft/draft.ts'
import { movedTo } from '../../../../contract/draft/move-to.ts'
import { clampShift } from '../../../../contract/geometry/page.ts'
import type { Point, Rect } from '../../../../contract/geometry/rect.ts'
import { placementMode } from '../../../../contract/locate/locate.ts'
import { isMovable, mayChangePage } from '../../../../contract/locate/place.ts'
import { componentType } from '../../../../contract/component-types/catalogue.ts'
import { pullTie } from '../../keyword/tie-style.ts'
import { letGoOnField, seekField } from '../../keyword/bind-field.ts'
import { placementIndex, type PlacedBox } from '../../../state/placements.ts'
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

/** Starts moving `boxes`, which are all on one page and held by `grabbed`. */
export function moveBoxes(
  press: PointerEvent,
  grabbed: PlacedBox,
  boxes: readonly PlacedBox[],
  viewer: ContractViewer,
): void {
  const movable = boxes.filter((box) => isMovable(box.placed.component))
  const from = grabbed.placement.page
  const start = pointOnPage(from, { x: press.clientX, y: press.clientY }, viewer.pixelsPerPoint)
  if (movable.length === 0 || !start || !isMovable(grabbed.placed.component)) return
  const { draft } = useEditor.getState()
  const held = heldBoxes(draft, placementIndex(draft, useView.getState().model), movable)
  // A child does not leave its combination.
  const roams = held.length === 0 && movable.every((box) => mayChangePage(box.placed.component))
  const upright = movable.some((box) => componentType(box.placed.component.ComponentType)?.paging)
  const rects = movable.map((box) => box.placement.rect)
  let lifted: LiftedBoxes | null = null
  /** What the boxes were lifted at: where their page stood, px, its scale, and the draft. */
  let at: { readonly home: Point; readonly scale: number; readonly draft: Draft | null } | null = null
  let target: Target = { page: from, shift: { x: 0, y: 0 } }

  const isTied = placementMode(grabbed.placed.component) === 'KEYWORD'

  /** Lifts what there is: keys still zoom, undo and delete during a drag. */
  const lift = (scale: number) => {
    const { draft: now } = useEditor.getState()
    if (at?.scale === scale && at.draft === now) return
    letDown()
    const home = pageCorner(from)
    if (!home) return
    at = { home, scale, draft: now }
    const elements = movable.flatMap((box) => boxElement(box) ?? [])
    lifted = liftBoxes(elements, viewer.container)
  }
  const letDown = () => {
    lifted?.letDown()
    lifted = null
  }
  const restore = () => {
    if (isTied) pullTie(grabbed, { x: 0, y: 0 })
    letDown()
  }
  followPointer(press, viewer.container, {
    onMove: (client, { alt }) => {
      seekField(alt, movable.length)
      target = targetAt(viewer, client, { from, start, rects, roams, upright, inside: held }) ?? target
      if (isTied) pullTie(grabbed, target.shift)
      const scale = viewer.pixelsPerPoint
      lift(scale)
      const there = pageCorner(target.page)
      if (!at || !there) return
      lifted?.moveTo({
        x: there.x - at.home.x + target.shift.x * scale,
        y: there.y - at.home.y + target.shift.y * scale,
      })
    },
    onEnd: (client) => {
      if (letGoOnField(grabbed.placed, viewer.pagePoint(client))) return restore()
      const { pages } = useView.getState().model
      if (isTied) pullTie(grabbed, { x: 0, y: 0 })
      try {
        flushSync(() => useEditor.getState().edit((draft) => movedTo(draft, movable, target, pages)))
      } finally {
        letDown()
      }
      focusBox(grabbed.placed.id, target.page)
    },
    onCancel: () => {
      seekField(false, 0)
      restore()
    },
  })
}

function targetAt(
  viewer: ContractViewer,
  client: Point,
  held: {
    from: number
    start: Point
    rects: readonly Rect[]
    roams: boolean
    upright: boolean
    inside: readonly Held[]
  },
): Target | null {
  const under = held.roams ? viewer.pagePoint(client) : null
  const page = under?.page ?? held.from
  const point = under ?? pointOnPage(page, client, viewer.pixelsPerPoint)
  const size = useView.getState().model.pages[page - 1]
  if (!point || !size) return null
  const wished = { x: held.upright ? 0 : point.x - held.start.x, y: point.y - held.start.y }
  return { page, shift: heldShift(held.inside, clampShift(held.rects, wished, size)) }
}
