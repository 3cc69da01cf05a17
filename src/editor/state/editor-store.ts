// The open draft and the selection in it. Undo and redo apply only to the draft.
import { create } from 'zustand'
import { temporal } from 'zundo'
import { settleCombinations } from '../../contract/draft/combination-settle.ts'
import { INITIATOR, type Draft, type OwnerId } from '../../contract/draft/draft.ts'

export interface EditorState {
  readonly draft: Draft | null
  /** The owner of newly placed components. */
  readonly owner: OwnerId
  /** Ids of the selected components. */
  readonly selection: ReadonlySet<string>
  /** False while another tab is editing the draft, or none is open. */
  readonly editable: boolean

  /** Opens a draft with an empty history. */
  open(draft: Draft | null): void
  /** Changes the draft as one undo step. `merge` adds the change to the previous step (a key held down). */
  edit(change: (draft: Draft) => Draft, options?: { merge?: boolean }): void
  choose(owner: OwnerId): void
  select(ids: Iterable<string>): void
  setEditable(editable: boolean): void
}

const historyLimit = 500

export const useEditor = create<EditorState>()(
  temporal(
    (set, get) => ({
      draft: null,
      owner: INITIATOR,
      selection: new Set(),
      editable: false,

      open: (draft) => {
        const history = useEditor.temporal.getState()
        history.pause()
        set({ draft, owner: draft?.parties[0]?.id ?? INITIATOR, selection: new Set() })
        history.resume()
        history.clear()
      },
      edit: (change, options) => {
        const { draft, editable } = get()
        if (!draft || !editable) return
        const next = settleCombinations(draft, change(draft))
        if (next === draft) return
        const history = useEditor.temporal.getState()
        // While the history is paused, the change becomes part of the previous step. Without a previous step, or after
        // an undo, it becomes a step of its own.
        const merge = options?.merge === true && history.pastStates.length > 0 && history.futureStates.length === 0
        if (merge) history.pause()
        set(withoutStrays(get(), next))
        if (merge) history.resume()
      },
      choose: (owner) => set({ owner }),
      select: (ids) => {
        const next = new Set(ids)
        const { selection } = get()
        if (next.size === selection.size && [...next].every((id) => selection.has(id))) return
        set({ selection: next })
      },
      setEditable: (editable) => set({ editable }),
    }),
    {
      partialize: (state) => ({ draft: state.draft }),
      equality: (before, after) => before.draft === after.draft,
      limit: historyLimit,
    },
  ),
)

/** The new draft, with the selection and the current owner limited to what exists in it. */
function withoutStrays(state: EditorState, draft: Draft | null): Partial<EditorState> {
  const kept = draft?.components.flatMap(({ id }) => (state.selection.has(id) ? [id] : [])) ?? []
  const ownerStays = state.owner === INITIATOR || draft?.parties.some((p) => p.id === state.owner)
  return {
    draft,
    selection: kept.length === state.selection.size ? state.selection : new Set(kept),
    owner: ownerStays ? state.owner : (draft?.parties[0]?.id ?? INITIATOR),
  }
}

/** Changes what is saved with the draft but is no undo step, such as a view setting. */
export function editQuietly(change: (draft: Draft) => Draft): void {
  const history = useEditor.temporal.getState()
  history.pause()
  useEditor.getState().edit(change)
  history.resume()
}

/** True if there is a step that could be undone. */
export function hasSteps(): boolean {
  return useEditor.temporal.getState().pastStates.length > 0
}

/** Undoes or redoes one step. Returns the ids of the components that changed, so that they can be shown. */
export function stepHistory(direction: 'undo' | 'redo'): readonly string[] {
  const { draft: before, editable } = useEditor.getState()
  if (!editable) return []
  useEditor.temporal.getState()[direction]()
  const { draft: after } = useEditor.getState()
  const state = useEditor.getState()
  const kept = withoutStrays(state, after)
  // Each box listens: what stays is not set again.
  if (kept.selection !== state.selection || kept.owner !== state.owner) {
    const history = useEditor.temporal.getState()
    history.pause()
    useEditor.setState(kept)
    history.resume()
  }
  return changedComponents(before, after)
}

/** Components of `after` that are new in it or differ from `before`. */
export function changedComponents(before: Draft | null, after: Draft | null): readonly string[] {
  if (!before || !after || before.components === after.components) return []
  const known = new Set(withoutSame(before.components, after.components))
  return withoutSame(after.components, before.components).flatMap((placed) => (known.has(placed) ? [] : [placed.id]))
}

/** Those that do not stand at the same place in `others`: of thousands, an edit leaves almost all where they are. */
function withoutSame(components: Draft['components'], others: Draft['components']): Draft['components'] {
  return components.filter((placed, index) => placed !== others[index])
}
