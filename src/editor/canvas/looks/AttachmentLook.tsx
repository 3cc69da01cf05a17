// ATTACHMENT: a card with a clip, what to bring, and how many there are already.
import type { JSX } from 'react'
import { faded } from './colours.ts'
import { SANS } from './fonts.ts'
import { GlyphIn } from './GlyphIn.tsx'
import { Line, fits } from './Line.tsx'
import { LookFrame } from './LookFrame.tsx'
import { placeholderOf, valueOf, type ComponentLookProps } from './looks.ts'

export function AttachmentLook(props: ComponentLookProps): JSX.Element {
  const { component, size, colour } = props
  const { width, height } = size
  const inset = Math.min(2, height * 0.06)
  const side = Math.min(18, height * 0.62)
  const text = placeholderOf(props)
  const fontSize = Math.max(6, Math.min(10, height * 0.45))
  const room = width - 2 * inset - side - 18
  const textWidth = fits(text, room, fontSize) ? room : 0
  const count = valueOf(component).split(',').filter((id) => id.trim() !== '').length
  const badge = count > 0 && textWidth > 40 ? `×${count}` : ''
  return (
    <LookFrame size={size} colour={colour} kind="bare">
      <rect
        x={0.75}
        y={0.75}
        width={Math.max(0, width - 1.5)}
        height={Math.max(0, height - 1.5)}
        rx={Math.min(4, height * 0.12)}
        fill={faded(colour, 8)}
        stroke={faded(colour, 60)}
        strokeDasharray="4 3"
        vectorEffect="non-scaling-stroke"
      />
      <GlyphIn
        type="ATTACHMENT"
        box={textWidth > 0 ? { x: inset + 6, y: 0, width: side, height } : { x: 0, y: 0, width, height }}
        colour={colour}
        max={side}
      />
      {textWidth > 0 && (
        <>
          <Line
            text={text}
            box={{ x: inset + side + 10, y: 0, width: textWidth, height }}
            fontSize={fontSize}
            fontFamily={SANS}
            colour={colour}
            opacity={0.9}
          />
          <Line
            text={badge}
            box={{ x: width - inset - 36, y: 0, width: 28, height }}
            fontSize={fontSize}
            fontFamily={SANS}
            colour={colour}
            align="Right"
          />
        </>
      )}
    </LookFrame>
  )
}
