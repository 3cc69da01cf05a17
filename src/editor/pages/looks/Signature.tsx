// A signature in its box: the signer's name, written by hand.
import type { JSX } from 'react'
import { handSlant, inHand, type PenStroke } from '../../../contract/geometry/handwriting.ts'
import type { Rect } from '../../../contract/geometry/rect.ts'
import { INK } from './colours.ts'
import { HAND } from './fonts.ts'
import { short } from './seal-geometry.ts'

const slantDegrees = short((Math.atan(handSlant) * 180) / Math.PI)

export function SignatureInk({ name, box, opacity }: { name: string; box: Rect; opacity: number }): JSX.Element {
  const { stroke } = inHand(name, box)
  return (
    <g fill={INK} stroke="none" opacity={opacity}>
      <Letters name={name} box={box} />
      <path d={pathOf(stroke)} fill="none" stroke={INK} strokeWidth={short(stroke.widthPt)} strokeLinecap="round" />
    </g>
  )
}

/** The outline of a signature that is not there yet, in the owner's colour. */
export function SignatureOutline({ name, box, colour }: { name: string; box: Rect; colour: string }): JSX.Element {
  return (
    // A solid line: dashes along letters are illegible.
    <g fill="none" stroke={colour} strokeOpacity={0.3}>
      <Letters name={name} box={box} />
    </g>
  )
}

function Letters({ name, box }: { name: string; box: Rect }): JSX.Element {
  return (
    <g fontFamily={HAND} data-written={name}>
      {inHand(name, box).letters.map(({ text, at, sizePt, turn }, index) => (
        <text
          // oxlint-disable-next-line react/no-array-index-key -- letters have no other identity than their position
          key={index}
          transform={`translate(${short(at.x)} ${short(at.y)})rotate(${short(turn)})skewX(${-slantDegrees})`}
          fontSize={short(sizePt)}
          vectorEffect="non-scaling-stroke"
        >
          {text}
        </text>
      ))}
    </g>
  )
}

function pathOf({ start, pieces }: PenStroke): string {
  const point = ({ x, y }: PenStroke['start']) => `${short(x)} ${short(y)}`
  return `M${point(start)}${pieces.map((curve) => `C${curve.map(point).join(' ')}`).join('')}`
}
