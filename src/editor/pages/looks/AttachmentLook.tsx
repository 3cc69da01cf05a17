// ATTACHMENT: a card with a paper clip, what to attach, and how many are attached; the pictures themselves if known.
import type { JSX } from 'react'
import { pictureIds } from '../../../contract/component-types/picture-value.ts'
import { usePicture } from '../../drafts/pictures/shelf.ts'
import { faded } from './colours.ts'
import { SANS } from './fonts.ts'
import { GlyphIn } from './GlyphIn.tsx'
import { Line, fits } from './Line.tsx'
import { LookFrame } from './LookFrame.tsx'
import { placeholderOf, type LookProps } from './looks.ts'
import { pictureGlyph } from './shared-glyphs.tsx'
import { PictureIn } from './PictureIn.tsx'

export function AttachmentLook(props: LookProps): JSX.Element {
  const { component, size, colour } = props
  const { width, height } = size
  const inset = Math.min(2, height * 0.06)
  const side = Math.min(18, height * 0.62)
  const ids = pictureIds(component)
  // Thumbnails follow the clip, as many as fit.
  const thumb = Math.max(0, height - 8)
  const first = inset + side + 12
  const room = Math.max(0, Math.floor((width - first - 4) / (thumb + 4)))
  const thumbs = ids.length > 0 && thumb >= 8 ? ids.slice(0, room) : []
  const more = ids.length - thumbs.length
  const text = thumbs.length > 0 ? '' : placeholderOf(props)
  const fontSize = Math.max(6, Math.min(10, height * 0.45))
  const textRoom = width - 2 * inset - side - 18
  const textWidth = text !== '' && fits(text, textRoom, fontSize) ? textRoom : 0
  const badge = more > 0 && (textWidth > 40 || thumbs.length > 0) ? `${thumbs.length > 0 ? '+' : '×'}${more}` : ''
  return (
    <LookFrame size={size} colour={colour} kind="bare">
      <rect
        x={0.75}
        y={0.75}
        width={Math.max(0, width - 1.5)}
        height={Math.max(0, height - 1.5)}
        rx={Math.min(4, height * 0.12)}
        fill={faded(colour, 8)}
        stroke={faded(colour, 60)}
        strokeDasharray="4 3"
        vectorEffect="non-scaling-stroke"
      />
      <GlyphIn
        glyph={props.glyph}
        box={
          textWidth > 0 || thumbs.length > 0
            ? { x: inset + 6, y: 0, width: side, height }
            : { x: 0, y: 0, width, height }
        }
        colour={colour}
        max={side}
      />
      {thumbs.map((id, n) => (
        <Thumb key={`${id}:${n}`} id={id} x={first + n * (thumb + 4)} side={thumb} colour={colour} />
      ))}
      {textWidth > 0 && (
        <Line
          text={text}
          box={{ x: inset + side + 10, y: 0, width: textWidth, height }}
          fontSize={fontSize}
          fontFamily={SANS}
          colour={colour}
          opacity={0.9}
        />
      )}
      <Line
        text={badge}
        box={{ x: width - inset - 36, y: 0, width: 28, height }}
        fontSize={fontSize}
        fontFamily={SANS}
        colour={colour}
        align="Right"
      />
    </LookFrame>
  )
}

function Thumb({ id, x, side, colour }: { id: string; x: number; side: number; colour: string }): JSX.Element {
  const picture = usePicture(id)
  const box = { x, y: 4, width: side, height: side }
  return (
    <>
      <rect {...box} fill={faded(colour, 10)} rx={1.5} />
      {picture ? (
        <PictureIn url={picture.url} box={box} fit="centre" />
      ) : (
        <GlyphIn glyph={pictureGlyph} box={box} colour={colour} max={side * 0.6} opacity={0.7} />
      )}
    </>
  )
}
