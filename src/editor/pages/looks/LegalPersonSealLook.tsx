// SIGN_LEGAL_PERSON_SEAL: the legal representative's square seal.
import type { JSX } from 'react'
import { readExtra } from '../../../contract/component-types/extra.ts'
import { sealBox, usesSealSize } from '../../../contract/component-types/seal-size.ts'
import { SEAL_OPACITY, opacityOf } from './colours.ts'
import { LookFrame } from './LookFrame.tsx'
import type { ComponentLookProps } from './looks.ts'
import { SquareSeal } from './SquareSeal.tsx'

export function LegalPersonSealLook({ component, size, colour, ownerName, words }: ComponentLookProps): JSX.Element {
  const stamp = sealBox(component, { x: 0, y: 0, ...size })
  const side = Math.min(stamp.width, stamp.height)
  return (
    <LookFrame size={size} colour={colour} kind="sign" spills={usesSealSize(component)}>
      <SquareSeal
        cx={size.width / 2}
        cy={size.height / 2}
        side={side - Math.min(3, side * 0.08)}
        name={ownerName}
        label={words.label}
        opacity={opacityOf(readExtra(component).Opacity, SEAL_OPACITY)}
      />
    </LookFrame>
  )
}
