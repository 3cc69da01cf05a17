// MULTI_LINE_TEXT, SIGN_MULTI_LINE_TEXT: a paragraph, or ruled lines while it is empty.
import type { JSX } from 'react'
import { textStyle } from '../../../contract/component-types/extra.ts'
import { measureOf, wrappedLines } from '../../../contract/component-types/text-lines.ts'
import { LINE_EM } from '../../../contract/values/line-break.ts'
import { faded } from './colours.ts'
import { GlyphIn } from './GlyphIn.tsx'
import { LookFrame } from './LookFrame.tsx'
import { Placeholder } from './Placeholder.tsx'
import { placeholderOf, shownPart, valueOf, type LookProps } from './looks.ts'
import { MAX_LINES, runsOut, TextLines } from './TextLines.tsx'
import { placeholderSize } from './text-metrics.ts'

const PADDING = 3

export function MultiLineLook(props: LookProps): JSX.Element {
  const { component, size, colour } = props
  const { width, height } = size
  const style = textStyle(component)
  const box = { x: PADDING, y: PADDING, width: Math.max(0, width - 2 * PADDING), height: Math.max(0, height - PADDING) }
  if (valueOf(component) !== '') {
    const lines = wrappedLines(
      shownPart(component).ComponentValue ?? '',
      { x: 0, y: 0, width, height },
      style,
      measureOf(style.bold),
      MAX_LINES,
    )
    return (
      <LookFrame size={size} colour={colour} kind="fill" spills={runsOut(lines, size)}>
        <TextLines lines={lines} style={style} />
      </LookFrame>
    )
  }
  const text = placeholderOf(props)
  const fontSize = placeholderSize(text, style.fontSizePt, box.width, height)
  const pitch = style.fontSizePt * LINE_EM
  const lines = Math.min(40, Math.floor((height - PADDING) / pitch))
  return (
    <LookFrame size={size} colour={colour} kind="fill">
      {fontSize === 0 ? (
        <GlyphIn glyph={props.glyph} box={{ x: 0, y: 0, width, height }} colour={colour} max={13} />
      ) : (
        <>
          {lines > 1 && (
            <path
              d={Array.from(
                { length: lines },
                (_, i) => `M${PADDING} ${PADDING + pitch * (i + 1)}H${width - PADDING}`,
              ).join('')}
              stroke={faded(colour, 26)}
              strokeDasharray="1 3"
              vectorEffect="non-scaling-stroke"
            />
          )}
          <Placeholder
            text={text}
            box={{
              x: PADDING,
              y: PADDING,
              width: box.width,
              height: Math.max(0, Math.min(pitch, height - 2 * PADDING)),
            }}
            fontSize={fontSize}
            colour={colour}
            align={style.align}
          />
        </>
      )}
    </LookFrame>
  )
}
