// SIGN_SIGNATURE: the signer's name in a hand, or a personal seal if only that is allowed (ComponentTypeLimit).
import type { JSX } from 'react'
import { readExtra } from '../../../contract/component-types/extra.ts'
import { Caption, CAPTION_PT } from './Caption.tsx'
import { SEAL_OPACITY, opacityOf } from './colours.ts'
import { LookFrame } from './LookFrame.tsx'
import { captionOf, signerOf, type ComponentLookProps } from './looks.ts'
import { SignatureInk } from './Signature.tsx'
import { SquareSeal } from './SquareSeal.tsx'

export function SignatureLook(props: ComponentLookProps): JSX.Element {
  const { component, size, colour, words } = props
  const { width, height } = size
  const extra = readExtra(component)
  const captioned = height >= 26 && width >= 40
  const padding = Math.min(5, height * 0.12)
  const top = captioned ? CAPTION_PT : padding
  return (
    <LookFrame size={size} colour={colour} kind="sign">
      {captioned && <Caption text={captionOf(props)} width={width} colour={colour} />}
      {isPersonalSeal(extra.ComponentTypeLimit) ? (
        <SquareSeal
          cx={width / 2}
          cy={height / 2}
          side={Math.max(0, Math.min(width, height) - 2 * padding)}
          name={signerOf(props)}
          label={words.label}
          opacity={opacityOf(extra.Opacity, SEAL_OPACITY)}
        />
      ) : (
        <SignatureInk
          name={signerOf(props)}
          box={{ x: padding, y: top, width: width - 2 * padding, height: Math.max(0, height - top) }}
          opacity={opacityOf(extra.Opacity, 1)}
        />
      )}
    </LookFrame>
  )
}

/** ESIGN alone means a personal seal; with any other way of signing in the list it is a signature. */
function isPersonalSeal(limit: unknown): boolean {
  return Array.isArray(limit) && limit.length === 1 && limit[0] === 'ESIGN'
}
