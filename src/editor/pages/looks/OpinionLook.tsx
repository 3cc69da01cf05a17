// SIGN_OPINION: the statement that the party confirms, with a confirmation mark.
import type { JSX } from 'react'
import { defaultFont, readExtra, textFonts } from '../../../contract/component-types/extra.ts'
import { measureOf, wrappedLines, type TextLine } from '../../../contract/component-types/text-lines.ts'
import type { Rect } from '../../../contract/geometry/rect.ts'
import { LINE_EM } from '../../../contract/values/line-break.ts'
import { INK, faded } from './colours.ts'
import { LookFrame } from './LookFrame.tsx'
import { MAX_SHOWN, placeholderOf, type ComponentLookProps } from './looks.ts'
import { short } from './seal-geometry.ts'
import { TextLines } from './TextLines.tsx'

export function OpinionLook(props: ComponentLookProps): JSX.Element {
  const { component, size, colour } = props
  const { width, height } = size
  const values = readExtra(component).Values
  const written = typeof values === 'string' ? values.slice(0, MAX_SHOWN).trim() : ''
  // If hardly a word would fit, only the mark is drawn, in the middle.
  const worded = width >= 44 && height >= 8
  const mark = Math.min(14, height * 0.62, width * 0.7)
  const left = worded ? Math.min(6, height * 0.16) : (width - mark) / 2
  const box = { x: left + mark + 4, y: 0, width: Math.max(0, width - left - mark - 8), height }
  const { lines, sizePt } = worded ? fitted(written === '' ? placeholderOf(props) : written, box) : nothing
  return (
    <LookFrame size={size} colour={colour} kind="sign">
      <g transform={`translate(${short(left)} ${short((height - mark) / 2)})scale(${short(mark / 20)})`}>
        <circle cx={10} cy={10} r={10} fill={colour} fillOpacity={0.14} />
        <path
          d="M5.6 10.4l3 3 5.8-6.4"
          fill="none"
          stroke={colour}
          strokeWidth={2}
          strokeLinecap="round"
          strokeLinejoin="round"
        />
      </g>
      <TextLines
        lines={lines}
        style={{
          font: written === '' ? defaultFont : textFonts[1],
          fontSizePt: sizePt,
          colour: written === '' ? faded(colour, 80) : INK,
          bold: false,
        }}
      />
    </LookFrame>
  )
}

interface Fitted {
  readonly lines: readonly TextLine[]
  readonly sizePt: number
}

const nothing: Fitted = { lines: [], sizePt: 0 }
const sizesPt = [13, 12, 11, 10, 9, 8, 7]

/** Vertically centred, in the largest of a few sizes in which all of it is visible; else as many whole lines as are. */
function fitted(text: string, box: Rect): Fitted {
  const smallest = Math.min(6.5, box.height * 0.7)
  for (const sizePt of [...sizesPt, smallest]) {
    const most = Math.max(1, Math.floor(box.height / (sizePt * LINE_EM)))
    const style = { fontSizePt: sizePt, align: 'Left' } as const
    const lines = wrappedLines(text, box, style, measureOf(false), most + 1)
    if (lines.length > most && sizePt !== smallest) continue
    const shown = lines.slice(0, most)
    const down = (box.height - shown.length * sizePt * LINE_EM) / 2
    return { lines: shown.map((line) => ({ ...line, y: line.y + down })), sizePt }
  }
  return nothing
}
