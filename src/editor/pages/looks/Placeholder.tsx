// What is to be filled in, in the owner's colour and fainter than what is written.
import type { JSX } from 'react'
import type { TextAlignment } from '../../../contract/component-types/extra.ts'
import type { Rect } from '../../../contract/geometry/rect.ts'
import { SANS } from './fonts.ts'
import { Line } from './Line.tsx'

interface PlaceholderProps {
  text: string
  box: Rect
  fontSize: number
  colour: string
  align: TextAlignment
}

export function Placeholder(props: PlaceholderProps): JSX.Element {
  return <Line {...props} fontFamily={SANS} opacity={0.72} />
}
