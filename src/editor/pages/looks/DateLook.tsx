// SIGN_DATE: the date as it will be written when the party signs.
import type { JSX } from 'react'
import { CELL_EM, formatSignDate, isInCells, signDateStyle } from '../../../contract/component-types/sign-date.ts'
import { rgb } from './colours.ts'
import { fontStack } from './fonts.ts'
import { GlyphIn } from './GlyphIn.tsx'
import { Line, fits } from './Line.tsx'
import { LookFrame } from './LookFrame.tsx'
import type { LookProps } from './looks.ts'
import { sampleDate } from './sample-date.ts'

export function DateLook({ component, size, colour, today, glyph }: LookProps): JSX.Element {
  const { format, gaps, text: style } = signDateStyle(component)
  const text = formatSignDate(sampleDate(today), format, gaps)
  const { width, height } = size
  // In a box that hardly fits a year, a calendar icon says more than a truncated date.
  const readable = fits(text, width * 1.5, style.fontSizePt) && style.fontSizePt <= height * 1.6
  return (
    <LookFrame size={size} colour={colour} kind="sign">
      {readable ? (
        <Line
          text={text}
          box={{ x: 1, y: 0, width: width - 2, height }}
          fontSize={style.fontSizePt}
          fontFamily={fontStack(style.font)}
          colour={rgb(style.colour)}
          align={style.align}
          bold={style.bold}
          opacity={0.78}
          cellEm={isInCells(format) ? CELL_EM : undefined}
        />
      ) : (
        <GlyphIn glyph={glyph} box={{ x: 0, y: 0, width, height }} colour={colour} />
      )}
    </LookFrame>
  )
}
