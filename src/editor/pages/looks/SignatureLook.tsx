// SIGN_SIGNATURE: handwriting over a line, or a personal seal if only that is allowed (ComponentTypeLimit).
import type { JSX } from 'react'
import { readExtra } from '../../../contract/component-types/extra.ts'
import { Caption, CAPTION_PT } from './Caption.tsx'
import { SEAL_OPACITY, opacityOf } from './colours.ts'
import { LookFrame } from './LookFrame.tsx'
import type { ComponentLookProps } from './looks.ts'
import { SignatureInk } from './Signature.tsx'
import { SquareSeal } from './SquareSeal.tsx'

export function SignatureLook({ component, size, colour, ownerName, words }: ComponentLookProps): JSX.Element {
  const { width, height } = size
  const extra = readExtra(component)
  const captioned = height >= 26 && width >= 40
  const padding = Math.min(5, height * 0.12)
  const top = captioned ? CAPTION_PT + 3 : padding
  const baseline = height - Math.min(7, height * 0.2)
  if (isPersonalSeal(extra.ComponentTypeLimit)) {
    return (
      <LookFrame size={size} colour={colour} kind="sign">
        {captioned && <Caption text={words.label} width={width} colour={colour} />}
        <SquareSeal
          cx={width / 2}
          cy={height / 2}
          side={Math.max(0, Math.min(width, height) - 2 * padding)}
          name={ownerName}
          label={words.label}
          opacity={opacityOf(extra.Opacity, SEAL_OPACITY)}
        />
      </LookFrame>
    )
  }
  return (
    <LookFrame size={size} colour={colour} kind="sign">
      {captioned && <Caption text={words.label} width={width} colour={colour} />}
      <line
        x1={padding}
        x2={width - padding}
        y1={baseline}
        y2={baseline}
        stroke={colour}
        strokeOpacity={0.5}
        vectorEffect="non-scaling-stroke"
      />
      <SignatureInk
        box={{ x: padding, y: top, width: width - 2 * padding, height: baseline + Math.min(3.5, height * 0.08) - top }}
        standing
        opacity={opacityOf(extra.Opacity, 1) * 0.62}
      />
    </LookFrame>
  )
}

/** ESIGN alone means a personal seal; with any other way of signing in the list it is a signature. */
function isPersonalSeal(limit: unknown): boolean {
  return Array.isArray(limit) && limit.length === 1 && limit[0] === 'ESIGN'
}
