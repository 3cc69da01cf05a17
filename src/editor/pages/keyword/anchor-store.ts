// What is shown on the pages of keywords and form fields, beside the draft.
import { create } from 'zustand'

export interface AnchorState {
  /** The keyword as it is being typed, of which component; null where nobody types. */
  readonly typing: { readonly id: string; readonly keyword: string } | null
  /** The person asked for the outlines of the file's form fields. */
  readonly fieldsShown: boolean
  /** A component is being dragged with Alt held: the form fields show where it may go. */
  readonly seekingField: boolean
  set(change: Partial<Omit<AnchorState, 'set'>>): void
}

export const useAnchors = create<AnchorState>()((set) => ({
  typing: null,
  fieldsShown: false,
  seekingField: false,
  set: (change) => set(change),
}))
