// Sets the window's title to the contract's name while the editor is shown.
import { contractName } from '../../contract/draft/draft.ts'
import { useEditor } from '../state/editor-store.ts'
import { useTitle } from '../ui/screen/use-title.ts'

export function EditorTitle() {
  const name = useEditor((state) => (state.draft ? contractName(state.draft) : ''))
  useTitle(name || null)
  return null
}
