// Whether a component is selected, as its boxes show it.
import { byKey } from './by-key.ts'
import { useEditor, type EditorState } from './editor-store.ts'

export type Chosen = 'alone' | 'among' | 'no'

/** Whether others are selected too matters only to a component that is selected itself. */
export const useChosen: (id: string) => Chosen = byKey(useEditor, {
  read: ({ selection }, id) => (selection.has(id) ? (selection.size === 1 ? 'alone' : 'among') : 'no'),
  changed: chosenAnew,
})

function* chosenAnew({ selection: now }: EditorState, { selection: before }: EditorState): Generator<string> {
  if (now === before) return
  const wasOrIsAlone = now.size === 1 || before.size === 1
  for (const id of before) if (wasOrIsAlone || !now.has(id)) yield id
  for (const id of now) if (!before.has(id)) yield id
}
