// SIGN_VIRTUAL_COMBINATION, VIRTUAL_COMBINATION: a panel around children that are drawn on their own, with its name on a tab.
import type { JSX } from 'react'
import { CAPTION_PT } from './Caption.tsx'
import { SANS } from './fonts.ts'
import { Line } from './Line.tsx'
import { LookFrame } from './LookFrame.tsx'
import type { ComponentLookProps } from './looks.ts'
import { widthEm } from './textMetrics.ts'

const TAB_HEIGHT = CAPTION_PT + 4.5

export function CombinationLook({ size, colour, words }: ComponentLookProps): JSX.Element {
  const { width, height } = size
  const tabWidth = widthEm(words.label) * CAPTION_PT + 12
  const tabbed = height >= TAB_HEIGHT * 2 && tabWidth <= width * 0.9
  return (
    <LookFrame size={size} colour={colour} kind="bare">
      <rect
        x={0.75}
        y={0.75}
        width={Math.max(0, width - 1.5)}
        height={Math.max(0, height - 1.5)}
        rx={Math.min(6, height * 0.14, width * 0.14)}
        fill={colour}
        fillOpacity={0.035}
        stroke={colour}
        strokeOpacity={0.6}
        strokeDasharray="5 3"
        vectorEffect="non-scaling-stroke"
      />
      {tabbed && (
        <>
          <path d={`M0.75 ${TAB_HEIGHT}V6.75a6 6 0 0 1 6-6H${tabWidth}V${TAB_HEIGHT - 5}a5 5 0 0 1-5 5Z`} fill={colour} fillOpacity={0.16} />
          <Line
            text={words.label}
            box={{ x: 6, y: 0.4, width: tabWidth, height: TAB_HEIGHT }}
            fontSize={CAPTION_PT}
            fontFamily={SANS}
            colour={colour}
          />
        </>
      )}
    </LookFrame>
  )
}
