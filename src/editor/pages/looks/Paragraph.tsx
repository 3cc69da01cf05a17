// Text that wraps. The browser breaks the lines; inside the foreignObject one CSS pixel is one point.
import type { CSSProperties, JSX } from 'react'
import type { TextAlignment } from '../../../contract/component-types/extra.ts'
import type { Rect } from '../../../contract/geometry/rect.ts'
import { MAX_SHOWN } from './looks.ts'

export const LINE_HEIGHT = 1.4

export interface ParagraphProps {
  text: string
  box: Rect
  fontSize: number
  fontFamily: string
  colour: string
  align?: TextAlignment
  bold?: boolean
  /** Vertically centred in the box instead of at its top. */
  centred?: boolean
}

const alignments = { Left: 'left', Center: 'center', Right: 'right' } as const

export function Paragraph({
  text,
  box,
  fontSize,
  fontFamily,
  colour,
  align = 'Left',
  bold = false,
  centred = false,
}: ParagraphProps): JSX.Element | null {
  if (box.width < fontSize || box.height < fontSize) return null
  // Whole lines only: half a line at the bottom looks like a bug.
  const lines = Math.max(1, Math.floor((box.height + fontSize * (LINE_HEIGHT - 1)) / (fontSize * LINE_HEIGHT)))
  const style: CSSProperties = {
    display: '-webkit-box',
    WebkitBoxOrient: 'vertical',
    WebkitLineClamp: lines,
    overflow: 'hidden',
    maxWidth: '100%',
    fontFamily,
    fontSize: `${fontSize}px`,
    fontWeight: bold ? 700 : 400,
    lineHeight: LINE_HEIGHT,
    letterSpacing: 'normal',
    color: colour,
    textAlign: alignments[align],
    whiteSpace: 'pre-wrap',
    overflowWrap: 'anywhere',
  }
  return (
    <foreignObject x={box.x} y={box.y} width={box.width} height={box.height}>
      <div
        style={{
          height: '100%',
          display: 'flex',
          flexDirection: 'column',
          justifyContent: centred ? 'center' : 'flex-start',
        }}
      >
        <div style={style}>{text.slice(0, MAX_SHOWN)}</div>
      </div>
    </foreignObject>
  )
}
