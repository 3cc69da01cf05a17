// The layout of a sent contract, from its request alone. Page sizes are unknown without the file, so pages are drawn as
// A4, and components without a fixed position are listed.
import { componentType } from '../component-types/catalogue.ts'
import { componentsOf } from '../request/request-components.ts'
import { textOf, type JsonObject } from '../values/json-object.ts'
import type { Rect } from '../geometry/rect.ts'

/** A4 upright, pt. */
export const sketchPage = { width: 595, height: 842 } as const

export interface SketchBox {
  readonly type: string
  /** ComponentName; empty if it has none. */
  readonly name: string
  /** The approver's index in the request, or null for the initiator. */
  readonly owner: number | null
  /** pt from the top left of the page, clamped to the page. */
  readonly rect: Rect
}

export interface SketchPage {
  /** Counted from 1; negative from the end, -1 being the last. */
  readonly page: number
  readonly boxes: readonly SketchBox[]
}

export type LooseKind = 'keyword' | 'field' | 'edges' | 'unplaced'

/** A component without a fixed page. */
export interface LooseComponent {
  readonly type: string
  /** ComponentName; empty if it has none. */
  readonly name: string
  readonly owner: number | null
  readonly kind: LooseKind
  /** The keyword, or the form field's name. */
  readonly text: string
}

export interface Sketch {
  /** From first to last; pages counted from the end come after the others. */
  readonly pages: readonly SketchPage[]
  readonly loose: readonly LooseComponent[]
}

export function sketchOf(request: JsonObject): Sketch {
  const pages = new Map<number, SketchBox[]>()
  const loose: LooseComponent[] = []
  for (const { component, party } of componentsOf(request, ['SignComponents', 'Components'])) {
    const owner = party?.index ?? null
    const type = textOf(component.ComponentType)
    const name = textOf(component.ComponentName)
    const place = placeOf(component, type)
    if (typeof place === 'string') {
      const text =
        place === 'keyword' ? textOf(component.ComponentId) : place === 'field' ? textOf(component.ComponentName) : ''
      loose.push({ type, name, owner, kind: place, text })
    } else pages.set(place, [...(pages.get(place) ?? []), { type, name, owner, rect: rectOf(component) }])
  }
  const numbers = [...pages.keys()].sort((a, b) => (a < 0 === b < 0 ? a - b : a < 0 ? 1 : -1))
  return { pages: numbers.map((page) => ({ page, boxes: pages.get(page) ?? [] })), loose }
}

function placeOf(component: JsonObject, type: string): number | LooseKind {
  if (component.GenerateMode === 'KEYWORD') return 'keyword'
  if (component.GenerateMode === 'FIELD') return 'field'
  if (componentType(type)?.paging) return 'edges'
  const page = component.ComponentPage
  return typeof page === 'number' && Number.isInteger(page) && page !== 0 ? page : 'unplaced'
}

function rectOf(component: JsonObject): Rect {
  const width = within(component.ComponentWidth, 4, sketchPage.width)
  const height = within(component.ComponentHeight, 4, sketchPage.height)
  return {
    x: within(component.ComponentPosX, 0, sketchPage.width - width),
    y: within(component.ComponentPosY, 0, sketchPage.height - height),
    width,
    height,
  }
}

function within(value: unknown, min: number, max: number): number {
  return typeof value === 'number' && Number.isFinite(value) ? Math.min(Math.max(value, min), max) : min
}
