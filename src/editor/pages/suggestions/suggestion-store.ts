// The places where the open contract wants to be signed: worked out in one place, read by the panel, the pages and the
// bar.
import { create } from 'zustand'
import type { Suggestion } from '../../../contract/suggestions/suggestion.ts'
import { isTickedAtFirst } from '../../../contract/suggestions/sureness.ts'

export interface SuggestionState {
  readonly status: 'reading' | 'ready' | 'failed'
  /** False for a file in which no letter can be read. */
  readonly hasText: boolean
  /** All that the rules found. */
  readonly found: readonly Suggestion[]
  /** What is left of it: nothing stands there, and the person did not leave it. */
  readonly open: readonly Suggestion[]
  readonly byPage: ReadonlyMap<number, readonly Suggestion[]>
  /** How many of `found` the person left. */
  readonly dismissed: number
  /** Ticked or not, where the person said so, by id. */
  readonly ticks: ReadonlyMap<string, boolean>
  /** The one that is pointed at in the list. */
  readonly pointed: string | null
  tick(ids: readonly string[], ticked: boolean): void
  point(id: string | null): void
  settle(open: readonly Suggestion[], dismissed: number): void
}

const nothing: Pick<
  SuggestionState,
  'status' | 'hasText' | 'found' | 'open' | 'byPage' | 'dismissed' | 'ticks' | 'pointed'
> = {
  status: 'reading',
  hasText: true,
  found: [],
  open: [],
  byPage: new Map(),
  dismissed: 0,
  ticks: new Map(),
  pointed: null,
}

export const useSuggestionStore = create<SuggestionState>()((set, get) => ({
  ...nothing,
  tick: (ids, ticked) => set({ ticks: new Map([...get().ticks, ...ids.map((id) => [id, ticked] as const)]) }),
  point: (pointed) => set({ pointed }),
  settle: (open, dismissed) => {
    const before = get()
    if (isSame(before.open, open)) return before.dismissed === dismissed ? undefined : set({ dismissed })
    const pointed = open.some((s) => s.id === before.pointed) ? before.pointed : null
    set({ open, byPage: pagesOf(open, before.byPage), dismissed, pointed })
  },
}))

/** For another file, or none. */
export function forgetSuggestions(): void {
  useSuggestionStore.setState(nothing)
}

/** What is taken with 全部采用, unless the person said otherwise. What has no owner yet never is. */
export function isTicked(suggestion: Suggestion, ticks: SuggestionState['ticks']): boolean {
  return suggestion.owner !== null && (ticks.get(suggestion.id) ?? isTickedAtFirst(suggestion))
}

function pagesOf(open: readonly Suggestion[], before: SuggestionState['byPage']): SuggestionState['byPage'] {
  const byPage = new Map<number, Suggestion[]>()
  for (const suggestion of open) {
    const list = byPage.get(suggestion.page)
    if (list) list.push(suggestion)
    else byPage.set(suggestion.page, [suggestion])
  }
  // A page on which nothing changed is not drawn anew.
  return new Map(
    [...byPage].map(([page, list]) => [page, isSame(before.get(page) ?? [], list) ? before.get(page)! : list]),
  )
}

function isSame(a: readonly Suggestion[], b: readonly Suggestion[]): boolean {
  return a.length === b.length && a.every((one, index) => one === b[index])
}
