// One line of words about a component: aligned in a box, vertically centred, and truncated with an ellipsis if it is
// too long. What will be signed is drawn by TextLines.
import type { JSX } from 'react'
import type { TextAlignment } from '../../../contract/component-types/extra.ts'
import type { Rect } from '../../../contract/geometry/rect.ts'
import { fitsEm, widthEm } from '../../../contract/values/text-width.ts'
import { MIDDLE_TO_BASELINE_EM, truncate } from './text-metrics.ts'

export interface LineProps {
  text: string
  box: Rect
  fontSize: number
  fontFamily: string
  colour: string
  align?: TextAlignment
  bold?: boolean
  opacity?: number
}

const anchors = { Left: 'start', Center: 'middle', Right: 'end' } as const

export function Line({
  text,
  box,
  fontSize,
  fontFamily,
  colour,
  align = 'Left',
  bold = false,
  opacity,
}: LineProps): JSX.Element | null {
  const shown = truncate(text, box.width / fontSize)
  if (shown === '') return null
  // A truncated text starts at the left whatever its alignment, so that the ellipsis is at the end of the box.
  const side = shown === text ? align : 'Left'
  const at = side === 'Left' ? 0 : side === 'Right' ? 1 : 0.5
  return (
    <text
      x={box.x + box.width * at}
      y={box.y + box.height / 2 + fontSize * MIDDLE_TO_BASELINE_EM}
      textAnchor={anchors[side]}
      fontSize={fontSize}
      fontFamily={fontFamily}
      fontWeight={bold ? 700 : undefined}
      fill={colour}
      fillOpacity={opacity}
      // Blanks must not collapse.
      style={{ whiteSpace: 'pre' }}
    >
      {shown}
    </text>
  )
}

/** True if the whole text fits into the width. */
export function fits(text: string, widthPt: number, fontSizePt: number): boolean {
  return fitsEm(widthEm(text), widthPt / fontSizePt)
}
