// Draws a signature: the name, with a pen stroke under it.
import type { Rect } from '../../contract/geometry/rect.ts'
import { inkBlue, type Ink } from '../graphics/ink.ts'
import { drawLine } from '../graphics/text.ts'

export function drawSignature(ink: Ink, box: Rect, name: string, opacity = 1): void {
  const { x, y, width, height } = box
  const sizePt = Math.min(height * 0.6, (width * 0.9) / Math.max(1, ink.face().widthEm(name)))
  const at = (across: number, down: number) => ({ x: x + width * across, y: y + height * down })
  ink.within(null, opacity, () => {
    drawLine(ink, name, { ...box, height: height * 0.85 }, { sizePt, colour: inkBlue }, 'Center')
    ink.curve(
      at(0.08, 0.86),
      [
        [at(0.3, 0.98), at(0.45, 0.78), at(0.6, 0.86)],
        [at(0.72, 0.93), at(0.84, 0.84), at(0.94, 0.74)],
      ],
      inkBlue,
      Math.max(0.6, height * 0.025),
    )
  })
}
