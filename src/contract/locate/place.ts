// The way back: a box that a person put somewhere on a page, as the component's own numbers.
import { componentType } from '../component-types/catalogue.ts'
import { pageRanges } from '../component-types/extra.ts'
import { firstExtra } from '../component-types/setting-values.ts'
import type { Component } from '../api/component.ts'
import { settleOnPage, type PageSize } from '../geometry/page.ts'
import { centredAt, roundPt, type Point, type Rect } from '../geometry/rect.ts'
import { keywordAnchor, placementMode, repeatsOnPages, resolvePage, type Placement } from './locate.ts'
import { writtenLike } from './page-number.ts'

/** A new component of a type, its centre at a point of a page, moved onto the page where it would hang off. */
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

/** True where a person may pull it about: a form field's component stands where the field stands. */
export function isMovable(component: Component): boolean {
  return placementMode(component) !== 'FIELD'
}

/** True where it may be dragged onto another page: what repeats or follows a keyword stays with its pages. */
export function mayChangePage(component: Component): boolean {
  if (placementMode(component) !== 'NORMAL' || componentType(component.ComponentType)?.paging) return false
  return !repeatsOnPages(component) || pageRanges(component) === null
}

/**
 * The component after one of its placements was moved or resized to `rect` on `page`. The rectangle is rounded to 0.01
 * pt and kept on the page. A page that was counted from the end is counted from there again. A keyword component keeps
 * its keyword: its offsets take up the movement.
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
  // What covers every page may have no page of its own until it is moved.
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

/**
 * A keyword's offset along one axis; left as it is, absent or with its decimals, where nothing moved or grew along it.
 */
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

/** An imported number that nobody touched is left as it is, decimals and all. */
function sameOr(before: number | undefined, wished: number, settled: number): number {
  return before !== undefined && before === wished && Math.abs(before - settled) <= 0.005 ? before : settled
}

/** The size of a box that was only moved. One that its page shows smaller (a paging seal) stays as large as it is. */
function unresized(before: number | undefined, shown: number, settled: number): number {
  return before !== undefined && shown < before && settled <= shown ? before : sameOr(before, shown, settled)
}
