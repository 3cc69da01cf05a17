// The inked signature, and the outline of one, fitted into a rectangle.
import type { JSX } from 'react'
import type { Rect } from '../../../contract/geometry/rect.ts'
import { INK } from './colours.ts'
import { short } from './seal-geometry.ts'
import { SIGNATURE_BOX, signatureInk, signatureLine } from './signature-stroke.ts'

/** `standing`: at the foot of the rectangle, for a signature on a line; else in its middle. */
export function SignatureInk({
  box,
  opacity,
  standing = false,
}: {
  box: Rect
  opacity: number
  standing?: boolean
}): JSX.Element {
  return <path d={signatureInk} transform={placed(box, standing)} fill={INK} fillOpacity={opacity} />
}

/** A signature that is not there, in the owner's colour. */
export function SignatureOutline({ box, colour }: { box: Rect; colour: string }): JSX.Element {
  return (
    <path
      d={signatureLine}
      transform={placed(box, false)}
      fill="none"
      stroke={colour}
      // Unbroken: dashes along letters are crumbs.
      strokeOpacity={0.3}
      vectorEffect="non-scaling-stroke"
    />
  )
}

/** As large as fits. */
function placed(box: Rect, standing: boolean): string {
  const scale = Math.max(0, Math.min(box.width / SIGNATURE_BOX.width, box.height / SIGNATURE_BOX.height))
  const x = box.x + (box.width - SIGNATURE_BOX.width * scale) / 2
  const y = box.y + (box.height - SIGNATURE_BOX.height * scale) / (standing ? 1 : 2)
  return `translate(${short(x)} ${short(y)})scale(${short(scale)})`
}
