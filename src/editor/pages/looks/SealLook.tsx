// SIGN_SEAL: the company's seal, as large as the smaller side of its box allows, or in its own size.
import type { JSX } from 'react'
import { readExtra } from '../../../contract/component-types/extra.ts'
import { sealBox, usesSealSize } from '../../../contract/component-types/seal-size.ts'
import { SEAL_OPACITY, opacityOf } from './colours.ts'
import { LookFrame } from './LookFrame.tsx'
import { captionOf, type ComponentLookProps } from './looks.ts'
import { RoundSeal } from './RoundSeal.tsx'

export function SealLook(props: ComponentLookProps): JSX.Element {
  const { component, size, colour, ownerName } = props
  // A seal with its own size extends beyond a smaller box.
  const stamp = sealBox(component, { x: 0, y: 0, ...size })
  return (
    <LookFrame size={size} colour={colour} kind="sign" spills={usesSealSize(component)}>
      <RoundSeal
        cx={size.width / 2}
        cy={size.height / 2}
        radius={sealRadius(stamp.width, stamp.height)}
        name={ownerName}
        foot={captionOf(props)}
        opacity={opacityOf(readExtra(component).Opacity, SEAL_OPACITY)}
      />
    </LookFrame>
  )
}

/** The radius of the largest circle in the box, less a sliver so that the ring does not touch the dashed edge. */
export function sealRadius(width: number, height: number): number {
  const half = Math.min(width, height) / 2
  return Math.max(0, half - Math.min(1, half * 0.04))
}
