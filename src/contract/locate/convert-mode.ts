// Converts a component between absolute placement, keyword and form field without moving it (docs/facts.md).
import { componentType } from '../component-types/catalogue.ts'
import { isExtraBroken, withExtra } from '../component-types/extra.ts'
import type { Component } from '../api/component.ts'
import { settleOnPage } from '../geometry/page.ts'
import { centredAt, centreOf, roundPt, type Rect } from '../geometry/rect.ts'
import { nearestMatch } from '../text/nearest-match.ts'
import type { TextMatch } from '../text/text-match.ts'
import type { DocumentModel } from './document-model.ts'
import { locate, parseKeyword, placementMode, resolvePage, type Placement } from './locate.ts'

const NO_KEYWORD: Partial<Component> = {
  OffsetX: undefined,
  OffsetY: undefined,
  KeywordPage: undefined,
  KeywordOrder: undefined,
  KeywordIndexes: undefined,
  RelativeLocation: undefined,
}

/** A keyword as written in ComponentId: `^…^` if it must be a whole word (SDK). */
export function writeKeyword(text: string, whole: boolean): string | undefined {
  if (text === '') return undefined
  return whole && !parseKeyword(text).whole ? `^${text}^` : text
}

/**
 * Where a component waits while its keyword or field is not found yet: its earlier position, kept in its own numbers,
 * which are otherwise unused in these modes. Null if none is kept.
 */
export function waitingPlace(component: Component, document: DocumentModel): Placement | null {
  const {
    ComponentPosX: x = 0,
    ComponentPosY: y = 0,
    ComponentWidth: width = 0,
    ComponentHeight: height = 0,
  } = component
  const tied = component.OffsetX !== undefined || component.OffsetY !== undefined
  const page = resolvePage(component.ComponentPage, document.pages.length)
  if (
    placementMode(component) === 'NORMAL' ||
    tied ||
    page === null ||
    (x === 0 && y === 0) ||
    width <= 0 ||
    height <= 0
  )
    return null
  return { page, rect: { x, y, width, height } }
}

/**
 * Places a component by keyword without moving it, once the keyword is found on its page. Without a match it waits.
 */
export function toKeyword(component: Component, keyword: string, document: DocumentModel): Component {
  const place = locate(component, document)[0] ?? waitingPlace(component, document)
  return tieToKeyword(bareKeyword(component, place), keyword, place, document)
}

/**
 * Places a component by one match of its keyword: unmoved if it is on the match's page, else centred on the words.
 */
export function toKeywordAt(
  component: Component,
  keyword: string,
  match: TextMatch,
  document: DocumentModel,
): Component {
  const places = locate(component, document)
  const place = places.find(({ page }) => page === match.page) ?? waitingPlace(component, document)
  const bare = changed(bareKeyword(component, places[0] ?? place), { ComponentId: keyword })
  const size = { width: bare.ComponentWidth ?? 0, height: bare.ComponentHeight ?? 0 }
  const page = document.pages[match.page - 1]
  const wished = centredAt(centreOf(match.rect), size)
  const there = place?.page === match.page ? { ...place.rect, ...size } : page ? settleOnPage(wished, page) : wished
  return tied(bare, match, matchesOf(keyword, document), there)
}

/** Removes the keys of the other placement modes and adds a size. */
function bareKeyword(component: Component, place: Placement | null): Component {
  const entry = componentType(component.ComponentType)
  return changed(withoutSetting(component, 'PageRanges'), {
    ...NO_KEYWORD,
    GenerateMode: 'KEYWORD',
    RelativeLocation: 'Middle',
    // The name of a form field is not kept as the component's name.
    ComponentName: placementMode(component) === 'FIELD' ? undefined : component.ComponentName,
    ComponentWidth: component.ComponentWidth || place?.rect.width || entry?.size.width,
    ComponentHeight: component.ComponentHeight || place?.rect.height || entry?.size.height,
  })
}

/**
 * Changes the keyword, anchoring the component to the nearest match on that page so that it stays at `place`, with
 * KeywordPage or KeywordIndexes only if there are other matches. Without a match on the page it keeps its position in
 * its own numbers, waiting, without offsets.
 */
export function tieToKeyword(
  component: Component,
  keyword: string,
  place: Placement | null,
  document: DocumentModel,
): Component {
  const named = changed(component, {
    ...NO_KEYWORD,
    RelativeLocation: 'Middle',
    ComponentId: keyword === '' ? undefined : keyword,
  })
  if (!place) return changed(named, { ComponentPage: 1, ComponentPosX: 0, ComponentPosY: 0 })
  const matches = matchesOf(keyword, document)
  const match = nearestMatch(matches, place.page, place.rect)
  if (!match) {
    return changed(named, {
      ComponentPage: place.page,
      ComponentPosX: roundPt(place.rect.x),
      ComponentPosY: roundPt(place.rect.y),
    })
  }
  return tied(named, match, matches, {
    ...place.rect,
    width: named.ComponentWidth ?? 0,
    height: named.ComponentHeight ?? 0,
  })
}

function matchesOf(keyword: string, document: DocumentModel): readonly TextMatch[] {
  const { text, whole } = parseKeyword(keyword)
  return text === '' ? [] : document.findText(text).filter((match) => !whole || match.whole)
}

/** Anchored to one match, with offsets from its centre. */
function tied(component: Component, match: TextMatch, matches: readonly TextMatch[], rect: Rect): Component {
  const from = centreOf(match.rect)
  const to = centreOf(rect)
  return changed(component, {
    ComponentPage: 1,
    ComponentPosX: 0,
    ComponentPosY: 0,
    OffsetX: roundPt(to.x - from.x),
    OffsetY: roundPt(to.y - from.y),
    ...onlyThis(match, matches),
  })
}

/**
 * The keys that select a single match: none if it is the only one, its page if it is the only one there, else its
 * index.
 */
function onlyThis(match: TextMatch, matches: readonly TextMatch[]): Partial<Component> {
  if (matches.length === 1) return {}
  if (matches.filter((other) => other.page === match.page).length === 1) return { KeywordPage: match.page }
  return { KeywordIndexes: [matches.indexOf(match)] }
}

/**
 * Places a component by form field (S4 example 13: no size, no position, page 1). Without a field name it keeps its
 * position.
 */
export function toField(component: Component, name: string, document: DocumentModel): Component {
  const mode = placementMode(component)
  const place = mode === 'FIELD' ? null : (locate(component, document)[0] ?? waitingPlace(component, document))
  const bare = changed(withoutSetting(withoutSetting(component, 'PageRanges'), 'IgnoreKeywordError'), {
    ...NO_KEYWORD,
    GenerateMode: 'FIELD',
    ComponentId: mode === 'KEYWORD' ? undefined : component.ComponentId,
    ComponentName: name === '' ? undefined : name,
  })
  if (name !== '') {
    return changed(bare, {
      ComponentPage: 1,
      ComponentPosX: 0,
      ComponentPosY: 0,
      ComponentWidth: 0,
      ComponentHeight: 0,
    })
  }
  return place ? changed(bare, { ComponentPage: place.page, ...numbersOf(place.rect) }) : bare
}

/**
 * Places a component absolutely, at the first place where it is now. If it is nowhere, at the position where it
 * waited, else in the middle of `fallbackPage` (from 1).
 */
export function toAbsolute(component: Component, document: DocumentModel, fallbackPage = 1): Component {
  const mode = placementMode(component)
  if (mode === 'NORMAL') return component
  const place =
    locate(component, document)[0] ?? waitingPlace(component, document) ?? inMiddle(component, document, fallbackPage)
  return changed(withoutSetting(component, 'IgnoreKeywordError'), {
    ...NO_KEYWORD,
    GenerateMode: undefined,
    ComponentId: mode === 'KEYWORD' ? undefined : component.ComponentId,
    ComponentName: mode === 'FIELD' ? undefined : component.ComponentName,
    ComponentPage: place.page,
    ...numbersOf(place.rect),
  })
}

function inMiddle(component: Component, document: DocumentModel, wished: number): Placement {
  const page = document.pages[wished - 1] ? wished : 1
  const size = document.pages[page - 1] ?? { widthPt: 595.28, heightPt: 841.89 }
  const own = componentType(component.ComponentType)?.size ?? { width: 119, height: 43 }
  const box = { width: component.ComponentWidth || own.width, height: component.ComponentHeight || own.height }
  return { page, rect: settleOnPage(centredAt({ x: size.widthPt / 2, y: size.heightPt / 2 }, box), size) }
}

function numbersOf(rect: Rect): Partial<Component> {
  return {
    ComponentPosX: roundPt(rect.x),
    ComponentPosY: roundPt(rect.y),
    ComponentWidth: roundPt(rect.width),
    ComponentHeight: roundPt(rect.height),
  }
}

/** Settings that are not JSON are kept unchanged. */
function withoutSetting(component: Component, key: string): Component {
  return isExtraBroken(component) ? component : withExtra(component, key, undefined)
}

function changed(component: Component, keys: Partial<Component>): Component {
  return Object.fromEntries(
    Object.entries({ ...component, ...keys }).filter(([, value]) => value !== undefined),
  ) as Component
}
