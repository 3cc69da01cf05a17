// A WATERMARK over a page: where its copies stand and how they are turned. The sandbox and the screen both draw by it.
// Settings: the SDK's comment on ComponentExtra, "ComponentType为WATERMARK时".
import { readExtra } from './extra.ts'
import type { Component } from '../api/component.ts'
import type { PageSize } from '../geometry/page.ts'
import type { Point } from '../geometry/rect.ts'

/** What stands for the reader's own name and number, which only the reader's login knows. */
export const visitorText = '访问者信息'

/** Distance between two of a tiled mark, in its own lengths, by Density 1 (loose) to 3 (dense). */
const gaps: Readonly<Record<number, number>> = { 1: 2.5, 2: 1.6, 3: 1.1 }
const maxTiles = 400

export interface WatermarkMarks {
  /** Middles of the copies' baselines on the page as seen, pt. */
  readonly centres: readonly Point[]
  /** Clockwise as a person sees the page, degrees; 315 rises from the left to the right. */
  readonly turnDeg: number
  /** 0 is not to be seen, 1 is solid. */
  readonly opacity: number
}

/** What a watermark says; empty where its own words are not written yet. */
export function watermarkText(component: Component): string {
  if (readExtra(component).SubType === 'PERSON_INFO_WATERMARK') return visitorText
  return typeof component.ComponentValue === 'string' ? component.ComponentValue : ''
}

/** The copies of a watermark whose text is `lengthPt` long at a font of `sizePt`, on one page. */
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
