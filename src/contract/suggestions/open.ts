// Filters suggestions that are still useful: not dismissed, and not already covered by a component.
import { componentType } from '../component-types/catalogue.ts'
import type { OwnerId } from '../draft/draft.ts'
import { intersection, type Rect } from '../geometry/rect.ts'
import type { Suggestion, SuggestedType } from './suggestion.ts'

/** A component of the draft at one of its placements. */
export interface PlacedBox {
  readonly type: string
  readonly owner: OwnerId
  /** Counted from 1. */
  readonly page: number
  /** pt on the page as seen. */
  readonly rect: Rect
}

export interface OpenInput {
  readonly boxes: readonly PlacedBox[]
  readonly dismissed: ReadonlySet<string>
  /** The parties' ids and the initiator. */
  readonly owners: ReadonlySet<OwnerId>
}

/** Overlap from which a place counts as taken, by the same owner or another, as a share of the smaller box. */
const takenByOwner = 0.3
const takenByOther = 0.75

/** The remaining suggestions, in order. Those for a removed owner are hidden until the rules run again. */
export function openSuggestions(
  found: readonly Suggestion[],
  { boxes, dismissed, owners }: OpenInput,
): readonly Suggestion[] {
  const byPage = new Map<number, PlacedBox[]>()
  const paging = new Set<OwnerId>()
  for (const box of boxes) {
    if (componentType(box.type)?.paging) paging.add(box.owner)
    const onPage = byPage.get(box.page)
    if (onPage) onPage.push(box)
    else byPage.set(box.page, [box])
  }
  return found.filter((suggestion) => {
    const { id, what, owner, page } = suggestion
    if (dismissed.has(id) || dismissed.has(wholeDate(id)) || (owner !== null && !owners.has(owner))) return false
    // A paging seal is on every page: one is enough wherever it is.
    if (componentType(what)?.paging) return owner === null || !paging.has(owner)
    return !byPage.get(page)?.some((box) => takes(box, suggestion))
  })
}

/** The parts of a date are dismissed with the date that older drafts were offered in one piece. */
function wholeDate(id: string): string {
  return id.replace(/-[年月日]$/, '')
}

function takes(box: PlacedBox, { what, owner, rect }: Suggestion): boolean {
  return isAlike(box.type, what) && overlap(box.rect, rect) >= (box.owner === owner ? takenByOwner : takenByOther)
}

/** Anything typed, chosen or ticked fills a blank; otherwise the type must match. */
function isAlike(type: string, what: SuggestedType): boolean {
  return type === what || (componentType(type)?.group === 'fill' && componentType(what)?.group === 'fill')
}

function overlap(a: Rect, b: Rect): number {
  const common = intersection(a, b)
  const least = Math.min(a.width * a.height, b.width * b.height)
  return common && least > 0 ? (common.width * common.height) / least : 0
}
