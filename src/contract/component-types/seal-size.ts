// How large a seal is stamped (SDK's comment on ComponentExtra, UseSealSize).
import type { Component } from '../api/component.ts'
import { centredAt, centreOf, type Rect } from '../geometry/rect.ts'
import { ptFromMm } from '../geometry/units.ts'
import { readExtra } from './extra.ts'

/** Side of a seal without a size of its own, pt: 4.2 cm (SDK). */
export const usualSealSide = ptFromMm(42)

/** True where the seal's own size is stamped and not that of the component. */
export function usesSealSize(component: Component): boolean {
  const { UseSealSize: use } = readExtra(component)
  return use === true || use === 'true'
}

/** Where a seal is stamped, pt: the component's box, or a square of the usual size around the box's middle. */
export function sealBox(component: Component, box: Rect): Rect {
  return usesSealSize(component) ? centredAt(centreOf(box), { width: usualSealSide, height: usualSealSide }) : box
}

/**
 * How see-through a stamp is: Opacity as a number or as its text, above 0 up to 1; else what is said for its absence.
 */
export function opacityOf(value: unknown, fallback: number): number {
  const opacity =
    typeof value === 'number' || (typeof value === 'string' && value.trim() !== '') ? Number(value) : Number.NaN
  return opacity > 0 && opacity <= 1 ? opacity : fallback
}
