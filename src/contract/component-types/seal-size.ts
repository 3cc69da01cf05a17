// The size at which a seal is stamped (SDK's comment on ComponentExtra, UseSealSize).
import type { Component } from '../api/component.ts'
import { centredAt, centreOf, type Rect } from '../geometry/rect.ts'
import { ptFromMm } from '../geometry/units.ts'
import { readExtra } from './extra.ts'

/** Default side of a seal, pt: 4.2 cm (SDK). */
export const usualSealSide = ptFromMm(42)

/** Whether the seal's own size is used instead of the component's. */
export function usesSealSize(component: Component): boolean {
  const { UseSealSize: use } = readExtra(component)
  return use === true || use === 'true'
}

/** The box of a stamped seal, pt: the component's box, or a square of the default size with the same centre. */
export function sealBox(component: Component, box: Rect): Rect {
  return usesSealSize(component) ? centredAt(centreOf(box), { width: usualSealSide, height: usualSealSide }) : box
}

/** Reads Opacity, a number or numeric text above 0 and up to 1; otherwise the default given. */
export function opacityOf(value: unknown, fallback: number): number {
  const opacity =
    typeof value === 'number' || (typeof value === 'string' && value.trim() !== '') ? Number(value) : Number.NaN
  return opacity > 0 && opacity <= 1 ? opacity : fallback
}
