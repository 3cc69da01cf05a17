// The geometry of the line from a word to its component, at rest and while the component is dragged.
import { tieLine } from '../../../contract/geometry/tie-line.ts'
import type { Point, Rect } from '../../../contract/geometry/rect.ts'
import type { PlacedBox } from '../../state/placements.ts'
import { layerOf } from '../../viewer/page-layers.ts'
import { ptFromStart, ptLength } from '../../viewer/page-lengths.ts'

interface TieStyle {
  readonly display: string
  readonly left: string
  readonly top: string
  readonly width: string
  readonly transform: string
}

export function tieStyle(word: Rect, component: Rect): TieStyle {
  const line = tieLine(word, component)
  if (!line) return { display: 'none', left: '', top: '', width: '', transform: '' }
  const dx = line.to.x - line.from.x
  const dy = line.to.y - line.from.y
  return {
    display: '',
    left: ptFromStart(line.from.x),
    top: ptFromStart(line.from.y),
    width: ptLength(Math.hypot(dx, dy)),
    transform: `rotate(${Math.atan2(dy, dx)}rad)`,
  }
}

export function writeRect({ x, y, width, height }: Rect): string {
  return `${x} ${y} ${width} ${height}`
}

/** Makes the line follow a component that is being dragged by `shift` pt. */
export function pullTie({ placement, occurrence }: PlacedBox, shift: Point): void {
  const tie = layerOf(placement.page)?.querySelector<HTMLElement>(`[data-tie="${occurrence}"]`)
  const [x, y, width, height] = (tie?.dataset['word'] ?? '').split(' ').map(Number)
  if (!tie || x === undefined || y === undefined || width === undefined || height === undefined) return
  const { rect } = placement
  Object.assign(tie.style, tieStyle({ x, y, width, height }, { ...rect, x: rect.x + shift.x, y: rect.y + shift.y }))
}
