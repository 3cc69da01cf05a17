// The single selected component, and the marks of its keyword by page.
import { useMemo } from 'react'
import type { PlacedComponent } from '../../../contract/draft/draft.ts'
import { writeKeyword } from '../../../contract/locate/convert-mode.ts'
import { grouped } from '../../../contract/locate/group.ts'
import { keywordMarks, type KeywordMark } from '../../../contract/locate/keyword-choice.ts'
import { parseKeyword, placementMode } from '../../../contract/locate/locate.ts'
import { useEditor, type EditorState } from '../../state/editor-store.ts'
import { useView } from '../../state/view-store.ts'
import { useAnchors } from './anchor-store.ts'

/** Null if none or several are selected. */
export function chosenAlone({ draft, selection }: Pick<EditorState, 'draft' | 'selection'>): PlacedComponent | null {
  if (selection.size !== 1) return null
  return draft?.components.find(({ id }) => selection.has(id)) ?? null
}

export interface Marked {
  readonly placed: PlacedComponent
  readonly byPage: ReadonlyMap<number, readonly KeywordMark[]>
  /** The keyword is still being typed, so nothing is placed by it yet. */
  readonly typing: boolean
}

/** The marks of the selected keyword component; null if there is none. */
export function useMarked(): Marked | null {
  const placed = useEditor(chosenAlone)
  const model = useView((state) => state.model)
  const typing = useAnchors((state) => state.typing)
  return useMemo(() => {
    if (!placed || placementMode(placed.component) !== 'KEYWORD') return null
    const { component } = placed
    const { text, whole } = parseKeyword(component.ComponentId)
    const typed = typing?.id === placed.id && typing.keyword !== text ? typing.keyword : null
    const shown =
      typed === null
        ? component
        : { ...component, ComponentId: writeKeyword(typed, whole), KeywordIndexes: undefined, KeywordPage: undefined }
    const byPage = grouped(keywordMarks(shown, model), ({ match }) => match.page)
    return { placed, byPage, typing: typed !== null }
  }, [placed, model, typing])
}
