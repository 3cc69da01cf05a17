// What the pages show of keywords and form fields. It is not part of the draft.
import { create } from 'zustand'

export interface AnchorState {
  /** The keyword being typed, and for which component; null while nobody is typing. */
  readonly typing: { readonly id: string; readonly keyword: string } | null
  /** The person has turned on the outlines of the file's form fields. */
  readonly fieldsShown: boolean
  /** A component is being dragged with Alt held, so the form fields show where it may go. */
  readonly seekingField: boolean
  set(change: Partial<Omit<AnchorState, 'set'>>): void
}

export const useAnchors = create<AnchorState>()((set) => ({
  typing: null,
  fieldsShown: false,
  seekingField: false,
  set: (change) => set(change),
}))
