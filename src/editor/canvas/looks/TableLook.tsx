// DYNAMIC_TABLE: its grid, with the head set off.
import type { JSX } from 'react'
import { faded } from './colours.ts'
import { SANS } from './fonts.ts'
import { Line, fits } from './Line.tsx'
import { LookFrame } from './LookFrame.tsx'
import { placeholderOf, valueOf, type ComponentLookProps } from './looks.ts'
import { short } from './sealGeometry.ts'
import { tableShape } from './tableShape.ts'

export function TableLook(props: ComponentLookProps): JSX.Element {
  const { component, size, colour } = props
  const { width, height } = size
  const value = valueOf(component)
  const { rows, columns } = tableShape(value, width, height)
  const rowHeight = height / rows
  const uprights = columns.slice(0, -1).map((_, i) => width * columns.slice(0, i + 1).reduce((sum, share) => sum + share, 0))
  const text = placeholderOf(props)
  const worded = value === '' && rowHeight >= 9 && fits(text, width - 8, 8)
  return (
    <LookFrame size={size} colour={colour} kind="fill">
      {rows > 1 && <rect width={width} height={short(rowHeight)} fill={faded(colour, 13)} />}
      <path
        d={
          Array.from({ length: rows - 1 }, (_, i) => `M0 ${short(rowHeight * (i + 1))}H${width}`).join('') +
          uprights.map((x) => `M${short(x)} 0V${height}`).join('')
        }
        stroke={faded(colour, 38)}
        vectorEffect="non-scaling-stroke"
      />
      {worded && <TableWords text={text} width={width} height={height} rowHeight={rowHeight} colour={colour} />}
    </LookFrame>
  )
}

/** The words stand in the first cell of the head; where that is too narrow, on a label of their own over the middle. */
function TableWords({ text, width, height, rowHeight, colour }: { text: string; width: number; height: number; rowHeight: number; colour: string }): JSX.Element {
  const columnWidth = width / Math.min(8, Math.max(2, Math.round(width / 84)))
  const inCell = fits(text, columnWidth - 8, 8)
  const box = inCell ? { x: 5, y: 0, width: columnWidth - 8, height: rowHeight } : { x: 4, y: 0, width: width - 8, height }
  return <Line text={text} box={box} fontSize={8} fontFamily={SANS} colour={colour} align={inCell ? 'Left' : 'Center'} opacity={0.9} />
}
