// SIGN_DATE: the date as it will be written when the party signs.
import type { JSX } from 'react'
import { formatSignDate, signDateStyle } from '../../../contract/component-types/sign-date.ts'
import { signDateLines } from '../../../contract/component-types/text-lines.ts'
import { LookFrame } from './LookFrame.tsx'
import type { LookProps } from './looks.ts'
import { sampleDate } from './sample-date.ts'
import { runsOut, TextLines } from './TextLines.tsx'

export function DateLook({ component, size, colour, today }: LookProps): JSX.Element {
  const { format, gaps, text: style } = signDateStyle(component)
  const written = formatSignDate(sampleDate(today), format, gaps)
  const lines = signDateLines(component, written, { x: 0, y: 0, ...size })
  return (
    <LookFrame size={size} colour={colour} kind="sign" spills={runsOut(lines, size)}>
      <TextLines lines={lines} style={style} opacity={0.78} />
    </LookFrame>
  )
}
