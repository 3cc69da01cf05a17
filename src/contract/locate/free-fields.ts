// The form fields of a file that no component is in, or stands on.
import { centreOf, contains, type Rect } from '../geometry/rect.ts'
import type { FormField } from './document-model.ts'

interface Box {
  readonly page: number
  readonly rect: Rect
}

/** `named` are the fields that components name, `boxes` where components are. */
export function freeFields(
  fields: readonly FormField[],
  named: ReadonlySet<string | undefined>,
  boxes: readonly Box[],
): readonly FormField[] {
  const rects = new Map<number, Rect[]>()
  for (const { page, rect } of boxes) {
    const same = rects.get(page)
    if (same) same.push(rect)
    else rects.set(page, [rect])
  }
  return fields.filter(({ name, page, rect }) => {
    const centre = centreOf(rect)
    return !named.has(name) && rects.get(page)?.some((other) => contains(other, centre)) !== true
  })
}

/** Invisible: hidden, or without a size. */
export function isUnseen({ hidden, rect }: FormField): boolean {
  return hidden === true || rect.width <= 0 || rect.height <= 0
}
