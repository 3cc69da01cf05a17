// Draws seals: a red ring with a star and the company's name along it, and the strips of a paging seal at page edges.
import type { PageSize } from '../../contract/geometry/page.ts'
import { centredAt, centreOf, type Rect, type Point } from '../../contract/geometry/rect.ts'
import type { Placement } from '../../contract/locate/locate.ts'
import { sealRed, type Ink } from '../graphics/ink.ts'
import { star } from '../graphics/star.ts'
import { drawLine } from '../graphics/text.ts'

/** A round seal, centred in a box. */
export function drawSeal(ink: Ink, box: Rect, name: string, opacity = 1): void {
  const centre = centreOf(box)
  const radius = Math.min(box.width, box.height) / 2
  ink.within(null, opacity, () => {
    const width = radius * 0.06
    ink.ring(centre, radius - width / 2, sealRed, width)
    ink.polygon(star(centre, radius * 0.3), sealRed)
    drawAlongRing(ink, name, centre, radius)
  })
}

/** The seal of a legal person: square, with the name inside. */
export function drawLegalPersonSeal(ink: Ink, box: Rect, name: string, opacity = 1): void {
  const side = Math.min(box.width, box.height)
  const square = centredAt(centreOf(box), { width: side, height: side })
  const sizePt = Math.min(side * 0.45, (side * 0.86) / Math.max(1, ink.face().widthEm(name)))
  ink.within(null, opacity, () => {
    ink.frame(square, sealRed, side * 0.05)
    drawLine(ink, name, square, { sizePt, colour: sealRed }, 'Center')
  })
}

/**
 * The strip of a paging seal on one page: the seal is cut from left to right, and each page shows its strip at the
 * right edge.
 */
export function drawStrip(ink: Ink, { rect, slice }: Placement, page: PageSize, draw: (whole: Rect) => void): void {
  if (!slice) return draw(rect)
  const strip = rect.width / slice.count
  const left = page.widthPt - strip
  ink.within({ x: left, y: rect.y, width: strip, height: rect.height }, 1, () =>
    draw({ ...rect, x: left - strip * slice.index }),
  )
}

/** Characters on an arc above the star, upright towards the outside. */
function drawAlongRing(ink: Ink, name: string, centre: Point, radius: number): void {
  const characters = [...name]
  if (characters.length === 0) return
  const sizePt = Math.min(radius * 0.26, (radius * 3.4) / characters.length)
  const baseline = radius * 0.9 - sizePt * 0.95
  const step = Math.min(34, 280 / characters.length)
  characters.forEach((character, n) => {
    const turn = (n - (characters.length - 1) / 2) * step
    const angle = (turn * Math.PI) / 180
    const half = (ink.face().widthEm(character) * sizePt) / 2
    const at = {
      x: centre.x + baseline * Math.sin(angle) - half * Math.cos(angle),
      y: centre.y - baseline * Math.cos(angle) - half * Math.sin(angle),
    }
    ink.text(character, at, { sizePt, colour: sealRed, turn })
  })
}
