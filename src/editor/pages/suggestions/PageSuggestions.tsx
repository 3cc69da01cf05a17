// The suggestions for the visible pages, drawn under the components.
import { useEffect } from 'react'
import { createPortal } from 'react-dom'
import { useShallow } from 'zustand/react/shallow'
import { useEditor } from '../../state/editor-store.ts'
import { useView } from '../../state/view-store.ts'
import { layerContent, useLayers } from '../../viewer/page-layers.ts'
import { watchClicks } from './ghost-click.ts'
import { SuggestionGhost } from './SuggestionGhost.tsx'
import { drawnOn, useSuggestionStore } from './suggestion-store.ts'

export function PageSuggestions() {
  const mounted = useLayers((state) => state.mounted)
  const shown = useEditor((state) => state.draft !== null && state.editable)
  const preview = useView((state) => state.preview)
  const drawn = shown && !preview
  useEffect(() => (drawn ? watchClicks() : undefined), [drawn])
  if (!drawn) return null
  return mounted.map((page) => {
    const layer = layerContent(page)
    return layer && createPortal(<OnePage page={page} />, layer, `suggestions-${page}`)
  })
}

function OnePage({ page }: { readonly page: number }) {
  const hidden = useEditor((state) => state.draft?.suggestionsHidden === true)
  const suggestions = useSuggestionStore(useShallow((state) => drawnOn(page, state, hidden)))
  return suggestions.map((suggestion) => <SuggestionGhost key={suggestion.id} suggestion={suggestion} />)
}
