// A text on the lines on which it will be signed, exactly where the checks and the sandbox put them.
import type { JSX } from 'react'
import type { TextStyle } from '../../../contract/component-types/extra.ts'
import { BASELINE_EM, type TextLine } from '../../../contract/component-types/text-lines.ts'
import { rgb } from './colours.ts'
import { fontStack } from './fonts.ts'
import { short } from './seal-geometry.ts'

/** More lines of 6 pt, the smallest that Tencent allows, are below an A0 page. */
export const MAX_LINES = 450

export interface TextLinesProps {
  lines: readonly TextLine[]
  style: Pick<TextStyle, 'font' | 'fontSizePt' | 'bold'> & {
    /** As the API writes it, or a CSS colour. */
    readonly colour: TextStyle['colour'] | string
  }
  opacity?: number
}

export function TextLines({ lines, style, opacity }: TextLinesProps): JSX.Element {
  return (
    <>
      {lines.map(
        ({ text, x, y, width }, n) =>
          text.trim() !== '' && (
            <text
              // oxlint-disable-next-line react/no-array-index-key -- a line has no other identity than its position
              key={n}
              x={short(x)}
              y={short(y + style.fontSizePt * BASELINE_EM)}
              // The fonts of this system may be wider or narrower than that of signed files.
              textLength={short(width)}
              fontSize={style.fontSizePt}
              fontFamily={fontStack(style.font)}
              fontWeight={style.bold ? 700 : undefined}
              fill={typeof style.colour === 'string' ? style.colour : rgb(style.colour)}
              fillOpacity={opacity}
              // Blanks, as in the gaps of a date, must not collapse.
              style={{ whiteSpace: 'pre' }}
            >
              {text}
            </text>
          ),
      )}
    </>
  )
}

/** Whether any line runs out of a box of this size, pt, and is to be shown beyond it. */
export function runsOut(lines: readonly TextLine[], { width, height }: { width: number; height: number }): boolean {
  return lines.some((line) => line.x < 0 || line.y < 0 || line.x + line.width > width || line.y + line.height > height)
}
