// Draws a DYNAMIC_TABLE's value with the layout of contract/, which the screen uses too.
import { layoutTable } from '../../contract/component-types/table-layout.ts'
import { maxTableRows, readTable } from '../../contract/component-types/table-value.ts'
import type { Rect } from '../../contract/geometry/rect.ts'
import { black, faint, type Colour, type Ink } from '../graphics/ink.ts'
import { putLines } from '../graphics/text.ts'

const white: Colour = [255, 255, 255]

export function drawTable(ink: Ink, value: string, box: Rect): void {
  const reading = readTable(value)
  if (!reading.ok) return ink.frame(box, faint, 0.75, true)
  const { rows, edges, sizePt, texts, merged } = layoutTable(reading.table, box.width, box.height, maxTableRows + 1)
  const inBox = <T extends Rect>(rect: T): T => ({ ...rect, x: box.x + rect.x, y: box.y + rect.y })
  const height = box.height / rows
  for (let row = 0; row <= rows; row += 1) {
    const y = box.y + row * height
    ink.line(
      [
        { x: box.x, y },
        { x: box.x + box.width, y },
      ],
      black,
      0.5,
    )
  }
  for (const edge of edges)
    ink.line(
      [
        { x: box.x + edge, y: box.y },
        { x: box.x + edge, y: box.y + box.height },
      ],
      black,
      0.5,
    )
  for (const cell of merged.map(inBox)) {
    ink.area(cell, white)
    ink.frame(cell, black, 0.5)
  }
  for (const { line, bold, colour } of texts)
    putLines(ink, [inBox(line)], { sizePt, colour: colour ? rgbOf(colour) : black, bold })
}

/** `#rrggbb` as three numbers. */
function rgbOf(hex: string): Colour {
  const all = Number.parseInt(hex.slice(1), 16)
  return [all >> 16, (all >> 8) & 0xff, all & 0xff]
}
