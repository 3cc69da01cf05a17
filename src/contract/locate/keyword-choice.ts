// Shows and toggles the matches of a component's keyword on the pages.
import type { Component } from '../api/component.ts'
import { nearestMatch } from '../text/nearest-match.ts'
import type { TextMatch } from '../text/text-match.ts'
import type { DocumentModel } from './document-model.ts'
import { keywordCandidates, keywordMatches, locate, parseKeyword, type Placement } from './locate.ts'

/** A match of a component's keyword, as marked on its page. */
export interface KeywordMark {
  readonly match: TextMatch
  /** Its number in the component's order, from 1; null if KeywordPage excludes its page. */
  readonly number: number | null
  readonly used: boolean
  /** The component's place at this match; null if it is not used. */
  readonly placement: Placement | null
  /** The index of that place among the component's; null if it is not used. */
  readonly occurrence: number | null
}

/** Every match of the keyword in the file, in the file's order. */
export function keywordMarks(component: Component, model: DocumentModel): readonly KeywordMark[] {
  const document = lookingOnce(model)
  const numbers = new Map(keywordCandidates(component, document).map((match, index) => [match, index + 1]))
  const places = locate(component, document)
  const occurrences = new Map(keywordMatches(component, document).map((match, index) => [match, index]))
  return allMatches(component, document).map((match) => ({
    match,
    number: numbers.get(match) ?? null,
    used: occurrences.has(match),
    placement: places[occurrences.get(match) ?? -1] ?? null,
    occurrence: occurrences.get(match) ?? null,
  }))
}

/**
 * Toggles a match. The last one stays used, since a component without a place cannot be sent. Using a match on a page
 * that KeywordPage excludes removes that limit; if all are used, no indexes are written.
 */
export function toggleMatch(component: Component, pressed: TextMatch, model: DocumentModel): Component {
  const document = lookingOnce(model)
  const chosen = sameIn(allMatches(component, document), pressed)
  if (!chosen) return component
  const used = new Set(keywordMatches(component, document))
  if (!used.delete(chosen)) used.add(chosen)
  if (used.size === 0) return component
  const narrowed = keywordCandidates(component, document)
  const beyond = !narrowed.includes(chosen)
  const candidates = beyond ? keywordCandidates({ ...component, KeywordPage: undefined }, document) : narrowed
  const indexes = candidates.flatMap((match, index) => (used.has(match) ? [index] : []))
  const { KeywordIndexes: _indexes, KeywordPage: page, ...rest } = component
  return {
    ...rest,
    ...(page !== undefined && !beyond ? { KeywordPage: page } : {}),
    ...(indexes.length === candidates.length ? {} : { KeywordIndexes: indexes }),
  } as Component
}

/** The pressed match among those known now, whose boxes may have become more exact since they were drawn. */
function sameIn(matches: readonly TextMatch[], pressed: TextMatch): TextMatch | null {
  return matches.includes(pressed) ? pressed : nearestMatch(matches, pressed.page, pressed.rect)
}

/** Caches searches, so that a match is the same object wherever it is requested. */
function lookingOnce(document: DocumentModel): DocumentModel {
  const known = new Map<string, readonly TextMatch[]>()
  return {
    pages: document.pages,
    fields: document.fields,
    findText: (text) => {
      const found = known.get(text) ?? document.findText(text)
      known.set(text, found)
      return found
    },
  }
}

function allMatches({ ComponentId }: Component, document: DocumentModel): readonly TextMatch[] {
  const { text, whole } = parseKeyword(ComponentId)
  return text === '' ? [] : document.findText(text).filter((match) => !whole || match.whole)
}
