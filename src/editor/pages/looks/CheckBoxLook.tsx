// CHECK_BOX: a box to tick, ticked if its value is "true".
import type { JSX } from 'react'
import { INK, faded } from './colours.ts'
import { LookFrame } from './LookFrame.tsx'
import { valueOf, type ComponentLookProps } from './looks.ts'
import { short } from './seal-geometry.ts'

export function CheckBoxLook({ component, size, colour }: ComponentLookProps): JSX.Element {
  const side = Math.min(size.width, size.height)
  const x = (size.width - side) / 2
  const y = (size.height - side) / 2
  // Even in a large box the line is no thicker than a pen's.
  const line = Math.min(1.2, side * 0.08)
  const inset = side * 0.03 + line / 2
  const ticked = valueOf(component).trim().toLowerCase() === 'true'
  return (
    <LookFrame size={size} colour={colour} kind="bare">
      <rect
        x={short(x + inset)}
        y={short(y + inset)}
        width={short(side - 2 * inset)}
        height={short(side - 2 * inset)}
        rx={short(Math.min(2.4, side * 0.13))}
        fill={faded(colour, ticked ? 14 : 8)}
        stroke={colour}
        strokeWidth={short(line)}
      />
      {ticked && (
        <path
          d="M4 8.4l2.9 3L12.3 5"
          transform={`translate(${short(x)} ${short(y)})scale(${short(side / 16)})`}
          fill="none"
          stroke={INK}
          strokeWidth={2}
          strokeLinecap="round"
          strokeLinejoin="round"
        />
      )}
    </LookFrame>
  )
}
