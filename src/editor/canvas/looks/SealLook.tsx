// SIGN_SEAL: the company's seal, as large as the smaller side of its box allows.
import type { JSX } from 'react'
import { readExtra } from '../../../contract/component-types/extra.ts'
import { SEAL_OPACITY, opacityOf } from './colours.ts'
import { LookFrame } from './LookFrame.tsx'
import type { ComponentLookProps } from './looks.ts'
import { RoundSeal } from './RoundSeal.tsx'

export function SealLook({ component, size, colour, ownerName, words }: ComponentLookProps): JSX.Element {
  return (
    <LookFrame size={size} colour={colour} kind="sign">
      <RoundSeal
        cx={size.width / 2}
        cy={size.height / 2}
        radius={sealRadius(size.width, size.height)}
        name={ownerName}
        foot={words.label}
        opacity={opacityOf(readExtra(component).Opacity, SEAL_OPACITY)}
      />
    </LookFrame>
  )
}

/** Of the largest circle in the box; a sliver is left so that the ring does not touch the dashes around it. */
export function sealRadius(width: number, height: number): number {
  const half = Math.min(width, height) / 2
  return Math.max(0, half - Math.min(1, half * 0.04))
}
