// Lays out a WATERMARK: positions and rotation of its copies. The sandbox and the screen both draw from it. Settings:
// the SDK's comment on ComponentExtra, "ComponentType为WATERMARK时".
import { readExtra } from './extra.ts'
import type { Component } from '../api/component.ts'
import type { PageSize } from '../geometry/page.ts'
import type { Point } from '../geometry/rect.ts'

/** Placeholder for the reader's name and number, which are only known when the reader logs in. */
export const visitorText = '访问者信息'

/** Distance between tiled copies, as a multiple of their length, by Density 1 (loose) to 3 (dense). */
const gaps: Readonly<Record<number, number>> = { 1: 2.5, 2: 1.6, 3: 1.1 }
const maxTiles = 400

export interface WatermarkMarks {
  /** Centres of the copies' baselines on the page as seen, pt. */
  readonly centres: readonly Point[]
  /** Degrees clockwise on the page as seen; 315 rises from left to right. */
  readonly turnDeg: number
  /** 0 is invisible, 1 is opaque. */
  readonly opacity: number
}

/** The text of a watermark; empty if it has none yet. */
export function watermarkText(component: Component): string {
  if (readExtra(component).SubType === 'PERSON_INFO_WATERMARK') return visitorText
  return typeof component.ComponentValue === 'string' ? component.ComponentValue : ''
}

/** The copies of a watermark with a text `lengthPt` long at a font size of `sizePt`, on one page. */
export function watermarkMarks(component: Component, lengthPt: number, sizePt: number, page: PageSize): WatermarkMarks {
  const extra = readExtra(component)
  return {
    centres: lengthPt > 0 ? centres(extra.Position, number(extra.Density, 2), lengthPt, sizePt, page) : [],
    turnDeg: number(extra.Rotate, 315),
    opacity: Math.min(Math.max(number(extra.Opacity, 0.2), 0), 1),
  }
}

function centres(
  position: unknown,
  density: number,
  length: number,
  sizePt: number,
  { widthPt, heightPt }: PageSize,
): readonly Point[] {
  const near = length / 2 + sizePt
  const far = (side: number) => side - near
  const places = new Map<unknown, Point>([
    ['LeftTop', { x: near, y: near }],
    ['LeftBottom', { x: near, y: far(heightPt) }],
    ['RightTop', { x: far(widthPt), y: near }],
    ['RightBottom', { x: far(widthPt), y: far(heightPt) }],
    ['Center', { x: widthPt / 2, y: heightPt / 2 }],
  ])
  const single = places.get(position)
  if (single) return [single]
  const step = Math.max(
    (gaps[density] ?? 1.6) * Math.max(length, sizePt * 4),
    Math.sqrt((widthPt * heightPt) / maxTiles),
  )
  const tiles: Point[] = []
  for (let y = step / 2; y < heightPt + step / 2; y += step) {
    for (let x = step / 2; x < widthPt + step / 2; x += step) tiles.push({ x, y })
  }
  return tiles
}

function number(value: unknown, otherwise: number): number {
  const read = typeof value === 'string' && value.trim() !== '' ? Number(value) : value
  return typeof read === 'number' && Number.isFinite(read) ? read : otherwise
}
