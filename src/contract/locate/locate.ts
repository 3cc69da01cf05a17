// Locates components. This is the only code that decides where a component is placed; the canvas, preview, checks,
// sandbox and command line all call it. Rules: S4 and the SDK's comments on GenerateMode, docs/facts.md "The three ways
// to place a component".
import { componentType } from '../component-types/catalogue.ts'
import { pageRanges, readExtra } from '../component-types/extra.ts'
import type { Component } from '../api/component.ts'
import { typesWithSetting } from '../component-types/settings.ts'
import { fitSize, type PageSize } from '../geometry/page.ts'
import { centreOf, type Point, type Rect } from '../geometry/rect.ts'
import type { TextMatch } from '../text/text-match.ts'
import type { DocumentModel } from './document-model.ts'
import { coveredPages, resolvePage } from './page-number.ts'

export interface Placement {
  /** Counted from 1. */
  readonly page: number
  /** pt, on the page as seen. */
  readonly rect: Rect
  /** Paging seals: the strip of the stamp on this page. */
  readonly slice?: { readonly index: number; readonly count: number }
}

export { resolvePage } from './page-number.ts'

export type PlacementMode = 'NORMAL' | 'KEYWORD' | 'FIELD'

/** The placement mode. An absent, empty or unknown GenerateMode counts as NORMAL. */
export function placementMode(component: Component): PlacementMode {
  return component.GenerateMode === 'KEYWORD' || component.GenerateMode === 'FIELD' ? component.GenerateMode : 'NORMAL'
}

/**
 * All places of the component, in the file's order; none if it has none (a page, keyword or field that does not
 * exist).
 */
export function locate(component: Component, document: DocumentModel): readonly Placement[] {
  switch (placementMode(component)) {
    case 'KEYWORD':
      return locateKeyword(component, document)
    case 'FIELD':
      return document.fields
        .filter((field) => field.name === component.ComponentName)
        .map((field) => ({ page: field.page, rect: field.rect }))
    case 'NORMAL':
      return locateAbsolute(component, document.pages)
  }
}

const repeating: ReadonlySet<string> = new Set(typesWithSetting('pageRanges'))

/** Whether PageRanges apply to the type (SDK's comment on ComponentExtra). */
export function repeatsOnPages(component: Component): boolean {
  return repeating.has(component.ComponentType)
}

/**
 * A type that covers every page gets a handle box at its coordinates, or else at the top of the first page, where
 * there is usually space.
 */
function locateCovering(component: Component, rect: Rect, pages: readonly PageSize[]): readonly Placement[] {
  const [first] = pages
  if (!first) return []
  const page = resolvePage(component.ComponentPage, pages.length)
  if (page !== null && rect.width > 0 && rect.height > 0) return [{ page, rect }]
  const size = componentType(component.ComponentType)?.size ?? { width: 0, height: 0 }
  const fitted = fitSize(size, first)
  return [{ page: 1, rect: { x: (first.widthPt - fitted.width) / 2, y: 0, ...fitted } }]
}

function locateAbsolute(component: Component, pages: readonly PageSize[]): readonly Placement[] {
  const rect: Rect = {
    x: component.ComponentPosX ?? 0,
    y: component.ComponentPosY ?? 0,
    width: component.ComponentWidth ?? 0,
    height: component.ComponentHeight ?? 0,
  }
  const entry = componentType(component.ComponentType)
  if (entry?.covers) return locateCovering(component, rect, pages)
  if (entry?.paging) {
    return pages.map((page, index) => ({
      page: index + 1,
      rect: onRightEdge(rect, page),
      slice: { index, count: pages.length },
    }))
  }
  const own = resolvePage(component.ComponentPage, pages.length)
  const repeats = repeatsOnPages(component) ? pageRanges(component) : null
  if (repeats === null) return own === null ? [] : [{ page: own, rect }]
  return coveredPages(repeats, pages.length).map((page) => ({ page, rect }))
}

/** A paging seal is at the right edge of its page; only PosY, Width and Height are used. */
function onRightEdge(rect: Rect, page: PageSize): Rect {
  const size = fitSize(rect, page)
  return { x: page.widthPt - size.width, y: rect.y, ...size }
}

/**
 * The keyword without its whole-word marks, and whether it had them: `^甲方^` only matches if nothing else is adjacent.
 */
export function parseKeyword(componentId: unknown): { readonly text: string; readonly whole: boolean } {
  const text = typeof componentId === 'string' ? componentId : ''
  const whole = text.length > 2 && text.startsWith('^') && text.endsWith('^')
  return { text: whole ? text.slice(1, -1) : text, whole }
}

/** The occurrences that KeywordIndexes refer to: those on its page, in its order. */
export function keywordCandidates(component: Component, document: DocumentModel): readonly TextMatch[] {
  const { text, whole } = parseKeyword(component.ComponentId)
  if (text === '') return []
  const onPage = document
    .findText(text)
    .filter((match) => (whole ? match.whole : true))
    .filter((match) => !component.KeywordPage || match.page === component.KeywordPage)
  return component.KeywordOrder === 'Reverse' ? [...onPage].reverse() : onPage
}

/** The occurrences selected by the component's page, order and indexes. */
export function keywordMatches(component: Component, document: DocumentModel): readonly TextMatch[] {
  const ordered = keywordCandidates(component, document)
  const indexes = component.KeywordIndexes
  if (!Array.isArray(indexes) || indexes.length === 0) return ordered
  return ordered.filter((_, index) => indexes.includes(index))
}

function locateKeyword(component: Component, document: DocumentModel): readonly Placement[] {
  return keywordMatches(component, document).map((match) => ({
    page: match.page,
    rect: besideKeyword(component, match.rect),
  }))
}

/** Offset of the component's top left corner from its anchor at the keyword, in multiples of the component's size. */
export function keywordAnchor(relativeLocation: unknown): Point {
  switch (relativeLocation) {
    case 'Below':
      return { x: -0.5, y: 0 }
    case 'Right':
      return { x: 0, y: -0.5 }
    case 'LowerRight':
      return { x: 0, y: 0 }
    case 'UpperRight':
      return { x: 0, y: -1 }
    default:
      return { x: -0.5, y: -0.5 }
  }
}

/**
 * The component's box at a keyword. Middle (the default): centred on it. Below: directly below. Right: directly to the
 * right. LowerRight, UpperRight: at that corner. Then OffsetX (right) and OffsetY (down) are added.
 */
function besideKeyword(component: Component, keyword: Rect): Rect {
  const width = component.ComponentWidth ?? 0
  const height = component.ComponentHeight ?? 0
  const centre = centreOf(keyword)
  const right = keyword.x + keyword.width
  const bottom = keyword.y + keyword.height
  const points = new Map<unknown, Point>([
    ['Below', { x: centre.x, y: bottom }],
    ['Right', { x: right, y: centre.y }],
    ['LowerRight', { x: right, y: bottom }],
    ['UpperRight', { x: right, y: keyword.y }],
  ])
  const point = points.get(component.RelativeLocation) ?? centre
  const anchor = keywordAnchor(component.RelativeLocation)
  return {
    x: point.x + anchor.x * width + (component.OffsetX ?? 0),
    y: point.y + anchor.y * height + (component.OffsetY ?? 0),
    width,
    height,
  }
}

/** Whether a missing keyword is allowed (ComponentExtra IgnoreKeywordError 1). */
export function ignoresMissingKeyword(component: Component): boolean {
  return readExtra(component).IgnoreKeywordError === 1
}
