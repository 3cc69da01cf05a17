// FILL_IMAGE: the picture itself if known, else a mount for one, with its label below if that fits.
import type { JSX } from 'react'
import { readExtra } from '../../../contract/component-types/extra.ts'
import type { Component } from '../../../contract/api/component.ts'
import type { Size } from '../../../contract/geometry/rect.ts'
import { usePicture } from '../../drafts/pictures/shelf.ts'
import { faded } from './colours.ts'
import { SANS } from './fonts.ts'
import { GlyphIn } from './GlyphIn.tsx'
import { Line, fits } from './Line.tsx'
import { LookFrame } from './LookFrame.tsx'
import { placeholderOf, valueOf, type LookProps } from './looks.ts'
import { PictureIn, type PictureFit } from './PictureIn.tsx'
import { short } from './seal-geometry.ts'

export function ImageLook(props: LookProps): JSX.Element {
  const { component, size, colour } = props
  const { width, height } = size
  const text = placeholderOf(props)
  const worded = height >= 44 && width >= 44 && fits(text, width - 8, 8)
  const side = Math.min(width, height)
  const value = valueOf(component)
  const filled = value !== ''
  const picture = usePicture(value.trim())
  if (picture) {
    return (
      <LookFrame size={size} colour={colour} kind="fill">
        <PictureIn url={picture.url} box={{ x: 0, y: 0, width, height }} fit={fitOf(component)} />
      </LookFrame>
    )
  }
  return (
    <LookFrame size={size} colour={colour} kind="fill">
      {side >= 40 && <Corners size={size} colour={colour} />}
      <GlyphIn
        glyph={props.glyph}
        box={{ x: 0, y: 0, width, height: worded ? height - 14 : height }}
        colour={colour}
        max={Math.min(34, side * 0.75)}
        opacity={filled ? 1 : 0.7}
      />
      {worded && (
        <Line
          text={text}
          box={{ x: 4, y: height / 2 + Math.min(17, side * 0.375 * 0.84) - 4, width: width - 8, height: 12 }}
          fontSize={8}
          fontFamily={SANS}
          colour={colour}
          align="Center"
          opacity={0.9}
        />
      )}
    </LookFrame>
  )
}

/**
 * FillMethod 0, the default, fills the box, 1 keeps the proportions; NotMakeImageCenter leaves it at the top left
 * (SDK).
 */
function fitOf(component: Component): PictureFit {
  const { FillMethod, NotMakeImageCenter } = readExtra(component)
  if (FillMethod !== 1 && FillMethod !== '1') return 'fill'
  return NotMakeImageCenter === true || NotMakeImageCenter === 'true' ? 'corner' : 'centre'
}

/** Corners of a mount, as old albums have them: a picture goes here. */
function Corners({ size: { width, height }, colour }: { size: Size; colour: string }): JSX.Element {
  const leg = short(Math.min(12, width * 0.14, height * 0.14))
  const gap = 5
  const right = short(width - gap)
  const foot = short(height - gap)
  return (
    <path
      d={
        `M${gap} ${gap + leg}V${gap}H${gap + leg}M${right - leg} ${gap}H${right}V${gap + leg}` +
        `M${right} ${foot - leg}V${foot}H${right - leg}M${gap + leg} ${foot}H${gap}V${foot - leg}`
      }
      fill="none"
      stroke={faded(colour, 55)}
      strokeWidth={1}
    />
  )
}
