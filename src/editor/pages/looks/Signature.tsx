// The inked signature, or just its outline, fitted into a rectangle.
import type { JSX } from 'react'
import type { Rect } from '../../../contract/geometry/rect.ts'
import { INK } from './colours.ts'
import { short } from './seal-geometry.ts'
import { SIGNATURE_BOX, signatureInk, signatureLine } from './signature-stroke.ts'

/** `standing`: at the bottom of the rectangle, for a signature on a line; otherwise centred. */
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

/** The outline of a signature that is not there yet, in the owner's colour. */
export function SignatureOutline({ box, colour }: { box: Rect; colour: string }): JSX.Element {
  return (
    <path
      d={signatureLine}
      transform={placed(box, false)}
      fill="none"
      stroke={colour}
      // A solid line: dashes along letters are illegible.
      strokeOpacity={0.3}
      vectorEffect="non-scaling-stroke"
    />
  )
}

/** The transform that makes the signature as large as fits. */
function placed(box: Rect, standing: boolean): string {
  const scale = Math.max(0, Math.min(box.width / SIGNATURE_BOX.width, box.height / SIGNATURE_BOX.height))
  const x = box.x + (box.width - SIGNATURE_BOX.width * scale) / 2
  const y = box.y + (box.height - SIGNATURE_BOX.height * scale) / (standing ? 1 : 2)
  return `translate(${short(x)} ${short(y)})scale(${short(scale)})`
}
