// A WATERMARK: turned, see-through text over every page, tiled or in one place (SDK's comment on ComponentExtra).
import { readExtra, textStyle } from '../../contract/component-types/extra.ts'
import type { Component } from '../../contract/draft/draft.ts'
import type { PageSize } from '../../contract/geometry/page.ts'
import type { Point } from '../../contract/geometry/rect.ts'
import type { Ink } from './ink.ts'

export const visitorText = '访问者信息'

/** Distance between two of a tiled mark, in its own lengths, by Density 1 (loose) to 3 (dense). */
const gaps: Readonly<Record<number, number>> = { 1: 2.5, 2: 1.6, 3: 1.1 }
const MAX_TILES = 400

export function watermarkText(component: Component): string {
  return readExtra(component).SubType === 'PERSON_INFO_WATERMARK' ? visitorText : (component.ComponentValue ?? '')
}

export function drawWatermark(ink: Ink, component: Component, page: PageSize): void {
  const extra = readExtra(component)
  const { fontSizePt: sizePt, colour } = textStyle(component)
  const text = watermarkText(component)
  const length = ink.face().widthEm(text) * sizePt
  if (length === 0) return
  const turn = number(extra.Rotate, 315)
  const angle = (turn * Math.PI) / 180
  ink.within({ x: 0, y: 0, width: page.widthPt, height: page.heightPt }, number(extra.Opacity, 0.2), () => {
    for (const centre of centres(extra.Position, number(extra.Density, 2), length, sizePt, page)) {
      const start = { x: centre.x - (length / 2) * Math.cos(angle), y: centre.y - (length / 2) * Math.sin(angle) }
      ink.text(text, start, { sizePt, colour, turn })
    }
  })
}

function centres(position: unknown, density: number, length: number, sizePt: number, { widthPt, heightPt }: PageSize): readonly Point[] {
  const [near, far] = [length / 2 + sizePt, (side: number) => side - length / 2 - sizePt]
  const places = new Map<unknown, Point>([
    ['LeftTop', { x: near, y: near }],
    ['LeftBottom', { x: near, y: far(heightPt) }],
    ['RightTop', { x: far(widthPt), y: near }],
    ['RightBottom', { x: far(widthPt), y: far(heightPt) }],
    ['Center', { x: widthPt / 2, y: heightPt / 2 }],
  ])
  const single = places.get(position)
  if (single) return [single]
  const step = Math.max((gaps[density] ?? 1.6) * Math.max(length, sizePt * 4), Math.sqrt((widthPt * heightPt) / MAX_TILES))
  const tiles: Point[] = []
  for (let y = step / 2; y < heightPt + step / 2; y += step) {
    for (let x = step / 2; x < widthPt + step / 2; x += step) tiles.push({ x, y })
  }
  return tiles
}

function number(value: unknown, otherwise: number): number {
  return typeof value === 'number' && Number.isFinite(value) ? value : otherwise
}
