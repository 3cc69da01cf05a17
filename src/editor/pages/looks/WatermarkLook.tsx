// WATERMARK: the frame to grab it by, with its text as a caption. The watermark itself is drawn over every page
// (canvas/watermarks).
import type { JSX } from 'react'
import { watermarkText } from '../../../contract/component-types/watermark.ts'
import { CAPTION_PT } from './Caption.tsx'
import { SANS } from './fonts.ts'
import { GlyphIn } from './GlyphIn.tsx'
import { Line } from './Line.tsx'
import { LookFrame } from './LookFrame.tsx'
import { MAX_SHOWN, placeholderOf, type LookProps } from './looks.ts'
import { widthEm } from '../../../contract/values/text-width.ts'

export function WatermarkLook(props: LookProps): JSX.Element {
  const { component, size, colour, words, glyph } = props
  const text = watermarkText(component).slice(0, MAX_SHOWN).replace(/\s+/g, ' ').trim() || placeholderOf(props)
  const caption = text === words.label ? text : `${words.label}${words.colon}${text}`
  const roomy = size.width >= 40 && size.height >= CAPTION_PT + 6
  return (
    <LookFrame size={size} colour={colour} kind="sign">
      {roomy ? (
        <>
          {/* The contract's own text is underneath, so the caption has a white background. */}
          <rect
            width={Math.min(size.width, widthEm(caption) * CAPTION_PT + 10)}
            height={CAPTION_PT + 6}
            fill="#fff"
            fillOpacity={0.88}
          />
          <Line
            text={caption}
            box={{ x: 5, y: 2, width: size.width - 10, height: CAPTION_PT + 2 }}
            fontSize={CAPTION_PT}
            fontFamily={SANS}
            colour={colour}
          />
        </>
      ) : (
        <GlyphIn glyph={glyph} box={{ x: 0, y: 0, ...size }} colour={colour} />
      )}
    </LookFrame>
  )
}
