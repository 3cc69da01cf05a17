// The window's title while the editor is in sight: the contract's name.
import { contractName } from '../../contract/draft/draft.ts'
import { useEditor } from '../state/editor-store.ts'
import { useTitle } from '../ui/screen/use-title.ts'

export function EditorTitle() {
  const name = useEditor((state) => (state.draft ? contractName(state.draft) : ''))
  useTitle(name || null)
  return null
}
