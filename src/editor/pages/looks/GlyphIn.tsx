// A palette icon drawn into a look: in boxes too small for anything else, and to show a field's kind.
import type { JSX } from 'react'
import type { Rect } from '../../../contract/geometry/rect.ts'
import { short } from './seal-geometry.ts'

export function GlyphIn({
  glyph,
  box,
  colour,
  max = 16,
  opacity = 0.8,
}: {
  glyph: JSX.Element
  box: Rect
  colour: string
  max?: number
  opacity?: number
}): JSX.Element {
  const side = Math.max(0, Math.min(max, box.width * 0.9, box.height * 0.84))
  const x = box.x + (box.width - side) / 2
  const y = box.y + (box.height - side) / 2
  return (
    <g
      transform={`translate(${short(x)} ${short(y)})scale(${short(side / 20)})`}
      fill="none"
      stroke={colour}
      // A large icon has the same stroke width as a small one.
      strokeWidth={short(Math.min(1.5, 26 / Math.max(1, side)))}
      strokeLinecap="round"
      strokeLinejoin="round"
      color={colour}
      opacity={opacity}
    >
      {glyph}
    </g>
  )
}
