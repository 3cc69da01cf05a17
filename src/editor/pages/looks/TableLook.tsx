// DYNAMIC_TABLE: its grid with its cell texts, the head row set off.
import type { JSX } from 'react'
import { faded } from './colours.ts'
import { SANS } from './fonts.ts'
import { Line, fits } from './Line.tsx'
import { LookFrame } from './LookFrame.tsx'
import { placeholderOf, valueOf, type ComponentLookProps } from './looks.ts'
import { short } from './seal-geometry.ts'
import { tableShape } from './table-shape.ts'
import { runsOut, TextLines } from './TextLines.tsx'

/** In lower rows nobody can read the texts, which the file prints over each other. */
const leastRowPt = 3
/** A page holds no more that can be read. */
const mostTexts = 2000

export function TableLook(props: ComponentLookProps): JSX.Element {
  const { component, size, colour } = props
  const { width, height } = size
  const value = valueOf(component)
  const { rows, hasHead, edges, sizePt, texts, merged } = tableShape(value, width, height)
  const rowHeight = height / rows
  const text = placeholderOf(props)
  const worded = value === '' && rowHeight >= 9 && fits(text, width - 8, 8)
  const shown = rowHeight >= leastRowPt ? texts.slice(0, mostTexts) : []
  const lines = shown.map(({ line }) => line)
  return (
    <LookFrame size={size} colour={colour} kind="fill" spills={runsOut(lines, size)}>
      {hasHead && rows > 1 && <rect width={width} height={short(rowHeight)} fill={faded(colour, 13)} />}
      <path
        d={
          Array.from({ length: rows - 1 }, (_, i) => `M0 ${short(rowHeight * (i + 1))}H${width}`).join('') +
          edges
            .slice(1, -1)
            .map((x) => `M${short(x)} 0V${height}`)
            .join('')
        }
        stroke={faded(colour, 38)}
        vectorEffect="non-scaling-stroke"
      />
      {merged.map((box, n) => (
        <rect
          key={n}
          x={short(box.x)}
          y={short(box.y)}
          width={short(box.width)}
          height={short(box.height)}
          fill="#fff"
          stroke={faded(colour, 38)}
          vectorEffect="non-scaling-stroke"
        />
      ))}
      {shown.map(({ line, bold, colour: own }, n) => (
        // oxlint-disable-next-line react/no-array-index-key -- a text has no other identity than its position
        <TextLines key={n} lines={[line]} style={{ font: '', fontSizePt: sizePt, colour: own ?? '#000', bold }} />
      ))}
      {worded && <TableWords text={text} width={width} height={height} rowHeight={rowHeight} colour={colour} />}
    </LookFrame>
  )
}

/** The label is in the first cell of the head; if that is too narrow, on its own background over the middle. */
function TableWords({
  text,
  width,
  height,
  rowHeight,
  colour,
}: {
  text: string
  width: number
  height: number
  rowHeight: number
  colour: string
}): JSX.Element {
  const columnWidth = width / Math.min(8, Math.max(2, Math.round(width / 84)))
  const inCell = fits(text, columnWidth - 8, 8)
  const box = inCell
    ? { x: 5, y: 0, width: columnWidth - 8, height: rowHeight }
    : { x: 4, y: 0, width: width - 8, height }
  return (
    <Line
      text={text}
      box={box}
      fontSize={8}
      fontFamily={SANS}
      colour={colour}
      align={inCell ? 'Left' : 'Center'}
      opacity={0.9}
    />
  )
}
