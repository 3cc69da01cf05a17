// The suggestions for the open contract: computed in one place, read by the panel, the pages and the bar.
import { create } from 'zustand'
import { lacksParty } from '../../../contract/suggestions/new-party.ts'
import type { Suggestion } from '../../../contract/suggestions/suggestion.ts'
import { isTickedAtFirst } from '../../../contract/suggestions/sureness.ts'

export interface SuggestionState {
  readonly status: 'reading' | 'ready' | 'failed'
  /** False for a file without readable text. */
  readonly hasText: boolean
  /** Everything that the rules found. */
  readonly found: readonly Suggestion[]
  /** Those still open: nothing is placed there, and the person has not dismissed them. */
  readonly open: readonly Suggestion[]
  readonly byPage: ReadonlyMap<number, readonly Suggestion[]>
  /** How many of `found` the person has dismissed. */
  readonly dismissed: number
  /** Whether a suggestion is ticked, by id, where the person has changed it. */
  readonly ticks: ReadonlyMap<string, boolean>
  /** The id of the suggestion that is hovered in the list. */
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

/** Clears everything, for another file or none. */
export function forgetSuggestions(): void {
  useSuggestionStore.setState(nothing)
}

/** The suggestions with an outline on a page: where they are hidden, the one that is hovered in the list alone. */
export function drawnOn(
  page: number,
  { byPage, pointed }: Pick<SuggestionState, 'byPage' | 'pointed'>,
  hidden: boolean,
): readonly Suggestion[] {
  const all = byPage.get(page) ?? []
  return hidden ? all.filter(({ id }) => id === pointed) : all
}

/** Whether 全部采用 may accept the suggestion: one whose party the contract does not tell has to be given by hand. */
export function isTickable(suggestion: Suggestion): boolean {
  return suggestion.owner !== null || lacksParty(suggestion)
}

/** Whether 全部采用 accepts the suggestion. The person can change it. */
export function isTicked(suggestion: Suggestion, ticks: SuggestionState['ticks']): boolean {
  return isTickable(suggestion) && (ticks.get(suggestion.id) ?? isTickedAtFirst(suggestion))
}

function pagesOf(open: readonly Suggestion[], before: SuggestionState['byPage']): SuggestionState['byPage'] {
  const byPage = new Map<number, Suggestion[]>()
  for (const suggestion of open) {
    const list = byPage.get(suggestion.page)
    if (list) list.push(suggestion)
    else byPage.set(suggestion.page, [suggestion])
  }
  // Keeps the list of a page on which nothing changed, so that it is not rendered again.
  return new Map(
    [...byPage].map(([page, list]) => [page, isSame(before.get(page) ?? [], list) ? before.get(page)! : list]),
  )
}

function isSame(a: readonly Suggestion[], b: readonly Suggestion[]): boolean {
  return a.length === b.length && a.every((one, index) => one === b[index])
}
