// A type that is not in the catalogue: a plain box with its name, so that an import shows everything it contains.
import type { JSX } from 'react'
import { SANS } from './fonts.ts'
import { Line } from './Line.tsx'
import { LookFrame } from './LookFrame.tsx'
import type { ComponentLookProps } from './looks.ts'

export function UnknownLook({ component, size, colour }: ComponentLookProps): JSX.Element {
  const fontSize = Math.min(9, size.height * 0.6)
  return (
    <LookFrame size={size} colour={colour} kind="fill">
      <Line
        text={component.ComponentType}
        box={{ x: 4, y: 0, width: Math.max(0, size.width - 8), height: size.height }}
        fontSize={fontSize}
        fontFamily={SANS}
        colour={colour}
        align="Center"
        opacity={0.9}
      />
    </LookFrame>
  )
}
