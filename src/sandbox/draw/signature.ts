// Draws a signature: the name in a hand, as the editor's preview shows it.
import { handSlant, inHand } from '../../contract/geometry/handwriting.ts'
import type { Rect } from '../../contract/geometry/rect.ts'
import { inkBlue, type Ink } from '../graphics/ink.ts'

export function drawSignature(ink: Ink, box: Rect, name: string, opacity = 1): void {
  const { letters, stroke } = inHand(name, box)
  ink.within(null, opacity, () => {
    for (const { text, at, sizePt, turn } of letters)
      ink.text(text, at, { sizePt, colour: inkBlue, turn, slant: handSlant })
    ink.curve(stroke.start, stroke.pieces, inkBlue, stroke.widthPt)
  })
}
