// The small name at the top left of a signature or combination. It is left out if it does not fit whole.
import type { JSX } from 'react'
import { SANS } from './fonts.ts'
import { Line, fits } from './Line.tsx'

export const CAPTION_PT = 7.5

export function Caption({
  text,
  width,
  colour,
  x = 5,
  y = 3.5,
}: {
  text: string
  width: number
  colour: string
  x?: number
  y?: number
}): JSX.Element | null {
  if (!fits(text, width - 2 * x, CAPTION_PT)) return null
  return (
    <g data-caption>
      <Line
        text={text}
        box={{ x, y, width: width - 2 * x, height: CAPTION_PT + 2 }}
        fontSize={CAPTION_PT}
        fontFamily={SANS}
        colour={colour}
        opacity={0.9}
      />
    </g>
  )
}
