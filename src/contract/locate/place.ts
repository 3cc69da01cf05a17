// The inverse of locate.ts: writes a box placed by a person into the component's own numbers.
import { componentType } from '../component-types/catalogue.ts'
import { pageRanges } from '../component-types/extra.ts'
import { firstExtra } from '../component-types/setting-values.ts'
import type { Component } from '../api/component.ts'
import { settleOnPage, type PageSize } from '../geometry/page.ts'
import { centredAt, roundPt, type Point, type Rect } from '../geometry/rect.ts'
import { keywordAnchor, placementMode, repeatsOnPages, resolvePage, type Placement } from './locate.ts'
import { writtenLike } from './page-number.ts'

/** A new component, centred at a point and moved fully onto the page. */
export function newComponent(type: string, page: number, centre: Point, size: PageSize): Component {
  const entry = componentType(type)
  const box = settleOnPage(centredAt(centre, entry?.size ?? { width: 119, height: 43 }), size)
  const onEdge = entry?.paging ? { ...box, x: roundPt(size.widthPt - box.width) } : box
  const extra = firstExtra(type)
  return {
    ComponentType: type,
    FileIndex: 0,
    ComponentPage: page,
    ComponentPosX: onEdge.x,
    ComponentPosY: onEdge.y,
    ComponentWidth: onEdge.width,
    ComponentHeight: onEdge.height,
    ...(extra !== undefined && { ComponentExtra: extra }),
  }
}

/** Whether a person may drag it; a component in a form field follows the field. */
export function isMovable(component: Component): boolean {
  return placementMode(component) !== 'FIELD'
}

/** Whether it may be dragged to another page; components that repeat or follow a keyword stay on their pages. */
export function mayChangePage(component: Component): boolean {
  if (placementMode(component) !== 'NORMAL' || componentType(component.ComponentType)?.paging) return false
  return !repeatsOnPages(component) || pageRanges(component) === null
}

/**
 * The component after one of its placements was moved or resized to `rect` on `page`. The rectangle is rounded to 0.01
 * pt and kept on the page. A page counted from the end stays so. A keyword component keeps its keyword and changes its
 * offsets.
 */
export function placedAt(
  component: Component,
  placement: Placement,
  target: { readonly page: number; readonly rect: Rect },
  pages: readonly PageSize[],
): Component {
  const page = pages[target.page - 1]
  if (!page || !isMovable(component)) return component
  const rect = settleOnPage(target.rect, page)
  const size = {
    ComponentWidth:
      target.rect.width === placement.rect.width
        ? unresized(component.ComponentWidth, placement.rect.width, rect.width)
        : rect.width,
    ComponentHeight:
      target.rect.height === placement.rect.height
        ? unresized(component.ComponentHeight, placement.rect.height, rect.height)
        : rect.height,
  }
  if (placementMode(component) === 'KEYWORD') {
    const anchor = keywordAnchor(component.RelativeLocation)
    const grownX = anchor.x * (rect.width - placement.rect.width)
    const grownY = anchor.y * (rect.height - placement.rect.height)
    return {
      ...component,
      ...size,
      ...offset('OffsetX', component.OffsetX, placement.rect.x, target.rect.x, rect.x, grownX),
      ...offset('OffsetY', component.OffsetY, placement.rect.y, target.rect.y, rect.y, grownY),
    }
  }
  if (componentType(component.ComponentType)?.paging) {
    return { ...component, ...size, ComponentPosX: rect.x, ComponentPosY: rect.y }
  }
  const own = resolvePage(component.ComponentPage, pages.length)
  // A type that covers every page may have no page until it is moved.
  const isNowhere = own === null && componentType(component.ComponentType)?.covers === true
  const onOwnPage = !isNowhere && (target.page === placement.page || own === target.page)
  return {
    ...component,
    ...size,
    ComponentPosX: sameOr(component.ComponentPosX, target.rect.x, rect.x),
    ComponentPosY: sameOr(component.ComponentPosY, target.rect.y, rect.y),
    ComponentPage: onOwnPage
      ? component.ComponentPage
      : writtenLike(component.ComponentPage, target.page, pages.length),
  }
}

/** A keyword offset on one axis; unchanged, with its decimals, if nothing moved or grew on that axis. */
function offset(
  key: string,
  before: number | undefined,
  from: number,
  wished: number,
  settled: number,
  grown: number,
): object {
  if (wished === from && grown === 0 && Math.abs(settled - from) <= 0.005) return {}
  return { [key]: roundPt((before ?? 0) + settled - from - grown) }
}

/** Numbers that nobody changed keep their decimals. */
function sameOr(before: number | undefined, wished: number, settled: number): number {
  return before !== undefined && before === wished && Math.abs(before - settled) <= 0.005 ? before : settled
}

/** The size after moving. One shown smaller because of its page (a paging seal) keeps its own size. */
function unresized(before: number | undefined, shown: number, settled: number): number {
  return before !== undefined && shown < before && settled <= shown ? before : sameOr(before, shown, settled)
}
