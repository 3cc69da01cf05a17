// Draws a WATERMARK, rotated translucent text on every page, at the places that contract/ computes.
import { textStyle } from '../../contract/component-types/extra.ts'
import type { Component } from '../../contract/api/component.ts'
import type { PageSize } from '../../contract/geometry/page.ts'
import { watermarkMarks, watermarkText } from '../../contract/component-types/watermark.ts'
import type { Ink } from '../graphics/ink.ts'

export function drawWatermark(ink: Ink, component: Component, page: PageSize): void {
  const { fontSizePt: sizePt, colour } = textStyle(component)
  const text = watermarkText(component)
  const length = ink.face().widthEm(text) * sizePt
  const { centres, turnDeg, opacity } = watermarkMarks(component, length, sizePt, page)
  if (centres.length === 0) return
  const angle = (turnDeg * Math.PI) / 180
  ink.within({ x: 0, y: 0, width: page.widthPt, height: page.heightPt }, opacity, () => {
    for (const centre of centres) {
      const start = { x: centre.x - (length / 2) * Math.cos(angle), y: centre.y - (length / 2) * Math.sin(angle) }
      ink.text(text, start, { sizePt, colour, turn: turnDeg })
    }
  })
}
