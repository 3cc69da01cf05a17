// SIGN_OPINION: the statement that the party confirms, with a confirmation mark.
import type { JSX } from 'react'
import { readExtra } from '../../../contract/component-types/extra.ts'
import { INK, faded } from './colours.ts'
import { SANS, SERIF } from './fonts.ts'
import { LookFrame } from './LookFrame.tsx'
import { MAX_SHOWN, placeholderOf, type ComponentLookProps } from './looks.ts'
import { Paragraph } from './Paragraph.tsx'
import { short } from './seal-geometry.ts'
import { widthEm } from '../../../contract/values/text-width.ts'

export function OpinionLook(props: ComponentLookProps): JSX.Element {
  const { component, size, colour } = props
  const { width, height } = size
  const values = readExtra(component).Values
  const written = typeof values === 'string' ? values.slice(0, MAX_SHOWN).trim() : ''
  const text = written === '' ? placeholderOf(props) : written
  // If hardly a word would fit, only the mark is drawn, in the middle.
  const worded = width >= 44 && height >= 8
  const mark = Math.min(14, height * 0.62, width * 0.7)
  const left = worded ? Math.min(6, height * 0.16) : (width - mark) / 2
  const box = { x: left + mark + 4, y: 0, width: Math.max(0, width - left - mark - 8), height }
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
      {worded && (
        <Paragraph
          text={text}
          box={box}
          fontSize={opinionFontSize(text, box.width, height)}
          fontFamily={written === '' ? SANS : SERIF}
          colour={written === '' ? faded(colour, 80) : INK}
          centred
        />
      )}
    </LookFrame>
  )
}

/** The largest of a few sizes at which the whole opinion is visible. */
function opinionFontSize(text: string, width: number, height: number): number {
  const lines = (fontSize: number): number => Math.ceil((widthEm(text) * fontSize) / (width - fontSize * 0.5))
  return (
    [13, 12, 11, 10, 9, 8, 7].find((fontSize) => lines(fontSize) * fontSize * 1.4 <= height) ??
    Math.min(6.5, height * 0.7)
  )
}
