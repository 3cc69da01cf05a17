// SIGN_PAGING_SEAL, SIGN_PAGING_SIGNATURE: the strip of the stamp that this page shows, at the page's right edge, and
// an outline of the rest, so that a person can see and grab it.
import type { JSX, ReactNode } from 'react'
import { readExtra } from '../../../contract/component-types/extra.ts'
import { sealBox } from '../../../contract/component-types/seal-size.ts'
import type { Rect } from '../../../contract/geometry/rect.ts'
import { SEAL_OPACITY, opacityOf } from './colours.ts'
import { SANS } from './fonts.ts'
import { Line, fits } from './Line.tsx'
import { LookFrame } from './LookFrame.tsx'
import { captionOf, signerOf, type ComponentLookProps } from './looks.ts'
import { RoundSeal } from './RoundSeal.tsx'
import { sealRadius } from './SealLook.tsx'
import { RING, short, stampStrip } from './seal-geometry.ts'
import { SignatureInk, SignatureOutline } from './Signature.tsx'

export function PagingSealLook(props: ComponentLookProps): JSX.Element {
  const { component, size, colour, ownerName } = props
  const own = sealBox(component, { x: 0, y: 0, ...size })
  const radius = sealRadius(own.width, own.height)
  const cx = size.width - radius
  const cy = size.height / 2
  const opacity = opacityOf(readExtra(component).Opacity, SEAL_OPACITY)
  return (
    <Paging
      {...props}
      stampWidth={2 * radius}
      stampHeight={2 * radius}
      captionAt="middle"
      stamp={<RoundSeal cx={cx} cy={cy} radius={radius} name={ownerName} foot={captionOf(props)} opacity={opacity} />}
      ghost={
        <circle
          cx={cx}
          cy={cy}
          r={short(radius * (1 - RING.width / 2))}
          fill="none"
          stroke={colour}
          strokeOpacity={0.5}
          strokeDasharray="3 2.5"
          vectorEffect="non-scaling-stroke"
        />
      }
    />
  )
}

export function PagingSignatureLook(props: ComponentLookProps): JSX.Element {
  const { component, size, colour } = props
  const padding = Math.min(5, size.height * 0.12)
  const box: Rect = { x: padding, y: padding, width: size.width - padding, height: size.height - 2 * padding }
  const opacity = opacityOf(readExtra(component).Opacity, 1)
  return (
    <Paging
      {...props}
      stampWidth={size.width}
      captionAt="top"
      stamp={<SignatureInk name={signerOf(props)} box={box} opacity={opacity} />}
      ghost={<SignatureOutline name={signerOf(props)} box={box} colour={colour} />}
    />
  )
}

interface PagingProps extends ComponentLookProps {
  /** The width of the whole stamp, which ends at the right edge of the box. */
  stampWidth: number
  /** Set if the stamp may be taller than the box; it is centred on the box. */
  stampHeight?: number
  stamp: ReactNode
  ghost: ReactNode
  /** Where the caption does not hide the stamp. */
  captionAt: 'top' | 'middle'
}

function Paging(props: PagingProps): JSX.Element {
  const { size, colour, slice, stampWidth, stampHeight = 0, stamp, ghost, captionAt } = props
  const { width, height } = size
  // What the nested svgs may show: the box, and what extends above, below and to the left of it.
  const top = Math.min(0, (height - stampHeight) / 2)
  const left = Math.min(0, width - stampWidth)
  const tall = height - 2 * top
  const spills = top < 0 || left < 0
  if (slice === undefined || slice.count <= 1) {
    return (
      <LookFrame size={size} colour={colour} kind="sign" spills={spills}>
        {stamp}
      </LookFrame>
    )
  }
  const strip = stampStrip(stampWidth, slice.index, slice.count)
  const edge = width - strip.width
  return (
    <LookFrame size={size} colour={colour} kind="sign" spills={spills}>
      {/* A nested svg clips its content without needing a clip path and its id. */}
      <svg
        x={short(left)}
        y={short(top)}
        width={short(Math.max(0, edge - left))}
        height={short(tall)}
        viewBox={`${short(left)} ${short(top)} ${short(Math.max(0.01, edge - left))} ${short(tall)}`}
        overflow="hidden"
      >
        {ghost}
        <PagingCaption
          slice={slice}
          label={captionOf(props)}
          colour={colour}
          stampWidth={stampWidth}
          width={width}
          edge={edge}
          y={captionAt === 'top' ? 8 : height / 2}
        />
      </svg>
      <svg
        x={short(edge)}
        y={short(top)}
        width={short(strip.width)}
        height={short(tall)}
        viewBox={`${short(width - stampWidth + strip.from)} ${short(top)} ${short(strip.width)} ${short(tall)}`}
        overflow="hidden"
      >
        {stamp}
      </svg>
      <line
        x1={edge}
        x2={edge}
        y1={top}
        y2={top + tall}
        stroke={colour}
        strokeOpacity={0.55}
        strokeDasharray="2 2"
        vectorEffect="non-scaling-stroke"
      />
    </LookFrame>
  )
}

interface PagingCaptionProps {
  slice: { index: number; count: number }
  label: string
  colour: string
  stampWidth: number
  width: number
  edge: number
  y: number
}

/** What it is and which part, between the stamp's left edge and the strip; left out if it does not fit. */
function PagingCaption({ slice, label, colour, stampWidth, width, edge, y }: PagingCaptionProps): JSX.Element | null {
  const part = `${slice.index + 1}/${slice.count}`
  const left = width - stampWidth
  const room = edge - left
  const text = [`${label} ${part}`, part].find((words) => fits(words, room * 0.8, 8))
  if (text === undefined || stampWidth < 36) return null
  return (
    <Line
      text={text}
      box={{ x: left, y: y - 5, width: room, height: 10 }}
      fontSize={8}
      fontFamily={SANS}
      colour={colour}
      align="Center"
      opacity={0.9}
    />
  )
}
