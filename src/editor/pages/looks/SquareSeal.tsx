// A square personal seal: two columns of characters in a strong frame, each stretched to fill its cell as if engraved.
import type { JSX } from 'react'
import { SEAL_RED } from './colours.ts'
import { SERIF } from './fonts.ts'
import { sealCharacters } from './seal-characters.ts'
import { short } from './seal-geometry.ts'

export interface SquareSealProps {
  cx: number
  cy: number
  side: number
  name: string
  label: string
  opacity: number
}

export function SquareSeal({ cx, cy, side, name, label, opacity }: SquareSealProps): JSX.Element {
  const columns = sealCharacters(name, label)
  const frame = side * 0.062
  const inner = side - 2 * frame - side * 0.1
  const left = cx - inner / 2
  const top = cy - inner / 2
  const cellWidth = inner / columns.length
  return (
    <g fill={SEAL_RED} opacity={opacity} fontFamily={SERIF} fontWeight={700} textAnchor="middle">
      <rect
        x={short(cx - side / 2 + frame / 2)}
        y={short(cy - side / 2 + frame / 2)}
        width={short(side - frame)}
        height={short(side - frame)}
        rx={short(side * 0.045)}
        fill="none"
        stroke={SEAL_RED}
        strokeWidth={short(frame)}
      />
      {columns.map((chars, column) =>
        chars.map((char, row) => {
          const cellHeight = inner / chars.length
          // The font's em square leaves a margin around the character; a seal's cell has almost none.
          const em = 1.02
          const x = left + inner - cellWidth * (column + 0.5)
          const y = top + cellHeight * (row + 0.5)
          const place = `translate(${short(x)} ${short(y)})`
          const scale = `scale(${short((cellWidth * em) / 10)} ${short((cellHeight * em) / 10)})`
          return (
            <text key={`${column}-${row}`} fontSize={10} transform={place + scale} y={3.75}>
              {char}
            </text>
          )
        }),
      )}
    </g>
  )
}
